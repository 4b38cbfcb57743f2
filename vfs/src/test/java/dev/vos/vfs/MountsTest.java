package dev.vos.vfs;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_TRUNC;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
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

/** Several file systems in one tree. */
class MountsTest {
  private static final Set<Mount.Option> PLAIN = Set.of();

  private final Vfs vfs = new Vfs(MemoryFileSystem.create());
  private final PathContext root = vfs.context(022, Credentials.ROOT);
  private Path host;

  @BeforeEach
  void makeHostDirectory() throws IOException {
    host = TemporaryDirectories.make();
    Files.createDirectories(host.resolve("sub/deep"));
    Files.writeString(host.resolve("sub/f"), "host");
  }

  @AfterEach
  void removeHostDirectory() throws IOException {
    TemporaryDirectories.remove(host);
  }

  private Mount mountHost(String path, Set<Mount.Option> options) throws ErrnoException {
    return vfs.mount(root, HostFileSystem.at(host).root(), path, options);
  }

  @Test
  void aMountPointNeedNotExistAndIsListedWhileItIsMounted() throws ErrnoException {
    Mount mount = mountHost("/h", PLAIN);
    assertThat(vfs.list(root, root.root())).contains("h");
    assertThat(vfs.stat(root, "/h/sub/f").size()).isEqualTo(4);
    vfs.umount(mount);
    assertThat(vfs.list(root, root.root())).doesNotContain("h");
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, "/h"));
    Expect.errno(Errno.EINVAL, () -> vfs.umount(mount));
  }

  @Test
  void dotDotCrossesTheMountBothWays() throws ErrnoException {
    vfs.mkdir(root, "/a", 0755);
    mountHost("/a/h", PLAIN);
    PathContext inside = vfs.chdir(root, "/a/h/sub/deep");
    assertThat(vfs.getcwd(inside)).isEqualTo("/a/h/sub/deep");
    assertThat(vfs.getcwd(vfs.chdir(inside, "../../.."))).isEqualTo("/a");
    assertThat(vfs.stat(inside, "../../../h/sub/f").size()).isEqualTo(4);
    assertThat(vfs.realpath(inside, "../f")).isEqualTo("/a/h/sub/f");
  }

  @Test
  void theLastOfSeveralMountsAtAPlaceIsSeen() throws ErrnoException {
    mountHost("/m", PLAIN);
    Mount upper = vfs.mount(root, MemoryFileSystem.create().root(), "/m", PLAIN);
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, "/m/sub"));
    vfs.umount(upper);
    vfs.stat(root, "/m/sub");
  }

  @Test
  void aMountWithOneInItIsBusy() throws ErrnoException {
    Mount outer = mountHost("/m", PLAIN);
    Mount inner = vfs.mount(root, MemoryFileSystem.create().root(), "/m/sub", PLAIN);
    Expect.errno(Errno.EBUSY, () -> vfs.umount(outer));
    vfs.umount(inner);
    vfs.umount(outer);
  }

  @Test
  void aMountPointCanBeNeitherRemovedNorRenamed() throws ErrnoException {
    vfs.mkdir(root, "/m", 0755);
    mountHost("/m", PLAIN);
    Expect.errno(Errno.EBUSY, () -> vfs.rmdir(root, "/m"));
    Expect.errno(Errno.EBUSY, () -> vfs.rename(root, "/m", "/n"));
    vfs.mkdir(root, "/x", 0755);
    Expect.errno(Errno.EBUSY, () -> vfs.rename(root, "/x", "/m"));
  }

  @Test
  void aDirectoryAboveAMountPointCanBeRenamed() throws ErrnoException {
    vfs.mkdir(root, "/a", 0755);
    mountHost("/a/h", PLAIN);
    vfs.rename(root, "/a", "/b");
    assertThat(vfs.stat(root, "/b/h/sub/f").size()).isEqualTo(4);
  }

  @Test
  void namesCannotMoveBetweenMounts() throws ErrnoException {
    mountHost("/h", PLAIN);
    vfs.open(root, "/f", O_CREAT | O_WRONLY, 0644).close();
    Expect.errno(Errno.EXDEV, () -> vfs.rename(root, "/f", "/h/f"));
    Expect.errno(Errno.EXDEV, () -> vfs.link(root, "/f", "/h/f"));
    Expect.errno(Errno.EEXIST, () -> vfs.link(root, "/f", "/h/sub"));
  }

  @Test
  void aReadOnlyMountFailsWithErofsAndNothingElse() throws ErrnoException {
    mountHost("/r", Set.of(Mount.Option.READ_ONLY));
    vfs.open(root, "/r/sub/f", O_RDONLY, 0).close();
    Expect.errno(Errno.EROFS, () -> vfs.open(root, "/r/sub/f", O_RDWR, 0));
    Expect.errno(Errno.EROFS, () -> vfs.open(root, "/r/sub/f", O_RDONLY | O_TRUNC, 0));
    Expect.errno(Errno.EROFS, () -> vfs.open(root, "/r/new", O_CREAT | O_WRONLY, 0644));
    Expect.errno(Errno.EROFS, () -> vfs.mkdir(root, "/r/new", 0755));
    Expect.errno(Errno.EEXIST, () -> vfs.mkdir(root, "/r/sub", 0755));
    Expect.errno(Errno.EROFS, () -> vfs.rmdir(root, "/r/sub"));
    Expect.errno(Errno.EROFS, () -> vfs.unlink(root, "/r/sub/f"));
    Expect.errno(Errno.EROFS, () -> vfs.unlink(root, "/r/none"));
    Expect.errno(Errno.EROFS, () -> vfs.rename(root, "/r/sub/f", "/r/sub/g"));
    Expect.errno(Errno.EROFS, () -> vfs.symlink(root, "x", "/r/x"));
    Expect.errno(Errno.EROFS, () -> vfs.link(root, "/r/sub/f", "/r/x"));
    Expect.errno(Errno.EROFS, () -> vfs.mkfifo(root, "/r/x", 0644));
    Expect.errno(Errno.EROFS, () -> vfs.chmod(root, "/r/sub/f", 0600));
    Expect.errno(Errno.EROFS, () -> vfs.chown(root, "/r/sub/f", 1, 1));
    Expect.errno(Errno.EROFS, () -> vfs.utimens(root, "/r/sub/f", 1, 1));
    Expect.errno(Errno.EROFS, () -> vfs.truncate(root, "/r/sub/f", 0));
    Expect.errno(Errno.EROFS, () -> vfs.access(root, "/r/sub/f", Mode.W_OK));
    Opened open = vfs.open(root, "/r/sub/f", O_RDONLY, 0);
    Expect.errno(Errno.EROFS, () -> vfs.fchmod(root, open, 0600));
    open.close();
  }

  @Test
  void aDirectoryCanBeBoundElsewhereReadOnly() throws ErrnoException {
    mountHost("/h", PLAIN);
    Location sub = vfs.chdir(root, "/h/sub").cwd();
    vfs.mount(root, sub.directory(), "/bound", Set.of(Mount.Option.READ_ONLY));
    assertThat(vfs.stat(root, "/bound/f").sameFile(vfs.stat(root, "/h/sub/f"))).isTrue();
    Expect.errno(Errno.EROFS, () -> vfs.unlink(root, "/bound/f"));
    assertThat(vfs.getcwd(vfs.chdir(root, "/bound/deep/.."))).isEqualTo("/bound");
    assertThat(vfs.getcwd(vfs.chdir(root, "/bound/.."))).isEqualTo("/");
    vfs.unlink(root, "/h/sub/f");
    Expect.errno(Errno.ENOENT, () -> vfs.stat(root, "/bound/f"));
  }

  @Test
  void onlyDirectoriesAreMountedOn() throws ErrnoException {
    vfs.open(root, "/f", O_CREAT | O_WRONLY, 0644).close();
    Expect.errno(Errno.ENOTDIR, () -> mountHost("/f", PLAIN));
    Expect.errno(Errno.EBUSY, () -> mountHost("/", PLAIN));
  }

  @Test
  void hostPathsAreToldForHostFilesOnly() throws ErrnoException {
    mountHost("/h", PLAIN);
    vfs.symlink(root, "/h/sub/f", "/link");
    assertThat(vfs.hostPath(root, "/link")).contains(host.resolve("sub/f"));
    assertThat(vfs.hostPath(root, "/h/sub/new")).contains(host.resolve("sub/new"));
    assertThat(vfs.hostPath(root, "/h")).contains(host);
    assertThat(vfs.hostPath(root, "/")).isEmpty();
    assertThat(vfs.hostPath(root, "/new")).isEmpty();
  }

  @Test
  void aDirectoryKeepsItsIdentityWhereverItIsRenamedTo() throws ErrnoException {
    mountHost("/h", PLAIN);
    PathContext deep = vfs.chdir(root, "/h/sub/deep");
    vfs.rename(root, "/h/sub", "/h/moved");
    assertThat(vfs.getcwd(deep)).isEqualTo("/h/moved/deep");
    vfs.open(deep, "here", O_CREAT | O_WRONLY, 0644).close();
    assertThat(Files.exists(host.resolve("moved/deep/here"))).isTrue();
    vfs.unlink(deep, "here");
    vfs.rmdir(root, "/h/moved/deep");
    Expect.errno(Errno.ENOENT, () -> vfs.getcwd(deep));
    Expect.errno(Errno.ENOENT, () -> vfs.open(deep, "x", O_CREAT | O_WRONLY, 0644));
    assertThat(vfs.getcwd(vfs.chdir(deep, ".."))).isEqualTo("/h/moved");
  }
}
