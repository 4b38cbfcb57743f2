package dev.vos.vfs.host;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_EXCL;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_TMPFILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.FallocateFlags;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.RenameFlags;
import dev.vos.vfs.Expect;
import dev.vos.vfs.FileData;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What java.nio.file has no call for, and what others do on the host in the middle of a call. */
class HostExactnessTest {
  private static final int PAGE = 4096;
  private static final int PUNCH =
      FallocateFlags.FALLOC_FL_PUNCH_HOLE | FallocateFlags.FALLOC_FL_KEEP_SIZE;

  private static final long SWAPPING = 700_000_000L;

  /** How long a busy machine may take until one attempt falls between two swaps. */
  private static final long PATIENCE = 60_000_000_000L;

  private final Vfs vfs = new Vfs(HostFileSystem.whole());
  private PathContext context = vfs.context(022, HostUser.current().credentials());
  private Path host;

  @BeforeEach
  void enterADirectory() throws Exception {
    host = TemporaryDirectories.make();
    context = vfs.chdir(context, host.toString());
  }

  @AfterEach
  void removeIt() throws IOException {
    TemporaryDirectories.remove(host);
  }

  private FileData create(String path) throws ErrnoException {
    return vfs.open(context, path, O_RDWR | O_CREAT, 0644).data();
  }

  @Test
  void filesHaveHoles() throws ErrnoException {
    try (FileData file = create("f")) {
      file.truncate(1 << 20);
      assertThat(file.stat().blocks()).isZero();
      file.write(ByteBuffer.allocate(PAGE), 10 * PAGE);
      assertThat(file.seekData(0)).isEqualTo(10 * PAGE);
      assertThat(file.seekHole(10 * PAGE)).isEqualTo(11 * PAGE);
      Expect.errno(Errno.ENXIO, () -> file.seekData(1 << 20));
      file.allocate(0, 0, 2 * PAGE);
      assertThat(file.stat().blocks()).isEqualTo(24);
      file.allocate(PUNCH, 10 * PAGE, PAGE);
      assertThat(file.stat().blocks()).isEqualTo(16);
      assertThat(file.size()).isEqualTo(1 << 20);
      vfs.unlink(context, "f");
      file.allocate(PUNCH, 0, 2 * PAGE);
      assertThat(file.stat().blocks()).as("without a name, too").isZero();
    }
  }

