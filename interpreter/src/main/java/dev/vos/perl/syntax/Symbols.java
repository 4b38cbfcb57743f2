package dev.vos.perl.syntax;

/** What the parser must know of the symbol table at this moment of the run. */
public interface Symbols {

  /** Whether a sub of this qualified name is defined or declared. */
  boolean subExists(String name);

  /** The prototype of a sub, or null when it has none. */
  String prototype(String name);

  /** Whether a package of this name has any symbol. */
  boolean packageExists(String name);

  /** A package is named where that makes it known: {@code package}, {@code require}. */
  void definePackage(String name);

  /** A pragma of the parser's own is in use: {@code %INC} has its file. */
  void loaded(String pragma);

  /** Whether a file or directory handle of this qualified name is open or known. */
  boolean handleExists(String name);

  /** Whether a package variable was imported into this package: strict vars then lets it pass. */
  boolean imported(char sigil, String name);

  /**
   * The variable of perlvar that a name is an alias of, as English makes them, or the name itself.
   */
  String meant(String name);

  /**
   * Emits a compile-time warning (text without " at FILE line N.", unless it ends with a newline).
   */
  void warn(String text, Cop where);
}
