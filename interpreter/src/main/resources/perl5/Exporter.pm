package Exporter;
# Gives a module's import: @EXPORT, @EXPORT_OK, %EXPORT_TAGS, @EXPORT_FAIL. Natives: none.
our $VERSION = '5.77';
our $ExportLevel = 0;
our $Verbose = 0;
our %Cache;

sub import {
    my $module = shift;
    my $into = caller($ExportLevel);
    if ($module eq 'Exporter') {
        for my $name (@_) {
            *{"${into}::import"} = \&import if $name eq 'import';
        }
        return;
    }
    return _export_list($module, $into, @_ ? @_ : @{"${module}::EXPORT"});
}

sub export {
    my ($module, $into, @names) = @_;
    return _export_list($module, $into, @names ? @names : @{"${module}::EXPORT"});
}

sub export_to_level {
    my ($module, $level, undef, @names) = @_;
    my $into = caller($level);
    return _export_list($module, $into, @names ? @names : @{"${module}::EXPORT"});
}

sub _export_list {
    my ($module, $into, @names) = @_;
    my $known = _known($module);
    my $plain = !@{"${module}::EXPORT_FAIL"};
    for my $name (@names) {
        last unless $plain;
        $plain = 0 unless $known->{$name} && $name !~ /^[!:\/0-9]/;
    }
    if (!$plain) {
        my $add = _selected($module, \@names, $known);
        @names = @$add;
        _refuse_failures($module, $into, \@names);
    }
    _install($module, $into, $_) for @names;
    return;
}

# All names that the module lets out, without the & of functions.
sub _known {
    my $module = shift;
    my $known = $Cache{$module} ||= {};
    if (!%$known) {
        for my $name (@{"${module}::EXPORT"}, @{"${module}::EXPORT_OK"}) {
            my $bare = $name;
            $bare =~ s/^&//;
            $known->{$bare} = 1;
        }
    }
    return $known;
}

# Works through tags, patterns, negations and version numbers; dies when a name is not exported.
sub _selected {
    my ($module, $names, $known) = @_;
    my @default = map { (my $bare = $_) =~ s/^&//; $bare } @{"${module}::EXPORT"};
    my (@chosen, %chosen, $bad);
    my @spec = @$names;
    unshift @spec, ':DEFAULT' if @spec && $spec[0] =~ /^!/;
    if (@spec && $spec[0] =~ /^[0-9]/) {
        $module->VERSION(shift @spec);
        @spec = (':DEFAULT') unless @spec;
    }
    elsif (grep { /^[0-9]/ } @spec) {
        $module->VERSION($_) for grep { /^[0-9]/ } @spec;
        @spec = grep { !/^[0-9]/ } @spec;
    }
    for my $spec (@spec) {
        my $word = $spec;
        my $remove = $word =~ s/^!//;
        my @matched;
        if ($word =~ m{^/(.*)/$}) {
            my $pattern = $1;
            @matched = grep { /$pattern/ } sort keys %$known;
        }
        elsif ($word =~ /^:(.*)/) {
            my $tag = $1;
            my $tags = \%{"${module}::EXPORT_TAGS"};
            if    ($tags->{$tag})      { @matched = map { (my $bare = $_) =~ s/^&//; $bare } @{ $tags->{$tag} } }
            elsif ($tag eq 'DEFAULT')  { @matched = @default }
            else {
                _complain(qq["$tag" is not defined in %${module}::EXPORT_TAGS]);
                $bad++;
                next;
            }
        }
        else {
            $word =~ s/^&//;
            @matched = ($word);
        }
        if ($remove) {
            my %drop = map { $_ => 1 } @matched;
            @chosen = grep { !$drop{$_} } @chosen;
            delete @chosen{@matched};
        }
        else {
            push @chosen, grep { !$chosen{$_}++ } @matched;
        }
    }
    my @strange = map { qq["$_" is not exported by the $module module\n] }
        grep { !$known->{$_} } @chosen;
    _abandon(@strange) if $bad || @strange;
    return \@chosen;
}

sub _refuse_failures {
    my ($module, $into, $names) = @_;
    my %fails = map { (my $bare = $_) =~ s/^&//; ($bare => 1) } @{"${module}::EXPORT_FAIL"};
    my @asked = grep { $fails{$_} } @$names;
    return unless @asked;
    my @refused = $module->export_fail(@asked);
    return unless @refused;
    _complain(qq["$_" is not implemented by the $module module on this architecture]) for @refused;
    _abandon();
}

sub _complain {
    my $text = shift;
    require Carp;
    local $Carp::CarpLevel = 0;
    Carp::carp($text);
}

sub _abandon {
    require Carp;
    Carp::croak(@_, "Can't continue after import errors");
}

sub _install {
    my ($module, $into, $name) = @_;
    if ($name =~ /^([\$\@%*])(.*)$/) {
        my ($sigil, $bare) = ($1, $2);
        my $from = "${module}::$bare";
        *{"${into}::$bare"} =
              $sigil eq '$' ? \$$from
            : $sigil eq '@' ? \@$from
            : $sigil eq '%' ? \%$from
            :                 *$from;
    }
    else {
        *{"${into}::$name"} = \&{"${module}::$name"};
    }
}

sub require_version { my ($module, $wanted) = @_; return $module->VERSION($wanted) }

sub export_fail { shift; return @_ }

sub export_tags    { _push_tags((caller)[0], 'EXPORT', \@_) }
sub export_ok_tags { _push_tags((caller)[0], 'EXPORT_OK', \@_) }

sub _push_tags {
    my ($module, $list, $names) = @_;
    my $tags = \%{"${module}::EXPORT_TAGS"};
    my @unknown;
    for my $name (@$names ? @$names : keys %$tags) {
        if ($tags->{$name}) { push @{"${module}::$list"}, @{ $tags->{$name} } }
        else                { push @unknown, $name; push @{"${module}::$list"}, $name }
    }
    if (@unknown && $^W) {
        require Carp;
        Carp::carp(join(', ', @unknown) . " are not tags of $module");
    }
}

1;
