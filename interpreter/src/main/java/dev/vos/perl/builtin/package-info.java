/**
 * The functions of perlfunc that take plain values and never call Perl code, one class a family.
 * Open {@link dev.vos.perl.builtin.Builtins} first: the table by name.
 *
 * <p>Strings have one char per byte or, above 255, one UTF-16 unit; whatever counts or cuts goes by
 * code points ({@link dev.vos.perl.value.CodePoints}). Nothing here holds state of a process.
 */
package dev.vos.perl.builtin;
