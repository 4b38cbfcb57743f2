/**
 * What a Perl program computes with. Open {@link dev.vos.perl.value.Value} first.
 *
 * <p>A {@code Value} is what an expression yields: immutable scalars ({@link
 * dev.vos.perl.value.PerlInt}, {@link dev.vos.perl.value.PerlNum}, {@link
 * dev.vos.perl.value.PerlStr}, {@link dev.vos.perl.value.Undef}) or a reference. A container
 * ({@link dev.vos.perl.value.PerlArray}, {@link dev.vos.perl.value.PerlHash}, {@link
 * dev.vos.perl.value.PerlCode}) is its own reference value; references to scalars and globs are
 * {@link dev.vos.perl.value.ScalarRef} and {@link dev.vos.perl.value.GlobRef}.
 *
 * <p>A frame slot, an array element and a hash value each hold either a Value or, once something
 * else may see it change (a reference, a closure, foreach, {@code @_}), a cell: {@link
 * dev.vos.perl.value.PerlScalar}, which is not a Value. So a plain array of numbers costs one
 * object per number and none per element.
 *
 * <p>Every container has a forward field for the clone at fork, and an id, given on first demand,
 * which stands for its address and is the same in parent and child.
 *
 * <p>Nothing here is locked: everything mutable is owned by the process's thread.
 */
package dev.vos.perl.value;
