package dev.vos.vfs.overlay;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_TMPFILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.RenameFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.StatFs;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Expect;
import dev.vos.vfs.FileData;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.host.TemporaryDirectories;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Overlays whose changes are kept in a directory of the host, and what they tell of changes. */
class KeptOverlayTest {
  private Path host;
  private Vfs vfs;
  private PathContext root;
  private OverlayFileSystem overlay;

  @BeforeEach
  void mountOverlay() throws Exception {
    host = TemporaryDirectories.make();
    Files.createDirectories(host.resolve("lower/d/e"));
    Files.createDirectories(host.resolve("upper"));
    Files.writeString(host.resolve("lower/f"), "lower");
    Files.writeString(host.resolve("lower/d/g"), "g");
    Files.writeString(host.resolve("lower/d/e/h"), "deep");
    mountAgain();
  }

  /** As after a restart: nothing but the two directories is known. */
  private void mountAgain() throws Exception {
    vfs = new Vfs(MemoryFileSystem.create());
    root = vfs.context(022, Credentials.ROOT);
    overlay =
        OverlayFileSystem.over(
            HostFileSystem.at(host.resolve("lower")).root(),
            HostFileSystem.at(host.resolve("upper")).root());
    vfs.mount(root, overlay.root(), "/o", Set.of());
  }

  @AfterEach
  void removeHostDirectory() throws Exception {
    TemporaryDirectories.remove(host);
  }

