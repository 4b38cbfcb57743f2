package Test::Builder;
# Keeps count of tests and writes TAP. Natives: none.
use strict;
use warnings;
our $VERSION = '1.302190';
our $Level = 1;
our $Test;

my ($stdout, $stderr);

sub _handles {
    return if $stdout;
    local $!;
    open $stdout, '>&', \*STDOUT or die "Can't dup STDOUT: $!";
    open $stderr, '>&', \*STDERR or die "Can't dup STDERR: $!";
    for my $fh ($stdout, $stderr, \*STDOUT, \*STDERR) {
        my $before = select $fh;
        $| = 1;
        select $before;
    }
}

sub new {
    my $class = shift;
    $Test ||= $class->create;
    return $Test;
}

sub create {
    my $class = shift;
    my $self = bless {}, ref $class || $class;
    $self->reset;
    return $self;
}

sub reset {
    my $self = shift;
    _handles();
    %$self = (
        pid => $$, current => 0, results => [], planned => undef, no_plan => 0, skip_all => 0, done => 0,
        passing => 1, failed => 0, numbers => 1, no_header => 0, no_ending => 0, no_diag => 0, indent => '',
        header_done => 0, parent => undef, name => $0, exported_to => undef, todo => [], bailed => 0,
        out => $stdout, fail => $stderr, todo_out => $stdout, ended => 0,
    );
    $Level = 1;
    return;
}

sub parent      { return $_[0]{parent} }
sub name        { return $_[0]{name} }
sub is_passing  { my $self = shift; $self->{passing} = shift if @_; return $self->{passing} }
sub summary     { my $self = shift; return map { $_->{ok} } @{ $self->{results} } }
sub details     { my $self = shift; return @{ $self->{results} } }
sub use_numbers { my $self = shift; $self->{numbers} = shift if @_; return $self->{numbers} }
sub no_ending   { my $self = shift; $self->{no_ending} = shift if @_; return $self->{no_ending} }
sub no_header   { my $self = shift; $self->{no_header} = shift if @_; return $self->{no_header} }
sub no_diag     { my $self = shift; $self->{no_diag} = shift if @_; return $self->{no_diag} }
sub level       { my $self = shift; $Level = shift if @_; return $Level }
sub exported_to { my $self = shift; $self->{exported_to} = shift if @_; return $self->{exported_to} }

for my $pair ([output => 'out'], [failure_output => 'fail'], [todo_output => 'todo_out']) {
    my ($method, $key) = @$pair;
    no strict 'refs';
    *$method = sub {
        my ($self, $to) = @_;
        $self->{$key} = _new_handle($to) if defined $to;
        return $self->{$key};
    };
}

sub _new_handle {
    my $to = shift;
    my $fh;
    if (ref $to eq 'SCALAR') {
        if (!defined $$to) { $$to = '' }
        open $fh, '>>', $to or die "Can't open scalar ref $to: $!";
        return $fh;
    }
    return $to if ref $to || ref \$to eq 'GLOB';
    open $fh, '>', $to or die "Can't open test output log $to: $!";
    my $before = select $fh;
    $| = 1;
    select $before;
    return $fh;
}

sub reset_outputs {
    my $self = shift;
    @$self{qw(out fail todo_out)} = ($stdout, $stderr, $stdout);
    return;
}

sub is_fh {
    my ($self, $thing) = @_;
    return '' unless defined $thing;
    return 1 if ref $thing eq 'GLOB' || ref \$thing eq 'GLOB';
    return eval { $thing->isa('IO::Handle') } || eval { tied(*$thing)->can('TIEHANDLE') } ? 1 : '';
}

# The place of the test: (package, file, line) of the frame that $Level names, seen from our caller.
sub caller {
    my ($self, $up) = @_;
    $up ||= 0;
    my @at = CORE::caller($Level + $up + 1);
    @at = CORE::caller($Level + $up) unless @at;
    my $i = $Level + $up;
    while (!@at && $i > 0) { @at = CORE::caller($i--) }
    return wantarray ? @at : $at[0];
}

