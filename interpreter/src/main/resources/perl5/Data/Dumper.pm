package Data::Dumper;
# Prints data as Perl source.
# Natives: Scalar::Util::reftype blessed refaddr, re::regexp_pattern, and, where it is there,
# B::_scalar_flags(REF), which tells integers from other numbers.
use strict;
use warnings;
our $VERSION = '2.184';
require Exporter;
require Scalar::Util;
our @ISA = ('Exporter');
our @EXPORT = ('Dumper');
our @EXPORT_OK = ('DumperX');

our $Indent     = 2;
our $Trailingcomma = 0;
our $Purity     = 0;
our $Pad        = '';
our $Varname    = 'VAR';
our $Useqq      = 0;
our $Terse      = 0;
our $Freezer    = '';
our $Toaster    = '';
our $Deepcopy   = 0;
our $Quotekeys  = 1;
our $Bless      = 'bless';
our $Maxdepth   = 0;
our $Pair       = ' => ';
our $Useperl    = 0;
our $Sortkeys   = 0;
our $Deparse    = 0;
our $Sparseseen = 0;
our $Maxrecurse = 1000;

my @settings = qw(Indent Trailingcomma Purity Pad Varname Useqq Terse Freezer Toaster Deepcopy
    Quotekeys Bless Maxdepth Pair Useperl Sortkeys Deparse Sparseseen Maxrecurse);

sub new {
    my ($class, $values, $names) = @_;
    ref $values eq 'ARRAY' or _croak('Usage:  PACKAGE->new(ARRAYREF [, ARRAYREF])');
    my %self = (todump => $values, names => $names || [], seen => {}, level => 0, xpad => '', apad => '', sep => '');
    no strict 'refs';
    $self{ lc $_ } = ${$_} for @settings;
    my $self = bless \%self, $class;
    $self->Indent($self{indent}) if $self{indent} > 0;
    return $self;
}

sub _croak { require Carp; goto &Carp::croak }

for my $setting (@settings) {
    next if $setting eq 'Indent';
    my $key = lc $setting;
    no strict 'refs';
    *$setting = sub {
        my $self = shift;
        return $self->{$key} unless @_;
        $self->{$key} = shift;
        return $self;
    };
}

sub Indent {
    my ($self, $level) = @_;
    return $self->{indent} if @_ < 2;
    $self->{xpad} = $level == 0 ? '' : '  ';
    $self->{sep}  = $level == 0 ? '' : "\n";
    $self->{indent} = $level;
    return $self;
}

sub Values {
    my ($self, $values) = @_;
    return @{ $self->{todump} } if @_ < 2;
    if (defined $values) {
        ref $values eq 'ARRAY' or _croak('Argument to Values, if provided, must be array ref');
        $self->{todump} = [@$values];
    }
    else { $self->{todump} = [] }
    return $self;
}

sub Names {
    my ($self, $names) = @_;
    return @{ $self->{names} } if @_ < 2;
    if (defined $names) {
        ref $names eq 'ARRAY' or _croak('Argument to Names, if provided, must be array ref');
        $self->{names} = [@$names];
    }
    else { $self->{names} = [] }
    return $self;
}

sub Seen {
    my ($self, $given) = @_;
    if (defined $given && ref $given eq 'HASH') {
        for my $name (keys %$given) {
            my $value = $given->{$name};
            if (!ref $value) {
                require Carp;
                Carp::carp("Only refs supported, ignoring non-ref item \$$name");
                next;
            }
            my $full = $name =~ /^[*](.*)$/
                ? (ref $value eq 'ARRAY' ? "\\\@$1" : ref $value eq 'HASH' ? "\\\%$1" : ref $value eq 'CODE' ? "\\\&$1" : "\$$1")
                : $name =~ /^\$/ ? $name : "\$$name";
            $self->{seen}{ Scalar::Util::refaddr($value) } = [$full, $value];
        }
        return $self;
    }
    return map { @$_ } values %{ $self->{seen} };
}

sub Reset { my $self = shift; $self->{seen} = {}; return $self }

sub Dumper   { return Data::Dumper->Dump([@_]) }
sub DumperX  { return Data::Dumper->Dump([@_]) }
sub Dumpxs   { goto &Dump }
sub Dumpperl { goto &Dump }
sub Dumpf    { my $self = shift; return $self->Dump }

