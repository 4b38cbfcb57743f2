package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import java.util.List;

/** Something that has the file calls of Unix: the kernel under us, or a mount of vos. */
public interface Subject extends AutoCloseable {
  /** What the subject is called in a failing test. */
  String name();

  /** The absolute path that relative ones start from. */
  String base();

  void mkdir(String path, int mode) throws ErrnoException;

  void rmdir(String path) throws ErrnoException;

  void unlink(String path) throws ErrnoException;

  void rename(String path, String newPath) throws ErrnoException;

  void link(String path, String newPath) throws ErrnoException;

  void symlink(String target, String path) throws ErrnoException;

  String readlink(String path) throws ErrnoException;

  Stat stat(String path) throws ErrnoException;

  Stat lstat(String path) throws ErrnoException;

  void access(String path, int amode) throws ErrnoException;

  void chmod(String path, int mode) throws ErrnoException;

  void chown(String path, int uid, int gid) throws ErrnoException;

  void utimens(String path, long atimeNanos, long mtimeNanos) throws ErrnoException;

  void truncate(String path, long size) throws ErrnoException;

  void mkfifo(String path, int mode) throws ErrnoException;

  List<String> list(String path) throws ErrnoException;

  /** Opens a file under a number of the test's choice. */
  void open(int number, String path, int flags, int mode) throws ErrnoException;

  int pwrite(int number, byte[] bytes, long position) throws ErrnoException;

  int append(int number, byte[] bytes) throws ErrnoException;

  byte[] pread(int number, int count, long position) throws ErrnoException;

  void ftruncate(int number, long size) throws ErrnoException;

  void fchmod(int number, int mode) throws ErrnoException;

  Stat fstat(int number) throws ErrnoException;

  /** Does nothing if the number is not open. */
  void close(int number) throws ErrnoException;

  /** Removes all that the subject has on the host. */
  @Override
  void close() throws Exception;
}
