package dev.vos.vfs.proc;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** /proc itself. */
final class ProcRoot extends ProcDirectory {
  private static final int INODE = 1;
  private static final int MAX_DIGITS = 9;
  private static final Set<String> OURS = Set.of("self", "thread-self", "mounts");

  private final HostView below; // null: no other /proc is seen
  private final ConcurrentHashMap<Integer, WeakReference<ProcessDirectory>> directories =
      new ConcurrentHashMap<>();

  ProcRoot(ProcFileSystem fs, Directory below) {
    super(fs, null, "", INODE, 0555);
    this.below = below == null ? null : new HostView(this, "", below);
  }

  @Override
  Credentials owner() {
    return Credentials.ROOT;
  }

  /** Host programs that are started here see the host's /proc. */
  @Override
  public Optional<Path> hostPath() {
    return below == null ? Optional.empty() : below.hostPath();
  }

  @Override
  public Optional<Path> hostPathOf(String name) {
    return Optional.empty();
  }

  @Override
  public Vnode lookup(String entry) throws ErrnoException {
    if (entry.equals("self")) {
      return new SelfLink(fs);
    } else if (entry.equals("mounts")) {
      return new TextLink(fs, "self/mounts");
    }
    int pid = number(entry);
    if (pid >= 0) {
      return directory(pid);
    }
    if (below == null || OURS.contains(entry)) {
      throw noEntry();
    }
    return below.lookup(entry, this);
  }

  private ProcessDirectory directory(int pid) throws ErrnoException {
    if (fs.processes().find(pid).isEmpty()) {
      directories.remove(pid);
      throw noEntry();
    }
    while (true) {
      WeakReference<ProcessDirectory> held =
          directories.computeIfAbsent(
              pid, unknown -> new WeakReference<>(new ProcessDirectory(this, pid)));
      ProcessDirectory directory = held.get();
      if (directory != null) {
        return directory;
      }
      directories.remove(pid, held);
    }
  }

  /** A file about the JVM's real process; ENOENT if there is none. */
  Vnode ofJvm(String name, Directory parent) throws ErrnoException {
    if (below == null) {
      throw noEntry();
    }
    if (!(below.lookup("self", this) instanceof Symlink self)
        || !(below.lookup(self.target(), this) instanceof HostView process)) {
      throw noEntry();
    }
    return process.lookup(name, parent);
  }

  @Override
  public List<String> list() throws ErrnoException {
    List<String> names = new ArrayList<>(List.of("self", "mounts"));
    for (int pid : fs.processes().pids()) {
      names.add(Integer.toString(pid));
    }
    if (below != null) {
      for (String name : below.list()) {
        if (number(name) < 0 && !OURS.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The number that a name is, or -1. */
  static int number(String name) {
    boolean number = !name.isEmpty() && name.length() <= MAX_DIGITS;
    for (int i = 0; i < name.length(); i++) {
      number &= name.charAt(i) >= '0' && name.charAt(i) <= '9';
    }
    boolean padded = name.length() > 1 && name.charAt(0) == '0';
    return number && !padded ? Integer.parseInt(name) : -1;
  }
}