sub Dump {
    my $self = shift;
    $self = $self->new(@_) unless ref $self;
    my @out;
    my $i = 0;
    for my $value (@{ $self->{todump} }) {
        my @post;
        my $name = $self->_name($i++, $value);
        my $text;
        {
            local $self->{apad} = $self->{apad};
            $self->{apad} .= ' ' x (length($name) + 3) if $self->{indent} >= 2 && !$self->{terse};
            local $self->{post} = \@post;
            $text = $self->_dump($value, $name);
        }
        $text = "$name = $text;" if @post || !$self->{terse};
        my $out = $self->{pad} . $text . $self->{sep};
        $out .= $self->{pad} . join(";$self->{sep}$self->{pad}", @post) . ';' . $self->{sep} if @post;
        push @out, $out;
    }
    return wantarray ? @out : join '', @out;
}

sub _name {
    my ($self, $i, $value) = @_;
    my $name = $self->{names}[$i];
    return "\$$self->{varname}" . ($i + 1) unless defined $name && length $name;
    if ($name =~ /^[*](.*)$/) {
        return "\$$1" unless defined $value;
        return ref $value eq 'ARRAY' ? "\@$1" : ref $value eq 'HASH' ? "\%$1" : ref $value eq 'CODE' ? "\*$1" : "\$$1";
    }
    return $name =~ /^\$/ ? $name : "\$$name";
}

# One value, known as $name to what may refer to it later.
sub _dump {
    my ($self, undef, $name) = @_;
    my $value = $_[1];
    return $self->_dump_reference($value, $name) if ref $value;
    my $id;
    if ($name ne '') {
        $id = Scalar::Util::refaddr(\$_[1]);
        my $seen = $self->{seen}{$id};
        if ($seen) { return "\${$seen->[0]}" if $seen->[2] }
        elsif (!$self->{sparseseen} && !$self->{deepcopy}) { $self->{seen}{$id} = ["\\$name", \$_[1], 1] }
    }
    if (ref \$_[1] eq 'GLOB' || defined $value && "\$value" ne '' && ref \$value eq 'GLOB') {
        return $self->_dump_glob($value, $name);
    }
    return $self->_dump_plain($value);
}

sub _dump_plain {
    my ($self, $value) = @_;
    return 'undef' unless defined $value;
    if ($self->{useqq}) {
        return $value if $value =~ /^(?:0|-?[1-9][0-9]{0,8})\z/;
        return qquote($value, $self->{useqq});
    }
    return $value if $value =~ /^(?:0|-?[1-9][0-9]{0,9})\z/ && length $value <= 10 && _is_integer($value);
    return _quote($value);
}

# Only numbers are printed bare, strings of digits are not. The exclusive or of a number with itself
# is 0, of a string NULs.
sub _is_integer {
    my $value = shift;
    return B::_scalar_flags(\$value) & 0x100 if defined &B::_scalar_flags;
    no warnings;
    return ($value ^ $value) eq '0';
}

sub _dump_glob {
    my ($self, $value, $name) = @_;
    my $text = "$value";
    if ($text =~ /^\*(.*)::(.*)\z/s) {
        my ($package, $leaf) = ($1, $2);
        $package = '' if $package eq 'main';
        my $full = "${package}::$leaf";
        $text = $full =~ /^(?:\w*(?:::\w+)+|::\w+)\z/ && $leaf !~ /^\d+\z/ || $leaf =~ /^\d+\z/ ? "*$full" : '*{' . _quote($full) . '}';
    }
    if ($self->{purity}) {
        my $glob = \$value;
        my $mine = 0;
        for my $slot (qw(SCALAR ARRAY HASH)) {
            my $content = *$glob{$slot};
            next unless defined $content;
            next if $slot eq 'SCALAR' && !defined $$content;
            my $id = Scalar::Util::refaddr($content);
            push @{ $self->{post} }, do {
                local $self->{level} = 0;
                local $self->{apad} = $self->{apad};
                my $target = "*{$name}{$slot}";
                "$text = " . $self->_dump($content, $target);
            };
        }
    }
    return $text;
}

