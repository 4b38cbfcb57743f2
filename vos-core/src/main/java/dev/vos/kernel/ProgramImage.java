package dev.vos.kernel;

/**
 * Whatever a process runs: an interpreter, a Java main, a child-side piece of Java code, or the
 * proxy of a real host process.
 *
 * <p>{@link #run} is called once, on a thread that belongs to the process. A forked image is one
 * that starts where its parent's fork returned 0; {@code exec} replaces the image and keeps the
 * process.
 */
@FunctionalInterface
public interface ProgramImage {
  /**
   * Runs the program to its end.
   *
   * <p>The throwables of {@link ProcessEnding} thrown by system calls and by {@link Proc#poll()}
   * must be let through: no {@code catch (Throwable)} keeps them, and no user code runs because of
   * them.
   *
   * @param self the process that this image is now the program of
   * @return the exit code; its low 8 bits count, as with _exit(2)
   * @throws Exception anything that the image let escape: the process is aborted (SIGABRT) and the
   *     exception named on its standard error
   */
  int run(Proc self) throws Exception;

  /** What ps(1) would show as the command: for traces and messages. */
  default String name() {
    return getClass().getSimpleName();
  }

  /**
   * A hint that a signal is pending for the process: an image whose threads poll for it by other
   * means than {@link Proc#poll()} and the system calls starts doing so. Called by the sender's
   * thread; must not block.
   */
  default void signalled() {
    // system calls and Proc.poll() see the signal by themselves
  }
}
