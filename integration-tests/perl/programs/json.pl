# A JSON encoder and a recursive descent decoder.
use strict; use warnings; use utf8;
binmode STDOUT, ':encoding(UTF-8)';
{
    package Json;
    sub new { my ($class, %opt) = @_; return bless { indent => 0, %opt }, $class }
    my %esc = ("\n" => '\n', "\t" => '\t', '"' => '\"', '\\' => '\\\\');
    sub encode {
        my ($self, $v, $depth) = @_;
        $depth //= 0;
        my ($nl, $pad, $end) = $self->{indent} ? ("\n", '  ' x ($depth + 1), '  ' x $depth) : ('', '', '');
        if (ref $v eq 'HASH') {
            return '{}' unless %$v;
            return "{$nl" . join(",$nl", map { $pad . $self->string($_) . ':' . ($nl ? ' ' : '') . $self->encode($v->{$_}, $depth + 1) } sort keys %$v) . "$nl$end}";
        }
        if (ref $v eq 'ARRAY') {
            return '[]' unless @$v;
            return "[$nl" . join(",$nl", map { $pad . $self->encode($_, $depth + 1) } @$v) . "$nl$end]";
        }
        return 'null' if !defined $v;
        return ref $v eq 'SCALAR' ? ($$v ? 'true' : 'false') : $v =~ /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?\z/ ? $v : $self->string($v);
    }
    sub string { my ($self, $s) = @_; $s =~ s/(["\\\n\t])/$esc{$1}/g; $s =~ s/([\x00-\x1f])/sprintf '\\u%04x', ord $1/ge; return qq("$s") }
    sub decode {
        my ($self, $text) = @_;
        local $_ = $text;
        pos = 0;
        my $v = value();
        /\G\s*/gc;
        die "trailing text at " . pos() . "\n" if pos() < length;
        return $v;
    }
    sub value {
        /\G\s*/gc;
        return object() if /\G\{/gc;
        return array()  if /\G\[/gc;
        return text($1) if /\G"((?:[^"\\]|\\.)*)"/gc;
        return 0 + $1   if /\G(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)/gc;
        return { true => \1, false => \0, null => undef }->{$1} if /\G(true|false|null)\b/gc;
        die "unexpected text at " . (pos // 0) . "\n";
    }
    sub text { my ($s) = @_; my %u = (n => "\n", t => "\t", r => "\r", b => "\b", f => "\f"); $s =~ s/\\(?:u([0-9a-fA-F]{4})|(.))/defined $1 ? chr hex $1 : $u{$2} \/\/ $2/ge; $s }
    sub object { my %h; return \%h if /\G\s*\}/gc; while (1) { /\G\s*"((?:[^"\\]|\\.)*)"\s*:/gc or die "key expected at " . pos() . "\n"; my $k = text($1); $h{$k} = value(); next if /\G\s*,/gc; return \%h if /\G\s*\}/gc; die "comma or brace expected at " . pos() . "\n" } }
    sub array { my @a; return \@a if /\G\s*\]/gc; while (1) { push @a, value(); next if /\G\s*,/gc; return \@a if /\G\s*\]/gc; die "comma or bracket expected at " . pos() . "\n" } }
}
my $json = Json->new;
my $data = { name => "Zoë", list => [1, 2.5, -3e10, "a\"b\\c\n", undef, [], {}], deep => { x => { y => [\1, \0] } } };
my $text = $json->encode($data);
print "$text\n";
print Json->new(indent => 1)->encode($data), "\n";
print $json->encode($json->decode($text)) eq $text ? "same\n" : "differs\n";
print $json->decode('{"a":"\u00e9\u263a\/"}')->{a}, "\n";
for my $bad ('[1,2', '{"a" 1}', '[1] x', '', 'nope') { eval { $json->decode($bad) }; print "error: $@" }