sub _dump_reference {
    my ($self, $value, $name) = @_;
    my $class = Scalar::Util::blessed($value);
    my $type = Scalar::Util::reftype($value);
    if (length $self->{freezer} && defined $class && $value->can($self->{freezer})) {
        my $freezer = $self->{freezer};
        eval { $value->$freezer() };
        warn "WARNING(Freezer method call failed): $@" if $@;
    }
    my $id = Scalar::Util::refaddr($value);
    my $is_regexp = $type eq 'REGEXP';
    if (defined $class && $class eq 'Regexp' && $is_regexp) { undef $class }
    my $seen = $self->{seen}{$id};
    if ($seen) { return $self->_again($seen, $name, $type) }
    $self->{seen}{$id} = [
        $name =~ /^[@%]/ ? "\\$name" : $type eq 'CODE' && $name =~ /^[*](.*)$/ ? "\\&$1" : $name, $value,
    ];
    if ($self->{maxdepth} && $self->{level} >= $self->{maxdepth}) { return "'$value'" }
    if ($self->{maxrecurse} && $self->{level} >= $self->{maxrecurse}) {
        die "Recursion limit of $self->{maxrecurse} exceeded\n";
    }
    local $self->{apad} = $self->{apad};
    my $out = '';
    my $wrapped = defined $class && length $self->{bless};
    if ($wrapped) {
        $out = "$self->{bless}( ";
        $self->{apad} .= '       ' if $self->{indent} >= 2;
    }
    $self->{level}++;
    $out .= $self->_body($value, $name, $type, $is_regexp, defined $class);
    $self->{level}--;
    if ($wrapped) {
        $out .= ', ' . _quote($class) . ' )';
        $out .= "->$self->{toaster}()" if length $self->{toaster};
    }
    if ($self->{deepcopy})      { delete $self->{seen}{$id} }
    elsif ($self->{seen}{$id}) { $self->{seen}{$id}[2] = 1 }
    return $out;
}

# A reference met before: its name, or with Purity a placeholder fixed up afterwards.
sub _again {
    my ($self, $seen, $name, $type) = @_;
    if ($self->{purity} && $self->{level} > 0) {
        push @{ $self->{post} }, "$name = $seen->[0]";
        return $type eq 'HASH' ? '{}' : $type eq 'ARRAY' ? '[]' : '\do{my $o}';
    }
    my $out = $seen->[0];
    if ($name =~ /^([\@\%])/) {
        my $sigil = $1;
        $out = $out =~ /^\\\Q$sigil\E/ ? substr($out, 1) : "$sigil\{$out}";
    }
    return $out;
}

sub _body {
    my ($self, $value, $name, $type, $is_regexp, $blessed) = @_;
    if ($is_regexp)        { return $self->_regexp($value) }
    if ($type eq 'ARRAY')  { return $self->_array($value, $name) }
    if ($type eq 'HASH')   { return $self->_hash($value, $name) }
    if ($type eq 'SCALAR' || $type eq 'REF' || $type eq 'LVALUE' || $type eq 'VSTRING') {
        return $blessed ? 'do{\\(my $o = ' . $self->_dump($$value, "\${$name}") . ')}'
            : '\\' . $self->_dump($$value, "\${$name}");
    }
    if ($type eq 'GLOB')   { return '\\' . $self->_dump_glob(*$value, "*{$name}") }
    if ($type eq 'CODE') {
        if ($self->{deparse}) { die "Data::Dumper's Deparse is not supported\n" }
        if ($self->{purity}) { require Carp; Carp::carp('Encountered CODE ref, using dummy placeholder') }
        return 'sub { "DUMMY" }';
    }
    require Carp;
    Carp::croak("Can't handle '$type' type");
}

sub _regexp {
    my ($self, $value) = @_;
    my ($pattern, $flags) = re::regexp_pattern($value);
    $pattern =~ s{(\\.)|/}{defined $1 ? $1 : '\\/'}gse;
    if ($pattern =~ /[^\0-\377]/) { $pattern =~ s/([^\0-\177])/sprintf '\\x{%x}', ord $1/ge }
    return "qr/$pattern/$flags";
}

sub _member_name {
    my ($name, $sigil) = @_;
    my $base = $name =~ /^\Q$sigil\E/ ? '$' . substr($name, 1)
        : $name =~ /^\\?[%\@*\$][^{].*[\]}]\z/ ? $name
        : "$name->";
    $base .= '->' if $base =~ /^\*.+\{[A-Z]+\}\z/;
    return $base;
}

