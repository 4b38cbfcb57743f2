package dev.vos.vfs;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.host.TemporaryDirectories;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No path leads out of a mount's directory or of a process's root. On the host, with {@code secret}
 * and {@code out} outside of what is mounted:
 *
 * <pre>
 * TOP/secret
 * TOP/out/
 * TOP/jail/            mounted at /jail
 * TOP/jail/in/deep/
 * TOP/jail/abs      -> TOP/secret
 * TOP/jail/rel      -> ../secret
 * TOP/jail/in/up    -> ../../secret
 * TOP/jail/top      -> /
 * TOP/jail/proc     -> /proc/self/root
 * TOP/jail/dots     -> ../../../../../../../..
 * </pre>
 */
class ConfinementTest {
  private final Vfs vfs = new Vfs(MemoryFileSystem.create());
  private final PathContext root = vfs.context(022, Credentials.ROOT);
  private Path top;

  @BeforeEach
  void makeJail() throws IOException, ErrnoException {
    top = TemporaryDirectories.make();
    Files.writeString(top.resolve("secret"), "secret");
    Files.createDirectories(top.resolve("out"));
    Path jail = top.resolve("jail");
    Files.createDirectories(jail.resolve("in/deep"));
    Files.createSymbolicLink(jail.resolve("abs"), top.resolve("secret"));
    Files.createSymbolicLink(jail.resolve("rel"), Path.of("../secret"));
    Files.createSymbolicLink(jail.resolve("in/up"), Path.of("../../secret"));
    Files.createSymbolicLink(jail.resolve("top"), Path.of("/"));
    Files.createSymbolicLink(jail.resolve("proc"), Path.of("/proc/self/root"));
    Files.createSymbolicLink(jail.resolve("dots"), Path.of("../../../../../../../.."));
    vfs.mount(root, HostFileSystem.at(jail).root(), "/jail", Set.of());
  }

  @AfterEach
  void removeAll() throws IOException {
    TemporaryDirectories.remove(top);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/jail/../secret",
        "/jail/../jail/../secret",
        "/jail/in/../../secret",
        "/jail/in/deep/../../../secret",
        "/jail/./../secret",
        "/jail//..//secret",
        "/jail/abs",
        "/jail/rel",
        "/jail/in/up",
        "/jail/in/deep/../up",
        "/jail/dots/secret",
        "/jail/proc/etc/passwd",
        "/jail/top/etc/passwd",
        "/jail/top/../etc/passwd",
        "/jail/dots/etc/passwd",
        "/jail/../../../../etc/passwd",
        "/../../../etc/passwd",
        "/jail/in/../rel/../secret"
      })
  void nothingOutsideIsReached(String path) {
    Expect.errno(Errno.ENOENT, () -> vfs.open(root, path, O_RDONLY, 0));
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, path));
    Expect.errno(Errno.ENOENT, () -> vfs.truncate(root, path, 0));
    Expect.errno(Errno.ENOENT, () -> vfs.chmod(root, path, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/jail/../out/x", "/jail/in/../../out/x", "/jail/dots/out/x", "/jail/top/out/x"})
  void nothingIsMadeOutside(String path) throws IOException {
    Expect.errno(Errno.ENOENT, () -> vfs.open(root, path, O_CREAT | O_WRONLY, 0644));
    Expect.errno(Errno.ENOENT, () -> vfs.mkdir(root, path, 0755));
    Expect.errno(Errno.ENOENT, () -> vfs.symlink(root, "x", path));
    Expect.errno(Errno.ENOENT, () -> vfs.mkfifo(root, path, 0644));
    try (var entries = Files.list(top.resolve("out"))) {
      assertThat(entries).isEmpty();
    }
  }

  @Test
  void creatingThroughALinkThatPointsOutsideMakesTheFileInside() throws Exception {
    Files.createSymbolicLink(top.resolve("jail/new"), Path.of("/made"));
    vfs.open(root, "/jail/new", O_CREAT | O_WRONLY, 0644).close();
    assertThat(vfs.stat(root, "/made").isRegular()).isTrue();
    assertThat(Files.exists(Path.of("/made"))).isFalse();
  }

  @Test
  void aLinkThatPointsOutsideIsItselfUnlinkedAndRenamed() throws Exception {
    vfs.rename(root, "/jail/abs", "/jail/abs2");
    vfs.unlink(root, "/jail/abs2");
    assertThat(Files.readString(top.resolve("secret"))).isEqualTo("secret");
  }

  @Test
  void aChangedRootIsTheTop() throws ErrnoException {
    PathContext jailed = vfs.chdir(vfs.chroot(root, "/jail"), "/");
    assertThat(vfs.getcwd(jailed)).isEqualTo("/");
    assertThat(vfs.getcwd(vfs.chdir(jailed, "in/deep/../../../../.."))).isEqualTo("/");
    assertThat(vfs.list(jailed, jailed.cwd())).contains("in", "abs");
    assertThat(vfs.stat(jailed, "/top/in").isDirectory()).isTrue();
    assertThat(vfs.stat(jailed, "/dots/in").isDirectory()).isTrue();
    Expect.errno(Errno.ENOENT, () -> vfs.stat(jailed, "/jail"));
    Expect.errno(Errno.ENOENT, () -> vfs.stat(jailed, "/abs"));
  }

  @Test
  void aCurrentDirectoryOutsideTheRootHasNoPathInIt() throws ErrnoException {
    PathContext outside = vfs.chroot(root, "/jail/in");
    Expect.errno(Errno.ENOENT, () -> vfs.getcwd(outside));
    Expect.errno(Errno.ENOENT, () -> vfs.realpath(outside, "jail"));
  }

  @Test
  void aDirectoryThatIsMovedOutOfABindMountHasNoWayUp() throws ErrnoException {
    Location in = vfs.chdir(root, "/jail/in").cwd();
    vfs.mount(root, in.directory(), "/bound", Set.of());
    PathContext deep = vfs.chdir(root, "/bound/deep");
    vfs.rename(root, "/jail/in/deep", "/jail/deep");
    Expect.errno(Errno.ENOENT, () -> vfs.getcwd(deep));
    for (String path : new String[] {"../in", "../..", "../../jail", "../../secret"}) {
      Expect.errno(Errno.ENOENT, () -> vfs.stat(deep, path));
    }
  }

  @Test
  void namesWithNulDoNotExist() {
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, "/jail/in\0/../../secret"));
    Expect.errno(Errno.ENOENT, () -> vfs.mkdir(root, "/jail/a\0b", 0755));
  }

  @Test
  void slashesAreNotSmuggledInByOddBytes() throws ErrnoException {
    String odd = "\uDCAF..\uDCC0\uDCAF";
    vfs.mkdir(root, "/jail/" + odd, 0755);
    assertThat(vfs.list(root, vfs.chdir(root, "/jail").cwd())).contains(odd);
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, "/jail/%2e%2e%2fsecret"));
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, "/jail/\u2215..\u2215secret"));
    vfs.rmdir(root, "/jail/" + odd);
  }
}
