package dev.vos.perl.syntax;

/** Carries a {@link SyntaxError} or a {@link BeginRequest} up to {@link Parser#next}. */
final class ParseUnwound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exception reason;

  ParseUnwound(Exception reason) {
    super(null, null, false, false);
    this.reason = reason;
  }

  Exception reason() {
    return reason;
  }
}
