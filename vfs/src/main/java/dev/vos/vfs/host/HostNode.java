package dev.vos.vfs.host;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.Vnode;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a host file that is no directory is reached by.
 *
 * @param parent the directory that it was found in
 * @param name its name there
 * @param path the path at the time of the look-up
 * @param found its attributes at that time
 */
record HostNode(HostDirectory parent, String name, Path path, Stat found) {
  /** A call on a path that leads to the file, of which the last component may be a symlink. */
  interface Use<T> {
    T on(Path path) throws IOException, ErrnoException;
  }

  /** The file itself; none for a directory. */
  Vnode vnode() {
    int mode = found.mode();
    if (Mode.isRegular(mode)) {
      return new HostRegularFile(this);
    } else if (Mode.isSymlink(mode)) {
      return new HostSymlink(this);
    } else if (Mode.isFifo(mode)) {
      return new HostFifo(this);
    }
    return Mode.isSocket(mode) ? new HostSocket(this) : new HostDevice(this);
  }

  FileKey key() {
    return FileKey.of(found);
  }

  HostFileSystem driver() {
    return (HostFileSystem) parent.driver();
  }

  /** Makes a call that does not follow a symlink in the last component. */
  <T> T unfollowed(Use<T> call) throws ErrnoException {
    try {
      if (!driver().confined()) {
        return call.on(path);
      }
      return parent.in(directory -> call.on(HostPaths.child(directory, name)));
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** Makes a call that would follow a symlink; if there is one now, it is about that itself. */
  private <T> T followed(Use<T> call) throws ErrnoException {
    try {
      return driver().confined() ? parent.onEntry(name, call) : call.on(path);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  Stat stat() throws ErrnoException {
    return driver().confined() ? parent.statOf(name) : HostAttributes.lstat(path);
  }

  void chmod(int permissions) throws ErrnoException {
    followed(
        at -> {
          HostAttributes.chmod(at, permissions);
          return null;
        });
  }

  void chown(int uid, int gid) throws ErrnoException {
    unfollowed(
        at -> {
          HostAttributes.lchown(at, uid, gid);
          return null;
        });
  }

  void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    followed(
        at -> {
          HostAttributes.utimens(at, atimeNanos, mtimeNanos);
          return null;
        });
  }

  void lutimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    unfollowed(
        at -> {
          CLibrary.get().lutimens(HostPaths.text(at), atimeNanos, mtimeNanos);
          return null;
        });
  }

  void access(int amode) throws ErrnoException {
    followed(
        at -> {
          HostAttributes.access(at, amode);
          return null;
        });
  }
}
