package dev.vos.perl.syntax;

import java.util.List;

/**
 * Statements with a scope of their own.
 *
 * @param statements in order
 */
public record Block(List<Stmt> statements) {}
