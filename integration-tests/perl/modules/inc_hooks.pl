# Subs, arrays and objects in @INC, and what they may return.
use strict;
use warnings;

sub show { print "$_[0]: ", join(',', map { defined $_ ? $_ : 'undef' } @_[1 .. $#_]), "\n" }

my @asked;
unshift @INC, sub {
    my ($self, $file) = @_;
    push @asked, $file;
    return if $file !~ /^Hook/;
    if ($file eq 'Hook/Text.pm') { my $text = "package Hook::Text; sub where { __FILE__ } 1;"; return \$text }
    if ($file eq 'Hook/Handle.pm') { open my $in, '<', \"package Hook::Handle;\nsub line { __LINE__ }\n1;\n"; return $in }
    if ($file eq 'Hook/Lines.pm') {
        my @lines = ("package Hook::Lines;\n", "sub lines { 'made' }\n", "1;\n");
        return sub { $_ = shift @lines; return defined $_ ? 1 : 0 };
    }
    if ($file eq 'Hook/Filter.pm') {
        open my $in, '<', \"package XXX;\nsub name { __PACKAGE__ }\n1;\n";
        return ($in, sub { s/XXX/Hook::Filter/; return length $_ ? 1 : 0 });
    }
    return;
};
require Hook::Text;
print Hook::Text::where() =~ m{^/loader/0x[0-9a-f]+/Hook/Text\.pm$} ? "named\n" : Hook::Text::where() . "\n";
print ref $INC{'Hook/Text.pm'}, "\n";
require Hook::Handle;
show handle => Hook::Handle::line();
require Hook::Lines;
show lines => Hook::Lines::lines();
require Hook::Filter;
show filter => Hook::Filter::name();
show asked => grep { !/^(?:PerlIO|XSLoader)/ } @asked;
show missing => eval { require Hook::Nothing; 1 } ? 'found' : $@ =~ /^(Can't locate Hook\/Nothing\.pm)/ ? $1 : $@;

{
    package Finder;
    sub new { my ($class, %known) = @_; return bless {%known}, $class }
    sub Finder::INC { my ($self, $file) = @_; return $self->{$file} ? \"$self->{$file}" : () }
}
push @INC, Finder->new('Found/Object.pm' => 'package Found::Object; our $V = 7; 1;');
require Found::Object;
{ no warnings 'once'; show object => $Found::Object::V, ref $INC{'Found/Object.pm'}; }
push @INC, [sub { my ($entry, $file) = @_; return $file eq 'In/Array.pm' ? \"package In::Array; sub v { '$entry->[1]' } 1;" : () }, 'extra'];
require In::Array;
show array => In::Array::v();
my $value = do 'Found/Object.pm';
show do => $value;
push @INC, sub { die "refused\n" if $_[1] eq 'Die.pm'; return };
show died => eval { require Die; 1 } ? 'no' : $@;
if (my $pid = fork) { waitpid $pid, 0 }
else { unshift @INC, sub { $_[1] eq 'Kid.pm' ? \'package Kid; sub k { "kid" } 1' : () }; require Kid; show kid => Kid::k(); exit }
