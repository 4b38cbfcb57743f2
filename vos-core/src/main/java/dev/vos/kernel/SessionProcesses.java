package dev.vos.kernel;

import dev.vos.vfs.Directory;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.proc.ProcFileSystem;
import dev.vos.vfs.proc.ProcessEntry;
import dev.vos.vfs.proc.Processes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The processes of a session for its /proc, which has to be mounted before there is a kernel: none
 * are seen until {@link #of}.
 */
public final class SessionProcesses implements Processes {
  private final FileSystemDriver driver;
  private volatile Kernel kernel;

  /**
   * None yet.
   *
   * @param hostProc the host's /proc, which is seen beside them
   */
  public SessionProcesses(Directory hostProc) {
    driver = ProcFileSystem.over(hostProc, this);
  }

  /** The file system that shows them. */
  public FileSystemDriver driver() {
    return driver;
  }

  /** From now on the processes of that kernel are seen. */
  public void of(Kernel booted) {
    kernel = booted;
  }

  @Override
  public List<Integer> pids() {
    Kernel session = kernel;
    List<Integer> pids = new ArrayList<>();
    if (session != null) {
      session.table().select(family -> true).forEach(proc -> pids.add(proc.pid()));
    }
    Collections.sort(pids);
    return pids;
  }

  @Override
  public Optional<ProcessEntry> find(int pid) {
    Kernel session = kernel;
    return session == null
        ? Optional.empty()
        : session.process(pid).map(proc -> new SessionProcess(proc, driver));
  }
}
