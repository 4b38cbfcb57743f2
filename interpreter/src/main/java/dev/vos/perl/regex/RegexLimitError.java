package dev.vos.perl.regex;

/** A match that needs more stack than it may have. Stackless. */
public final class RegexLimitError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegexLimitError() {
    super("Regex recursion limit exceeded", null, false, false);
  }
}
