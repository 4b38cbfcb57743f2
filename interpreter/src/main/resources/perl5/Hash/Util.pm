package Hash::Util;
# Functions on hashes. Locking keys or values is not supported and says so.
# Natives: none.
use strict;
our $VERSION = '0.28';
require Exporter;
our @ISA = ('Exporter');
my @locking = qw(lock_keys unlock_keys lock_keys_plus lock_value unlock_value lock_hash unlock_hash
    lock_hash_recurse unlock_hash_recurse lock_hashref unlock_hashref lock_hashref_recurse
    unlock_hashref_recurse lock_ref_keys unlock_ref_keys lock_ref_keys_plus hash_seed hash_value
    hv_store legal_keys legal_ref_keys hidden_keys hidden_ref_keys all_keys);
our @EXPORT_OK = (@locking, qw(hash_locked hash_unlocked hashref_locked hashref_unlocked));

for my $name (@locking) {
    no strict 'refs';
    *$name = sub {
        my (undef, $file, $line) = caller;
        die "Hash::Util::$name is not supported at $file line $line.\n";
    };
}

sub hash_locked (\%)     { return '' }
sub hash_unlocked (\%)   { return 1 }
sub hashref_locked       { return '' }
sub hashref_unlocked     { return 1 }

1;