sub _place { my ($package, $file, $line) = @_; return " at $file line $line.\n" }

sub carp  { my $self = shift; my (undef, $file, $line) = $self->caller; warn @_, " at $file line $line.\n" }
sub croak { my $self = shift; my (undef, $file, $line) = $self->caller; die @_, " at $file line $line.\n" }

sub _write {
    my ($self, $fh, $text) = @_;
    local ($\, $,);
    return if !length $text || $self->{muted};
    my $indent = $self->{indent};
    $text =~ s/^(?=.)/$indent/gm if length $indent;
    print {$fh} $text;
}

sub _print { my $self = shift; $self->_write($self->{out}, join '', @_) }

sub _comment {
    my @parts = @_;
    my $text = join '', map { defined $_ ? $_ : 'undef' } @parts;
    return '' unless length $text;
    chomp $text;
    $text =~ s/^/# /gm;
    return "$text\n";
}

sub diag {
    my $self = shift;
    return 0 if !@_ || $self->{no_diag};
    $self->_write($self->in_todo ? $self->{todo_out} : $self->{fail}, _comment(@_));
    return 0;
}

sub note {
    my $self = shift;
    return 0 if !@_;
    $self->_write($self->{out}, _comment(@_));
    return 0;
}

sub explain {
    my $self = shift;
    return map {
        my $thing = $_;
        if (ref $thing) {
            require Data::Dumper;
            my $dumper = Data::Dumper->new([$thing]);
            $dumper->Indent(1)->Terse(1);
            $dumper->Sortkeys(1);
            $thing = $dumper->Dump;
        }
        $thing;
    } @_;
}

# Plans

sub plan {
    my ($self, $what, $value) = @_;
    return unless $what;
    local $Level = $Level + 1;
    $self->croak('You tried to plan twice') if $self->has_plan && !$self->{ended_plan};
    if ($what eq 'no_plan')     { $self->carp('no_plan takes no arguments') if defined $value; return $self->no_plan }
    if ($what eq 'skip_all')    { return $self->skip_all($value) }
    if ($what eq 'tests') {
        if ($value) { local $Level = $Level + 1; return $self->expected_tests($value) }
        $self->croak('Got an undefined number of tests') unless defined $value;
        $self->croak('You said to run 0 tests');
    }
    my @args = grep { defined } ($what, $value);
    $self->croak("plan() doesn't understand @args");
}

sub expected_tests {
    my ($self, $count) = @_;
    if (@_ > 1) {
        $self->croak("Number of tests must be a positive integer.  You gave it '$count'") unless $count =~ /^\+?\d+$/;
        $self->{planned} = $count;
        $self->_print("1..$count\n") unless $self->{no_header};
        $self->{header_done} = 1;
    }
    return $self->{planned} || 0;
}

sub no_plan { my $self = shift; $self->{no_plan} = 1; return 1 }

sub has_plan {
    my $self = shift;
    return $self->{planned} if $self->{planned};
    return 'no_plan' if $self->{no_plan};
    return undef;
}

sub skip_all {
    my ($self, $reason) = @_;
    $self->{skip_all} = defined $reason ? $reason : '';
    $self->{has_skip_all} = 1;
    if (!$self->{no_header}) {
        $self->_print(defined $reason && length $reason ? "1..0 # SKIP $reason\n" : "1..0 # SKIP\n");
    }
    $self->{header_done} = 1;
    if ($self->{parent}) { die bless({ reason => $reason }, 'Test::Builder::SkipAll') }
    exit 0;
}

sub done_testing {
    my ($self, $count) = @_;
    local $Level = $Level + 1;
    if ($self->{done}) {
        my ($file, $line) = @{ $self->{done} };
        $self->ok(0, "done_testing() was already called at $file line $line");
        return;
    }
    my (undef, $file, $line) = $self->caller(-1);
    $self->{done} = [$file, $line];
    my $planned = $self->{planned};
    $count = $planned ? $planned : $self->{current} unless defined $count;
    if ($planned && $count != $planned) {
        $self->ok(0, "planned to run $planned but done_testing() expects $count");
    }
    $self->{planned} = $count unless $planned;
    if (!$self->{header_done}) { $self->_print("1..$count\n") unless $self->{no_header}; $self->{header_done} = 1 }
    $self->{passing} = 0 if $self->{planned} != $self->{current} || !$self->{current};
    return 1;
}

