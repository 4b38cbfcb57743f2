package dev.vos.differential;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileNames;
import dev.vos.vfs.RecordLock;
import dev.vos.vfs.Vnode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The calls of the kernel under us: the oracle. Numbers of system calls are those of x86-64. */
final class LinuxProcess implements Calls {
  private static final int STAT_SIZE = 144;
  private static final int F_DUPFD = 0;
  private static final int F_GETFD = 1;
  private static final int F_SETFD = 2;
  private static final int F_GETFL = 3;
  private static final int F_SETFL = 4;
  private static final int F_DUPFD_CLOEXEC = 1030;
  private static final int AT_REMOVEDIR = 0x200;
  private static final long UTIME_NOW_NSEC = (1L << 30) - 1;
  private static final long UTIME_OMIT_NSEC = (1L << 30) - 2;

  private final LinuxThread thread;

  private LinuxProcess(LinuxThread thread) {
    this.thread = thread;
  }

  /** A process in a directory, with umask 022. */
  static LinuxProcess in(String directory) throws ErrnoException {
    LinuxProcess process = new LinuxProcess(LinuxThread.start());
    process.umask(022);
    process.chdir(directory);
    return process;
  }

  private static int real(int fd) {
    return fd < 0 ? fd : fd + LinuxThread.BASE;
  }

  private static byte[] at(String path) {
    return Libc.string(path);
  }

  private long call(int number, Object... arguments) throws ErrnoException {
    return thread.call(number, arguments);
  }

  /** Gives a descriptor the lowest free number that belongs to the test. */
  private int moved(int fd, int flags) throws ErrnoException {
    int command = OpenFlags.has(flags, OpenFlags.O_CLOEXEC) ? F_DUPFD_CLOEXEC : F_DUPFD;
    try {
      return (int) call(72, fd, command, LinuxThread.BASE) - LinuxThread.BASE;
    } finally {
      call(3, fd);
    }
  }

  @Override
  public int open(int dir, String path, int flags, int mode) throws ErrnoException {
    return moved((int) call(257, real(dir), at(path), flags, mode), flags);
  }

  @Override
  public void mkdir(int dir, String path, int mode) throws ErrnoException {
    call(258, real(dir), at(path), mode);
  }

  @Override
  public void mknod(int dir, String path, int mode) throws ErrnoException {
    call(259, real(dir), at(path), mode, 0);
  }

  @Override
  public void rmdir(int dir, String path) throws ErrnoException {
    call(263, real(dir), at(path), AT_REMOVEDIR);
  }

  @Override
  public void unlink(int dir, String path) throws ErrnoException {
    call(263, real(dir), at(path), 0);
  }

  @Override
  public void rename(int dir, String path, String newPath, int flags) throws ErrnoException {
    call(316, real(dir), at(path), real(dir), at(newPath), flags);
  }

  @Override
  public void link(int dir, String path, String newPath, int flags) throws ErrnoException {
    call(265, real(dir), at(path), real(dir), at(newPath), flags);
  }

  @Override
  public void symlink(int dir, String target, String path) throws ErrnoException {
    call(266, at(target), real(dir), at(path));
  }

  @Override
  public String readlink(int dir, String path) throws ErrnoException {
    byte[] target = new byte[4096];
    int length = (int) call(267, real(dir), at(path), target, target.length);
    return FileNames.decode(Arrays.copyOf(target, length));
  }

  @Override
  public Stat stat(int dir, String path, int flags) throws ErrnoException {
    byte[] stat = new byte[STAT_SIZE];
    call(262, real(dir), at(path), stat, flags);
    return decode(stat);
  }

