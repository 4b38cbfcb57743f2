package dev.vos.vfs.host;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Device;
import dev.vos.vfs.DeviceChannel;
import dev.vos.vfs.FileSystemDriver;
import java.nio.file.Path;
import java.util.Optional;

/** A device of the host. */
record HostDevice(HostNode node) implements Device {
  @Override
  public DeviceChannel open(int flags) throws ErrnoException {
    return HostDeviceChannel.open(node.path(), flags);
  }

  /** Told by the device number: 4 and 5 are consoles and /dev/tty, 136 to 143 pseudo-terminals. */
  @Override
  public boolean isTerminal() {
    try {
      Stat stat = node.stat();
      long major = (stat.rdev() >> 8) & 0xFFF;
      return Mode.isCharacterDevice(stat.mode())
          && (major == 4 || major == 5 || (major >= 136 && major <= 143));
    } catch (ErrnoException e) {
      return false;
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
      Device.super.access(amode, who);
    }
  }

  @Override
  public Optional<Path> hostPath() {
    return Optional.of(node.path());
  }
}
