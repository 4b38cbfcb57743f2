package dev.vos.syscall;

import static dev.vos.syscall.Session.create;
import static dev.vos.syscall.Session.errnoOf;
import static dev.vos.syscall.Session.killedBy;
import static dev.vos.syscall.Session.read;
import static dev.vos.syscall.Session.readAll;
import static dev.vos.syscall.Session.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.Vos;
import dev.vos.abi.Errno;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Signal;
import dev.vos.handles.calls.FileCalls;
import dev.vos.handles.calls.PollEntry;
import dev.vos.kernel.Disposition;
import dev.vos.kernel.Limit;
import dev.vos.kernel.LimitValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls on files and directories as a process makes them. */
@Timeout(60)
class FileCallsTest {
  @Test
  void fifoJoinsTwoProcesses() {
    Session.run(FileCallsTest::talkThroughFifo);
  }

  @Test
  void fifoOfTheHostJoinsTwoProcesses(@TempDir Path directory) {
    Session.run(
        Vos.builder().bind(directory, "/h"),
        (session, sys) -> {
          sys.directories().chdir("/h");
          talkThroughFifo(session, sys);
        });
  }

  private static void talkThroughFifo(Session session, Syscalls sys) throws Exception {
    sys.files().mkfifo("fifo", 0600);
    int pid =
        session.fork(
            sys,
            (s, c) -> {
              int fd = c.files().open("fifo", OpenFlags.O_WRONLY, 0);
              write(c, fd, "through the fifo");
            });
    int fd = sys.files().open("fifo", OpenFlags.O_RDONLY, 0);
    assertThat(readAll(sys, fd)).isEqualTo("through the fifo");
    assertThat(sys.files().fstat(fd).ino()).isEqualTo(sys.files().stat("fifo").ino());
    sys.processes().waitpid(pid, 0);
  }

  @Test
  void killEndsAProcessThatWaitsForTheOtherEndOfAFifo() {
    Session.run(
        (session, sys) -> {
          sys.files().mkfifo("fifo", 0600);
          int pid = session.fork(sys, (s, c) -> c.files().open("fifo", OpenFlags.O_RDONLY, 0));
          session.awaitBlocked(pid);
          sys.signals().kill(pid, Signal.KILL.number());
          assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(killedBy(Signal.KILL));
          int flags = OpenFlags.O_WRONLY | OpenFlags.O_NONBLOCK;
          assertThat(errnoOf(() -> sys.files().open("fifo", flags, 0))).isEqualTo(Errno.ENXIO);
        });
  }

  @Test
  void devicesOfDescriptorsDuplicateThem() {
    Session.run(
        (session, sys) -> {
          int[] pipe = sys.files().pipe(0);
          sys.files().dup2(pipe[1], 1);
          int out = sys.files().open("/dev/stdout", OpenFlags.O_WRONLY, 0);
          write(sys, out, "x");
          assertThat(read(sys, pipe[0], 9)).isEqualTo("x");
          int other = sys.files().open("/dev/fd/" + pipe[0], OpenFlags.O_RDONLY, 0);
          write(sys, pipe[1], "y");
          assertThat(read(sys, other, 9)).isEqualTo("y");
        });
  }

  @Test
  void nullAndZeroAreThere() {
    Session.run(
        (session, sys) -> {
          int none = sys.files().open("/dev/null", OpenFlags.O_RDWR, 0);
          write(sys, none, "gone");
          assertThat(read(sys, none, 9)).isEmpty();
          int zero = sys.files().open("/dev/zero", OpenFlags.O_RDONLY, 0);
          assertThat(read(sys, zero, 3)).isEqualTo("\0\0\0");
        });
  }

  @Test
  void fchdirGoesToAnOpenDirectory() {
    Session.run(
        (session, sys) -> {
          sys.directories().mkdir("d", 0755);
          int fd = sys.directories().opendir("d");
          sys.directories().fchdir(fd);
          assertThat(sys.directories().getcwd()).isEqualTo("/t/d");
          assertThat(errnoOf(() -> sys.directories().fchdir(create(sys, "f"))))
              .isEqualTo(Errno.ENOTDIR);
        });
  }

