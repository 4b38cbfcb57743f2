/**
 * From source text to a tree: the lexer and parser of Perl 5.36.
 *
 * <p>Open {@link dev.vos.perl.syntax.Parser} first, then {@link dev.vos.perl.syntax.Expr} and
 * {@link dev.vos.perl.syntax.Stmt}, the tree. The parser hands out one top-level statement at a
 * time and never calls Perl code: a BEGIN block or a {@code use} unwinds it with a {@link
 * dev.vos.perl.syntax.BeginRequest}, the machine runs the block as an ordinary frame, and the
 * statement is parsed again from its start with that block marked as done. All that a resumed parse
 * needs stands in {@link dev.vos.perl.syntax.ParseState}, a heap object that fork clones: this is
 * what makes {@code BEGIN { fork }} go on parsing in the child.
 *
 * <p>Trees are immutable and may be shared by processes; no locks.
 */
package dev.vos.perl.syntax;
