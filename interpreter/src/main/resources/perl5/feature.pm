package feature;
# Enables newer syntax. The parser knows this pragma itself; this file serves require and
# feature->import called from another module's import. Natives: none.
our $VERSION = '1.72';

our %feature = (
    (map { $_ => "feature_$_" } qw(fc say try defer state switch bitwise indirect evalbytes signatures
        isa postderef_qq refaliasing multidimensional bareword_filehandles)),
    current_sub            => 'feature___SUB__',
    declared_refs          => 'feature_myref',
    extra_paired_delimiters => 'feature_more_delims',
    unicode_eval           => 'feature_unieval',
    unicode_strings        => 'feature_unicode',
);

my @base = qw(bareword_filehandles indirect multidimensional);
my @v10  = (@base, qw(say state switch));
my @v12  = (@v10, 'unicode_strings');
my @v16  = (@v12, qw(current_sub evalbytes fc unicode_eval));
my @v24  = (@v16, 'postderef_qq');
my @v28  = (@v24, 'bitwise');
my @v36  = qw(bareword_filehandles bitwise current_sub evalbytes fc isa postderef_qq say signatures
    state unicode_eval unicode_strings);
our %feature_bundle = (default => [@base], all => [sort keys %feature]);
for my $minor (10 .. 36) {
    my $list = $minor >= 35 ? \@v36 : $minor >= 27 ? \@v28 : $minor >= 23 ? \@v24
        : $minor >= 15 ? \@v16 : $minor >= 11 ? \@v12 : \@v10;
    $feature_bundle{"5.$minor"} = [sort @$list];
}
$feature_bundle{'5.9.5'} = $feature_bundle{'5.10'};

our $hint_shift   = 26;
our $hint_mask    = 0x3c000000;
our $hint_uni8bit = 0x00000800;
our @hint_bundles = ('default', '5.10', '5.11', '5.15', '5.23', '5.27', '5.35');
my %removed = map { $_ => 1 } qw(array_base);
my %noop    = map { $_ => 1 } qw(postderef lexical_subs);

sub import {
    shift;
    @_ or _croak('No features specified');
    _change(1, @_);
}

sub unimport {
    shift;
    if (!@_) {
        _expand_bundle();
        delete @^H{ values %feature };
        $^H{$feature{$_}} = 1 for @base;
        $^H &= ~$hint_uni8bit;
        return;
    }
    _change(0, @_);
}

# Features implied by "use VERSION" live in $^H; they move to %^H before any single one changes.
sub _expand_bundle {
    my $bundle = ($^H & $hint_mask) >> $hint_shift;
    return if $bundle == $hint_mask >> $hint_shift;
    delete @^H{ values %feature };
    $^H{$feature{$_}} = 1 for @{ $feature_bundle{$hint_bundles[$bundle]} };
    $^H |= $hint_mask | 0x20000;
}

sub _change {
    my ($on, @names) = @_;
    _expand_bundle();
    while (@names) {
        my $name = shift @names;
        if ($name =~ /^:(.*)/) {
            my $bundle = $1;
            my $key = $bundle;
            $key =~ s/^(5\.[0-9]+)\..*/$1/ unless $key eq '5.9.5';
            exists $feature_bundle{$key} or _croak(
                "Feature bundle \"$bundle\" is not supported by Perl " . sprintf '%vd', $^V);
            unshift @names, @{ $feature_bundle{$key} };
            next;
        }
        if (!exists $feature{$name}) {
            next if $noop{$name} || (!$on && $removed{$name});
            _croak("Feature \"$name\" is not supported by Perl " . sprintf '%vd', $^V);
        }
        if ($on) { $^H{$feature{$name}} = 1 } else { delete $^H{$feature{$name}} }
        if ($name eq 'unicode_strings') {
            if ($on) { $^H |= $hint_uni8bit } else { $^H &= ~$hint_uni8bit }
        }
    }
}

sub features_enabled {
    my $level = @_ ? shift : 0;
    my ($hints, $hash) = (caller($level))[8, 10];
    my $bundle = ($hints & $hint_mask) >> $hint_shift;
    return @{ $feature_bundle{$hint_bundles[$bundle]} } if $bundle != $hint_mask >> $hint_shift;
    return grep { $hash->{$feature{$_}} } sort keys %feature;
}

sub feature_enabled {
    my $name = shift;
    my $level = @_ ? shift : 0;
    return scalar grep { $_ eq $name } features_enabled($level + 1);
}

sub feature_bundle { return undef }

sub _croak { require Carp; Carp::croak(@_) }

1;
