package dev.vos.vfs.fault;

import java.util.Locale;

/** The calls that a plan counts, each kind by itself and over all files of the mount. */
public enum Operation {
  /** open(2) of a regular file, whether it makes it or not. */
  OPEN,
  /** read(2), pread(2) and the like, of regular files. */
  READ,
  /** write(2), pwrite(2) and the like, of regular files. */
  WRITE,
  /** ftruncate(2), truncate(2), fallocate(2). */
  TRUNCATE,
  /** fsync(2), fdatasync(2). */
  SYNC,
  /** What makes, moves or removes a name: mkdir, mknod, symlink, link, unlink, rmdir, rename. */
  NAME;

  /** As it is written in a plan. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
