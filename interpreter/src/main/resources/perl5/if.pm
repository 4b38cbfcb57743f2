package if;
# use if CONDITION, MODULE => ARGUMENTS. Natives: none.
our $VERSION = '0.0610';

sub _forward {
    my $method = shift;
    my $class = shift;
    @_ >= 2 or die "Too few arguments to 'use if' (some code returning an empty list in list context?)";
    my $condition = shift;
    return unless $condition;
    my $module = $_[0];
    (my $file = "$module.pm") =~ s{::}{/}g;
    require $file;
    my $code = $module->can($method);
    goto &$code if $code;
    return;
}

sub import   { unshift @_, 'import';   goto &_forward }
sub unimport { unshift @_, 'unimport'; goto &_forward }

1;
