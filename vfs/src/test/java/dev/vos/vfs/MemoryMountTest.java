package dev.vos.vfs;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** What memory has of its own: a size limit, meeting points, bytes that go with the last user. */
class MemoryMountTest {
  private static final int SIZE = 1 << 20;

  private final Vfs vfs = new Vfs(MemoryFileSystem.ofSize(SIZE));
  private final PathContext root = vfs.context(022, Credentials.ROOT);

  private Opened create(String path) throws ErrnoException {
    return vfs.open(root, path, O_CREAT | O_RDWR, 0644);
  }

  @Test
  void aFullFileSystemSaysSoAndHasRoomAgainAfterAnUnlink() throws ErrnoException {
    Opened big = create("/big");
    big.data().write(ByteBuffer.allocate(SIZE), 0);
    Opened small = create("/small");
    Expect.errno(Errno.ENOSPC, () -> small.data().write(ByteBuffer.allocate(1), 0));
    vfs.unlink(root, "/big");
    Expect.errno(Errno.ENOSPC, () -> small.data().write(ByteBuffer.allocate(1), 0));
    big.close();
    assertThat(small.data().write(ByteBuffer.allocate(SIZE / 2), 0)).isEqualTo(SIZE / 2);
    small.close();
  }

  @Test
  void anInterruptedThreadDoesNotCloseTheFileForOthers() throws ErrnoException {
    Opened file = create("/f");
    Thread.currentThread().interrupt();
    file.data().write(ByteBuffer.wrap(new byte[3]), 0);
    assertThat(file.data().read(ByteBuffer.allocate(3), 0)).isEqualTo(3);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file.data().append(ByteBuffer.wrap(new byte[1]))).isEqualTo(4);
    file.close();
  }

  @Test
  void theEndsOfAFifoMeet() throws ErrnoException {
    vfs.mkfifo(root, "/p", 0644);
    Fifo one = (Fifo) vfs.open(root, "/p", O_RDWR, 0).vnode();
    Object met = one.meetingPoint(Object.class, Object::new);
    vfs.rename(root, "/p", "/q");
    Fifo other = (Fifo) vfs.lookUp(root, "/q").vnode();
    assertThat(other.meetingPoint(Object.class, Object::new)).isSameAs(met);
    vfs.mkfifo(root, "/p", 0644);
    Fifo third = (Fifo) vfs.lookUp(root, "/p").vnode();
    assertThat(third.meetingPoint(Object.class, Object::new)).isNotSameAs(met);
  }

  @Test
  void twoFileSystemsHaveDifferentDevices() throws ErrnoException {
    Vfs another = new Vfs(MemoryFileSystem.create());
    PathContext there = another.context(022, Credentials.ROOT);
    assertThat(vfs.stat(root, "/").dev()).isNotEqualTo(another.stat(there, "/").dev());
  }

  @Test
  void aRemovedCurrentDirectoryHasNoPathButAParent() throws ErrnoException {
    vfs.mkdir(root, "/d", 0755);
    PathContext inside = vfs.chdir(root, "/d");
    vfs.rmdir(root, "/d");
    Expect.errno(Errno.ENOENT, () -> vfs.getcwd(inside));
    Expect.errno(Errno.ENOENT, () -> vfs.mkdir(inside, "x", 0755));
    assertThat(vfs.list(root, vfs.chdir(inside, "..").cwd())).isEmpty();
    assertThat(vfs.stat(inside, ".").nlink()).isZero();
  }

  @Test
  void linkCountsOfDirectoriesCountTheirDirectories() throws ErrnoException {
    vfs.mkdir(root, "/d", 0755);
    vfs.mkdir(root, "/d/a", 0755);
    vfs.mkdir(root, "/e", 0755);
    assertThat(vfs.stat(root, "/d").nlink()).isEqualTo(3);
    vfs.rename(root, "/d/a", "/e/a");
    assertThat(vfs.stat(root, "/d").nlink()).isEqualTo(2);
    assertThat(vfs.stat(root, "/e").nlink()).isEqualTo(3);
    assertThat(vfs.stat(root, "/").nlink()).isEqualTo(4);
  }
}
