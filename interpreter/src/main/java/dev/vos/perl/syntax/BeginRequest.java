package dev.vos.perl.syntax;

/**
 * Code must run before parsing can go on: a BEGIN block, or a {@code use} as the block {@code {
 * require Module; Module->import(LIST) }}. Unwinds the parser to its caller, which runs the body,
 * calls {@link ParseState#beginDone} and asks for the statement again.
 */
public final class BeginRequest extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient SubBody body;
  private final int offset;

  public BeginRequest(SubBody body, int offset) {
    super(null, null, false, false);
    this.body = body;
    this.offset = offset;
  }

  public SubBody body() {
    return body;
  }

  /** Where in the source the block stands: its identity for {@link ParseState#beginDone}. */
  public int offset() {
    return offset;
  }
}
