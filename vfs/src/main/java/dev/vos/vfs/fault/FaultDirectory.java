package dev.vos.vfs.fault;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.OpenedFile;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import dev.vos.vfs.fault.FaultFileSystem.Session;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** A directory of the tree below, with faults. The root is that of the current session. */
final class FaultDirectory implements Directory {
  private final FaultFileSystem fs;
  private final Session session; // null: the root, of whatever session
  private final Directory inner; // null: the root's
  private final FaultDirectory root;

  /** The root's: views of the directories below, by those. */
  private final Map<Directory, WeakReference<FaultDirectory>> views;

  /** The root. */
  FaultDirectory(FaultFileSystem fs, Session session) {
    this.fs = fs;
    this.session = session;
    this.inner = null;
    this.root = this;
    this.views = Collections.synchronizedMap(new WeakHashMap<>());
  }

  private FaultDirectory(FaultDirectory root, Session session, Directory inner) {
    this.fs = root.fs;
    this.session = session;
    this.inner = inner;
    this.root = root;
    this.views = null;
  }

  /** The directory below; EIO if power was lost since this one was found. */
  Directory real() throws ErrnoException {
    Session now = session();
    return isRoot() ? now.tree() : inner;
  }

  /** The session; EIO if it is over. */
  private Session session() throws ErrnoException {
    Session now = fs.session();
    if (session != null && session != now) {
      throw new ErrnoException(Errno.EIO);
    }
    return now;
  }

  private boolean isRoot() {
    return root == this;
  }

  private Durable durable() throws ErrnoException {
    return session().durable();
  }

  private FaultDirectory view(Directory directory) throws ErrnoException {
    Session now = session();
    if (directory == now.tree()) {
      return root;
    }
    synchronized (root.views) {
      WeakReference<FaultDirectory> held = root.views.get(directory);
      FaultDirectory view = held == null ? null : held.get();
      if (view == null) {
        view = new FaultDirectory(root, now, directory);
        root.views.put(directory, new WeakReference<>(view));
      }
      return view;
    }
  }

  private Vnode view(String name, Vnode found) throws ErrnoException {
    if (found instanceof Directory directory) {
      return view(directory);
    }
    return found instanceof RegularFile file ? view(name, file) : found;
  }

  private FaultFile view(String name, RegularFile file) throws ErrnoException {
    return new FaultFile(fs, session(), real(), name, file);
  }

  // ---- looking ----

  @Override
  public FileSystemDriver driver() {
    return fs;
  }

  @Override
  public Directory parent() {
    if (isRoot()) {
      return this;
    }
    try {
      return view(inner.parent());
    } catch (ErrnoException e) {
      return root; // of a session that is over
    }
  }

  @Override
  public String name() {
    return isRoot() ? "" : inner.name();
  }

  @Override
  public boolean removed() {
    return !isRoot() && (session != fs.session() || inner.removed());
  }

  @Override
  public Vnode lookup(String name) throws ErrnoException {
    return view(name, real().lookup(name));
  }

  @Override
  public List<String> list() throws ErrnoException {
    return real().list();
  }

  @Override
  public Stat stat() throws ErrnoException {
    return real().stat();
  }

  // ---- names ----

  @Override
  public FileData create(String name, int mode, Credentials owner, int flags)
      throws ErrnoException {
    fs.faults().meet(Operation.OPEN);
    FileData data = real().create(name, mode, owner, flags);
    return new FaultData(view(name, data.file()), data);
  }

  @Override
  public FileData createUnnamed(int mode, Credentials owner, int flags) throws ErrnoException {
    fs.faults().meet(Operation.OPEN);
    FileData data = real().createUnnamed(mode, owner, flags);
    return new FaultData(view("", data.file()), data);
  }

  @Override
  public Directory mkdir(String name, int mode, Credentials owner) throws ErrnoException {
    fs.faults().meet(Operation.NAME);
    return view(real().mkdir(name, mode, owner));
  }

  @Override
  public Symlink symlink(String name, String target, Credentials owner) throws ErrnoException {
    fs.faults().meet(Operation.NAME);
    return real().symlink(name, target, owner);
  }

  @Override
  public Vnode mknod(String name, int mode, long rdev, Credentials owner) throws ErrnoException {
    fs.faults().meet(Operation.NAME);
    return view(name, real().mknod(name, mode, rdev, owner));
  }

  @Override
  public void link(String name, Vnode linked) throws ErrnoException {
    fs.faults().meet(Operation.NAME);
    Vnode existing = linked instanceof OpenedFile opened ? opened.file() : linked;
    if (existing instanceof FaultFile file) {
      Durable durable = durable();
      if (durable != null && !file.name().isEmpty()) {
        durable.remember(file.directory(), file.name());
      }
      real().link(name, file.real());
    } else {
      real().link(name, existing);
    }
  }

  @Override
  public void unlink(String name) throws ErrnoException {
    fs.faults().meet(Operation.NAME);
    real().unlink(name);
  }

  @Override
  public void rmdir(String name) throws ErrnoException {
    fs.faults().meet(Operation.NAME);
    real().rmdir(name);
  }

  @Override
  public void rename(String name, Directory newParent, String newName) throws ErrnoException {
    rename(name, newParent, newName, 0);
  }

  @Override
  public void rename(String name, Directory newParent, String newName, int flags)
      throws ErrnoException {
    if (!(newParent instanceof FaultDirectory target) || target.fs != fs) {
      throw new ErrnoException(Errno.EXDEV);
    }
    fs.faults().meet(Operation.NAME);
    Durable durable = durable();
    if (durable != null) {
      durable.remember(real(), name);
      durable.remember(target.real(), newName);
      durable.moving(real(), target.real());
    }
    real().rename(name, target.real(), newName, flags);
    if (durable != null) {
      durable.renamed(target.real(), newName);
      durable.renamed(real(), name);
    }
  }

  /** fsync(2) of the directory. */
  @Override
  public void sync() throws ErrnoException {
    fs.faults().meet(Operation.SYNC);
    Durable durable = durable();
    if (durable != null) {
      durable.syncNames(real());
    } else {
      real().sync();
    }
  }

  // ---- attributes ----

  @Override
  public void chmod(int permissions) throws ErrnoException {
    real().chmod(permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    real().chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    real().utimens(atimeNanos, mtimeNanos);
  }

  @Override
  public void access(int amode, Credentials who) throws ErrnoException {
    real().access(amode, who);
  }
}
