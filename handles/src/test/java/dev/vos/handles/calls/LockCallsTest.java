package dev.vos.handles.calls;

import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.handles.calls.FileCalls.LOCK_EX;
import static dev.vos.handles.calls.FileCalls.LOCK_NB;
import static dev.vos.handles.calls.FileCalls.LOCK_SH;
import static dev.vos.handles.calls.FileCalls.LOCK_UN;
import static dev.vos.handles.calls.OnMemory.errno;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.RecordLock;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LockCallsTest {
  private final OnMemory vos = new OnMemory();

  private static RecordLock lock(int type, long start, long length) {
    return new RecordLock(type, start, length, 0);
  }

  private static RecordLock read(long start, long length) {
    return lock(RecordLock.READ, start, length);
  }

  private static RecordLock write(long start, long length) {
    return lock(RecordLock.WRITE, start, length);
  }

  private static RecordLock none(long start, long length) {
    return lock(RecordLock.UNLOCK, start, length);
  }

  @Test
  void neighboursBecomeOneLock() throws ErrnoException {
    int fd = vos.file("/f", "");
    vos.files.setlk(fd, write(0, 10), 0);
    vos.files.setlk(fd, write(20, 10), 0);
    vos.files.setlk(fd, write(10, 10), 0);
    OnMemory other = vos.fork();
    int pid = vos.task.pid();
    assertThat(other.files.getlk(fd, read(25, 1), 0))
        .isEqualTo(new RecordLock(RecordLock.WRITE, 0, 30, pid));
    vos.files.setlk(fd, read(5, 5), 0);
    assertThat(other.files.getlk(fd, write(0, 0), 0))
        .isEqualTo(new RecordLock(RecordLock.WRITE, 0, 5, pid));
    assertThat(other.files.getlk(fd, write(6, 1), 0))
        .isEqualTo(new RecordLock(RecordLock.READ, 5, 5, pid));
    vos.files.setlk(fd, none(0, 0), 0);
    assertThat(other.files.getlk(fd, write(6, 1), 0).type()).isEqualTo(RecordLock.UNLOCK);
  }

  @Test
  void closingAnyDescriptorOfTheFileGivesThemUp() throws ErrnoException {
    int fd = vos.file("/f", "");
    OnMemory other = vos.fork();
    vos.files.setlk(fd, write(0, 1), 0);
    assertThat(errno(() -> other.files.setlk(fd, read(0, 1), 0))).isEqualTo(Errno.EAGAIN);
    other.files.close(other.files.open("/f", O_RDONLY, 0));
    assertThat(errno(() -> other.files.setlk(fd, read(0, 1), 0))).isEqualTo(Errno.EAGAIN);
    vos.files.close(vos.files.open("/f", O_RDONLY, 0));
    assertThat(errno(() -> other.files.setlk(fd, read(0, 1), 0))).isNull();
    vos.files.dup2(vos.files.open("/f", O_RDONLY, 0), fd);
    other.task.close();
    assertThat(errno(() -> vos.files.setlk(fd, read(0, 1), 0))).isNull();
  }

  @Test
  void closeRangeAndDup2AreCloses() throws ErrnoException {
    int fd = vos.file("/f", "");
    int second = vos.files.open("/f", O_RDONLY, 0);
    OnMemory other = vos.fork();
    vos.files.setlk(fd, write(0, 1), 0);
    vos.files.closeRange(second, second, 0);
    other.files.setlk(fd, write(0, 1), 0);
    other.files.setlk(fd, none(0, 1), 0);
    int third = vos.files.open("/f", O_RDONLY, 0);
    vos.files.setlk(fd, write(0, 1), 0);
    vos.files.dup2(vos.files.pipe(0)[0], third);
    assertThat(errno(() -> other.files.setlk(fd, write(0, 1), 0))).isNull();
  }

  @Test
  void rangesAndAccess() throws ErrnoException {
    int fd = vos.file("/f", "0123456789");
    int readOnly = vos.files.open("/f", O_RDONLY, 0);
    vos.files.lseek(fd, 4, 0);
    assertThat(errno(() -> vos.files.setlk(readOnly, write(0, 1), 0))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.files.setlk(fd, write(-1, 1), 0))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.setlk(fd, write(0, 1), 9))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.setlk(fd, lock(7, 0, 1), 0))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.setlk(fd, write(3, Long.MAX_VALUE), 0)))
        .isEqualTo(Errno.EOVERFLOW);
    vos.files.setlk(fd, write(-2, 1), 1);
    vos.files.setlk(fd, write(0, -1), 2);
    OnMemory other = vos.fork();
    assertThat(other.files.getlk(fd, read(0, 5), 0).start()).isEqualTo(2);
    assertThat(other.files.getlk(fd, read(5, 0), 0))
        .isEqualTo(new RecordLock(RecordLock.WRITE, 9, 1, vos.task.pid()));
    assertThat(errno(() -> vos.files.getlk(fd, none(0, 1), 0))).isEqualTo(Errno.EINVAL);
  }

  @Test
  void openFilesHaveLocksOfTheirOwn() throws ErrnoException {
    int fd = vos.file("/f", "");
    int second = vos.files.open("/f", O_RDWR, 0);
    vos.files.setofdlk(fd, write(0, 10), 0);
    assertThat(errno(() -> vos.files.setofdlk(second, write(5, 1), 0))).isEqualTo(Errno.EAGAIN);
    assertThat(errno(() -> vos.files.setlk(second, write(5, 1), 0))).isEqualTo(Errno.EAGAIN);
    assertThat(vos.files.getofdlk(second, write(5, 1), 0))
        .isEqualTo(new RecordLock(RecordLock.WRITE, 0, 10, -1));
    assertThat(errno(() -> vos.files.setofdlk(fd, new RecordLock(0, 0, 1, 5), 0)))
        .isEqualTo(Errno.EINVAL);
    int copy = vos.files.dup(fd);
    vos.files.close(vos.files.open("/f", O_RDONLY, 0));
    vos.files.close(fd);
    assertThat(errno(() -> vos.files.setofdlk(second, write(5, 1), 0))).isEqualTo(Errno.EAGAIN);
    vos.files.close(copy);
    assertThat(errno(() -> vos.files.setofdlk(second, write(5, 1), 0))).isNull();
  }

  @Test
  void aDeadlockIsRefused() throws Exception {
    int fd = vos.file("/f", "");
    OnMemory other = vos.fork();
    vos.files.setlk(fd, write(0, 1), 0);
    other.files.setlk(fd, write(1, 1), 0);
    AtomicReference<Errno> answer = new AtomicReference<>(Errno.EIO);
    Thread waits =
        new Thread(() -> answer.set(errno(() -> other.files.setlkw(fd, write(0, 1), 0))));
    waits.start();
    while (waits.getState() != Thread.State.WAITING) {
      assertThat(waits.isAlive()).isTrue();
      Thread.sleep(1);
    }
    assertThat(errno(() -> vos.files.setlkw(fd, write(1, 1), 0))).isEqualTo(Errno.EDEADLK);
    vos.files.setlk(fd, none(0, 0), 0);
    waits.join(10_000);
    assertThat(answer.get()).isNull();
  }

  @Test
  void flockBelongsToTheOpenFile() throws ErrnoException {
    int fd = vos.file("/f", "");
    int second = vos.files.open("/f", O_RDONLY, 0);
    OnMemory child = vos.fork();
    vos.files.flock(fd, LOCK_SH);
    vos.files.flock(second, LOCK_SH | LOCK_NB);
    assertThat(errno(() -> vos.files.flock(second, LOCK_EX | LOCK_NB))).isEqualTo(Errno.EAGAIN);
    vos.files.flock(fd, LOCK_EX | LOCK_NB);
    child.files.flock(fd, LOCK_UN);
    assertThat(errno(() -> vos.files.flock(second, LOCK_EX | LOCK_NB))).isNull();
    vos.files.close(second);
    assertThat(errno(() -> vos.files.flock(fd, LOCK_EX | LOCK_NB))).isEqualTo(Errno.EAGAIN);
    child.files.close(second);
    assertThat(errno(() -> vos.files.flock(fd, LOCK_EX | LOCK_NB))).isNull();
  }

  @Test
  void flockOfDirectoriesAndPipes() throws ErrnoException {
    int directory = vos.files.open("/", O_RDONLY, 0);
    int again = vos.files.open("/", O_RDONLY, 0);
    vos.files.flock(directory, LOCK_EX);
    assertThat(errno(() -> vos.files.flock(again, LOCK_SH | LOCK_NB))).isEqualTo(Errno.EAGAIN);
    int[] pipe = vos.files.pipe(0);
    vos.files.flock(pipe[0], LOCK_EX);
    assertThat(errno(() -> vos.files.flock(pipe[1], LOCK_SH | LOCK_NB))).isEqualTo(Errno.EAGAIN);
    assertThat(errno(() -> vos.files.flock(77, 77))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.files.flock(77, LOCK_SH))).isEqualTo(Errno.EBADF);
  }
}
