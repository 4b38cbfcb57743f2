package dev.vos.vfs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.host.TemporaryDirectories;
import dev.vos.vfs.memory.MemoryFileSystem;
import dev.vos.vfs.overlay.OverlayFileSystem;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Several threads in one file system: calls fail with an errno or succeed, and nothing is broken.
 */
@Timeout(120)
class ConcurrencyTest {
  private static final int THREADS = 4;
  private static final int CALLS = 3_000;
  private static final String[] NAMES = {"a", "b", "c", "a/b", "b/c", "c/a", "a/b/c"};

  @Test
  void memoryStaysWhole() throws Exception {
    exercise(MemoryFileSystem.create());
  }

  @Test
  void hostStaysWhole() throws Exception {
    Path directory = TemporaryDirectories.make();
    exercise(HostFileSystem.at(directory));
    TemporaryDirectories.remove(directory);
  }

  @Test
  void overlayStaysWhole() throws Exception {
    Path lower = TemporaryDirectories.make();
    Files.createDirectories(lower.resolve("a/b"));
    Files.writeString(lower.resolve("a/b/c"), "lower");
    Files.writeString(lower.resolve("c"), "lower");
    exercise(OverlayFileSystem.over(HostFileSystem.at(lower).root()));
    assertThat(Files.readString(lower.resolve("a/b/c"))).isEqualTo("lower");
    TemporaryDirectories.remove(lower);
  }

  private static void exercise(FileSystemDriver driver) throws Exception {
    Vfs vfs = new Vfs(driver);
    PathContext root = vfs.context(022, Credentials.ROOT);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Random random = new Random(i);
      Callable<Void> calls =
          () -> {
            for (int n = 0; n < CALLS; n++) {
              tryCall(vfs, root, random);
            }
            return null;
          };
      running.add(threads.submit(calls));
    }
    for (Future<?> each : running) {
      each.get();
    }
    threads.shutdown();
    checkTree(vfs, root, "/");
  }

  private static void tryCall(Vfs vfs, PathContext root, Random random) {
    String path = "/" + NAMES[random.nextInt(NAMES.length)];
    String other = "/" + NAMES[random.nextInt(NAMES.length)];
    try {
      switch (random.nextInt(8)) {
        case 0 -> vfs.mkdir(root, path, 0755);
        case 1 -> vfs.rmdir(root, path);
        case 2 -> vfs.unlink(root, path);
        case 3 -> vfs.rename(root, path, other);
        case 4 -> vfs.link(root, path, other);
        case 5 -> vfs.list(root, vfs.chdir(root, path).cwd());
        case 6 -> vfs.stat(root, path);
        default -> writeAndRead(vfs, root, path);
      }
    } catch (ErrnoException e) {
      // somebody else was there first
    }
  }

  private static void writeAndRead(Vfs vfs, PathContext root, String path) throws ErrnoException {
    Opened file = vfs.open(root, path, OpenFlags.O_RDWR | OpenFlags.O_CREAT, 0644);
    try {
      file.data().write(ByteBuffer.wrap(new byte[16]), 0);
      assertThat(file.data().read(ByteBuffer.allocate(16), 0)).isEqualTo(16);
    } finally {
      file.close();
    }
  }

  /** Every entry can be looked at, every directory says where it is. */
  private static void checkTree(Vfs vfs, PathContext root, String path) throws ErrnoException {
    PathContext here = vfs.chdir(root, path);
    assertThat(vfs.getcwd(here)).isEqualTo(path);
    for (String name : vfs.list(root, here.cwd())) {
      Stat stat = vfs.lstat(here, name);
      assertThat(stat.nlink()).isPositive();
      if (stat.isDirectory()) {
        checkTree(vfs, root, path.equals("/") ? "/" + name : path + "/" + name);
      } else {
        vfs.open(here, name, OpenFlags.O_RDONLY, 0).close();
      }
    }
  }
}
