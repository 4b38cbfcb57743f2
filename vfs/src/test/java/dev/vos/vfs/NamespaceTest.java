package dev.vos.vfs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mount namespaces: every process has its own, inherited at fork. */
class NamespaceTest {
  private final Vfs vfs = new Vfs(MemoryFileSystem.create());
  private final PathContext parent = vfs.context(022, Credentials.ROOT);

  @BeforeEach
  void makeDirectories() throws ErrnoException {
    vfs.mkdir(parent, "/a", 0755);
    vfs.mkdir(parent, "/b", 0755);
    vfs.mkdir(parent, "/b/sub", 0755);
  }

  private void mountMemory(PathContext context, String path) throws ErrnoException {
    vfs.mount(context, MemoryFileSystem.create().root(), path, Set.of());
  }

  @Test
  void aChildSeesTheMountsThatWereThereAtFork() throws ErrnoException {
    mountMemory(parent, "/a");
    vfs.mkdir(parent, "/a/in", 0755);
    PathContext child = parent.forked();
    assertThat(vfs.stat(child, "/a/in").isDirectory()).isTrue();
    vfs.mkdir(child, "/a/made", 0755);
    assertThat(vfs.stat(parent, "/a/made").isDirectory()).isTrue();
  }

  @Test
  void laterMountsAreSeenOnOneSideOnly() throws ErrnoException {
    PathContext child = parent.forked();
    mountMemory(child, "/b");
    Expect.errno(Errno.ENOENT, () -> vfs.stat(child, "/b/sub"));
    assertThat(vfs.stat(parent, "/b/sub").isDirectory()).isTrue();
    mountMemory(parent, "/a");
    vfs.mkdir(parent, "/a/parents", 0755);
    Expect.errno(Errno.ENOENT, () -> vfs.stat(child, "/a/parents"));
  }

  @Test
  void anUnmountIsSeenOnOneSideOnly() throws ErrnoException {
    mountMemory(parent, "/b");
    vfs.mkdir(parent, "/b/in", 0755);
    PathContext child = parent.forked();
    vfs.umount(child, "/b");
    assertThat(vfs.stat(child, "/b/sub").isDirectory()).isTrue();
    assertThat(vfs.stat(parent, "/b/in").isDirectory()).isTrue();
  }

  @Test
  void aMountPointIsBusyWhereItIsSeen() throws ErrnoException {
    PathContext child = parent.forked();
    mountMemory(child, "/a");
    Expect.errno(Errno.EBUSY, () -> vfs.rmdir(child, "/a"));
    Expect.errno(Errno.EBUSY, () -> vfs.rename(child, "/a", "/c"));
    vfs.rmdir(parent, "/a");
  }

  @Test
  void umountTellsWhatIsInTheWay() throws ErrnoException {
    Expect.errno(Errno.EINVAL, () -> vfs.umount(parent, "/a"));
    Expect.errno(Errno.ENOENT, () -> vfs.umount(parent, "/none"));
    mountMemory(parent, "/a");
    PathContext inside = vfs.chdir(parent, "/a");
    Expect.errno(Errno.EBUSY, () -> vfs.umount(inside, "/a"));
    vfs.mkdir(parent, "/a/deep", 0755);
    mountMemory(parent, "/a/deep");
    Expect.errno(Errno.EBUSY, () -> vfs.umount(parent, "/a"));
    vfs.umount(parent, "/a/deep");
    vfs.umount(parent, "/a");
  }

  @Test
  void aBindMountShowsTheSameDirectory() throws ErrnoException {
    vfs.bind(parent, "/b", "/a", Set.of(Mount.Option.READ_ONLY));
    assertThat(vfs.stat(parent, "/a/sub").sameFile(vfs.stat(parent, "/b/sub"))).isTrue();
    vfs.mkdir(parent, "/b/new", 0755);
    assertThat(vfs.list(parent, vfs.chdir(parent, "/a").cwd())).contains("new", "sub");
    Expect.errno(Errno.EROFS, () -> vfs.rmdir(parent, "/a/new"));
    Expect.errno(Errno.EXDEV, () -> vfs.rename(parent, "/b/new", "/a/x"));
  }
}
