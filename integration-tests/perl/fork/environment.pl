# %ENV is per process and reaches what the process launches (perlfork, "%ENV").
use strict;
use warnings;

$| = 1;
$ENV{VOS_CASE} = "parent";
my $pid = fork() // die;
if (!$pid) {
    print "child inherits $ENV{VOS_CASE}\n";
    $ENV{VOS_CASE} = "child";
    $ENV{ONLY_CHILD} = 1;
    delete $ENV{HOME};
    system($^X, '-e',
        'print "launched by the child: $ENV{VOS_CASE}, HOME ", exists $ENV{HOME} ? "set" : "unset", "\n"');
    system('echo "sh of the child: $VOS_CASE"');
    exit 0;
}
waitpid($pid, 0);
print "parent still has $ENV{VOS_CASE}\n";
print "ONLY_CHILD is ", (exists $ENV{ONLY_CHILD} ? "there" : "not there"), ", HOME is ",
    (exists $ENV{HOME} ? "there" : "not there"), "\n";
print "sh of the parent: ", `echo "\$VOS_CASE"`;
