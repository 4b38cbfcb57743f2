/**
 * fork: the eager clone of an interpreter. Open {@link dev.vos.perl.fork.Cloner} first.
 *
 * <p>A fork happens between two instructions, where the whole program is objects reachable from
 * {@link dev.vos.perl.run.Interp}. The parent's thread makes the copy and then starts a process
 * that runs it; the two share only what is immutable: code, names, regexes, strings and numbers.
 */
package dev.vos.perl.fork;
