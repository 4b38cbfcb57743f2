package IO::Handle;
# Methods of file handles. Natives: IO::Handle::ungetc(FH, ORD) error(FH) clearerr(FH) sync(FH).
use strict;
our $VERSION = '1.48';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT_OK = qw(autoflush output_field_separator output_record_separator input_record_separator
    input_line_number format_page_number format_lines_per_page format_lines_left format_name
    format_top_name format_line_break_characters format_formfeed print printf say getline getlines
    printflush flush SEEK_SET SEEK_CUR SEEK_END _IOFBF _IOLBF _IONBF);

sub SEEK_SET () { 0 }
sub SEEK_CUR () { 1 }
sub SEEK_END () { 2 }
sub _IOFBF () { 0 }
sub _IOLBF () { 1 }
sub _IONBF () { 2 }

sub _croak { require Carp; goto &Carp::croak }

sub new {
    my $class = ref $_[0] || $_[0] || 'IO::Handle';
    @_ == 1 or _croak("usage: $class->new()");
    require Symbol;
    return bless Symbol::gensym(), $class;
}

sub new_from_fd {
    my $class = ref $_[0] || $_[0] || 'IO::Handle';
    @_ == 3 or _croak("usage: $class->new_from_fd(FD, MODE)");
    require Symbol;
    my $self = bless Symbol::gensym(), $class;
    return $self->fdopen($_[1], $_[2]) ? $self : undef;
}

sub _open_mode_string {
    my $mode = shift;
    return $mode if $mode =~ /^\+?(?:<|>>?)$/;
    if ($mode =~ /^([rwa])b?(\+?)b?$/) {
        my %symbol = (r => '<', w => '>', a => '>>');
        return ($2 ? '+' : '') . $symbol{$1};
    }
    _croak("IO::Handle: bad open mode: $mode");
}

sub fdopen {
    @_ == 3 or _croak('usage: $io->fdopen(FD, MODE)');
    my ($self, $fd, $mode) = @_;
    my $how = _open_mode_string($mode);
    return open $self, "$how&=", $fd if !ref $fd && $fd =~ /^[0-9]+\z/;
    if (!ref $fd && ref \$fd ne 'GLOB') {
        no strict 'refs';
        $fd = \*{ $fd =~ /::/ ? $fd : "main::$fd" };
    }
    return open $self, "$how&", $fd;
}

sub close {
    my $self = shift;
    return CORE::close($self);
}

sub opened {
    @_ == 1 or _croak('usage: $io->opened()');
    return unless defined $_[0];
    my $fd = fileno $_[0];
    return defined $fd && $fd >= 0 ? 1 : eval { tied *{ $_[0] } } ? 1 : '';
}

sub fileno { @_ == 1 or _croak('usage: $io->fileno()'); return CORE::fileno($_[0]) }
sub getc   { @_ == 1 or _croak('usage: $io->getc()');   return CORE::getc($_[0]) }
sub eof    { @_ == 1 or _croak('usage: $io->eof()');    return CORE::eof($_[0]) }

sub print  { @_ or _croak('usage: $io->print(ARGS)');        my $self = shift; return print $self @_ }
sub printf { @_ >= 2 or _croak('usage: $io->printf(FMT,[ARGS])'); my $self = shift; return printf $self @_ }
sub say    { @_ or _croak('usage: $io->say(ARGS)'); my $self = shift; local $\ = "\n"; return print $self @_ }

sub getline {
    @_ == 1 or _croak('usage: $io->getline()');
    my $self = shift;
    return scalar <$self>;
}

sub getlines {
    @_ == 1 or _croak('usage: $io->getlines()');
    wantarray or _croak("Can't call \$io->getlines in a scalar context, use \$io->getline");
    my $self = shift;
    return <$self>;
}
sub gets { goto &getline }

sub truncate { @_ == 2 or _croak('usage: $io->truncate(LEN)'); return CORE::truncate($_[0], $_[1]) }

sub read {
    @_ == 3 || @_ == 4 or _croak('usage: $io->read(BUF, LEN [, OFFSET])');
    return CORE::read($_[0], $_[1], $_[2], $_[3] || 0);
}

sub sysread {
    @_ == 3 || @_ == 4 or _croak('usage: $io->sysread(BUF, LEN [, OFFSET])');
    return CORE::sysread($_[0], $_[1], $_[2], $_[3] || 0);
}

