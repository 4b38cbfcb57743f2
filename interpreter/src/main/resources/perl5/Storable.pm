package Storable;
# Deep copies, and data kept in files in a format of our own. Natives: Scalar::Util's.
use strict;
use warnings;
our $VERSION = '3.26';
require Exporter;
require Scalar::Util;
our @ISA = ('Exporter');
our @EXPORT = qw(store retrieve);
our @EXPORT_OK = qw(nstore store_fd nstore_fd fd_retrieve freeze nfreeze thaw dclone retrieve_fd
    lock_store lock_nstore lock_retrieve file_magic read_magic);
our ($canonical, $forgive_me, $Deparse, $Eval, $accept_future_minor) = (0, 0, 0, 0, 1);

sub _croak { require Carp; goto &Carp::croak }

sub dclone {
    my $thing = shift;
    return undef unless defined $thing;
    return _copy($thing, {});
}

# Copies what a reference leads to; $seen maps addresses to copies made.
sub _copy {
    my ($thing, $seen) = @_;
    return $thing unless ref $thing;
    my $id = Scalar::Util::refaddr($thing);
    return $seen->{$id} if $seen->{$id};
    my $class = Scalar::Util::blessed($thing);
    my $type = Scalar::Util::reftype($thing);
    if (defined $class && $class ne 'Regexp' && (my $hook = $thing->can('STORABLE_freeze'))) {
        my $done = _copy_hooked($thing, $hook, $class, $type, $seen, $id);
        return $done if $done;
    }
    my $copy;
    if ($type eq 'HASH') {
        $copy = $seen->{$id} = {};
        $copy->{$_} = ref $thing->{$_} ? _copy($thing->{$_}, $seen) : $thing->{$_} for keys %$thing;
    }
    elsif ($type eq 'ARRAY') {
        $copy = $seen->{$id} = [];
        $#$copy = $#$thing;
        for my $i (0 .. $#$thing) {
            $copy->[$i] = ref $thing->[$i] ? _copy($thing->[$i], $seen) : $thing->[$i] if exists $thing->[$i];
        }
    }
    elsif ($type eq 'SCALAR' || $type eq 'REF' || $type eq 'VSTRING' || $type eq 'LVALUE') {
        my $value;
        $copy = $seen->{$id} = \$value;
        $value = ref $$thing ? _copy($$thing, $seen) : $$thing;
    }
    elsif ($type eq 'REGEXP') { return $seen->{$id} = $thing }
    else { _croak("Can't store $type items") }
    bless $copy, $class if defined $class;
    return $copy;
}

sub _empty { my $type = shift; return $type eq 'HASH' ? {} : $type eq 'ARRAY' ? [] : do { my $value; \$value } }

sub _copy_hooked {
    my ($thing, $hook, $class, $type, $seen, $id) = @_;
    my ($text, @parts) = $thing->$hook(4);
    return undef unless defined $text || @parts;
    my @copies = map { _copy($_, $seen) } @parts;
    my $attach = $class->can('STORABLE_attach');
    return $seen->{$id} = $class->STORABLE_attach(4, $text) if $attach && !@parts;
    my $copy = bless _empty($type), $class;
    $seen->{$id} = $copy;
    my $thaw = $class->can('STORABLE_thaw') or _croak("No STORABLE_thaw defined for objects of class $class");
    $copy->$thaw(4, $text, @copies);
    return $copy;
}

# The written form: a letter for the kind, then counts and strings with their length in front.
my $magic = "vosdata1\n";

sub _string {
    my $text = shift;
    my $wide = utf8::is_utf8($text) ? 1 : 0;
    utf8::encode($text) if $wide;
    return ($wide ? 'W' : 'S') . length($text) . ':' . $text;
}

sub _write {
    my ($value, $seen) = @_;
    return 'U' unless defined $value;
    return _string($value) unless ref $value;
    my $id = Scalar::Util::refaddr($value);
    return 'R' . $seen->{ids}{$id} . ':' if defined $seen->{ids}{$id};
    $seen->{ids}{$id} = $seen->{count}++;
    my $class = Scalar::Util::blessed($value);
    my $type = Scalar::Util::reftype($value);
    if (defined $class && $class ne 'Regexp' && (my $hook = $value->can('STORABLE_freeze'))) {
        my ($text, @parts) = $value->$hook(0);
        if (defined $text || @parts) {
            return 'K' . substr($type, 0, 1) . _string($class) . _string($text) . scalar(@parts) . ':' . join '', map { _write($_, $seen) } @parts;
        }
    }
    my $out = defined $class && $class ne 'Regexp' ? 'B' . _string($class) : '';
    if ($type eq 'HASH') {
        my @keys = $canonical ? sort keys %$value : keys %$value;
        return $out . 'H' . @keys . ':' . join '', map { _string($_) . _write($value->{$_}, $seen) } @keys;
    }
    if ($type eq 'ARRAY') { return $out . 'A' . @$value . ':' . join '', map { _write($_, $seen) } @$value }
    if ($type eq 'SCALAR' || $type eq 'REF' || $type eq 'VSTRING' || $type eq 'LVALUE') { return $out . 'C' . _write($$value, $seen) }
    if ($type eq 'REGEXP') {
        my ($pattern, $flags) = re::regexp_pattern($value);
        return $out . 'Q' . _string($pattern) . _string($flags);
    }
    _croak("Can't store $type items");
}

