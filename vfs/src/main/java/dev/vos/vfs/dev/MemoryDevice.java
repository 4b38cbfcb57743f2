package dev.vos.vfs.dev;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.Device;
import dev.vos.vfs.DeviceChannel;
import dev.vos.vfs.FileSystemDriver;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** The devices that need no hardware: null, zero, full, random and urandom; see null(4). */
record MemoryDevice(DevFileSystem fs, Kind kind) implements Device {
  /** Linux's major number for memory devices. */
  private static final int MAJOR = 1;

  private static final int CHUNK = 8192;

  enum Kind {
    NULL(3),
    ZERO(5),
    FULL(7),
    RANDOM(8),
    URANDOM(9);

    private final int minor;

    Kind(int minor) {
      this.minor = minor;
    }

    String nodeName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final class Random {
    static final SecureRandom SOURCE = new SecureRandom();
  }

  @Override
  public FileSystemDriver driver() {
    return fs;
  }

  @Override
  public Stat stat() {
    long rdev = DevDirectory.deviceNumber(MAJOR, kind.minor);
    return DevDirectory.stat(fs, 2L + kind.minor, Mode.S_IFCHR | 0666, rdev);
  }

  /** The host has the same. */
  @Override
  public Optional<Path> hostPath() {
    return Optional.of(Path.of("/dev", kind.nodeName()));
  }

  @Override
  public DeviceChannel open(int flags) {
    return new Channel(kind, flags);
  }

  private record Channel(Kind kind, int flags) implements DeviceChannel {
    @Override
    public int read(ByteBuffer dst) throws ErrnoException {
      if (!OpenFlags.readable(flags)) {
        throw new ErrnoException(Errno.EBADF);
      }
      int wanted = dst.remaining();
      switch (kind) {
        case NULL -> {
          return 0;
        }
        case ZERO, FULL -> fill(dst, new byte[Math.min(CHUNK, wanted)]);
        case RANDOM, URANDOM -> {
          byte[] bytes = new byte[wanted];
          Random.SOURCE.nextBytes(bytes);
          dst.put(bytes);
        }
      }
      return wanted;
    }

    private static void fill(ByteBuffer dst, byte[] pattern) {
      while (dst.hasRemaining()) {
        dst.put(pattern, 0, Math.min(pattern.length, dst.remaining()));
      }
    }

    @Override
    public int write(ByteBuffer src) throws ErrnoException {
      if (!OpenFlags.writable(flags)) {
        throw new ErrnoException(Errno.EBADF);
      }
      if (kind == Kind.FULL) {
        throw new ErrnoException(Errno.ENOSPC);
      }
      int taken = src.remaining();
      src.position(src.limit());
      return taken;
    }

    @Override
    public boolean mayBlock() {
      return false;
    }

    @Override
    public void close() {
      // nothing is held
    }
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    throw DevDirectory.readOnly();
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    throw DevDirectory.readOnly();
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    throw DevDirectory.readOnly();
  }
}
