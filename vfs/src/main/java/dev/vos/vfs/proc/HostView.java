package dev.vos.vfs.proc;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.ReadOnlyDirectory;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Vnode;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A directory of the host's /proc, seen in ours for reading. */
final class HostView implements ReadOnlyDirectory {
  private final Directory parent;
  private final String name;
  private final Directory real;
  private final ConcurrentHashMap<String, WeakReference<HostView>> children =
      new ConcurrentHashMap<>();

  HostView(Directory parent, String name, Directory real) {
    this.parent = parent;
    this.name = name;
    this.real = real;
  }

  @Override
  public FileSystemDriver driver() {
    return parent.driver();
  }

  @Override
  public Directory parent() {
    return parent;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Vnode lookup(String entry) throws ErrnoException {
    return lookup(entry, this);
  }

  /** An entry as it is seen in {@code above}. */
  Vnode lookup(String entry, Directory above) throws ErrnoException {
    Vnode found = real.lookup(entry);
    if (found instanceof Directory directory) {
      return intern(entry, directory, above);
    }
    return found instanceof RegularFile file ? new HostViewFile(driver(), file) : found;
  }

  private HostView intern(String entry, Directory directory, Directory above) {
    while (true) {
      WeakReference<HostView> held =
          children.computeIfAbsent(
              entry, unknown -> new WeakReference<>(new HostView(above, entry, directory)));
      HostView view = held.get();
      if (view != null && view.parent == above && view.real == directory) {
        return view;
      }
      children.remove(entry, held);
    }
  }

  @Override
  public List<String> list() throws ErrnoException {
    return real.list();
  }

  @Override
  public Stat stat() throws ErrnoException {
    return real.stat();
  }

  @Override
  public boolean removed() {
    return real.removed();
  }

  @Override
  public Optional<Path> hostPath() {
    return real.hostPath();
  }

  @Override
  public Optional<Path> hostPathOf(String entry) {
    return Optional.empty();
  }
}
