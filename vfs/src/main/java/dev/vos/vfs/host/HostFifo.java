package dev.vos.vfs.host;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Fifo;
import dev.vos.vfs.FileSystemDriver;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A named pipe of the host: opened through {@link #hostPath()}. */
record HostFifo(HostNode node) implements Fifo {
  /** The host joins the ends. */
  @Override
  public <T> T meetingPoint(Class<T> type, Supplier<T> maker) {
    throw new IllegalStateException(
        "a FIFO of the host is opened through the host: " + node.path());
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
    node.lutimens(atimeNanos, mtimeNanos);
  }

  @Override
  public void access(int amode, Credentials who) throws ErrnoException {
    if (node.driver().enforcesPermissions(who)) {
      node.access(amode);
    } else {
      Fifo.super.access(amode, who);
    }
  }

  @Override
  public Optional<Path> hostPath() {
    return Optional.of(node.path());
  }
}
