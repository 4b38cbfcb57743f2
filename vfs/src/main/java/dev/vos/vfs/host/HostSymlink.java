package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Symlink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A symbolic link of the host. */
record HostSymlink(HostNode node) implements Symlink {
  @Override
  public String target() throws ErrnoException {
    return node.unfollowed(path -> HostPaths.text(Files.readSymbolicLink(path)));
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
  public Stat found() {
    return node.found();
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
    node.lutimens(atimeNanos, mtimeNanos);
  }

  @Override
  public void access(int amode, Credentials who) throws ErrnoException {
    if (node.driver().enforcesPermissions(who)) {
      node.access(amode);
    } else {
      Symlink.super.access(amode, who);
    }
  }

  @Override
  public Optional<Path> hostPath() {
    return Optional.of(node.path());
  }
}
