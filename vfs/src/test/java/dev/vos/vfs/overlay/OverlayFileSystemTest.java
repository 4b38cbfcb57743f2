package dev.vos.vfs.overlay;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Expect;
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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the comparison with Linux does not see: identities, host paths, the lower tree. */
class OverlayFileSystemTest {
  private Path lower;
  private Vfs vfs;
  private PathContext root;

  @BeforeEach
  void mountOverlay() throws Exception {
    lower = TemporaryDirectories.make();
    Files.createDirectories(lower.resolve("d/e"));
    Files.writeString(lower.resolve("f"), "lower");
    Files.writeString(lower.resolve("d/e/g"), "deep");
    vfs = new Vfs(MemoryFileSystem.create());
    root = vfs.context(022, Credentials.ROOT);
    OverlayFileSystem overlay = OverlayFileSystem.over(HostFileSystem.at(lower).root());
    vfs.mount(root, overlay.root(), "/o", Set.of());
  }

  @AfterEach
  void removeLower() throws Exception {
    TemporaryDirectories.remove(lower);
  }

  private void write(String path, String text) throws Exception {
    Opened file = vfs.open(root, path, O_CREAT | O_WRONLY, 0644);
    file.data().write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    file.close();
  }

  @Test
  void aFileThatIsCopiedUpStaysTheSameFile() throws Exception {
    Stat before = vfs.stat(root, "/o/f");
    Opened reader = vfs.open(root, "/o/f", O_RDONLY, 0);
    write("/o/f", "UPPER");
    assertThat(vfs.stat(root, "/o/f").sameFile(before)).isTrue();
    assertThat(reader.stat().sameFile(before)).isTrue();
    reader.close();
    assertThat(Files.readString(lower.resolve("f"))).isEqualTo("lower");
  }

  @Test
  void copyingUpKeepsModeOwnerAndTimes() throws Exception {
    Stat before = vfs.stat(root, "/o/d/e/g");
    Stat directory = vfs.stat(root, "/o/d/e");
    vfs.open(root, "/o/d/e/g", O_RDWR, 0).close();
    Stat after = vfs.stat(root, "/o/d/e/g");
    assertThat(after.mode()).isEqualTo(before.mode());
    assertThat(after.uid()).isEqualTo(before.uid());
    assertThat(after.mtimeNanos()).isEqualTo(before.mtimeNanos());
    assertThat(vfs.stat(root, "/o/d/e").mtimeNanos()).isEqualTo(directory.mtimeNanos());
    assertThat(vfs.stat(root, "/o/d/e").sameFile(directory)).isTrue();
  }

  @Test
  void onlyUnchangedFilesHaveAHostPathAndOnlyForReading() throws Exception {
    assertThat(vfs.hostPath(root, "/o/f")).isEmpty();
    assertThat(vfs.readOnlyHostPath(root, "/o/f")).contains(lower.resolve("f"));
    write("/o/f", "x");
    assertThat(vfs.readOnlyHostPath(root, "/o/f")).isEmpty();
    assertThat(vfs.hostPath(root, "/o/new")).isEmpty();
  }

  @Test
  void aRenamedDirectoryTakesAllOfItsFilesAlong() throws Exception {
    PathContext inside = vfs.chdir(root, "/o/d/e");
    vfs.rename(root, "/o/d", "/o/moved");
    assertThat(vfs.getcwd(inside)).isEqualTo("/o/moved/e");
    assertThat(vfs.stat(inside, "g").size()).isEqualTo(4);
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, "/o/d"));
    vfs.mkdir(root, "/o/d", 0755);
    assertThat(vfs.list(root, vfs.chdir(root, "/o/d").cwd())).isEmpty();
    assertThat(Files.exists(lower.resolve("d/e/g"))).isTrue();
  }

  @Test
  void whatTheHostAddsIsSeen() throws Exception {
    Files.writeString(lower.resolve("late"), "late");
    assertThat(vfs.stat(root, "/o/late").size()).isEqualTo(4);
    vfs.unlink(root, "/o/late");
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, "/o/late"));
    assertThat(Files.exists(lower.resolve("late"))).isTrue();
  }

  @Test
  void anOverlayCanLieOverAnother() throws Exception {
    vfs.mkdir(root, "/o/own", 0755);
    Directory first = vfs.chdir(root, "/o").cwd().directory();
    OverlayFileSystem second = OverlayFileSystem.over(first);
    vfs.mount(root, second.root(), "/p", Set.of());
    write("/p/own/x", "second");
    vfs.unlink(root, "/p/f");
    assertThat(vfs.stat(root, "/p/own/x").size()).isEqualTo(6);
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, "/o/own/x"));
    assertThat(vfs.stat(root, "/o/f").size()).isEqualTo(5);
  }
}
