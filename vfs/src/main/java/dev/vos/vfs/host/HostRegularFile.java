package dev.vos.vfs.host;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.RegularFile;
import java.nio.file.Path;
import java.util.Optional;

/** A regular file of the host. */
record HostRegularFile(HostNode node) implements RegularFile {
  @Override
  public FileData open(int flags) throws ErrnoException {
    return HostFileData.open(this, flags);
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
    node.chmod(permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    node.chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    node.utimens(atimeNanos, mtimeNanos);
  }

  @Override
  public void access(int amode, Credentials who) throws ErrnoException {
    if (node.driver().enforcesPermissions(who)) {
      node.access(amode);
    } else {
      RegularFile.super.access(amode, who);
    }
  }

  @Override
  public Optional<Path> hostPath() {
    return Optional.of(node.path());
  }
}