  @Test
  void anUnnamedFileMayGetAName() throws ErrnoException {
    Opened file = vfs.open(context, ".", O_TMPFILE | O_RDWR, 0666);
    assertThat(file.stat().nlink()).isZero();
    assertThat(file.stat().permissions()).isEqualTo(0644);
    file.data().write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 0);
    vfs.link(context, file, "named");
    assertThat(vfs.stat(context, "named").size()).isEqualTo(3);
    file.close();
    Opened never = vfs.open(context, ".", O_TMPFILE | O_RDWR | O_EXCL, 0600);
    Expect.errno(Errno.ENOENT, () -> vfs.link(context, never, "never"));
    never.close();
  }

  @Test
  void namesAreExchangedOrNotReplaced() throws ErrnoException {
    create("f").close();
    vfs.mkdir(context, "d", 0755);
    vfs.mkdir(context, "d/sub", 0755);
    PathContext inside = vfs.chdir(context, "d/sub");
    Expect.errno(
        Errno.EEXIST, () -> vfs.rename(context, "f", "d/sub", RenameFlags.RENAME_NOREPLACE));
    vfs.rename(context, "f", "d/sub", RenameFlags.RENAME_EXCHANGE);
    assertThat(vfs.getcwd(inside)).isEqualTo(host + "/f");
    assertThat(vfs.stat(context, "d/sub").isRegular()).isTrue();
    vfs.mkdir(inside, "made", 0755);
    assertThat(Files.isDirectory(host.resolve("f/made"))).isTrue();
  }

  @Test
  void statfsIsTheHosts() throws Exception {
    assertThat(vfs.statfs(context, ".").blocks() * vfs.statfs(context, ".").frsize())
        .isEqualTo(Files.getFileStore(host).getTotalSpace());
    assertThat(vfs.statfs(context, "/").namelen()).isEqualTo(255);
  }

  @Test
  void aSymlinkSwappedInDoesNotLeadOutOfABindMount() throws Exception {
    Path inside = Files.createDirectories(host.resolve("in"));
    Vfs empty = new Vfs(MemoryFileSystem.create()); // where the symlink leads to nothing
    PathContext there = empty.context(022, HostUser.current().credentials());
    empty.mkdir(there, "/bound", 0755);
    empty.mount(there, HostFileSystem.at(inside).root(), "/bound", Set.of());
    nothingGetsOut(empty, inside, there, "/bound/d/f");
  }

  @Test
  void aSymlinkSwappedInDoesNotLeadOutOfAChroot() throws Exception {
    if (!context.credentials().isRoot()) {
      return;
    }
    Path inside = Files.createDirectories(host.resolve("in"));
    PathContext jail = vfs.chroot(context, inside.toString());
    nothingGetsOut(vfs, inside, vfs.chdir(jail, "/"), "/d/f");
  }

  /** Somebody makes d a directory and a symlink to the outside in turns. */
  private void nothingGetsOut(Vfs vfs, Path inside, PathContext who, String path) throws Exception {
    Path outside = Files.createDirectories(host.resolve("out"));
    Files.writeString(outside.resolve("f"), "outside");
    Path d = Files.createDirectories(inside.resolve("d"));
    Files.writeString(d.resolve("f"), "inside");
    AtomicBoolean done = new AtomicBoolean();
    Thread swapper = new Thread(() -> swap(inside, outside, done));
    swapper.start();
    try {
      int inThere = 0;
      long start = System.nanoTime();
      for (long past = 0; past < SWAPPING || (inThere == 0 && past < PATIENCE); ) {
        inThere += attempt(vfs, who, path);
        past = System.nanoTime() - start;
      }
      assertThat(inThere).isPositive();
    } finally {
      done.set(true);
      swapper.join();
    }
    assertThat(Files.readString(outside.resolve("f"))).isEqualTo("outside");
    assertThat(Files.getPosixFilePermissions(outside.resolve("f"))).hasSizeGreaterThan(2);
    assertThat(outside.toFile().list()).containsExactly("f");
  }

  private int attempt(Vfs vfs, PathContext who, String path) {
    try {
      try (FileData file = vfs.open(who, path, OpenFlags.O_RDONLY, 0).data()) {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        int n = file.read(bytes, 0);
        String text = new String(bytes.array(), 0, n, StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("inside");
      }
      vfs.chmod(who, path, 0640);
      vfs.open(who, path + "2", O_RDWR | O_CREAT, 0600).close();
      vfs.mkdir(who, path + "3", 0700);
      vfs.unlink(who, path + "2");
      vfs.rmdir(who, path + "3");
      return 1;
    } catch (ErrnoException e) {
      return 0;
    }
  }

  private static void swap(Path inside, Path outside, AtomicBoolean done) {
    Path d = inside.resolve("d");
    Path aside = inside.resolve("aside");
    try {
      while (!done.get()) {
        Files.move(d, aside);
        Files.createSymbolicLink(d, outside);
        Thread.onSpinWait();
        Files.delete(d);
        Files.move(aside, d);
        Thread.sleep(0, 200_000);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDirectoryThatOthersReplacedIsTheNewOne() throws Exception {
    Path inside = Files.createDirectories(host.resolve("in/d"));
    Files.writeString(inside.resolve("old"), "");
    vfs.mount(context, HostFileSystem.at(inside.getParent()).root(), host + "/b", Set.of());
    PathContext held = vfs.chdir(context, host + "/b/d");
    assertThat(vfs.list(held, held.cwd())).containsExactly("old");
    Files.move(inside, host.resolve("moved"));
    Files.createDirectory(inside);
    Files.writeString(inside.resolve("new"), "");
    assertThat(vfs.list(context, vfs.chdir(context, host + "/b/d").cwd())).containsExactly("new");
    assertThat(vfs.stat(held, "old").isRegular()).as("held by its descriptor").isTrue();
  }
}
