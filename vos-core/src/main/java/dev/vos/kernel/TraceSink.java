package dev.vos.kernel;

/** Where trace lines go. Called by the tracing process's threads; must not block on processes. */
@FunctionalInterface
public interface TraceSink {
  /** One system call, without a line end. */
  void line(String text);
}
