package dev.vos.perl.syntax;

import java.util.List;

/**
 * Statements with a scope of their own.
 *
 * @param statements in order
 * @param extent whether a match in it is forgotten at its end
 */
public record Block(List<Stmt> statements, Extent extent) {

  /** What a block is to Perl. */
  public enum Extent {
    /** A block with braces, or what counts as one. */
    SCOPE,
    /** The statement before a {@code while} or {@code until}. */
    STATEMENT
  }

  public Block(List<Stmt> statements) {
    this(statements, Extent.SCOPE);
  }
}
