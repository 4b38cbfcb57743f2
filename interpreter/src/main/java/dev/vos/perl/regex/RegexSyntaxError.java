package dev.vos.perl.regex;

/**
 * A pattern that perl would not compile either, or one that uses what is not supported. The message
 * is perl's, without " at FILE line N.". Stackless.
 */
public final class RegexSyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private boolean late;

  RegexSyntaxError(String message) {
    super(message, null, false, false);
  }

  /** It is to be complained about when the pattern is used, not when it is compiled. */
  RegexSyntaxError atRunTime() {
    late = true;
    return this;
  }

  /** Whether a constant pattern should be compiled once more when it is used. */
  public boolean isLate() {
    return late;
  }
}