  private void write(String path, String text) throws Exception {
    try (FileData file = vfs.open(root, path, O_CREAT | O_RDWR, 0644).data()) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }
  }

  private String read(String path) throws Exception {
    try (FileData file = vfs.open(root, path, O_RDONLY, 0).data()) {
      ByteBuffer bytes = ByteBuffer.allocate(100);
      int n = file.read(bytes, 0);
      return new String(bytes.array(), 0, n, StandardCharsets.UTF_8);
    }
  }

  private List<String> list(String path) throws Exception {
    return vfs.list(root, vfs.chdir(root, path).cwd()).stream().sorted().toList();
  }

  @Test
  void changesAreThereAgain() throws Exception {
    write("/o/f", "changed");
    write("/o/d/e/new", "new");
    vfs.unlink(root, "/o/d/g");
    mountAgain();
    assertThat(read("/o/f")).isEqualTo("changed");
    assertThat(read("/o/d/e/new")).isEqualTo("new");
    assertThat(list("/o/d")).containsExactly("e");
    assertThat(list("/o/d/e")).containsExactly("h", "new");
    assertThat(Files.readString(host.resolve("lower/f"))).isEqualTo("lower");
    assertThat(Files.exists(host.resolve("upper/d/.wh.g"))).isTrue();
  }

  @Test
  void aDirectoryMadeAnewDoesNotShowTheOldOne() throws Exception {
    vfs.unlink(root, "/o/d/e/h");
    vfs.rmdir(root, "/o/d/e");
    vfs.mkdir(root, "/o/d/e", 0755);
    assertThat(list("/o/d/e")).isEmpty();
    mountAgain();
    assertThat(list("/o/d/e")).isEmpty();
    vfs.rmdir(root, "/o/d/e");
    mountAgain();
    assertThat(list("/o/d")).containsExactly("g");
  }

  @Test
  void anOpaqueDirectoryOfAnImageLayerHidesTheLowerOne() throws Exception {
    Files.createDirectories(host.resolve("upper/d"));
    Files.createFile(host.resolve("upper/d/.wh..wh..opq"));
    Files.writeString(host.resolve("upper/d/own"), "own");
    assertThat(list("/o/d")).containsExactly("own");
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, "/o/d/g"));
  }

  @Test
  void whiteoutsAreNotSeenAndCannotBeMade() throws Exception {
    vfs.unlink(root, "/o/f");
    assertThat(list("/o")).containsExactly("d");
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, "/o/.wh.f"));
    Expect.errno(Errno.EPERM, () -> vfs.mkdir(root, "/o/.wh.x", 0755));
    write("/o/x", "");
    Expect.errno(Errno.EPERM, () -> vfs.rename(root, "/o/x", "/o/.wh.y"));
  }

  @Test
  void onlyADirectoryOfTheUpperTreeCanBeRenamed() throws Exception {
    Expect.errno(Errno.EXDEV, () -> vfs.rename(root, "/o/d", "/o/moved"));
    vfs.mkdir(root, "/o/own", 0755);
    write("/o/own/x", "x");
    vfs.rename(root, "/o/own", "/o/d/moved");
    vfs.rename(root, "/o/f", "/o/d/moved/f");
    mountAgain();
    assertThat(list("/o")).containsExactly("d");
    assertThat(read("/o/d/moved/x")).isEqualTo("x");
    assertThat(read("/o/d/moved/f")).isEqualTo("lower");
  }

  @Test
  void namesAreExchanged() throws Exception {
    vfs.mkdir(root, "/o/own", 0755);
    int exchange = RenameFlags.RENAME_EXCHANGE;
    Expect.errno(Errno.EXDEV, () -> vfs.rename(root, "/o/f", "/o/d", exchange));
    Expect.errno(
        Errno.EEXIST, () -> vfs.rename(root, "/o/own", "/o/f", RenameFlags.RENAME_NOREPLACE));
    vfs.rename(root, "/o/f", "/o/own", exchange);
    assertThat(vfs.stat(root, "/o/f").isDirectory()).isTrue();
    assertThat(read("/o/own")).isEqualTo("lower");
    mountAgain();
    assertThat(vfs.stat(root, "/o/f").isDirectory()).isTrue();
    assertThat(read("/o/own")).isEqualTo("lower");
    assertThat(list("/o")).containsExactly("d", "f", "own");
  }

  @Test
  void aCopiedUpFileKeepsItsNumberAndAReaderSeesTheCopy() throws Exception {
    Stat before = vfs.stat(root, "/o/f");
    Opened reader = vfs.open(root, "/o/f", O_RDONLY, 0);
    write("/o/f", "UPPER");
    assertThat(vfs.stat(root, "/o/f").sameFile(before)).isTrue();
    ByteBuffer seen = ByteBuffer.allocate(5);
    reader.data().read(seen, 0);
    assertThat(new String(seen.array(), StandardCharsets.UTF_8)).isEqualTo("UPPER");
    reader.close();
  }

  @Test
  void copyingUpKeepsHoles() throws Exception {
    try (FileData data =
        new Vfs(HostFileSystem.whole())
            .open(
                new Vfs(HostFileSystem.whole()).context(022, Credentials.ROOT),
                host + "/lower/sparse",
                O_CREAT | O_RDWR,
                0644)
            .data()) {
      data.truncate(1 << 20);
      data.write(ByteBuffer.allocate(4096), 40960);
    }
    vfs.open(root, "/o/sparse", O_RDWR, 0).close();
    Stat copy = vfs.stat(root, "/o/sparse");
    assertThat(copy.size()).isEqualTo(1 << 20);
    assertThat(copy.blocks()).isEqualTo(8);
    assertThat(Files.exists(host.resolve("upper/sparse"))).isTrue();
  }

  @Test
  void anUnnamedFileMayGetAName() throws Exception {
    Opened file = vfs.open(root, "/o/d", O_TMPFILE | O_RDWR, 0600);
    vfs.link(root, file, "/o/d/named");
    file.close();
    assertThat(vfs.stat(root, "/o/d/named").permissions()).isEqualTo(0600);
    assertThat(vfs.statfs(root, "/o").type()).isEqualTo(StatFs.OVERLAYFS_MAGIC);
  }

  // ---- what has changed ----

  @Test
  void changesAreTold() throws Exception {
    assertThat(overlay.changes()).isEmpty();
    vfs.open(root, "/o/d/e/h", O_RDONLY, 0).close();
    assertThat(overlay.changes()).isEmpty();
    write("/o/d/e/new", "");
    write("/o/f", "changed");
    vfs.unlink(root, "/o/d/g");
    vfs.mkdir(root, "/o/own", 0755);
    vfs.chmod(root, "/o/d/e", 0700);
    List<Change> expected =
        List.of(
            new Change(Change.Kind.CHANGED, "d/e"),
            new Change(Change.Kind.CREATED, "d/e/new"),
            new Change(Change.Kind.DELETED, "d/g"),
            new Change(Change.Kind.CHANGED, "f"),
            new Change(Change.Kind.CREATED, "own"));
    assertThat(overlay.changes()).isEqualTo(expected);
    mountAgain();
    assertThat(overlay.changes()).isEqualTo(expected);
    vfs.unlink(root, "/o/d/e/new");
    vfs.rmdir(root, "/o/own");
    assertThat(overlay.changes()).hasSize(3);
  }

  @Test
  void aReplacedDirectoryIsDeletedAndCreated() throws Exception {
    vfs.unlink(root, "/o/d/e/h");
    vfs.rmdir(root, "/o/d/e");
    write("/o/d/e", "a file");
    assertThat(overlay.changes())
        .containsExactly(
            new Change(Change.Kind.CREATED, "d/e"), new Change(Change.Kind.DELETED, "d/e"));
  }

  @Test
  void aDirectoryRenamedInMemoryIsDeletedAndCreated() throws Exception {
    OverlayFileSystem other =
        OverlayFileSystem.over(HostFileSystem.at(host.resolve("lower")).root());
    vfs.mount(root, other.root(), "/m", Set.of());
    vfs.rename(root, "/m/d", "/m/moved");
    assertThat(other.changes())
        .containsExactly(
            new Change(Change.Kind.DELETED, "d"),
            new Change(Change.Kind.CREATED, "moved"),
            new Change(Change.Kind.CREATED, "moved/e"),
            new Change(Change.Kind.CREATED, "moved/e/h"),
            new Change(Change.Kind.CREATED, "moved/g"));
  }
}
