package dev.vos.kernel;

/**
 * The process called exec with success: the old image ends here, without END blocks or flushing.
 */
public final class ImageReplaced extends ProcessEnding {
  private static final long serialVersionUID = 1L;

  private final transient ProgramImage successor;

  ImageReplaced(ProgramImage successor) {
    super("exec of " + successor.name());
    this.successor = successor;
  }

  /** The image that the process runs next. */
  ProgramImage successor() {
    return successor;
  }
}
