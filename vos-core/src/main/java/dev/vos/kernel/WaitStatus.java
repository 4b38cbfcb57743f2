package dev.vos.kernel;

import dev.vos.abi.Signal;

/** The bits of a wait status, as the macros of {@code <sys/wait.h>} take them apart on Linux. */
public final class WaitStatus {
  /** waitpid: do not block. */
  public static final int WNOHANG = 1;

  /** waitpid: also report stopped children. */
  public static final int WUNTRACED = 2;

  /** waitpid: also report children that SIGCONT resumed. */
  public static final int WCONTINUED = 8;

  private static final int CORE_DUMPED = 0x80;
  private static final int STOPPED = 0x7f;
  private static final int CONTINUED = 0xffff;

  private WaitStatus() {}

  /** The status of a process that exited with the low 8 bits of {@code code}. */
  public static int exited(int code) {
    return (code & 0xff) << 8;
  }

  /** The status of a process that the signal ended; no core was written. */
  public static int signaled(Signal signal) {
    return signal.number();
  }

  /** The status of a process that the signal stopped. */
  public static int stopped(Signal signal) {
    return signal.number() << 8 | STOPPED;
  }

  /** The status of a process that SIGCONT resumed. */
  public static int continued() {
    return CONTINUED;
  }

  /** WIFEXITED. */
  public static boolean isExited(int status) {
    return (status & 0x7f) == 0;
  }

  /** WEXITSTATUS. */
  public static int exitCode(int status) {
    return status >> 8 & 0xff;
  }

  /** WIFSIGNALED. */
  public static boolean isSignaled(int status) {
    return (status & 0x7f) != 0 && (status & 0x7f) != STOPPED;
  }

  /** WTERMSIG. */
  public static int terminatingSignal(int status) {
    return status & 0x7f;
  }

  /** WCOREDUMP. */
  public static boolean isCoreDumped(int status) {
    return isSignaled(status) && (status & CORE_DUMPED) != 0;
  }

  /** WIFSTOPPED. */
  public static boolean isStopped(int status) {
    return (status & 0xff) == STOPPED;
  }

  /** WSTOPSIG. */
  public static int stoppingSignal(int status) {
    return exitCode(status);
  }

  /** WIFCONTINUED. */
  public static boolean isContinued(int status) {
    return status == CONTINUED;
  }
}
