package dev.vos.perl.syntax;

import java.util.ArrayList;
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

  /** A block of these statements: what follows a defer is guarded by it. */
  public static Block of(List<Stmt> statements) {
    for (int i = 0; i < statements.size(); i++) {
      if (statements.get(i) instanceof Stmt.Defer defer) {
        Block guarded = of(statements.subList(i + 1, statements.size()));
        List<Stmt> all = new ArrayList<>(statements.subList(0, i));
        all.add(new Stmt.Try(defer.cop(), guarded, null, null, defer.block()));
        return new Block(List.copyOf(all));
      }
    }
    return new Block(statements);
  }

  public Block(List<Stmt> statements) {
    this(statements, Extent.SCOPE);
  }
}
