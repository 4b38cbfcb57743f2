package JSON::PP;
# JSON in Perl. Natives: Scalar::Util::blessed reftype, utf8::encode decode.
use strict;
use warnings;
our $VERSION = '4.07';
require Exporter;
require Scalar::Util;
our @ISA = ('Exporter');
our @EXPORT = qw(encode_json decode_json to_json from_json);
our ($true, $false);

package JSON::PP::Boolean;
use overload '0+' => sub { ${ $_[0] } }, '++' => sub { $_[0] = ${ $_[0] } + 1 }, '--' => sub { $_[0] = ${ $_[0] } - 1 }, fallback => 1;
sub TO_JSON { return $_[0] }

package JSON::PP;
$INC{'JSON/PP/Boolean.pm'} ||= __FILE__;
$true  = do { my $one = 1; bless \$one, 'JSON::PP::Boolean' };
$false = do { my $nil = 0; bless \$nil, 'JSON::PP::Boolean' };
sub true    { return $true }
sub false   { return $false }
sub null    { return undef }
sub is_bool { return Scalar::Util::blessed($_[0]) && $_[0]->isa('JSON::PP::Boolean') ? 1 : '' }

my @flags = qw(ascii latin1 utf8 indent canonical space_before space_after relaxed allow_nonref
    allow_blessed convert_blessed allow_unknown loose allow_bignum escape_slash allow_singlequote
    allow_barekey allow_tags shrink unblessed_bool);
for my $flag (@flags) {
    no strict 'refs';
    *$flag = sub {
        my ($self, $on) = @_;
        $self->{$flag} = @_ < 2 || $on ? 1 : 0;
        return $self;
    };
    *{"get_$flag"} = sub { return $_[0]{$flag} ? 1 : '' };
}

sub new { my $class = shift; return bless { max_depth => 512, allow_nonref => 1, indent_length => 3 }, $class }
sub pretty { my ($self, $on) = @_; $on = 1 if @_ < 2; @$self{qw(indent space_before space_after)} = ($on ? 1 : 0) x 3; return $self }
sub max_depth     { my ($self, $depth) = @_; $self->{max_depth} = defined $depth ? $depth : 0x80000000; return $self }
sub get_max_depth { return $_[0]{max_depth} }
sub max_size      { my ($self, $size) = @_; $self->{max_size} = $size || 0; return $self }
sub indent_length { my ($self, $length) = @_; $self->{indent_length} = $length if defined $length && $length =~ /^\d+$/ && $length <= 15; return $self }
sub sort_by       { my ($self, $by) = @_; $self->{sort_by} = defined $by ? $by : 1; $self->{canonical} = 1; return $self }
sub boolean_values { my ($self, @values) = @_; $self->{booleans} = @values ? [@values] : undef; return $self }
sub filter_json_object { my ($self, $code) = @_; $self->{filter} = $code; return $self }
sub property { my ($self, $name, $value) = @_; return $self->{$name} if @_ == 2; return $self->$name($value) }

sub encode_json ($)  { return JSON::PP->new->utf8->encode($_[0]) }
sub decode_json ($)  { return JSON::PP->new->utf8->decode($_[0]) }
sub to_json   { require Carp; Carp::croak('JSON::PP::to_json has been renamed to encode_json.') }
sub from_json { require Carp; Carp::croak('JSON::PP::from_json has been renamed to decode_json.') }

sub _croak { require Carp; local $Carp::CarpInternal{'JSON::PP'} = 1; Carp::croak(@_) }

# Writing

sub encode {
    my ($self, $value) = @_;
    if (!ref $value && !$self->{allow_nonref}) { _croak('hash- or arrayref expected (not a simple scalar, use allow_nonref to allow this)') }
    my $out = $self->_value($value, 0);
    $out .= "\n" if $self->{indent};
    utf8::encode($out) if $self->{utf8};
    return $out;
}

