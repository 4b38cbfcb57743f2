package dev.vos.kernel;

/**
 * Control leaves the program image for good. Thrown by system calls and safe points, caught by the
 * kernel beneath {@link ProgramImage#run} and by nobody else. Stackless.
 */
public abstract sealed class ProcessEnding extends Error
    permits ImageReplaced, ProcessExited, ProcessKilled {
  private static final long serialVersionUID = 1L;

  ProcessEnding(String message) {
    super(message, null, false, false);
  }
}
