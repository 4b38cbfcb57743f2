package dev.vos.vfs.host;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes files in a directory of the host.
 *
 * @param parent the directory
 * @param directory a path that leads to it now
 * @param mode of the new file, the umask already taken off
 * @param owner whose it will be if the JVM is root; otherwise it is the JVM's user's
 */
record HostMaking(HostDirectory parent, Path directory, int mode, Credentials owner) {
  private static final int UNNAMED = OpenFlags.O_TMPFILE | OpenFlags.O_ACCMODE | OpenFlags.O_EXCL;

  FileData create(String entry, int flags) throws ErrnoException {
    Path at = HostPaths.child(directory, entry);
    HostFileData data = HostFileData.create(parent, entry, at, mode, flags);
    try {
      giveTo(at);
      if (HostAttributes.needsChmod(mode)) {
        HostAttributes.chmod(at, mode);
      }
      return data;
    } catch (ErrnoException e) {
      data.close();
      throw e;
    }
  }

  FileData createUnnamed(int flags) throws ErrnoException {
    CLibrary library = CLibrary.get();
    int openFlags = flags & UNNAMED | OpenFlags.O_CLOEXEC;
    int fd = library.open(HostPaths.text(directory), openFlags, mode & 0777);
    try {
      Path at = Path.of("/proc/self/fd/" + fd);
      if (givenAway()) {
        HostAttributes.chown(at, owner.uid(), groupInherited() ? -1 : owner.gid());
      }
      if (HostAttributes.needsChmod(mode)) {
        HostAttributes.chmod(at, mode);
      }
      return HostFileData.unnamed(parent, at, flags);
    } finally {
      library.close(fd);
    }
  }

  Path mkdir(String entry) throws IOException, ErrnoException {
    Path at = HostPaths.child(directory, entry);
    Files.createDirectory(at, HostAttributes.permissions(mode));
    giveTo(at);
    if (HostAttributes.needsChmod(mode)) {
      int inherited = HostAttributes.lstat(at).mode() & Mode.S_ISGID;
      HostAttributes.chmod(at, mode | inherited);
    }
    return at;
  }

  Path symlink(String entry, String target) throws IOException, ErrnoException {
    Path at = HostPaths.child(directory, entry);
    Path asPath = HostPaths.path(target);
    if (HostPaths.text(asPath).equals(target)) {
      Files.createSymbolicLink(at, asPath);
    } else {
      // java.nio.file would drop doubled and trailing slashes
      CLibrary.get().symlink(target, HostPaths.text(at));
    }
    giveTo(at);
    return at;
  }

  Path mknod(String entry, long rdev) throws ErrnoException {
    Path at = HostPaths.child(directory, entry);
    CLibrary.get().mknod(HostPaths.text(at), mode, rdev);
    giveTo(at);
    if (HostAttributes.needsChmod(mode & Mode.PERMISSIONS)) {
      HostAttributes.chmod(at, mode & Mode.PERMISSIONS);
    }
    return at;
  }

  private void giveTo(Path path) throws ErrnoException {
    if (givenAway()) {
      HostAttributes.lchown(path, owner.uid(), groupInherited() ? -1 : owner.gid());
    }
  }

  private boolean givenAway() {
    HostUser jvm = HostUser.current();
    return jvm.credentials().isRoot() && !jvm.is(owner);
  }

  private boolean groupInherited() throws ErrnoException {
    return (parent.stat().mode() & Mode.S_ISGID) != 0;
  }
}
