package Tie::File;
# The lines of a file as an array. The lines are kept in memory and written back when they change.
use strict;
use Fcntl qw(O_CREAT O_RDWR O_RDONLY O_WRONLY SEEK_SET LOCK_EX);
our $VERSION = '1.06';

sub TIEARRAY {
    my ($class, $file, %options) = @_;
    my %self = (recsep => $/, autochomp => 1, autodefer => 1, mode => O_CREAT | O_RDWR, filename => $file);
    for my $name (keys %options) {
        (my $plain = $name) =~ s/^-//;
        unless ($plain =~ /^(?:recsep|autochomp|autodefer|mode|memory|dw_size|discipline)$/) {
            require Carp;
            Carp::croak("Tie::File: Unrecognized option $name");
        }
        $self{$plain} = $options{$name};
    }
    if (!defined $self{recsep} || $self{recsep} eq '') { require Carp; Carp::croak('Empty record separator not supported by Tie::File') }
    my $fh;
    if (ref $file) { $fh = $file }
    else { sysopen $fh, $file, $self{mode}, 0666 or return }
    binmode $fh;
    binmode $fh, $self{discipline} if $self{discipline};
    $self{fh} = $fh;
    my $self = bless \%self, $class;
    $self->_load;
    return $self;
}

sub _load {
    my $self = shift;
    my $fh = $self->{fh};
    seek $fh, 0, SEEK_SET;
    local $/ = $self->{recsep};
    my @lines = <$fh>;
    chomp @lines;
    $self->{lines} = \@lines;
}

# Writes the lines from an index on, unless writing is deferred.
sub _changed {
    my ($self, $from) = @_;
    if ($self->{defer}) { $self->{dirty} = $from if !defined $self->{dirty} || $from < $self->{dirty}; return }
    my $fh = $self->{fh};
    my ($lines, $end) = @$self{qw(lines recsep)};
    my $offset = 0;
    $offset += length($lines->[$_]) + length $end for 0 .. ($from > @$lines ? $#$lines : $from - 1);
    my $old = select $fh; local $| = 1; select $old;
    seek $fh, $offset, SEEK_SET;
    my $rest = join '', map { (defined $_ ? $_ : '') . $end } @$lines[ $from .. $#$lines ];
    print {$fh} $rest;
    seek $fh, 0, 1;
    truncate $fh, $offset + length $rest;
}

sub _shown { my ($self, $line) = @_; return defined $line && !$self->{autochomp} ? $line . $self->{recsep} : $line }
sub _stored { my ($self, $line) = @_; $line = '' unless defined $line; $line =~ s/\Q$self->{recsep}\E\z//; return $line }

sub FETCH { my ($self, $i) = @_; return $self->_shown($self->{lines}[$i]) }
sub FETCHSIZE { return scalar @{ $_[0]{lines} } }
sub STORE {
    my ($self, $i, $line) = @_;
    my $lines = $self->{lines};
    my $from = $i > @$lines ? @$lines : $i;
    $lines->[$_] = '' for scalar(@$lines) .. $i - 1;
    $lines->[$i] = $self->_stored($line);
    $self->_changed($from);
}
sub STORESIZE {
    my ($self, $n) = @_;
    my $lines = $self->{lines};
    my $from = $n < @$lines ? $n : @$lines;
    push @$lines, '' while @$lines < $n;
    $#$lines = $n - 1;
    $self->_changed($from);
}
sub PUSH { my ($self, @new) = @_; my $n = @{ $self->{lines} }; push @{ $self->{lines} }, map { $self->_stored($_) } @new; $self->_changed($n); return scalar @{ $self->{lines} } }
sub POP { my $self = shift; return unless @{ $self->{lines} }; my $line = pop @{ $self->{lines} }; $self->_changed(scalar @{ $self->{lines} }); return $self->_shown($line) }
sub SHIFT { my $self = shift; return unless @{ $self->{lines} }; my $line = shift @{ $self->{lines} }; $self->_changed(0); return $self->_shown($line) }
sub UNSHIFT { my ($self, @new) = @_; unshift @{ $self->{lines} }, map { $self->_stored($_) } @new; $self->_changed(0); return scalar @{ $self->{lines} } }
sub CLEAR { my $self = shift; @{ $self->{lines} } = (); $self->_changed(0) }
sub EXTEND { }
sub EXISTS { my ($self, $i) = @_; return $i < @{ $self->{lines} } }
sub DELETE { my ($self, $i) = @_; my $lines = $self->{lines}; return if $i > $#$lines; my $old = $lines->[$i]; if ($i == $#$lines) { pop @$lines } else { $lines->[$i] = '' } $self->_changed($i); return $self->_shown($old) }
sub SPLICE {
    my ($self, $at, $n, @new) = @_;
    my $lines = $self->{lines};
    $at = 0 unless defined $at;
    $at += @$lines if $at < 0;
    $n = @$lines - $at unless defined $n;
    push @$lines, '' while @$lines < $at;
    my @old = splice @$lines, $at, $n, map { $self->_stored($_) } @new;
    $self->_changed($at);
    @old = map { $self->_shown($_) } @old;
    return wantarray ? @old : $old[-1];
}
sub flush { my $self = shift; delete $self->{defer}; my $from = delete $self->{dirty}; $self->_changed($from) if defined $from; return 1 }
sub defer { $_[0]{defer} = 1 }
sub discard { my $self = shift; delete $self->{dirty}; delete $self->{defer}; $self->_load }
sub autodefer { my $self = shift; my $old = $self->{autodefer}; $self->{autodefer} = shift if @_; return $old }
sub autochomp { my $self = shift; my $old = $self->{autochomp}; $self->{autochomp} = shift if @_; return $old }
sub flock { my ($self, $how) = @_; return CORE::flock($self->{fh}, defined $how ? $how : LOCK_EX) }
sub offset { my ($self, $i) = @_; my $o = 0; return if $i > @{ $self->{lines} }; $o += length($self->{lines}[$_]) + length $self->{recsep} for 0 .. $i - 1; return $o }
sub UNTIE { $_[0]->flush }
sub DESTROY { my $self = shift; $self->flush if $self->{fh} }

1;