sub _value {
    my ($self, $value, $depth) = @_;
    return 'null' unless defined $value;
    if (!ref $value) { return $self->_scalar($value) }
    if (defined Scalar::Util::blessed($value)) { return $self->_object($value, $depth) }
    my $type = Scalar::Util::reftype($value);
    return $self->_hash($value, $depth) if $type eq 'HASH';
    return $self->_array($value, $depth) if $type eq 'ARRAY';
    if ($type eq 'SCALAR' || $type eq 'REF') {
        return 'true' if defined $$value && !ref $$value && $$value eq '1';
        return 'false' if defined $$value && !ref $$value && $$value eq '0';
        return 'null' if $self->{allow_unknown};
        _croak("cannot encode reference to scalar '$value' unless the scalar is 0 or 1");
    }
    return 'null' if $self->{allow_unknown};
    _croak("encountered $value, but JSON can only represent references to arrays or hashes");
}

sub _object {
    my ($self, $value, $depth) = @_;
    return $$value ? 'true' : 'false' if $value->isa('JSON::PP::Boolean');
    if ($self->{convert_blessed} && $value->can('TO_JSON')) {
        my $plain = $value->TO_JSON;
        if (ref $plain && Scalar::Util::refaddr($plain) == Scalar::Util::refaddr($value)) {
            _croak(ref($value) . '::TO_JSON method returned same object as was passed instead of a new one');
        }
        return $self->_value($plain, $depth);
    }
    return 'null' if $self->{allow_blessed} || $self->{allow_unknown};
    _croak("encountered object '$value', but neither allow_blessed, convert_blessed nor allow_tags settings are enabled (or TO_JSON/FREEZE method missing)");
}

# Numbers are what behaves as a number under exclusive or; strings of digits stay strings.
sub _scalar {
    my ($self, $value) = @_;
    no warnings;
    return "$value" if "$value" =~ /^-?[0-9][-+.eE0-9]*\z/ && ($value ^ $value) eq '0';
    return $self->_string($value);
}

my %escape = ("\n" => '\n', "\r" => '\r', "\t" => '\t', "\f" => '\f', "\b" => '\b', '"' => '\"', '\\' => '\\\\');

