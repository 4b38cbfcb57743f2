package dev.vos.agent.process;

import dev.vos.abi.OpenFlags;
import dev.vos.agent.bootstrap.Security;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** NIO's open options as the arguments of open(2). */
record OpenRequest(int flags, int mode, boolean deleteOnClose) {
  static OpenRequest of(Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
    int flags = access(options) | OpenFlags.O_CLOEXEC;
    boolean writes = OpenFlags.writable(flags);
    boolean deleteOnClose = false;
    for (OpenOption option : options) {
      if (option instanceof StandardOpenOption standard) {
        flags |= flag(standard, writes);
        deleteOnClose |= standard == StandardOpenOption.DELETE_ON_CLOSE;
      } else if (option == LinkOption.NOFOLLOW_LINKS) {
        flags |= OpenFlags.O_NOFOLLOW;
      } else if (option == null) {
        throw new NullPointerException();
      } else {
        throw new UnsupportedOperationException(option + " on a virtual file");
      }
    }
    return new OpenRequest(flags, mode(attributes, 0666), deleteOnClose);
  }

  /** Asks the application's SecurityManager, if there is one. */
  void check(String path) {
    boolean writes = OpenFlags.writable(flags);
    if (writes) {
      Security.write(path);
    }
    if (!writes || OpenFlags.readable(flags)) {
      Security.read(path);
    }
    if (deleteOnClose) {
      Security.delete(path);
    }
  }

  /** The permissions that the attributes give, else {@code usual}. */
  @SuppressWarnings("unchecked")
  static int mode(FileAttribute<?>[] attributes, int usual) {
    int mode = usual;
    for (FileAttribute<?> attribute : attributes) {
      if (!attribute.name().equals("posix:permissions")) {
        throw new UnsupportedOperationException(
            "'" + attribute.name() + "' not supported as initial attribute");
      }
      mode = VirtualAttributes.mode((Set<PosixFilePermission>) attribute.value());
    }
    return mode;
  }

  private static int access(Set<? extends OpenOption> options) {
    boolean appends = options.contains(StandardOpenOption.APPEND);
    boolean writes = appends || options.contains(StandardOpenOption.WRITE);
    boolean reads = options.contains(StandardOpenOption.READ) || !writes;
    if (appends && reads) {
      throw new IllegalArgumentException("READ + APPEND not allowed");
    }
    if (appends && options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
      throw new IllegalArgumentException("APPEND + TRUNCATE_EXISTING not allowed");
    }
    return writes ? (reads ? OpenFlags.O_RDWR : OpenFlags.O_WRONLY) : OpenFlags.O_RDONLY;
  }

  /** Making and cutting a file count only when it is opened for writing. */
  private static int flag(StandardOpenOption option, boolean writes) {
    return switch (option) {
      case APPEND -> OpenFlags.O_APPEND;
      case CREATE -> writes ? OpenFlags.O_CREAT : 0;
      case CREATE_NEW -> writes ? OpenFlags.O_CREAT | OpenFlags.O_EXCL : 0;
      case TRUNCATE_EXISTING -> writes ? OpenFlags.O_TRUNC : 0;
      case SYNC -> OpenFlags.O_SYNC;
      case DSYNC -> OpenFlags.O_DSYNC;
      case DELETE_ON_CLOSE -> OpenFlags.O_NOFOLLOW;
      case READ, WRITE, SPARSE -> 0;
    };
  }
}
