package dev.vos.perl.regex;

/**
 * A match that needs more stack than it may have, recurses for ever, or reaches code. Stackless.
 */
public final class RegexLimitError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegexLimitError(String message) {
    super(message, null, false, false);
  }
}