  /** struct stat of Linux x86-64. */
  private static Stat decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    return new Stat(
        in.getLong(0),
        in.getLong(8),
        in.getInt(24),
        (int) in.getLong(16),
        in.getInt(28),
        in.getInt(32),
        in.getLong(40),
        in.getLong(48),
        (int) in.getLong(56),
        in.getLong(64),
        time(in, 72),
        time(in, 88),
        time(in, 104));
  }

  private static long time(ByteBuffer in, int offset) {
    return in.getLong(offset) * 1_000_000_000L + in.getLong(offset + 8);
  }

  @Override
  public void access(int dir, String path, int amode) throws ErrnoException {
    call(269, real(dir), at(path), amode);
  }

  @Override
  public void chmod(int dir, String path, int mode) throws ErrnoException {
    call(268, real(dir), at(path), mode);
  }

  @Override
  public void chown(int dir, String path, int uid, int gid, int flags) throws ErrnoException {
    call(260, real(dir), at(path), uid, gid, flags);
  }

  @Override
  public void utimens(int dir, String path, long atimeNanos, long mtimeNanos, int flags)
      throws ErrnoException {
    call(280, real(dir), at(path), times(atimeNanos, mtimeNanos), flags);
  }

  private static byte[] times(long... nanos) {
    ByteBuffer times = ByteBuffer.allocate(32).order(ByteOrder.nativeOrder());
    for (long each : nanos) {
      if (each == Vnode.UTIME_OMIT || each == Vnode.UTIME_NOW) {
        times.putLong(0);
        times.putLong(each == Vnode.UTIME_NOW ? UTIME_NOW_NSEC : UTIME_OMIT_NSEC);
      } else {
        times.putLong(Math.floorDiv(each, 1_000_000_000L));
        times.putLong(Math.floorMod(each, 1_000_000_000L));
      }
    }
    return times.array();
  }

  @Override
  public void truncate(String path, long size) throws ErrnoException {
    call(76, at(path), size);
  }

  @Override
  public void chdir(String path) throws ErrnoException {
    call(80, (Object) at(path));
  }

  @Override
  public void chroot(String path) throws ErrnoException {
    call(161, (Object) at(path));
  }

  @Override
  public String getcwd() throws ErrnoException {
    byte[] path = new byte[4096];
    int length = (int) call(79, path, path.length) - 1;
    return FileNames.decode(Arrays.copyOf(path, length));
  }

  @Override
  public int umask(int mask) {
    try {
      return (int) call(95, mask);
    } catch (ErrnoException e) {
      throw new AssertionError(e); // umask cannot fail
    }
  }

  @Override
  public void close(int fd) throws ErrnoException {
    call(3, real(fd));
  }

  @Override
  public void closeRange(int first, int last, int flags) throws ErrnoException {
    call(436, real(first), last < 0 ? 0xFFFFFFFFL : real(last), flags);
  }

  @Override
  public int dup(int fd) throws ErrnoException {
    return dupfd(fd, 0, 0);
  }

  @Override
  public int dup2(int fd, int target) throws ErrnoException {
    return (int) call(33, real(fd), real(target)) - LinuxThread.BASE;
  }

  @Override
  public int dup3(int fd, int target, int flags) throws ErrnoException {
    return (int) call(292, real(fd), real(target), flags) - LinuxThread.BASE;
  }

  @Override
  public int dupfd(int fd, int minimum, int flags) throws ErrnoException {
    int command = OpenFlags.has(flags, OpenFlags.O_CLOEXEC) ? F_DUPFD_CLOEXEC : F_DUPFD;
    return (int) call(72, real(fd), command, real(minimum)) - LinuxThread.BASE;
  }

  @Override
  public int getfd(int fd) throws ErrnoException {
    return (int) call(72, real(fd), F_GETFD, 0);
  }

  @Override
  public void setfd(int fd, int flags) throws ErrnoException {
    call(72, real(fd), F_SETFD, flags);
  }

  @Override
  public int getfl(int fd) throws ErrnoException {
    return (int) call(72, real(fd), F_GETFL, 0);
  }

  @Override
  public void setfl(int fd, int flags) throws ErrnoException {
    call(72, real(fd), F_SETFL, flags);
  }

  @Override
  public byte[] read(int fd, int count) throws ErrnoException {
    byte[] bytes = new byte[count];
    return Arrays.copyOf(bytes, (int) call(0, real(fd), bytes, count));
  }

  @Override
  public int write(int fd, byte[] bytes) throws ErrnoException {
    return (int) call(1, real(fd), bytes, bytes.length);
  }

  @Override
  public byte[] pread(int fd, int count, long position) throws ErrnoException {
    byte[] bytes = new byte[count];
    return Arrays.copyOf(bytes, (int) call(17, real(fd), bytes, count, position));
  }

  @Override
  public int pwrite(int fd, byte[] bytes, long position) throws ErrnoException {
    return (int) call(18, real(fd), bytes, bytes.length, position);
  }

  @Override
  public long lseek(int fd, long offset, int whence) throws ErrnoException {
    return call(8, real(fd), offset, whence);
  }

  @Override
  public void ftruncate(int fd, long size) throws ErrnoException {
    call(77, real(fd), size);
  }

  @Override
  public void fallocate(int fd, int mode, long offset, long length) throws ErrnoException {
    call(285, real(fd), mode, offset, length);
  }

  @Override
  public void fsync(int fd) throws ErrnoException {
    call(74, real(fd));
  }

  @Override
  public Stat fstat(int fd) throws ErrnoException {
    byte[] stat = new byte[STAT_SIZE];
    call(5, real(fd), stat);
    return decode(stat);
  }

  @Override
  public void fchmod(int fd, int mode) throws ErrnoException {
    call(91, real(fd), mode);
  }

  @Override
  public void fchown(int fd, int uid, int gid) throws ErrnoException {
    call(93, real(fd), uid, gid);
  }

  @Override
  public void futimens(int fd, long atimeNanos, long mtimeNanos) throws ErrnoException {
    call(280, real(fd), 0L, times(atimeNanos, mtimeNanos), 0);
  }

  @Override
  public void fchdir(int fd) throws ErrnoException {
    call(81, real(fd));
  }

  @Override
  public List<String> getdents(int fd) throws ErrnoException {
    byte[] entries = new byte[8192];
    int length = (int) call(217, real(fd), entries, entries.length);
    ByteBuffer in = ByteBuffer.wrap(entries).order(ByteOrder.nativeOrder());
    List<String> names = new ArrayList<>();
    for (int at = 0; at < length; at += in.getShort(at + 16) & 0xFFFF) {
      int end = at + 19;
      while (entries[end] != 0) {
        end++;
      }
      names.add(FileNames.decode(Arrays.copyOfRange(entries, at + 19, end)));
    }
    return names;
  }

  @Override
  public void flock(int fd, int operation) throws ErrnoException {
    call(73, real(fd), operation);
  }

  @Override
  public void setlk(int fd, RecordLock lock, int whence, int owner) throws ErrnoException {
    call(72, real(fd), owner == PROCESS ? 6 : 37, flock(lock, whence).array());
  }

  @Override
  public RecordLock getlk(int fd, RecordLock lock, int whence, int owner) throws ErrnoException {
    ByteBuffer asked = flock(lock, whence);
    call(72, real(fd), owner == PROCESS ? 5 : 36, asked.array());
    return new RecordLock(asked.getShort(0), asked.getLong(8), asked.getLong(16), asked.getInt(24));
  }

  /** struct flock of Linux x86-64. */
  private static ByteBuffer flock(RecordLock lock, int whence) {
    ByteBuffer flock = ByteBuffer.allocate(32).order(ByteOrder.nativeOrder());
    flock.putShort(0, (short) lock.type()).putShort(2, (short) whence);
    return flock.putLong(8, lock.start()).putLong(16, lock.length());
  }

  @Override
  public int pipeSize(int fd, int size) throws ErrnoException {
    return (int) call(72, real(fd), size < 0 ? 1032 : 1031, size);
  }

  @Override
  public int[] pipe(int flags) throws ErrnoException {
    ByteBuffer ends = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
    call(293, ends.array(), flags);
    return new int[] {moved(ends.getInt(0), flags), moved(ends.getInt(4), flags)};
  }

  @Override
  public int[] poll(int[] fds, int[] events) throws ErrnoException {
    ByteBuffer asked = ByteBuffer.allocate(8 * fds.length).order(ByteOrder.nativeOrder());
    for (int i = 0; i < fds.length; i++) {
      asked.putInt(real(fds[i])).putShort((short) events[i]).putShort((short) 0);
    }
    call(7, asked.array(), fds.length, 0);
    int[] found = new int[fds.length];
    for (int i = 0; i < fds.length; i++) {
      found[i] = asked.getShort(8 * i + 6);
    }
    return found;
  }

  @Override
  public void user(int uid, int gid, List<Integer> groups) {
    thread.user(uid, gid, groups);
  }

  @Override
  public Calls fork() {
    return new LinuxProcess(thread.fork());
  }

  @Override
  public void exit() {
    thread.exit();
  }
}
