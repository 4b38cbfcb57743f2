package dev.vos.vfs.proc;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.MountReport;
import dev.vos.vfs.Vnode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** /proc/PID. */
final class ProcessDirectory extends ProcDirectory {
  /** Inode numbers of a process begin at its pid times this. */
  static final long INODES = 1L << 32;

  /** Files that tell of the JVM, because all processes are in it. */
  private static final Set<String> OF_JVM =
      Set.of("cgroup", "io", "maps", "net", "oom_score", "oom_score_adj", "schedstat", "statm");

  private final ProcRoot root;
  private final int pid;
  private final Directory descriptors;
  private final Directory positions;

  ProcessDirectory(ProcRoot root, int pid) {
    super(root.fs, root, Integer.toString(pid), INODES * pid, 0555);
    this.root = root;
    this.pid = pid;
    this.descriptors = new DescriptorDirectory(this, "fd", 0500);
    this.positions = new DescriptorDirectory(this, "fdinfo", 0555);
  }

  /** The process; ENOENT if it has gone. */
  ProcessEntry process() throws ErrnoException {
    return fs.processes().find(pid).orElseThrow(ProcDirectory::noEntry);
  }

  int pid() {
    return pid;
  }

  @Override
  Credentials owner() throws ErrnoException {
    return process().owner();
  }

  @Override
  public boolean removed() {
    return fs.processes().find(pid).isEmpty();
  }

  @Override
  public Vnode lookup(String entry) throws ErrnoException {
    process();
    return switch (entry) {
      case "comm" -> file(1, 0444, process -> process.comm() + "\n");
      case "cmdline" -> file(2, 0444, ProcessEntry::commandLine);
      case "environ" -> file(3, 0400, ProcessEntry::environment);
      case "status" -> file(4, 0444, ProcessEntry::status);
      case "stat" -> file(5, 0444, ProcessEntry::stat);
      case "limits" -> file(6, 0444, ProcessEntry::limits);
      case "mounts" -> file(7, 0444, process -> MountReport.mounts(process.context()));
      case "mountinfo" -> file(8, 0444, process -> MountReport.mountInfo(process.context()));
      case "cwd" -> new PlaceLink(this, PlaceLink.Place.CWD);
      case "root" -> new PlaceLink(this, PlaceLink.Place.ROOT);
      case "exe" -> new PlaceLink(this, PlaceLink.Place.EXE);
      case "fd" -> descriptors;
      case "fdinfo" -> positions;
      default -> other(entry);
    };
  }

  private Vnode other(String entry) throws ErrnoException {
    if (!OF_JVM.contains(entry)) {
      throw noEntry();
    }
    return root.ofJvm(entry, this);
  }

  private Vnode file(int number, int permissions, Function<ProcessEntry, String> content) {
    return new GeneratedFile(this, INODES * pid + number, permissions, content);
  }

  @Override
  public List<String> list() throws ErrnoException {
    process();
    return List.of(
        "cgroup",
        "cmdline",
        "comm",
        "cwd",
        "environ",
        "exe",
        "fd",
        "fdinfo",
        "io",
        "limits",
        "maps",
        "mountinfo",
        "mounts",
        "net",
        "oom_score",
        "oom_score_adj",
        "root",
        "schedstat",
        "stat",
        "statm",
        "status");
  }

  /** EACCES unless the reader is root or the process's own user, as ptrace(2) checks it. */
  void requireOwner(Credentials reader) throws ErrnoException {
    if (!reader.isRoot() && reader.uid() != owner().uid()) {
      throw new ErrnoException(Errno.EACCES);
    }
  }
}
