package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileNames;
import dev.vos.vfs.Subject;
import dev.vos.vfs.Vnode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kernel under us, called through the C library in a temporary directory: the oracle. */
public final class Linux implements Subject {
  /** Where in its temporary directory a subject's base is. */
  public static final String DEPTHS = "1/2/3/4/5/6/7/8";

  private static final int AT_FDCWD = -100;
  private static final int O_DIRECTORY = 0200000;
  private static final int STAT_SIZE = 144;

  private final CLibrary c = CLibrary.get();
  private final Path top;
  private final Path directory;
  private final Map<Integer, Integer> descriptors = new HashMap<>();

  /** A subject whose base lies deep enough in {@code top} that no ".." of a test leaves it. */
  public Linux(Path top) throws IOException {
    this.top = top;
    this.directory = Files.createDirectories(top.resolve(DEPTHS));
  }

  /** The directory that the base lies in, at {@link #DEPTHS}. */
  public Path top() {
    return top;
  }

  @Override
  public String name() {
    return "Linux";
  }

  @Override
  public String base() {
    return directory.toString();
  }

  private byte[] at(String path) {
    boolean relative = !path.startsWith("/") && !path.isEmpty();
    return CLibrary.string(relative ? base() + "/" + path : path);
  }

  private int call(String function, Object... arguments) throws ErrnoException {
    int result = c.callInt(function, arguments);
    if (result < 0) {
      throw new ErrnoException(Errno.of(com.kenai.jffi.LastError.getInstance().get()));
    }
    return result;
  }

  @Override
  public void mkdir(String path, int mode) throws ErrnoException {
    call("mkdir", at(path), mode);
  }

  @Override
  public void rmdir(String path) throws ErrnoException {
    call("rmdir", at(path));
  }

  @Override
  public void unlink(String path) throws ErrnoException {
    call("unlink", at(path));
  }

  @Override
  public void rename(String path, String newPath) throws ErrnoException {
    call("rename", at(path), at(newPath));
  }

  @Override
  public void link(String path, String newPath) throws ErrnoException {
    call("link", at(path), at(newPath));
  }

  @Override
  public void symlink(String target, String path) throws ErrnoException {
    call("symlink", CLibrary.string(target), at(path));
  }

  @Override
  public String readlink(String path) throws ErrnoException {
    byte[] target = new byte[4096];
    int length = call("readlink", at(path), target, (long) target.length);
    return FileNames.decode(Arrays.copyOf(target, length));
  }

  @Override
  public Stat stat(String path) throws ErrnoException {
    byte[] stat = new byte[STAT_SIZE];
    call("stat", at(path), stat);
    return decode(stat);
  }

  @Override
  public Stat lstat(String path) throws ErrnoException {
    byte[] stat = new byte[STAT_SIZE];
    call("lstat", at(path), stat);
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
  public void access(String path, int amode) throws ErrnoException {
    call("access", at(path), amode);
  }

  @Override
  public void chmod(String path, int mode) throws ErrnoException {
    call("chmod", at(path), mode);
  }

  @Override
  public void chown(String path, int uid, int gid) throws ErrnoException {
    call("chown", at(path), uid, gid);
  }

  @Override
  public void utimens(String path, long atimeNanos, long mtimeNanos) throws ErrnoException {
    ByteBuffer times = ByteBuffer.allocate(32).order(ByteOrder.nativeOrder());
    for (long nanos : new long[] {atimeNanos, mtimeNanos}) {
      boolean omit = nanos == Vnode.UTIME_OMIT;
      times.putLong(omit ? 0 : Math.floorDiv(nanos, 1_000_000_000L));
      times.putLong(omit ? (1L << 30) - 2 : Math.floorMod(nanos, 1_000_000_000L));
    }
    call("utimensat", AT_FDCWD, at(path), times.array(), 0);
  }

  @Override
  public void truncate(String path, long size) throws ErrnoException {
    call("truncate", at(path), size);
  }

  @Override
  public void mkfifo(String path, int mode) throws ErrnoException {
    call("mkfifo", at(path), mode);
  }

  @Override
  public List<String> list(String path) throws ErrnoException {
    int fd = call("open", at(path), O_DIRECTORY, 0);
    List<String> names = new ArrayList<>();
    try {
      byte[] entries = new byte[8192];
      long length;
      while ((length = c.callLong("getdents64", fd, entries, (long) entries.length)) > 0) {
        decodeEntries(ByteBuffer.wrap(entries).order(ByteOrder.nativeOrder()), length, names);
      }
    } finally {
      c.close(fd);
    }
    Collections.sort(names);
    return names;
  }

  private static void decodeEntries(ByteBuffer in, long length, List<String> names) {
    int at = 0;
    while (at < length) {
      int end = at + 19;
      while (in.get(end) != 0) {
        end++;
      }
      String name = FileNames.decode(Arrays.copyOfRange(in.array(), at + 19, end));
      if (!name.equals(".") && !name.equals("..")) {
        names.add(name);
      }
      at += in.getShort(at + 16) & 0xFFFF;
    }
  }

  @Override
  public void open(int number, String path, int flags, int mode) throws ErrnoException {
    close(number);
    descriptors.put(number, call("open", at(path), flags, mode));
  }

  private int fd(int number) throws ErrnoException {
    Integer fd = descriptors.get(number);
    if (fd == null) {
      throw new ErrnoException(Errno.EBADF);
    }
    return fd;
  }

  @Override
  public int pwrite(int number, byte[] bytes, long position) throws ErrnoException {
    return check(c.callLong("pwrite", fd(number), bytes, (long) bytes.length, position));
  }

  @Override
  public int append(int number, byte[] bytes) throws ErrnoException {
    return check(c.callLong("write", fd(number), bytes, (long) bytes.length));
  }

  @Override
  public byte[] pread(int number, int count, long position) throws ErrnoException {
    byte[] bytes = new byte[count];
    int n = check(c.callLong("pread", fd(number), bytes, (long) count, position));
    return Arrays.copyOf(bytes, n);
  }

  private static int check(long result) throws ErrnoException {
    if (result < 0) {
      throw new ErrnoException(Errno.of(com.kenai.jffi.LastError.getInstance().get()));
    }
    return (int) result;
  }

  @Override
  public void ftruncate(int number, long size) throws ErrnoException {
    call("ftruncate", fd(number), size);
  }

  @Override
  public void fchmod(int number, int mode) throws ErrnoException {
    call("fchmod", fd(number), mode);
  }

  @Override
  public Stat fstat(int number) throws ErrnoException {
    byte[] stat = new byte[STAT_SIZE];
    call("fstat", fd(number), stat);
    return decode(stat);
  }

  @Override
  public void close(int number) {
    Integer fd = descriptors.remove(number);
    if (fd != null) {
      c.close(fd);
    }
  }

  @Override
  public void close() throws Exception {
    for (int fd : descriptors.values()) {
      c.close(fd);
    }
    descriptors.clear();
    TemporaryDirectories.remove(top);
  }
}
