package dev.vos.handles.calls;

import static dev.vos.abi.OpenFlags.O_APPEND;
import static dev.vos.abi.OpenFlags.O_CLOEXEC;
import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_DIRECTORY;
import static dev.vos.abi.OpenFlags.O_DSYNC;
import static dev.vos.abi.OpenFlags.O_EXCL;
import static dev.vos.abi.OpenFlags.O_LARGEFILE;
import static dev.vos.abi.OpenFlags.O_NOCTTY;
import static dev.vos.abi.OpenFlags.O_NONBLOCK;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_TRUNC;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static dev.vos.handles.calls.FileCalls.CLOSE_RANGE_CLOEXEC;
import static dev.vos.handles.calls.FileCalls.SEEK_CUR;
import static dev.vos.handles.calls.FileCalls.SEEK_DATA;
import static dev.vos.handles.calls.FileCalls.SEEK_END;
import static dev.vos.handles.calls.FileCalls.SEEK_HOLE;
import static dev.vos.handles.calls.FileCalls.SEEK_SET;
import static dev.vos.handles.calls.OnMemory.bytes;
import static dev.vos.handles.calls.OnMemory.errno;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.FallocateFlags;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.Vnode;
import dev.vos.vfs.fault.FaultFileSystem;
import dev.vos.vfs.fault.FaultPlan;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class DescriptorCallsTest {
  private final OnMemory vos = new OnMemory();

  @Test
  void dup3() throws ErrnoException {
    int fd = vos.file("/f", "");
    assertThat(errno(() -> vos.files.dup3(fd, fd, 0))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.dup3(77, 77, 0))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.dup3(fd, 50, 1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.dup3(77, 50, 0))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.files.dup3(fd, -1, 0))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.files.dup3(fd, -1, 1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.dup3(fd, 5000, 0))).isEqualTo(Errno.EBADF);
    assertThat(vos.files.dup3(fd, 50, O_CLOEXEC)).isEqualTo(50);
    assertThat(vos.files.getfd(50)).isEqualTo(FileCalls.FD_CLOEXEC);
    assertThat(vos.files.dup3(fd, 50, 0)).isEqualTo(50);
    assertThat(vos.files.getfd(50)).isZero();
  }

  @Test
  void dupfd() throws ErrnoException {
    int fd = vos.file("/f", "");
    assertThat(vos.files.dupfd(fd, 10)).isEqualTo(10);
    assertThat(vos.files.dupfdCloexec(fd, 10)).isEqualTo(11);
    assertThat(vos.files.getfd(11)).isEqualTo(FileCalls.FD_CLOEXEC);
    assertThat(errno(() -> vos.files.dupfd(fd, -1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.dupfd(fd, 1024))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.dupfd(77, -1))).isEqualTo(Errno.EBADF);
    for (int i = vos.files.dupfd(fd, 1000); i < 1023; i++) {
      vos.files.dupfd(fd, 1000);
    }
    assertThat(errno(() -> vos.files.dupfd(fd, 1000))).isEqualTo(Errno.EMFILE);
  }

  @Test
  void closeRange() throws ErrnoException {
    int fd = vos.file("/f", "");
    for (int i = 10; i < 20; i++) {
      vos.files.dup2(fd, i);
    }
    assertThat(errno(() -> vos.files.closeRange(20, 10, 0))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.closeRange(10, 12, 1))).isEqualTo(Errno.EINVAL);
    vos.files.closeRange(10, 12, 0);
    assertThat(errno(() -> vos.files.getfd(12))).isEqualTo(Errno.EBADF);
    vos.files.closeRange(13, 15, CLOSE_RANGE_CLOEXEC);
    assertThat(vos.files.getfd(15)).isEqualTo(FileCalls.FD_CLOEXEC);
    assertThat(vos.files.getfd(16)).isZero();
    vos.files.closeRange(16, -1, 0);
    assertThat(vos.task.handles().descriptors()).containsExactly(fd, 13, 14, 15);
    vos.files.closeRange(-5, -1, 0);
  }

  @Test
  void statusFlags() throws ErrnoException {
    vos.files.close(vos.file("/f", ""));
    int all = O_RDWR | O_EXCL | O_NOCTTY | O_TRUNC | O_APPEND | O_NONBLOCK | O_CLOEXEC;
    assertThat(vos.files.getfl(vos.files.open("/f", all, 0)))
        .isEqualTo(O_LARGEFILE | O_APPEND | O_NONBLOCK | O_RDWR);
    assertThat(vos.files.getfl(vos.files.open("/", O_DIRECTORY, 0)))
        .isEqualTo(O_LARGEFILE | O_DIRECTORY);
    int[] pipe = vos.files.pipe(0);
    assertThat(vos.files.getfl(pipe[0])).isEqualTo(O_RDONLY);
    assertThat(vos.files.getfl(pipe[1])).isEqualTo(O_WRONLY);
    vos.files.setfl(pipe[0], O_NONBLOCK | O_RDWR | O_EXCL);
    assertThat(vos.files.getfl(pipe[0])).isEqualTo(O_NONBLOCK);
    int neither = vos.files.open("/f", 3, 0);
    assertThat(errno(() -> vos.read(neither, 1))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.write(neither, "x"))).isEqualTo(Errno.EBADF);
  }

  @Test
  void positionsAreLookedAtFirst() throws ErrnoException {
    int fd = vos.file("/f", "abc");
    int[] pipe = vos.files.pipe(0);
    ByteBuffer one = ByteBuffer.allocate(1);
    assertThat(errno(() -> vos.files.pread(fd, one, -1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.pread(77, one, -1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.pread(pipe[0], one, 0))).isEqualTo(Errno.ESPIPE);
    assertThat(errno(() -> vos.files.pwrite(pipe[0], one, 0))).isEqualTo(Errno.ESPIPE);
    assertThat(errno(() -> vos.files.ftruncate(77, -1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.truncate("/none", -1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.lseek(fd, -1, SEEK_SET))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.lseek(fd, 0, 9))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.lseek(pipe[0], 0, 9))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.lseek(pipe[0], 0, SEEK_CUR))).isEqualTo(Errno.ESPIPE);
    assertThat(vos.files.lseek(fd, 5, SEEK_END)).isEqualTo(8);
  }

  @Test
  void theEndIsAHole() throws ErrnoException {
    int fd = vos.file("/f", "abc");
    assertThat(vos.files.lseek(fd, 1, SEEK_DATA)).isEqualTo(1);
    assertThat(vos.files.lseek(fd, 0, SEEK_CUR)).isEqualTo(1);
    assertThat(vos.files.lseek(fd, 1, SEEK_HOLE)).isEqualTo(3);
    assertThat(errno(() -> vos.files.lseek(fd, 3, SEEK_DATA))).isEqualTo(Errno.ENXIO);
    assertThat(errno(() -> vos.files.lseek(fd, 3, SEEK_HOLE))).isEqualTo(Errno.ENXIO);
    assertThat(errno(() -> vos.files.lseek(fd, -1, SEEK_DATA))).isEqualTo(Errno.ENXIO);
  }

  @Test
  void fallocateIsRefusedAsLinuxRefusesIt() throws ErrnoException {
    int fd = vos.file("/f", "abc");
    int readOnly = vos.files.open("/f", O_RDONLY, 0);
    int[] pipe = vos.files.pipe(0);
    int socket = vos.sockets.socketpair(SocketCalls.AF_UNIX, SocketCalls.SOCK_STREAM, 0)[0];
    int punch = FallocateFlags.FALLOC_FL_PUNCH_HOLE;
    assertThat(errno(() -> vos.files.fallocate(fd, 0, -1, 1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.fallocate(fd, 0, 0, 0))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.fallocate(fd, 0x80, 0, 1))).isEqualTo(Errno.EOPNOTSUPP);
    assertThat(errno(() -> vos.files.fallocate(fd, punch, 0, 1))).isEqualTo(Errno.EOPNOTSUPP);
    assertThat(errno(() -> vos.files.fallocate(readOnly, 0x80, 0, 1))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.files.fallocate(pipe[0], 0, 0, 1))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.files.fallocate(pipe[1], 0, 0, 1))).isEqualTo(Errno.ESPIPE);
    assertThat(errno(() -> vos.files.fallocate(socket, 0, 0, 1))).isEqualTo(Errno.ENODEV);
    assertThat(errno(() -> vos.files.fallocate(fd, 0, Long.MAX_VALUE, 5))).isEqualTo(Errno.EFBIG);
  }

  @Test
  void synchronising() throws ErrnoException {
    int[] pipe = vos.files.pipe(0);
    vos.files.fsync(vos.file("/f", ""));
    vos.files.fdatasync(vos.files.open("/f", O_RDONLY, 0));
    vos.files.fsync(vos.files.open("/", O_RDONLY, 0));
    assertThat(errno(() -> vos.files.fsync(pipe[1]))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.fdatasync(pipe[1]))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.fsync(77))).isEqualTo(Errno.EBADF);
  }

  @Test
  void sizesOfPipes() throws ErrnoException {
    int[] pipe = vos.files.pipe(O_NONBLOCK);
    assertThat(vos.files.getpipesz(pipe[0])).isEqualTo(65536);
    assertThat(vos.files.setpipesz(pipe[1], 1)).isEqualTo(4096);
    assertThat(vos.files.setpipesz(pipe[1], 4097)).isEqualTo(8192);
    assertThat(vos.files.setpipesz(pipe[1], 100_000)).isEqualTo(131_072);
    assertThat(vos.files.setpipesz(pipe[1], 0)).isEqualTo(4096);
    assertThat(vos.files.write(pipe[1], ByteBuffer.allocate(9000))).isEqualTo(4096);
    assertThat(vos.files.setpipesz(pipe[1], 8192)).isEqualTo(8192);
    vos.files.write(pipe[1], ByteBuffer.allocate(10));
    assertThat(errno(() -> vos.files.setpipesz(pipe[1], 4096))).isEqualTo(Errno.EBUSY);
    assertThat(errno(() -> vos.files.setpipesz(pipe[1], -1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.setpipesz(pipe[1], 1 << 30))).isEqualTo(Errno.EPERM);
    int fd = vos.file("/f", "");
    assertThat(errno(() -> vos.files.getpipesz(fd))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.files.pipe(1))).isEqualTo(Errno.EINVAL);
  }

  @Test
  void theFileSizeLimit() throws ErrnoException {
    vos.task.fileSizeLimit(10);
    int fd = vos.file("/f", "12345678");
    vos.files.lseek(fd, 8, SEEK_SET);
    assertThat(vos.write(fd, "abcd")).isEqualTo(2);
    assertThat(errno(() -> vos.write(fd, "x"))).isEqualTo(Errno.EFBIG);
    assertThat(vos.write(fd, "")).isZero();
    assertThat(errno(() -> vos.files.pwrite(fd, bytes("x"), 10))).isEqualTo(Errno.EFBIG);
    assertThat(vos.files.pwrite(fd, bytes("xyz"), 8)).isEqualTo(2);
    assertThat(errno(() -> vos.files.ftruncate(fd, 11))).isEqualTo(Errno.EFBIG);
    assertThat(errno(() -> vos.files.truncate("/f", 11))).isEqualTo(Errno.EFBIG);
    vos.files.truncate("/f", 3);
    int end = vos.files.open("/f", O_WRONLY | O_APPEND, 0);
    assertThat(vos.write(end, "123456789")).isEqualTo(7);
    assertThat(errno(() -> vos.write(end, "1"))).isEqualTo(Errno.EFBIG);
    assertThat(vos.write(vos.files.pipe(0)[1], "1234567890123")).isEqualTo(13);
  }

  @Test
  void synchronousWritesSurviveALossOfPower() throws ErrnoException {
    FaultFileSystem disk =
        FaultFileSystem.over(
            MemoryFileSystem.create().root(), FaultPlan.builder().volatileUntilSync().build());
    FileCalls files = LoneTask.on(new Vfs(disk)).calls().files();
    int made = files.open("/f", O_CREAT | O_WRONLY, 0644);
    files.fsync(made);
    files.fsync(files.open("/", O_RDONLY, 0));
    files.write(files.open("/f", O_WRONLY | O_DSYNC, 0), bytes("safe"));
    files.pwrite(made, bytes("lost"), 4);
    disk.cutPower();
    assertThat(files.stat("/f").size()).isEqualTo(4);
  }

  @Test
  void select() throws ErrnoException {
    int[] pipe = vos.files.pipe(0);
    Selection sets = new Selection();
    sets.read().set(pipe[0]);
    sets.write().set(pipe[1]);
    assertThat(vos.files.select(sets, 0)).isEqualTo(1);
    assertThat(sets.read()).isEqualTo(new BitSet());
    assertThat(sets.write().get(pipe[1])).isTrue();
    vos.files.close(pipe[1]);
    Selection end = new Selection();
    end.read().set(pipe[0]);
    assertThat(vos.files.select(end, -1)).isEqualTo(1);
    Selection bad = new Selection();
    bad.except().set(77);
    assertThat(errno(() -> vos.files.select(bad, 0))).isEqualTo(Errno.EBADF);
    assertThat(bad.except().get(77)).isTrue();
    int[] broken = vos.files.pipe(0);
    vos.files.close(broken[0]);
    Selection hungUp = new Selection();
    hungUp.write().set(broken[1]);
    hungUp.except().set(broken[1]);
    assertThat(vos.files.select(hungUp, 0)).isEqualTo(1);
    assertThat(hungUp.except().isEmpty()).isTrue();
  }

  @Test
  void pollSaysExactlyWhatIsTrue() throws ErrnoException {
    int[] pipe = vos.files.pipe(0);
    int all = PollEntry.POLLIN | PollEntry.POLLOUT | PollEntry.POLLRDNORM | PollEntry.POLLWRNORM;
    assertThat(revents(pipe[0], all)).isZero();
    assertThat(revents(pipe[1], all)).isEqualTo(PollEntry.POLLOUT | PollEntry.POLLWRNORM);
    vos.write(pipe[1], "x");
    assertThat(revents(pipe[0], all)).isEqualTo(PollEntry.POLLIN | PollEntry.POLLRDNORM);
    assertThat(revents(pipe[0], PollEntry.POLLRDNORM)).isEqualTo(PollEntry.POLLRDNORM);
    vos.files.close(pipe[1]);
    assertThat(revents(pipe[0], PollEntry.POLLIN)).isEqualTo(PollEntry.POLLIN | PollEntry.POLLHUP);
    vos.read(pipe[0], 1);
    assertThat(revents(pipe[0], all)).isEqualTo(PollEntry.POLLHUP);
    assertThat(revents(pipe[0], 0)).isEqualTo(PollEntry.POLLHUP);
    int[] broken = vos.files.pipe(0);
    vos.files.close(broken[0]);
    assertThat(revents(broken[1], PollEntry.POLLOUT))
        .isEqualTo(PollEntry.POLLOUT | PollEntry.POLLERR);
    assertThat(revents(77, 0)).isEqualTo(PollEntry.POLLNVAL);
    assertThat(revents(-1, all)).isZero();
    assertThat(revents(vos.file("/f", ""), all)).isEqualTo(all);
  }

  @Test
  void aReaderOfAFifoIsNotHungUpBeforeAWriterCame() throws ErrnoException {
    vos.files.mkfifo("/p", 0644);
    int reader = vos.files.open("/p", O_RDONLY | O_NONBLOCK, 0);
    assertThat(revents(reader, PollEntry.POLLIN)).isZero();
    vos.files.close(vos.files.open("/p", O_WRONLY | O_NONBLOCK, 0));
    assertThat(revents(reader, PollEntry.POLLIN)).isEqualTo(PollEntry.POLLHUP);
  }

  private int revents(int fd, int events) throws ErrnoException {
    PollEntry entry = new PollEntry(fd, events);
    vos.files.poll(new PollEntry[] {entry}, 0);
    return entry.revents();
  }

  @Test
  void statfs() throws ErrnoException {
    int fd = vos.file("/f", "");
    assertThat(vos.files.statfs("/f").namelen()).isEqualTo(255);
    assertThat(vos.files.fstatfs(fd).bsize()).isEqualTo(4096);
    assertThat(errno(() -> vos.files.statfs("/none"))).isEqualTo(Errno.ENOENT);
    assertThat(errno(() -> vos.files.fstatfs(77))).isEqualTo(Errno.EBADF);
  }

  @Test
  void timesOfLinks() throws ErrnoException {
    vos.files.symlink("nowhere", "/l");
    vos.files.lutimens("/l", 5, 6);
    vos.files.lutimens("/l", Vnode.UTIME_OMIT, 7);
    assertThat(vos.files.lstat("/l").atimeNanos()).isEqualTo(5);
    assertThat(vos.files.lstat("/l").mtimeNanos()).isEqualTo(7);
    assertThat(errno(() -> vos.files.utimens("/l", 1, 1))).isEqualTo(Errno.ENOENT);
  }
}
