package dev.vos.kernel;

/** What a process does with a signal; see sigaction(2). */
public enum Disposition {
  /** SIG_DFL: the default action of {@link dev.vos.abi.Signal#defaultAction()}. */
  DEFAULT,
  /** SIG_IGN: it is discarded. */
  IGNORE,
  /**
   * A handler of the image: blocked calls fail with EINTR and the image takes it when it is safe.
   */
  CATCH
}