# Results

sub current_test {
    my ($self, $number) = @_;
    if (defined $number) {
        my $results = $self->{results};
        if ($number > @$results) {
            push @$results, { ok => 1, actual_ok => undef, reason => 'incrementing test number', type => 'unknown', name => undef }
                while @$results < $number;
        }
        else { $#$results = $number - 1 }
        $self->{current} = $number;
    }
    return $self->{current};
}


sub ok {
    my ($self, $ok, $name) = @_;
    $ok = $ok ? 1 : 0;
    my $number = ++$self->{current};
    if (defined $name) {
        $name = "$name";
        if ($name =~ /^[\d\s]+$/) {
            $self->diag("    You named your test '$name'.  You shouldn't use numbers for your test names.\n    Very confusing.");
        }
    }
    my $todo = $self->_todo(1);
    my $is_todo = defined $todo && length $todo || @{ $self->{todo} };
    my $line = $ok ? 'ok' : 'not ok';
    $line .= " $number" if $self->{numbers};
    if (defined $name && length $name) {
        (my $shown = $name) =~ s/#/\\#/g;
        $shown =~ s/\n(?!\z)/\n# /g;
        $line .= " - $shown";
    }
    $line .= length $todo ? " # TODO $todo" : ' # TODO' if $is_todo;
    $self->_print("$line\n");
    $self->{results}[$number - 1] = {
        ok => $ok || $is_todo ? 1 : 0, actual_ok => $ok, name => defined $name ? $name : '',
        type => $is_todo ? 'todo' : '', reason => $is_todo ? $todo : '',
    };
    if (!$ok) {
        my (undef, $file, $at) = $self->caller;
        my $kind = $is_todo ? 'Failed (TODO)' : 'Failed';
        local $self->{force_todo} = $is_todo;
        my $fh = $is_todo ? $self->{todo_out} : $self->{fail};
        $self->_write($fh, "\n") if $ENV{HARNESS_ACTIVE} && !$self->{no_diag};
        $self->diag(defined $name && length $name ? "  $kind test '$name'\n  at $file line $at.\n" : "  $kind test at $file line $at.\n");
        if (!$is_todo) { $self->{failed}++; $self->{passing} = 0 }
    }
    return $ok;
}

sub _quoted { my $value = shift; return defined $value ? "'$value'" : 'undef' }

sub is_eq {
    my ($self, $got, $expected, $name) = @_;
    local $Level = $Level + 1;
    if (!defined $got || !defined $expected) {
        my $same = !defined $got && !defined $expected;
        $self->ok($same, $name);
        $self->_is_diag($got, 'eq', $expected) unless $same;
        return $same ? 1 : '';
    }
    return $self->cmp_ok($got, 'eq', $expected, $name);
}

sub is_num {
    my ($self, $got, $expected, $name) = @_;
    local $Level = $Level + 1;
    if (!defined $got || !defined $expected) {
        my $same = !defined $got && !defined $expected;
        $self->ok($same, $name);
        $self->_is_diag($got, '==', $expected) unless $same;
        return $same ? 1 : '';
    }
    return $self->cmp_ok($got, '==', $expected, $name);
}

sub _is_diag {
    my ($self, $got, $type, $expected) = @_;
    for ($got, $expected) { $_ = !defined $_ ? 'undef' : $type eq 'eq' || $type eq 'ne' ? "'$_'" : "$_" }
    local $Level = $Level + 1;
    return $self->diag("         got: $got\n    expected: $expected\n");
}

sub _isnt_diag {
    my ($self, $got, $type) = @_;
    $got = !defined $got ? 'undef' : $type eq 'eq' || $type eq 'ne' ? "'$got'" : "$got";
    return $self->diag("         got: $got\n    expected: anything else\n");
}

sub isnt_eq {
    my ($self, $got, $unwanted, $name) = @_;
    local $Level = $Level + 1;
    if (!defined $got || !defined $unwanted) {
        my $different = defined $got || defined $unwanted;
        $self->ok($different, $name);
        $self->_isnt_diag($got, 'ne') unless $different;
        return $different ? 1 : '';
    }
    return $self->cmp_ok($got, 'ne', $unwanted, $name);
}

sub isnt_num {
    my ($self, $got, $unwanted, $name) = @_;
    local $Level = $Level + 1;
    if (!defined $got || !defined $unwanted) {
        my $different = defined $got || defined $unwanted;
        $self->ok($different, $name);
        $self->_isnt_diag($got, '!=') unless $different;
        return $different ? 1 : '';
    }
    return $self->cmp_ok($got, '!=', $unwanted, $name);
}

my %compare = (
    'eq' => sub { $_[0] eq $_[1] }, 'ne' => sub { $_[0] ne $_[1] }, 'lt' => sub { $_[0] lt $_[1] },
    'le' => sub { $_[0] le $_[1] }, 'gt' => sub { $_[0] gt $_[1] }, 'ge' => sub { $_[0] ge $_[1] },
    '==' => sub { $_[0] == $_[1] }, '!=' => sub { $_[0] != $_[1] }, '<' => sub { $_[0] < $_[1] },
    '<=' => sub { $_[0] <= $_[1] }, '>' => sub { $_[0] > $_[1] }, '>=' => sub { $_[0] >= $_[1] },
    '&&' => sub { $_[0] && $_[1] }, '||' => sub { $_[0] || $_[1] }, 'and' => sub { $_[0] && $_[1] },
    'or' => sub { $_[0] || $_[1] }, 'xor' => sub { $_[0] xor $_[1] }, '=~' => sub { $_[0] =~ $_[1] },
    '!~' => sub { $_[0] !~ $_[1] }, '&' => sub { $_[0] & $_[1] }, '|' => sub { $_[0] | $_[1] },
    '<=>' => sub { $_[0] <=> $_[1] }, 'cmp' => sub { $_[0] cmp $_[1] },
);

sub cmp_ok {
    my ($self, $got, $type, $expected, $name) = @_;
    my ($test, $error);
    {
        local ($@, $!, $SIG{__DIE__});
        my $code = defined $got && defined $expected ? $compare{$type} : undef;
        if ($code) { eval { $test = $code->($got, $expected); 1 } or $error = $@ }
        else {
            # Compiled where the test stands, so that warnings and errors name that place.
            my (undef, $file, $line) = $self->caller;
            my $source = qq{#line $line "(eval in cmp_ok) $file"\n\$test = (\$got $type \$expected);\n1;\n};
            eval $source or $error = $@;
        }
    }
    local $Level = $Level + 1;
    my $ok = $self->ok($test, $name);
    $self->diag("An error occurred while using $type:\n------------------------------------\n$error\n------------------------------------\n")
        if defined $error;
    if (!$ok) {
        if ($type =~ /^(?:eq|==)$/) { $self->_is_diag($got, $type, $expected) }
        elsif ($type =~ /^(?:ne|!=)$/) {
            no warnings;
            my $same = !defined $got && !defined $expected || defined $got && defined $expected
                && ($type eq 'ne' ? "$got" eq "$expected" : $got == $expected);
            if ($same) { $self->_isnt_diag($got, $type) } else { $self->_cmp_diag($got, $type, $expected) }
        }
        else { $self->_cmp_diag($got, $type, $expected) }
    }
    return $ok;
}

sub _cmp_diag {
    my ($self, $got, $type, $expected) = @_;
    $got = _quoted($got);
    $expected = _quoted($expected);
    return $self->diag("    $got\n        $type\n    $expected\n");
}

sub maybe_regex {
    my ($self, $regex) = @_;
    return undef unless defined $regex;
    return $regex if ref $regex eq 'Regexp' || ref $regex && eval { re::is_regexp($regex) };
    my ($pattern, $flags) = $regex =~ m{^/(.*)/(\w*)\z}s;
    (undef, $pattern, $flags) = $regex =~ m{^m([^\w\s])(.*)\1(\w*)\z}s unless defined $pattern;
    return length $flags ? "(?$flags:$pattern)" : $pattern if defined $pattern;
    return undef;
}

sub like   { my ($self, $got, $regex, $name) = @_; local $Level = $Level + 1; return $self->_match($got, $regex, '=~', $name) }
sub unlike { my ($self, $got, $regex, $name) = @_; local $Level = $Level + 1; return $self->_match($got, $regex, '!~', $name) }

sub _match {
    my ($self, $got, $regex, $type, $name) = @_;
    local $Level = $Level + 1;
    my $usable = $self->maybe_regex($regex);
    if (!defined $usable) {
        my $ok = $self->ok(0, $name);
        $self->diag("    '" . (defined $regex ? $regex : 'undef') . "' doesn't look much like a regex to me.");
        return $ok;
    }
    my $matched;
    {
        no warnings;
        $matched = $got =~ /$usable/ ? 1 : 0;
    }
    my $ok = $self->ok($type eq '=~' ? $matched : !$matched, $name);
    if (!$ok) {
        $got = defined $got ? "'$got'" : 'undef';
        my $how = $type eq '=~' ? "doesn't match" : 'matches';
        $self->diag(sprintf "                  %s\n    %13s '%s'\n", $got, $how, $regex);
    }
    return $ok;
}

sub skip {
    my ($self, $why, $name) = @_;
    $why = '' unless defined $why;
    my $number = ++$self->{current};
    $self->{results}[$number - 1] = { ok => 1, actual_ok => 1, name => defined $name ? $name : '', type => 'skip', reason => $why };
    my $line = 'ok';
    $line .= " $number" if $self->{numbers};
    $line .= ' # skip';
    $line .= " $why" if length $why;
    $line =~ s/\n/\n# /g;
    $self->_print("$line\n");
    return 1;
}

sub todo_skip {
    my ($self, $why) = @_;
    $why = '' unless defined $why;
    my $number = ++$self->{current};
    $self->{results}[$number - 1] = { ok => 1, actual_ok => 0, name => '', type => 'todo_skip', reason => $why };
    my $line = 'not ok';
    $line .= " $number" if $self->{numbers};
    $self->_print("$line # TODO & SKIP $why\n");
    return 1;
}

sub BAIL_OUT {
    my ($self, $reason) = @_;
    $self->{bailed} = 1;
    my $top = $self;
    $top = $top->{parent} while $top->{parent};
    $top->{bailed} = 1;
    $top->_print('Bail out!  ' . (defined $reason ? $reason : '') . "\n");
    exit 255;
}

# TODO

sub _todo {
    my ($self, $up) = @_;
    return $self->{todo}[-1] if @{ $self->{todo} };
    my $package = $self->caller($up || 0);
    for my $candidate ($package, $self->{exported_to}) {
        next unless defined $candidate;
        no strict 'refs';
        my $value = ${"${candidate}::TODO"};
        return "$value" if defined $value && length $value;
    }
    return '';
}

sub find_TODO { my ($self, $package, $set, $value) = @_; no strict 'refs'; my $old = ${"${package}::TODO"}; ${"${package}::TODO"} = $value if $set; return $old }
sub todo      { my ($self, $package) = @_; return $self->_todo(1) }
sub in_todo   { my $self = shift; return 1 if $self->{force_todo} || @{ $self->{todo} }; return length $self->_todo(2) ? 1 : '' }

sub todo_start {
    my ($self, $reason) = @_;
    push @{ $self->{todo} }, defined $reason ? $reason : '';
    return;
}

sub todo_end {
    my $self = shift;
    $self->croak('todo_end() called without todo_start()') unless @{ $self->{todo} };
    pop @{ $self->{todo} };
    return;
}

# Subtests

sub subtest {
    my ($self, $name, $code, @args) = @_;
    if (ref $code ne 'CODE') {
        $self->croak("subtest()'s second argument must be a code ref");
    }
    $name = '' unless defined $name;
    my $todo = $self->_todo(1);
    $self->_print("# Subtest: $name\n");
    my %outer = %$self;
    my %inner = (
        %outer, current => 0, results => [], planned => undef, no_plan => 0, skip_all => 0, has_skip_all => 0, done => 0,
        passing => 1, failed => 0, indent => "$outer{indent}    ", header_done => 0, parent => \%outer, name => $name,
    );
    bless $inner{parent}, ref $self;
    if (length $todo) { $inner{out} = $inner{fail} = $outer{todo_out}; $inner{todo} = [] }
    my ($ok, $error, $skipped);
    my $package = $self->caller(0);
    my $hidden = $self->find_TODO($package, 1, undef);
    {
        local $Level = 1;
        %$self = %inner;
        $ok = eval { $code->(@args); 1 };
        $error = $@;
    }
    $self->find_TODO($package, 1, $hidden);
    if (!$ok && ref $error && ref $error eq 'Test::Builder::SkipAll') {
        $skipped = defined $error->{reason} ? $error->{reason} : '';
        ($ok, $error) = (1, '');
    }
    if (!defined $skipped) {
        if (!$self->{done} && !$self->{planned} && $ok) {
            $self->_print("1..$self->{current}\n");
            $self->{planned} = $self->{current};
        }
        $self->_ending_text;
    }
    my ($ran, $planned, $failed) = @$self{qw(current planned failed)};
    %$self = %outer;
    local $Level = $Level + 1;
    return $self->skip($skipped, $name) if defined $skipped;
    my $done = $ran ? $self->ok($ok && !$failed && $ran == $planned, $name) : $self->ok(0, "No tests run for subtest \"$name\"");
    die $error unless $ok;
    return $done;
}

# Ending

sub _plural { my $n = shift; return $n == 1 ? 'test' : 'tests' }

# Says what went wrong with the whole; returns the exit status it deserves.
sub _ending_text {
    my $self = shift;
    my ($ran, $planned, $failed) = ($self->{current}, $self->{planned}, $self->{failed});
    if (!$ran) { $self->_bare_diag('No tests run!'); return 255 }
    my $odd = defined $planned && $planned != $ran;
    $self->_bare_diag("Looks like you planned $planned " . _plural($planned) . " but ran $ran.") if $odd;
    if ($failed) {
        my $run = $odd ? ' run' : '';
        $self->_bare_diag("Looks like you failed $failed " . _plural($failed) . " of $ran$run.");
        return $failed <= 254 ? $failed : 254;
    }
    return $odd ? 255 : 0;
}

sub _bare_diag {
    my ($self, $text) = @_;
    return if $self->{no_diag};
    $self->_write($self->{fail}, _comment($text));
}

sub _finish {
    my ($self, $exit) = @_;
    return $exit if $self->{ended} || $self->{pid} != $$ || $self->{no_ending} || $self->{bailed} || $self->{has_skip_all};
    $self->{ended} = 1;
    my $ran = $self->{current};
    if ($self->{no_plan} && !$self->{header_done}) {
        $self->_print("1..$ran\n") unless $self->{no_header};
        $self->{planned} = $ran;
        $self->{header_done} = 1;
    }
    if (!$ran) {
        return $exit unless defined $self->{planned};
        if ($exit) {
            $self->_bare_diag("Looks like your test exited with $exit before it could output anything.");
            return $exit;
        }
        $self->_bare_diag('No tests run!') if $self->{planned};
        return 255;
    }
    my $unplanned = !$self->{planned};
    $self->_bare_diag('Tests were run but no plan was declared and done_testing() was not seen.') if $unplanned;
    if ($exit) {
        $self->_bare_diag("Looks like your test exited with $exit just after $ran.");
        return $exit;
    }
    return $self->_ending_text unless $unplanned;
    return !$self->{failed} || $self->{failed} > 254 ? 254 : $self->{failed};
}

sub finalize { return }

END {
    if ($Test) {
        my $exit = $?;
        my $top = $Test;
        local $Level = 1;
        $? = $top->_finish($exit);
    }
}

1;
