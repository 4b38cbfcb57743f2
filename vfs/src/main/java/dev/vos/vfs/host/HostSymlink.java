package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Symlink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A symbolic link of the host. */
record HostSymlink(HostNode node) implements Symlink {
  @Override
  public String target() throws ErrnoException {
    try {
      return HostPaths.text(Files.readSymbolicLink(node.path()));
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public FileSystemDriver driver() {
    return node.driver();
  }

  @Override
  public Stat stat() throws ErrnoException {
    return node.stat();
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    throw new ErrnoException(Errno.EOPNOTSUPP);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    node.chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    CLibrary.get().lutimens(HostPaths.text(node.path()), atimeNanos, mtimeNanos);
  }

  @Override
  public void access(int amode, Credentials who) throws ErrnoException {
    if (node.driver().enforcesPermissions(who)) {
      HostAttributes.access(node.path(), amode);
    } else {
      Symlink.super.access(amode, who);
    }
  }

  @Override
  public Optional<Path> hostPath() {
    return Optional.of(node.path());
  }
}