sub _array {
    my ($self, $value, $name) = @_;
    my $list = $name =~ /^\@/;
    my $line = $self->{sep} . $self->{pad} . $self->{apad};
    my $inner = $self->{xpad} x $self->{level};
    my $base = _member_name($name, '@');
    my $out = $list ? '(' : '[';
    my $last = $#$value;
    for my $i (0 .. $last) {
        $out .= "$line$inner#$i" if $self->{indent} >= 3;
        $out .= $line . $inner . $self->_dump($value->[$i], "${base}[$i]");
        $out .= ',' if $i < $last || $self->{trailingcomma} && $self->{indent} >= 1;
    }
    $out .= $line . $self->{xpad} x ($self->{level} - 1) if $last >= 0;
    return $out . ($list ? ')' : ']');
}

sub _hash {
    my ($self, $value, $name) = @_;
    my $list = $name =~ /^%/;
    my $line = $self->{sep} . $self->{pad} . $self->{apad};
    my $inner = $self->{xpad} x $self->{level};
    my $base = _member_name($name, '%');
    my @keys = $self->_keys($value);
    my $out = $list ? '(' : '{';
    my $apad = $self->{apad};
    my $count = 0;
    for my $key (@keys) {
        my $shown = $self->_key($key);
        $out .= ',' if $count++;
        $out .= $line . $inner . $shown . $self->{pair};
        $self->{apad} .= ' ' x (length($shown) + 4) if $self->{indent} >= 2;
        $out .= $self->_dump($value->{$key}, "${base}{$shown}");
        $self->{apad} = $apad;
    }
    if ($count) {
        $out .= ',' if $self->{trailingcomma} && $self->{indent} >= 1;
        $out .= $line . $self->{xpad} x ($self->{level} - 1);
    }
    return $out . ($list ? ')' : '}');
}

sub _keys {
    my ($self, $value) = @_;
    my $sort = $self->{sortkeys};
    return keys %$value unless $sort;
    if (ref $sort eq 'CODE') {
        my $keys = $sort->($value);
        if (ref $keys ne 'ARRAY') {
            require Carp;
            Carp::carp('Sortkeys subroutine did not return ARRAYREF');
            return;
        }
        return @$keys;
    }
    return sort keys %$value;
}

sub _key {
    my ($self, $key) = @_;
    if ($self->{quotekeys}) {
        return $self->{useqq} ? qquote($key, $self->{useqq}) : _quote($key);
    }
    return $key if $key =~ /^[A-Za-z_]\w*\z/ || $key =~ /^(?:0|-?[1-9][0-9]{0,8})\z/;
    return $self->{useqq} ? qquote($key, $self->{useqq}) : _quote($key);
}

# Single quotes, or double quotes where a character has to be written as its number.
sub _quote {
    my $text = shift;
    if (utf8::is_utf8($text) && $text =~ /[^\0-\177]/) {
        $text =~ s/([\\"\$\@])/\\$1/g;
        $text =~ s/([^\0-\177])/sprintf '\\x{%x}', ord $1/ge;
        return "\"$text\"";
    }
    $text =~ s/([\\'])/\\$1/g;
    return "'$text'";
}

my %escape = ("\a" => '\a', "\b" => '\b', "\t" => '\t', "\n" => '\n', "\f" => '\f', "\r" => '\r', "\e" => '\e');

sub qquote {
    my ($text, $high) = @_;
    $text =~ s/([\\"\$\@])/\\$1/g;
    my $wide = utf8::is_utf8($text) && $text =~ /[^\0-\177]/;
    return "\"$text\"" unless $text =~ /[^ !-~]/;
    $text =~ s/([\a\b\t\n\f\r\e])/$escape{$1}/g;
    $text =~ s/([\0-\037\177])(?![0-9])/sprintf '\\%o', ord $1/ge;
    $text =~ s/([\0-\037\177])/sprintf '\\%03o', ord $1/ge;
    if ($wide) { $text =~ s/([^\0-\177])/sprintf '\\x{%x}', ord $1/ge }
    elsif (!defined $high || $high ne '8bit') { $text =~ s/([\200-\377])/sprintf '\\%03o', ord $1/ge }
    return "\"$text\"";
}

1;
