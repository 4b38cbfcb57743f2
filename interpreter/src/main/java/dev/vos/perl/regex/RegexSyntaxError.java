package dev.vos.perl.regex;

/**
 * A pattern that perl would not compile either, or one that uses what is not supported. The message
 * is perl's, without " at FILE line N.". Stackless.
 */
public final class RegexSyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegexSyntaxError(String message) {
    super(message, null, false, false);
  }
}
