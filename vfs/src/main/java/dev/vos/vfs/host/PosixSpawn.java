package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One call of posix_spawn(3): the memory that its arguments take, and its file actions. Used by one
 * thread, for one call.
 */
final class PosixSpawn implements AutoCloseable {
  private static final short POSIX_SPAWN_SETSIGMASK = 0x08;

  /** More than posix_spawn_file_actions_t and posix_spawnattr_t take in any version of glibc. */
  private static final long STRUCT_SIZE = 512;

  private final CLibrary c;
  private final List<Long> allocated = new ArrayList<>();

  private PosixSpawn(CLibrary c) {
    this.c = c;
  }

  static int spawn(CLibrary c, HostCommand command) throws ErrnoException {
    try (PosixSpawn call = new PosixSpawn(c)) {
      return call.run(command);
    }
  }

  private int run(HostCommand command) throws ErrnoException {
    long actions = allocate(STRUCT_SIZE);
    require("posix_spawn_file_actions_init", actions);
    long attributes = allocate(STRUCT_SIZE);
    require("posix_spawnattr_init", attributes);
    try {
      addActions(actions, command);
      requireFlags(attributes);
      List<String> arguments = arguments(command);
      byte[] pid = new byte[4];
      require(
          "posix_spawn",
          pid,
          CLibrary.string(program(command)),
          actions,
          attributes,
          strings(arguments),
          strings(environment(command.environment())));
      return ByteBuffer.wrap(pid).order(ByteOrder.nativeOrder()).getInt();
    } finally {
      c.callInt("posix_spawn_file_actions_destroy", actions);
      c.callInt("posix_spawnattr_destroy", attributes);
    }
  }

  private void addActions(long actions, HostCommand command) throws ErrnoException {
    for (int fd = 0; fd < command.streams().size(); fd++) {
      int given = command.streams().get(fd).descriptor(c);
      if (given < 0) {
        require("posix_spawn_file_actions_addclose", actions, fd);
      } else {
        require("posix_spawn_file_actions_adddup2", actions, given, fd);
      }
    }
    addCloseOthers(actions, command.streams().size());
    byte[] directory = CLibrary.string(HostPaths.text(command.directory()));
    require("posix_spawn_file_actions_addchdir_np", actions, directory);
  }

  /** The JDK opens its files without O_CLOEXEC, so all of them have to be closed by name. */
  private void addCloseOthers(long actions, int from) throws ErrnoException {
    if (c.has("posix_spawn_file_actions_addclosefrom_np")) {
      require("posix_spawn_file_actions_addclosefrom_np", actions, from);
      return;
    }
    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path entry : open) {
        int fd = Integer.parseInt(entry.getFileName().toString());
        if (fd >= from) {
          require("posix_spawn_file_actions_addclose", actions, fd);
        }
      }
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** The JVM blocks some signals in its threads; a program starts with none blocked. */
  private void requireFlags(long attributes) throws ErrnoException {
    require("posix_spawnattr_setsigmask", attributes, new byte[128]);
    require("posix_spawnattr_setflags", attributes, (int) POSIX_SPAWN_SETSIGMASK);
  }

  // ---- a program that starts with signals ignored is started by a shell that ignores them ----

  private static String program(HostCommand command) {
    return command.ignored().isEmpty() ? HostPaths.text(command.program()) : "/bin/sh";
  }

  private static List<String> arguments(HostCommand command) {
    if (command.ignored().isEmpty()) {
      return command.arguments();
    }
    StringBuilder trap = new StringBuilder("trap ''");
    command.ignored().stream()
        .map(Signal::number)
        .sorted()
        .forEach(n -> trap.append(' ').append(n));
    List<String> all = new ArrayList<>();
    all.addAll(List.of("sh", "-c", trap + "; exec \"$0\" \"$@\""));
    all.add(HostPaths.text(command.program()));
    all.addAll(command.arguments().subList(1, command.arguments().size()));
    return all;
  }

  private static List<String> environment(Map<String, String> environment) {
    List<String> entries = new ArrayList<>();
    environment.forEach((name, value) -> entries.add(name + "=" + value));
    return entries;
  }

  // ---- memory ----

  /** A char *[] with a terminating null pointer, and the strings behind it, in one block. */
  private long strings(List<String> all) {
    List<byte[]> encoded = new ArrayList<>();
    int size = 8 * (all.size() + 1);
    for (String one : all) {
      byte[] bytes = CLibrary.string(one);
      encoded.add(bytes);
      size += bytes.length;
    }
    long address = allocate(size);
    ByteBuffer block = ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    int at = 8 * (all.size() + 1);
    for (byte[] bytes : encoded) {
      block.putLong(address + at);
      block.put(at, bytes);
      at += bytes.length;
    }
    c.store(address, block.array());
    return address;
  }

  private long allocate(long size) {
    long address = c.calloc(size);
    allocated.add(address);
    return address;
  }

  @Override
  public void close() {
    allocated.forEach(c::free);
  }

  /** Functions of this family return the error number. */
  private void require(String function, Object... arguments) throws ErrnoException {
    int error = c.callInt(function, arguments);
    if (error != 0) {
      throw new ErrnoException(Errno.of(error));
    }
  }
}