sub _number { $_[0] =~ /\G(\d+):/gc or die "Storable data is damaged\n"; return $1 }

sub _read_string {
    $_[0] =~ /\G([SW])(\d+):/gc or die "Storable data is damaged\n";
    my ($kind, $length) = ($1, $2);
    my $text = substr $_[0], pos $_[0], $length;
    pos($_[0]) += $length;
    utf8::decode($text) if $kind eq 'W';
    return $text;
}

sub _read {
    my $made = $_[1];
    my $class = $_[2];
    $_[0] =~ /\G(.)/gcs or die "Storable data is damaged\n";
    my $kind = $1;
    if ($kind eq 'U') { return undef }
    if ($kind eq 'S' || $kind eq 'W') { pos($_[0])--; return _read_string($_[0]) }
    if ($kind eq 'R') { return $made->[_number($_[0])] }
    if ($kind eq 'B') { return _read($_[0], $made, _read_string($_[0])) }
    if ($kind eq 'Q') {
        my ($pattern, $flags) = (_read_string($_[0]), _read_string($_[0]));
        my $regex = length $flags ? qr/(?^$flags:$pattern)/ : qr/$pattern/;
        bless $regex, $class if defined $class;
        push @$made, $regex;
        return $regex;
    }
    if ($kind eq 'K') {
        $_[0] =~ /\G(.)/gcs;
        my $type = $1;
        my ($name, $text) = (_read_string($_[0]), _read_string($_[0]));
        my $object = bless _empty($type eq 'H' ? 'HASH' : $type eq 'A' ? 'ARRAY' : 'SCALAR'), $name;
        my $at = @$made;
        push @$made, $object;
        my $count = _number($_[0]);
        my @parts = map { _read($_[0], $made) } 1 .. $count;
        _load($name) unless $name->can('STORABLE_thaw') || $name->can('STORABLE_attach');
        if (!$count && $name->can('STORABLE_attach')) { return $made->[$at] = $name->STORABLE_attach(0, $text) }
        $object->STORABLE_thaw(0, $text, @parts);
        return $object;
    }
    my $thing = $kind eq 'H' ? {} : $kind eq 'A' ? [] : do { my $value; \$value };
    bless $thing, $class if defined $class;
    push @$made, $thing;
    if ($kind eq 'H') {
        for (1 .. _number($_[0])) {
            my $key = _read_string($_[0]);
            $thing->{$key} = _read($_[0], $made);
        }
    }
    elsif ($kind eq 'A') { my $count = _number($_[0]); push @$thing, scalar _read($_[0], $made) for 1 .. $count }
    elsif ($kind eq 'C') { $$thing = _read($_[0], $made) }
    else { die "Storable data is damaged\n" }
    return $thing;
}

sub _load { my $class = shift; (my $file = "$class.pm") =~ s{::}{/}g; local $@; eval { require $file } }

sub freeze {
    my $thing = shift;
    ref $thing or _croak('Not a reference');
    return $magic . _write($thing, { count => 0, ids => {} });
}
sub nfreeze { goto &freeze }

sub thaw {
    my $octets = shift;
    return undef unless defined $octets && index($octets, $magic) == 0;
    pos($octets) = length $magic;
    return _read($octets, []);
}

sub store {
    my ($thing, $file) = @_;
    @_ == 2 or _croak('Usage: Storable::store(REF, FILE)');
    ref $thing or _croak('Not a reference');
    open my $fh, '>', $file or _croak("can't create $file: $!");
    binmode $fh;
    print {$fh} freeze($thing) or _croak("Can't store data: $!");
    close $fh or _croak("Can't store data: $!");
    return 1;
}
sub nstore { goto &store }

sub lock_store {
    my ($thing, $file) = @_;
    open my $lock, '>>', $file or _croak("can't create $file: $!");
    flock $lock, 2 or _croak("Can't get exclusive lock on $file: $!");
    my $done = store($thing, $file);
    close $lock;
    return $done;
}
sub lock_nstore { goto &lock_store }

sub store_fd {
    my ($thing, $fh) = @_;
    my $octets = freeze($thing);
    return print {$fh} pack('N', length $octets), $octets;
}
sub nstore_fd { goto &store_fd }

sub fd_retrieve {
    my $fh = shift;
    my ($head, $octets);
    return undef unless read($fh, $head, 4) == 4;
    my $length = unpack 'N', $head;
    read($fh, $octets, $length) == $length or _croak('Magic number checking on storable file failed');
    return thaw($octets);
}
sub retrieve_fd { goto &fd_retrieve }

sub retrieve {
    my $file = shift;
    open my $fh, '<', $file or _croak("can't open $file: $!");
    binmode $fh;
    local $/;
    my $octets = <$fh>;
    close $fh;
    my $thing = thaw($octets);
    _croak('File is not a perl storable') unless defined $thing;
    return $thing;
}
sub lock_retrieve {
    my $file = shift;
    open my $lock, '<', $file or _croak("can't open $file: $!");
    flock $lock, 1 or _croak("Can't get shared lock on $file: $!");
    my $thing = retrieve($file);
    close $lock;
    return $thing;
}

1;
