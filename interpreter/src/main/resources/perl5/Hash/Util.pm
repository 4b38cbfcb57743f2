package Hash::Util;
# Functions on hashes. Natives: _lock(REF, KEYS) _unlock(REF) _locked(REF) legal_ref_keys(REF) _lock_value(REF, KEY)
# _unlock_value(REF, KEY).
use strict;
our $VERSION = '0.28';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT_OK = qw(lock_keys unlock_keys lock_keys_plus lock_value unlock_value lock_hash unlock_hash
    lock_hash_recurse unlock_hash_recurse lock_hashref unlock_hashref lock_hashref_recurse
    unlock_hashref_recurse lock_ref_keys unlock_ref_keys lock_ref_keys_plus hash_locked hash_unlocked
    hashref_locked hashref_unlocked hidden_keys hidden_ref_keys legal_keys legal_ref_keys all_keys hv_store);

sub lock_ref_keys {
    my ($hash, @keys) = @_;
    if (@keys) {
        my %legal = map { $_ => 1 } @keys;
        for my $key (sort keys %$hash) {
            next if $legal{$key};
            require Carp;
            Carp::croak("Hash has key '$key' which is not in the new key set");
        }
    }
    else { @keys = legal_ref_keys($hash) }
    _lock($hash, @keys);
    return $hash;
}
sub lock_ref_keys_plus { my ($hash, @more) = @_; my @all = (legal_ref_keys($hash), @more); _lock($hash, @all); return $hash }
sub unlock_ref_keys { my $hash = shift; _unlock($hash); return $hash }
sub lock_keys (\%;@)      { return lock_ref_keys(@_) }
sub lock_keys_plus (\%;@) { return lock_ref_keys_plus(@_) }
sub unlock_keys (\%)      { return unlock_ref_keys(@_) }

sub lock_ref_value {
    my ($hash, $key) = @_;
    unless (_locked($hash)) { require Carp; Carp::carp('Block: hash is unlocked'); return }
    _lock_value($hash, $key);
    return;
}
sub unlock_ref_value { my ($hash, $key) = @_; _unlock_value($hash, $key) if _locked($hash); return }
sub lock_value (\%$)   { return lock_ref_value(@_) }
sub unlock_value (\%$) { return unlock_ref_value(@_) }

sub lock_hashref { my $hash = shift; lock_ref_keys($hash); _lock_value($hash, $_) for keys %$hash; return $hash }
sub unlock_hashref { my $hash = shift; if (_locked($hash)) { _unlock_value($hash, $_) for keys %$hash } return unlock_ref_keys($hash) }
sub _is_hash { require Scalar::Util; return (Scalar::Util::reftype($_[0]) || '') eq 'HASH' }
sub lock_hashref_recurse { my $hash = shift; lock_ref_keys($hash); for (values %$hash) { lock_hashref_recurse($_) if _is_hash($_) } _lock_value($hash, $_) for keys %$hash; return $hash }
sub unlock_hashref_recurse { my $hash = shift; for (values %$hash) { unlock_hashref_recurse($_) if _is_hash($_) } return unlock_hashref($hash) }
sub lock_hash (\%)           { return lock_hashref(@_) }
sub unlock_hash (\%)         { return unlock_hashref(@_) }
sub lock_hash_recurse (\%)   { return lock_hashref_recurse(@_) }
sub unlock_hash_recurse (\%) { return unlock_hashref_recurse(@_) }

sub hashref_locked   { return _locked($_[0]) }
sub hashref_unlocked { return !_locked($_[0]) }
sub hash_locked (\%)   { return _locked($_[0]) }
sub hash_unlocked (\%) { return !_locked($_[0]) }
sub hidden_ref_keys { my $hash = shift; return grep { !exists $hash->{$_} } legal_ref_keys($hash) }
sub hidden_keys (\%) { return hidden_ref_keys(@_) }
sub legal_keys (\%)  { return legal_ref_keys(@_) }
sub all_keys (\%\@\@) { my ($hash, $keys, $hidden) = @_; @$keys = keys %$hash; @$hidden = hidden_ref_keys($hash); return $hash }
sub hv_store (\%$$) { my ($hash, $key, $value) = @_; $hash->{$key} = $value; return 1 }

1;
