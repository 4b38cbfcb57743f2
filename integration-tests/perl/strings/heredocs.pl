# Here documents: interpolating, literal, indented, several on a line, nested in calls (perlop).
use strict;
use warnings;

my %h = (name => 'World');
print <<EOT;
Hello, $h{name}!
  kept indentation \$escaped @{[ 1 + 1 ]}
EOT
print <<'EOT';
literal $h{name} \n @{[ 1 ]}
EOT
print <<"ONE", "between\n", <<'TWO';
first $h{name}
ONE
second $h{name}
TWO
if (1) {
    print <<~EOT;
        indented
          more
        back $h{name}
        EOT
    print lc(<<~'EOT') . "after\n";
    IN A $CALL

    EMPTY LINE
    EOT
}
my @lines = split /\n/, <<END;
a
b
END
print scalar(@lines), " lines\n";
(my $text = <<X) =~ s/^/> /mg;
quoted
lines
X
print $text;
print <<`SHELL`;
echo from the shell \$((1 + 2))
SHELL
print "inside: ${\ <<IN} done\n";
heredoc in a string
IN
