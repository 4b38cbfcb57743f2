package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A running program of the host: a child of the JVM's real process.
 *
 * <p>Started with posix_spawn(3) rather than {@link ProcessBuilder}, which does not tell a program
 * that was killed by signal 9 from one that exited with 137, hides core dumps, and cannot hand over
 * an open file with its offset. The JVM's own directory, environment and streams are not touched.
 */
public final class HostProcess {
  private final CLibrary c;
  private final int pid;
  private final List<HostStream> streams;
  private final Object endLock = new Object();
  private boolean ended; // guarded by endLock
  private int status; // guarded by endLock

  private HostProcess(CLibrary c, int pid, List<HostStream> streams) {
    this.c = c;
    this.pid = pid;
    this.streams = streams;
  }

  /**
   * Starts the program. No other descriptor than 0, 1 and 2 is open in it, no signal is blocked.
   *
   * @throws ErrnoException ENOENT, EACCES, ENOTDIR (program or directory), ENOEXEC (no binary and
   *     no "#!": a shell's business), E2BIG, EAGAIN, ENOMEM, EMFILE
   */
  public static HostProcess spawn(HostCommand command) throws ErrnoException {
    CLibrary c = CLibrary.get();
    try {
      int pid = PosixSpawn.spawn(c, command);
      distinct(command.streams()).forEach(stream -> stream.started(c));
      return new HostProcess(c, pid, command.streams());
    } catch (ErrnoException e) {
      distinct(command.streams()).forEach(stream -> stream.failed(c));
      throw e;
    }
  }

  private static Set<HostStream> distinct(List<HostStream> streams) {
    return new HashSet<>(streams);
  }

  /** The host's process id. */
  public int pid() {
    return pid;
  }

  /**
   * Waits for the program's end, however long, and reaps it. Not interruptible: call it on a thread
   * that is there for it, and {@link #kill} the program to end the wait.
   *
   * @return the status word of waitpid(2), with exit status or signal and the core bit
   */
  public int waitFor() throws ErrnoException {
    synchronized (endLock) {
      if (ended) {
        return status;
      }
    }
    try {
      c.awaitExit(pid);
    } catch (ErrnoException e) {
      if (e.errno() != Errno.ECHILD) {
        throw e;
      }
      // another thread that waits was faster and has left the status
    }
    synchronized (endLock) {
      if (!ended) {
        status = c.reap(pid);
        ended = true;
        readOffsets();
      }
      return status;
    }
  }

  private void readOffsets() throws ErrnoException {
    for (HostStream stream : distinct(streams)) {
      if (stream instanceof HostStream.SharedFile file) {
        file.ended(c);
      }
    }
  }

  /** kill(2). ESRCH once the program has been waited for, EPERM. */
  public void kill(Signal signal) throws ErrnoException {
    synchronized (endLock) {
      if (ended) {
        throw new ErrnoException(Errno.ESRCH);
      }
      c.kill(pid, signal.number());
    }
  }
}
