package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The kernel under us, called through the C library in a temporary directory. */
public final class Linux implements AutoCloseable {
  private static final int O_DIRECTORY = 0200000;
  private static final int STAT_SIZE = 144;

  private final CLibrary c = CLibrary.get();
  private final Path directory;

  /** Removes the directory at the end. */
  public Linux(Path directory) {
    this.directory = directory;
  }

  /** The directory that relative paths start from. */
  public String base() {
    return directory.toString();
  }

  private byte[] at(String path) {
    return CLibrary.string(path.startsWith("/") ? path : base() + "/" + path);
  }

  private int call(String function, Object... arguments) throws ErrnoException {
    int result = c.callInt(function, arguments);
    if (result < 0) {
      throw new ErrnoException(Errno.of(com.kenai.jffi.LastError.getInstance().get()));
    }
    return result;
  }

  public void mkdir(String path, int mode) throws ErrnoException {
    call("mkdir", at(path), mode);
  }

  public String readlink(String path) throws ErrnoException {
    byte[] target = new byte[4096];
    int length = call("readlink", at(path), target, (long) target.length);
    return FileNames.decode(Arrays.copyOf(target, length));
  }

  public Stat stat(String path) throws ErrnoException {
    byte[] stat = new byte[STAT_SIZE];
    call("stat", at(path), stat);
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

  /** The names in a directory, sorted. */
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
  public void close() throws IOException {
    TemporaryDirectories.remove(directory);
  }
}
