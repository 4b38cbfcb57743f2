package dev.vos.syscall;

import static dev.vos.handles.calls.FileCalls.SEEK_SET;
import static dev.vos.syscall.Session.create;
import static dev.vos.syscall.Session.errnoOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.RecordLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** fcntl(2) F_SETLK, F_SETLKW, F_GETLK. */
@Timeout(60)
class RecordLockTest {
  private static RecordLock write(long start, long length) {
    return new RecordLock(RecordLock.WRITE, start, length, 0);
  }

  private static RecordLock read(long start, long length) {
    return new RecordLock(RecordLock.READ, start, length, 0);
  }

  private static RecordLock none(long start, long length) {
    return new RecordLock(RecordLock.UNLOCK, start, length, 0);
  }

  @Test
  void lockBelongsToTheProcessAndNotToItsChildren() {
    Session.run(
        (session, sys) -> {
          int fd = create(sys, "f");
          int self = sys.processes().getpid();
          sys.files().setlk(fd, write(10, 10), SEEK_SET);
          sys.files().setlk(fd, write(10, 10), SEEK_SET);
          session.forkAndWait(
              sys,
              (s, c) -> {
                assertThat(errnoOf(() -> c.files().setlk(fd, read(19, 1), SEEK_SET)))
                    .isEqualTo(Errno.EAGAIN);
                c.files().setlk(fd, write(20, 0), SEEK_SET);
                assertThat(c.files().getlk(fd, read(0, 0), SEEK_SET))
                    .isEqualTo(new RecordLock(RecordLock.WRITE, 10, 10, self));
              });
          sys.files().setlk(fd, write(20, 1), SEEK_SET);
        });
  }

  @Test
  void unlockingTheMiddleLeavesBothEnds() {
    Session.run(
        (session, sys) -> {
          int fd = create(sys, "f");
          sys.files().setlk(fd, write(0, 0), SEEK_SET);
          sys.files().setlk(fd, none(10, 10), SEEK_SET);
          session.forkAndWait(
              sys,
              (s, c) -> {
                c.files().setlk(fd, write(10, 10), SEEK_SET);
                assertThat(errnoOf(() -> c.files().setlk(fd, write(9, 1), SEEK_SET)))
                    .isEqualTo(Errno.EAGAIN);
                assertThat(errnoOf(() -> c.files().setlk(fd, write(20, 1), SEEK_SET)))
                    .isEqualTo(Errno.EAGAIN);
              });
        });
  }

  @Test
  void readersShareAndWritersWait() {
    Session.run(
        (session, sys) -> {
          int fd = create(sys, "f");
          sys.files().setlk(fd, read(0, 0), SEEK_SET);
          int pid =
              session.fork(
                  sys,
                  (s, c) -> {
                    c.files().setlk(fd, read(0, 0), SEEK_SET);
                    c.files().setlkw(fd, write(0, 0), SEEK_SET);
                  });
          session.awaitBlocked(pid);
          sys.files().setlk(fd, none(0, 0), SEEK_SET);
          assertThat(sys.processes().waitpid(pid, 0).status()).isZero();
        });
  }

  @Test
  void closingAnyDescriptorOfTheFileGivesTheLockUp() {
    Session.run(
        (session, sys) -> {
          int fd = create(sys, "f");
          int other = create(sys, "f");
          sys.files().setlk(fd, write(0, 0), SEEK_SET);
          sys.files().close(other);
          session.forkAndWait(sys, (s, c) -> c.files().setlk(fd, write(0, 0), SEEK_SET));
        });
  }

  @Test
  void descriptorMustBeOpenForTheAccess() {
    Session.run(
        (session, sys) -> {
          create(sys, "f");
          int fd = sys.files().open("f", OpenFlags.O_RDONLY, 0);
          assertThat(errnoOf(() -> sys.files().setlk(fd, write(0, 0), SEEK_SET)))
              .isEqualTo(Errno.EBADF);
          assertThat(errnoOf(() -> sys.files().setlk(fd, read(-1, 0), SEEK_SET)))
              .isEqualTo(Errno.EINVAL);
        });
  }
}
