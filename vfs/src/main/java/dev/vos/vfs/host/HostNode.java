package dev.vos.vfs.host;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import java.nio.file.Path;

/**
 * What a host file that is no directory is reached by.
 *
 * @param path the path at the time of the look-up
 * @param key what java.nio.file identifies the file by (device and inode)
 */
record HostNode(HostFileSystem driver, Path path, Object key) {

  Stat stat() throws ErrnoException {
    return HostAttributes.lstat(path);
  }

  void chmod(int permissions) throws ErrnoException {
    HostAttributes.chmod(path, permissions);
  }

  void chown(int uid, int gid) throws ErrnoException {
    HostAttributes.lchown(path, uid, gid);
  }

  void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    HostAttributes.utimens(path, atimeNanos, mtimeNanos);
  }
}
