package dev.vos.perl.syntax;

/**
 * The lexical names visible at a point: an immutable linked list, innermost first, so that {@code
 * eval STRING} can keep the scope where it stands for free. Null is the empty scope.
 *
 * @param variable the declaration
 * @param outer what was visible before it
 */
public record Scope(Lexical variable, Scope outer) {

  /** The innermost declaration of a name with its sigil, or null. */
  public static Lexical find(Scope scope, String name) {
    for (Scope s = scope; s != null; s = s.outer) {
      if (s.variable.name().equals(name)) {
        return s.variable;
      }
    }
    return null;
  }
}
