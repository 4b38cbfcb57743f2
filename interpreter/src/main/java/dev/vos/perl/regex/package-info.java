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
 * <p>Recursion and conditionals, which Java lacks, are rewritten to an extension of its syntax that
 * {@link dev.vos.perl.regex.Backtracker} runs. Refused by name: code in patterns and backtracking
 * verbs other than (*FAIL). Differences: strings carry no UTF-8 flag, so without /u or /a the
 * characters 128 to 255 are never word characters, digits or spaces, and those above 255 follow
 * Unicode; a case-insensitive match folds one character to one.
 *
 * <p>Matching never calls Perl code. It recurses on the Java stack; when that does not suffice the
 * search is repeated on a thread with a deep one.
 *
 * <p>Patterns are immutable and shared by processes; the cache of compiled patterns holds nothing
 * of any process.
 */
package dev.vos.perl.regex;
