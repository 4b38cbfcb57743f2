/**
 * Perl's regular expressions. Open {@link dev.vos.perl.regex.Regex} first, then {@link
 * dev.vos.perl.regex.Translator}.
 *
 * <p>A pattern is rewritten in the syntax of java.util.regex, which was preferred to Joni because
 * it matches Strings as they are (Joni wants bytes, so each subject would be copied and each offset
 * converted), is compiled by the JIT along with everything else, adds no dependency, and is kept
 * with the JDK. Whatever differs between the two syntaxes is resolved by the rewriting, so Java's
 * own COMMENTS and UNICODE_CHARACTER_CLASS are never used. Groups are numbered and named here: Java
 * sees plain groups only.
 *
 * <p>What Java lacks, recursion, conditionals, backtracking verbs, code and Unicode's boundaries,
 * is rewritten to an extension of its syntax; {@link dev.vos.perl.regex.NodeParser} reads that,
 * {@link dev.vos.perl.regex.Assembler} makes steps of it and {@link dev.vos.perl.regex.Search} runs
 * them. A search keeps everything on the heap: it stops where the pattern contains code, is forked
 * while it stands, and goes on with the code's value. Differences: strings carry no UTF-8 flag, so
 * without /u, /a, {@code use utf8} or unicode_strings the characters 128 to 255 are never word
 * characters, digits or spaces; those above 255 follow Unicode; a case-insensitive match folds one
 * character to one; there are no code points above 0x10FFFF.
 *
 * <p>Java's matching recurses on the Java stack; when that does not suffice the search is repeated
 * on a thread with a deep one.
 *
 * <p>Patterns are immutable and shared by processes; the cache of compiled patterns holds nothing
 * of any process.
 */
package dev.vos.perl.regex;