  @Test
  void readdirListsAllNames() {
    Session.run(
        (session, sys) -> {
          create(sys, "a");
          create(sys, "b");
          int fd = sys.directories().opendir(".");
          List<String> names = new ArrayList<>();
          for (String n = sys.directories().readdir(fd); n != null; ) {
            names.add(n);
            n = sys.directories().readdir(fd);
          }
          assertThat(names).containsExactlyInAnyOrder(".", "..", "a", "b");
          sys.directories().closedir(fd);
          assertThat(errnoOf(() -> sys.directories().readdir(fd))).isEqualTo(Errno.EBADF);
        });
  }

  @Test
  void flockIsGivenUpWithTheLastCopyOfTheDescriptor() {
    Session.run(
        (session, sys) -> {
          int fd = create(sys, "f");
          sys.files().flock(fd, FileCalls.LOCK_EX);
          int pid =
              session.fork(
                  sys,
                  (s, c) -> {
                    c.files().close(fd);
                    int own = create(c, "f");
                    int now = FileCalls.LOCK_EX | FileCalls.LOCK_NB;
                    assertThat(errnoOf(() -> c.files().flock(own, now))).isEqualTo(Errno.EAGAIN);
                    c.files().flock(own, FileCalls.LOCK_EX);
                  });
          session.awaitBlocked(pid);
          sys.files().close(fd);
          assertThat(sys.processes().waitpid(pid, 0).status()).isZero();
        });
  }

  @Test
  void limitOfFileSizeCutsWritesAndRaisesSigxfsz() {
    Session.run(
        (session, sys) -> {
          sys.signals().disposition(Signal.XFSZ, Disposition.IGNORE);
          sys.processes().setrlimit(Limit.FILE_SIZE, new LimitValue(5, 5));
          int fd = create(sys, "f");
          assertThat(sys.files().write(fd, Session.bytes("123456789"))).isEqualTo(5);
          assertThat(errnoOf(() -> write(sys, fd, "x"))).isEqualTo(Errno.EFBIG);
        });
  }

  @Test
  void pollTellsBadDescriptors() {
    Session.run(
        (session, sys) -> {
          int[] pipe = sys.files().pipe(0);
          PollEntry[] entries = {
            new PollEntry(77, PollEntry.POLLIN),
            new PollEntry(pipe[1], PollEntry.POLLOUT),
            new PollEntry(-1, PollEntry.POLLIN)
          };
          assertThat(sys.files().poll(entries, -1)).isEqualTo(2);
          assertThat(entries[0].revents()).isEqualTo(PollEntry.POLLNVAL);
          assertThat(entries[1].revents()).isEqualTo(PollEntry.POLLOUT);
          assertThat(entries[2].revents()).isZero();
        });
  }

  @Test
  void traceHasOneLineACall() {
    List<String> lines = new CopyOnWriteArrayList<>();
    Session.run(
        Vos.builder().trace(lines::add),
        (session, sys) -> {
          int fd = create(sys, "f");
          write(sys, fd, "hi\n");
          errnoOf(() -> sys.files().stat("none"));
          session.forkAndWait(sys, (s, c) -> c.processes().exit(3));
        });
    assertThat(lines)
        .anyMatch(line -> line.matches("\\[\\d+\\] open\\(\"f\", 66, 420\\) = 3"))
        .anyMatch(line -> line.matches("\\[\\d+\\] write\\(3, \"hi\\\\n\"\\) = 3"))
        .anyMatch(
            line ->
                line.matches(
                    "\\[\\d+\\] stat\\(\"none\"\\) = -1 ENOENT \\(No such file or directory\\)"))
        .anyMatch(line -> line.matches("\\[\\d+\\] exit\\(3\\) = \\?"));
  }
}
