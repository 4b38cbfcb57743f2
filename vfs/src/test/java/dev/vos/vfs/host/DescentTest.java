package dev.vos.vfs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Expect;
import dev.vos.vfs.FileData;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paths down directories that are held already, when somebody has changed the way meanwhile. */
class DescentTest {
  private static final String PATH = "/a/b/c/file";

  private final Vfs whole = new Vfs(HostFileSystem.whole());
  private final PathContext context = whole.context(022, HostUser.current().credentials());
  private Path host;
  private PathContext held; // somebody who is in the last directory, so that it stays known

  @BeforeEach
  void makeTheWay() throws Exception {
    host = TemporaryDirectories.make();
    put(host + PATH, "first");
    assertThat(text(whole, context, host + PATH)).isEqualTo("first");
    held = whole.chdir(context, host + "/a/b/c");
    assertThat(text(whole, context, host + PATH)).isEqualTo("first");
  }

  @AfterEach
  void removeIt() throws IOException {
    TemporaryDirectories.remove(host);
  }

  private static void put(String path, String text) throws IOException {
    Files.createDirectories(Path.of(path).getParent());
    Files.writeString(Path.of(path), text);
  }

  private static String text(Vfs vfs, PathContext who, String path) throws ErrnoException {
    try (FileData file = vfs.open(who, path, OpenFlags.O_RDONLY, 0).data()) {
      ByteBuffer bytes = ByteBuffer.allocate(20);
      return new String(bytes.array(), 0, file.read(bytes, 0), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aDirectoryInTheMiddleThatIsAnotherNow() throws Exception {
    Files.move(host.resolve("a/b"), host.resolve("a/away"));
    put(host + PATH, "second");
    assertThat(text(whole, context, host + PATH)).isEqualTo("second");
    assertThat(text(whole, context, host + "/a/away/c/file")).isEqualTo("first");
  }

  @Test
  void aSymlinkInTheMiddle() throws Exception {
    put(host + "/other/b/c/file", "other");
    Files.move(host.resolve("a"), host.resolve("away"));
    Files.createSymbolicLink(host.resolve("a"), Path.of("other"));
    assertThat(text(whole, context, host + PATH)).isEqualTo("other");
    Files.delete(host.resolve("a"));
    Expect.errno(Errno.ENOENT, () -> text(whole, context, host + PATH));
    Files.writeString(host.resolve("a"), "");
    Expect.errno(Errno.ENOTDIR, () -> text(whole, context, host + PATH));
  }

  @Test
  void aSymlinkIntoAMount() throws Exception {
    Files.createDirectory(host.resolve("m"));
    whole.mount(context, MemoryFileSystem.create().root(), host + "/m", Set.of());
    whole.mkdir(context, host + "/m/b", 0755);
    whole.mkdir(context, host + "/m/b/c", 0755);
    Files.move(host.resolve("a"), host.resolve("away"));
    Files.createSymbolicLink(host.resolve("a"), Path.of("m"));
    assertThat(whole.lookUp(context, host + "/a/b/c").mount().driver().type()).isEqualTo("tmpfs");
    Expect.errno(Errno.ENOENT, () -> text(whole, context, host + PATH));
  }

  @Test
  void somethingMountedInTheMiddle() throws Exception {
    whole.mount(context, MemoryFileSystem.create().root(), host + "/a/b", Set.of());
    Expect.errno(Errno.ENOENT, () -> text(whole, context, host + PATH));
    Expect.errno(Errno.ENOENT, () -> text(whole, held, "../../b/c/file"));
  }

  @Test
  void theSameDirectoryMovedOutOfAMountThatNobodyGetsOutOf() throws Exception {
    Vfs confined = new Vfs(MemoryFileSystem.create());
    PathContext who = confined.context(022, HostUser.current().credentials());
    put(host + "/in" + PATH, "inside");
    confined.mount(who, HostFileSystem.at(host.resolve("in")).root(), "/in", Set.of());
    PathContext stays = confined.chdir(who, "/in/a/b/c");
    assertThat(text(confined, who, "/in" + PATH)).isEqualTo("inside");
    Files.move(host.resolve("in/a/b"), host.resolve("out"));
    Files.createSymbolicLink(host.resolve("in/a/b"), host.resolve("out"));
    Expect.errno(Errno.ENOENT, () -> text(confined, who, "/in" + PATH));
    assertThat(text(confined, stays, "file")).as("who was there already").isEqualTo("inside");
  }

  @Test
  void directoriesThatOthersMayNotSearch() throws Exception {
    assumeTrue(HostUser.current().credentials().isRoot(), "needs root to act as somebody else");
    whole.chmod(context, host.toString(), 0755);
    PathContext nobody = context.withCredentials(new Credentials(65534, 65534, List.of()));
    assertThat(text(whole, nobody, host + PATH)).isEqualTo("first");
    whole.chmod(context, host + "/a/b", 0700);
    Expect.errno(Errno.EACCES, () -> text(whole, nobody, host + PATH));
  }
}