sub write {
    @_ >= 2 && @_ <= 4 or _croak('usage: $io->write(BUF [, LEN [, OFFSET]])');
    my ($self, $buffer, $length, $offset) = @_;
    $offset ||= 0;
    $length = length($buffer) - $offset unless defined $length;
    return print $self substr($buffer, $offset, $length);
}

sub syswrite {
    @_ >= 2 && @_ <= 4 or _croak('usage: $io->syswrite(BUF [, LEN [, OFFSET]])');
    return CORE::syswrite($_[0], $_[1]) if @_ == 2;
    return CORE::syswrite($_[0], $_[1], $_[2]) if @_ == 3;
    return CORE::syswrite($_[0], $_[1], $_[2], $_[3]);
}

sub stat    { @_ == 1 or _croak('usage: $io->stat()'); return CORE::stat($_[0]) }
sub binmode { @_ <= 2 or _croak('usage: $fh->binmode([LAYER])'); return @_ == 2 ? CORE::binmode($_[0], $_[1]) : CORE::binmode($_[0]) }
sub fcntl   { @_ == 3 or _croak('usage: $io->fcntl( OP, VALUE );'); return CORE::fcntl($_[0], $_[1], $_[2]) }
sub ioctl   { @_ == 3 or _croak('usage: $io->ioctl( OP, VALUE );'); return CORE::ioctl($_[0], $_[1], $_[2]) }

sub autoflush {
    my $previous = select $_[0];
    my $was = $|;
    $| = @_ > 1 ? $_[1] : 1;
    select $previous;
    return $was;
}

sub flush {
    my $previous = select $_[0];
    my $was = $|;
    $| = 1;
    $| = $was;
    select $previous;
    return '0 but true';
}

sub printflush {
    my $self = shift;
    my $was = $self->autoflush;
    my $done = print $self @_;
    $self->autoflush($was);
    return $done;
}

sub blocking {
    my $self = shift;
    my $flags = CORE::fcntl($self, 3, 0);
    return undef unless defined $flags;
    $flags += 0;
    my $was = $flags & 04000 ? 0 : 1;
    if (@_) {
        my $new = $_[0] ? $flags & ~04000 : $flags | 04000;
        if ($new != $flags) { defined CORE::fcntl($self, 4, $new) or return undef }
    }
    return $was;
}

sub input_line_number {
    local $.;
    () = tell $_[0] if ref $_[0] || defined $_[0];
    return $.;
}

sub input_record_separator {
    _croak('input_record_separator is not supported on a per-handle basis') if ref $_[0];
    my $was = $/;
    $/ = $_[1] if @_ > 1;
    return $was;
}

sub output_record_separator {
    _croak('output_record_separator is not supported on a per-handle basis') if ref $_[0];
    my $was = $\;
    $\ = $_[1] if @_ > 1;
    return $was;
}

sub output_field_separator {
    _croak('output_field_separator is not supported on a per-handle basis') if ref $_[0];
    my $was = $,;
    $, = $_[1] if @_ > 1;
    return $was;
}

sub untaint { return 0 }
sub setbuf  { _croak('IO::Handle::setbuf not implemented on this architecture') }
sub setvbuf { _croak('IO::Handle::setvbuf not implemented on this architecture') }

sub format_lines_left      { my ($self, $n) = @_; my $old = select $self; my $was = $-; $- = $n if @_ > 1; select $old; return $was }
sub format_lines_per_page  { my ($self, $n) = @_; my $old = select $self; my $was = $=; $= = $n if @_ > 1; select $old; return $was }
sub format_page_number     { my ($self, $n) = @_; my $old = select $self; my $was = $%; $% = $n if @_ > 1; select $old; return $was }
sub format_name            { my ($self, $n) = @_; my $old = select $self; my $was = $~; $~ = $n if @_ > 1; select $old; return $was }
sub format_top_name        { my ($self, $n) = @_; my $old = select $self; my $was = $^; $^ = $n if @_ > 1; select $old; return $was }
sub format_line_break_characters { my $was = $:; $: = $_[1] if @_ > 1; return $was }
sub format_formfeed        { my $was = $^L; $^L = $_[1] if @_ > 1; return $was }
sub formline { my $self = shift; my $picture = shift; local $^A; formline($picture, @_); local $\ = ''; return print $self $^A }
sub format_write {
    my ($self, $name) = @_;
    return CORE::write($self) if @_ < 2;
    my $old = $self->format_name($name =~ /::/ ? $name : caller() . "::$name");
    my $done = CORE::write($self);
    $self->format_name($old);
    return $done;
}
sub constant { return undef }

sub DESTROY { }

1;
