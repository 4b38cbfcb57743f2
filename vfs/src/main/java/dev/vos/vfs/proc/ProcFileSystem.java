package dev.vos.vfs.proc;

import dev.vos.abi.StatFs;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileId;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Vnode;

/**
 * The file system of /proc. It has a directory for each process with what scripts and tools look
 * for; files of the host's /proc that are about the machine and not about a process (cpuinfo,
 * meminfo, sys ...) are seen for reading. Linux's /proc/PID/fd links are followed to the file
 * itself: opening one opens the file anew, with an offset of its own.
 *
 * <p>Narrower than Linux: a link that leads out of the caller's root fails with EACCES, opening the
 * link of a pipe gives the same end of it, and nothing in /proc can be written.
 */
public final class ProcFileSystem implements FileSystemDriver {
  private final long device = FileId.anonymousDevice();
  private final Processes processes;
  private final ProcRoot root;

  private ProcFileSystem(Processes processes, Directory below) {
    this.processes = processes;
    this.root = new ProcRoot(this, below);
  }

  /** The processes and nothing else. */
  public static ProcFileSystem of(Processes processes) {
    return new ProcFileSystem(processes, null);
  }

  /** The processes over the host's /proc; sizes and counters of the JVM in it they all share. */
  public static ProcFileSystem over(Directory below, Processes processes) {
    return new ProcFileSystem(processes, below);
  }

  @Override
  public String type() {
    return "proc";
  }

  @Override
  public String source() {
    return "proc";
  }

  @Override
  public Directory root() {
    return root;
  }

  @Override
  public StatFs statfs(Vnode file) {
    return StatFs.withoutStore(StatFs.PROC_SUPER_MAGIC);
  }

  Processes processes() {
    return processes;
  }

  long device() {
    return device;
  }
}