sub _string {
    my ($self, $text) = @_;
    $text =~ s/(["\\\n\r\t\f\x08])/$escape{$1}/g;
    $text =~ s{/}{\\/}g if $self->{escape_slash};
    $text =~ s/([\x00-\x1f\x7f])/sprintf '\u%04x', ord $1/ge;
    if ($self->{ascii}) { $text =~ s/([^\x00-\x7f])/_units(ord $1)/ge }
    elsif ($self->{latin1}) { $text =~ s/([^\x00-\xff])/_units(ord $1)/ge }
    return "\"$text\"";
}

sub _units {
    my $code = shift;
    return sprintf '\u%04x', $code if $code < 0x10000;
    $code -= 0x10000;
    return sprintf '\u%04x\u%04x', 0xd800 + ($code >> 10), 0xdc00 + ($code & 0x3ff);
}

sub _deeper {
    my ($self, $depth) = @_;
    _croak('json text or perl structure exceeds maximum nesting level (max_depth set too low?)') if $depth > $self->{max_depth};
    return '' unless $self->{indent};
    return "\n" . ' ' x ($self->{indent_length} * $depth);
}

sub _hash {
    my ($self, $hash, $depth) = @_;
    my $line = $self->_deeper($depth + 1);
    my @keys = keys %$hash;
    if (ref $self->{sort_by}) {
        my $by = $self->{sort_by};
        @keys = sort { local ($JSON::PP::a, $JSON::PP::b) = ($a, $b); $by->() } @keys;
    }
    elsif ($self->{canonical}) { @keys = sort @keys }
    return '{}' unless @keys;
    my $colon = ($self->{space_before} ? ' ' : '') . ':' . ($self->{space_after} ? ' ' : '');
    return '{' . join(',', map { $line . $self->_string($_) . $colon . $self->_value($hash->{$_}, $depth + 1) } @keys)
        . ($self->{indent} ? $self->_deeper($depth) : '') . '}';
}

sub _array {
    my ($self, $list, $depth) = @_;
    my $line = $self->_deeper($depth + 1);
    return '[]' unless @$list;
    return '[' . join(',', map { $line . $self->_value($_, $depth + 1) } @$list) . ($self->{indent} ? $self->_deeper($depth) : '') . ']';
}

# Reading: the text is in $self->{text}, and pos() of it says how far we are.

sub decode {
    my ($self, $text) = @_;
    my ($value, $used) = $self->_decode($text);
    my $rest = substr $self->{text}, $used;
    if ($rest =~ /\S/) {
        pos($self->{text}) = $used;
        $self->_space;
        $self->_bad('garbage after JSON object') if pos($self->{text}) < length $self->{text};
    }
    delete $self->{text};
    return $value;
}

sub decode_prefix {
    my ($self, $text) = @_;
    my @result = $self->_decode($text);
    delete $self->{text};
    return @result;
}

sub _decode {
    my ($self, $text) = @_;
    _croak('malformed JSON string, neither array, object, number, string or atom, at character offset 0 (before "(end of string)")')
        if !defined $text || $text eq '';
    if ($self->{utf8}) {
        utf8::downgrade($text, 1) or _croak('Wide character in subroutine entry');
        utf8::decode($text);
    }
    $self->{text} = $text;
    pos($self->{text}) = 0;
    $self->_space;
    my $value = $self->_read(0);
    if (!ref $value && !$self->{allow_nonref}) {
        _croak('JSON text must be an object or array (but found number, string, true, false or null, use allow_nonref to allow this), at character offset 0 (before "' . substr($text, 0, 20) . '")');
    }
    return ($value, pos $self->{text});
}

sub _bad {
    my ($self, $why, $at) = @_;
    $at = pos $self->{text} unless defined $at;
    my $rest = substr $self->{text}, $at;
    my $shown = length $rest ? substr($rest, 0, 20) : '(end of string)';
    $shown .= '...' if length $rest > 20;
    $shown =~ s/([^\x20-\x7e])/sprintf '\x{%x}', ord $1/ge;
    _croak("$why, at character offset $at (before \"$shown\")");
}

sub _space {
    my $self = shift;
    $self->{text} =~ /\G[\x20\t\n\r]+/gc;
    while ($self->{relaxed} && $self->{text} =~ /\G#[^\n]*/gc) { $self->{text} =~ /\G[\x20\t\n\r]+/gc }
}

sub _read {
    my ($self, $depth) = @_;
    for ($self->{text}) {
        if (/\G"/gc) { return $self->_read_string }
        if (/\G\{/gc) { return $self->_read_hash($depth + 1) }
        if (/\G\[/gc) { return $self->_read_array($depth + 1) }
        if (/\G(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)/gc) {
            my $number = $1;
            if ($number =~ /^-?0\z/ && /\G[0-9]/gc) { $self->_bad('malformed number (leading zero must not be followed by another digit)', pos() - 1) }
            return $number =~ /[.eE]/ ? 0 + $number : length $number > 18 ? "$number" : 0 + $number;
        }
        if (/\Gtrue/gc)  { return $self->{booleans} ? $self->{booleans}[1] : $true }
        if (/\Gfalse/gc) { return $self->{booleans} ? $self->{booleans}[0] : $false }
        if (/\Gnull/gc)  { return undef }
        if ($self->{allow_singlequote} && /\G'((?:[^'\\]|\\.)*)'/gcs) { my $text = $1; $text =~ s/\\(.)/$1/gs; return $text }
    }
    if ($self->{text} =~ /\G-/) { pos($self->{text})++; $self->_bad('malformed number (no digits after initial minus)') }
    if ($self->{text} =~ /\Gt/) { $self->_bad("'true' expected") }
    if ($self->{text} =~ /\Gf/) { $self->_bad("'false' expected") }
    if ($self->{text} =~ /\Gn/) { $self->_bad("'null' expected") }
    $self->_bad('malformed JSON string, neither array, object, number, string or atom');
}

my %unescape = (n => "\n", r => "\r", t => "\t", f => "\f", b => "\b", '"' => '"', '\\' => '\\', '/' => '/');

sub _read_string {
    my $self = shift;
    my $out = '';
    for ($self->{text}) {
        while (1) {
            if (/\G([^"\\\x00-\x1f]+)/gc) { $out .= $1 }
            elsif (/\G"/gc) { return $out }
            elsif (/\G\\(["\\\/bfnrt])/gc) { $out .= $unescape{$1} }
            elsif (/\G\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/gc) {
                $out .= chr(0x10000 + ((hex($1) - 0xd800) << 10) + hex($2) - 0xdc00);
            }
            elsif (/\G\\u([dD][89abAB][0-9a-fA-F]{2})/gc) { $self->_bad('missing low surrogate character in surrogate pair') }
            elsif (/\G\\u([dD][c-fC-F][0-9a-fA-F]{2})/gc) { $self->_bad('missing high surrogate character in surrogate pair') }
            elsif (/\G\\u([0-9a-fA-F]{4})/gc) { $out .= chr hex $1 }
            elsif (/\G\\u/gc) { $self->_bad('malformed \uXXXX character in JSON string') }
            elsif (/\G\\/gc)  { $self->_bad('illegal backslash escape sequence in string') }
            elsif (/\G(?=[\x00-\x1f])/gc) {
                if ($self->{loose}) { /\G(.)/gcs; $out .= $1; next }
                $self->_bad('invalid character encountered while parsing JSON string');
            }
            else { $self->_bad('unexpected end of string while parsing JSON string') }
        }
    }
}

sub _read_array {
    my ($self, $depth) = @_;
    _croak('json text or perl structure exceeds maximum nesting level (max_depth set too low?)') if $depth > $self->{max_depth};
    my @list;
    $self->_space;
    return \@list if $self->{text} =~ /\G\]/gc;
    while (1) {
        push @list, scalar $self->_read($depth);
        $self->_space;
        return \@list if $self->{text} =~ /\G\]/gc;
        $self->{text} =~ /\G,/gc or $self->_bad(', or ] expected while parsing array');
        $self->_space;
        return \@list if $self->{relaxed} && $self->{text} =~ /\G\]/gc;
    }
}

sub _read_hash {
    my ($self, $depth) = @_;
    _croak('json text or perl structure exceeds maximum nesting level (max_depth set too low?)') if $depth > $self->{max_depth};
    my %hash;
    $self->_space;
    return $self->_filtered(\%hash) if $self->{text} =~ /\G\}/gc;
    while (1) {
        my $key;
        if ($self->{text} =~ /\G"/gc) { $key = $self->_read_string }
        elsif ($self->{allow_singlequote} && $self->{text} =~ /\G'/) { $key = $self->_read($depth) }
        elsif ($self->{allow_barekey} && $self->{text} =~ /\G(\w+)/gc) { $key = $1 }
        elsif (pos($self->{text}) >= length $self->{text}) { $self->_bad(', or } expected while parsing object/hash') }
        else { $self->_bad('unexpected end of string while parsing JSON string') }
        $self->_space;
        $self->{text} =~ /\G:/gc or $self->_bad("':' expected");
        $self->_space;
        $hash{$key} = $self->_read($depth);
        $self->_space;
        return $self->_filtered(\%hash) if $self->{text} =~ /\G\}/gc;
        $self->{text} =~ /\G,/gc or $self->_bad(', or } expected while parsing object/hash');
        $self->_space;
        return $self->_filtered(\%hash) if $self->{relaxed} && $self->{text} =~ /\G\}/gc;
    }
}

sub _filtered {
    my ($self, $hash) = @_;
    return $hash unless $self->{filter};
    my @new = $self->{filter}->($hash);
    return @new == 1 ? $new[0] : $hash;
}

1;
