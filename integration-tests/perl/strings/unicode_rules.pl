# Characters 128 to 255 have Unicode's rules under use utf8, unicode_strings and /u.
use utf8;
binmode STDOUT, ":utf8";
print "é" =~ /^\w$/ ? "word" : "no", " ", uc("é"), lc("É"), ucfirst("éa"), lcfirst("Éa"), "\n";
{
    no utf8;
    print "\xe9" =~ /^\w$/ ? "word" : "no", " ", uc("\xe9") eq "\xe9" ? "same" : "changed", "\n";
    use feature 'unicode_strings';
    print "\xe9" =~ /^\w$/ ? "word" : "no", " ", uc("\xe9") eq "\xe9" ? "same" : "changed", "\n";
    print qr/a/, "\n";
}
print "\xe9" =~ /\w/a ? "a" : "not a", "\n";
print join("|", "Hello, big world!" =~ /\b{wb}(\w+)\b{wb}/g), "\n";
