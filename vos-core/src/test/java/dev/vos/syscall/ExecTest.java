package dev.vos.syscall;

import static dev.vos.syscall.Session.create;
import static dev.vos.syscall.Session.errnoOf;
import static dev.vos.syscall.Session.exited;
import static dev.vos.syscall.Session.killedBy;
import static dev.vos.syscall.Session.readAll;
import static dev.vos.syscall.Session.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.Vos;
import dev.vos.abi.Errno;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Signal;
import dev.vos.handles.calls.FileCalls;
import dev.vos.kernel.Disposition;
import dev.vos.kernel.ImageProvider;
import dev.vos.kernel.SpawnRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** execve(2), posix_spawn(3), host programs and programs of this JVM. */
@Timeout(60)
class ExecTest {
  /** Handles "inside": prints its arguments and V to its standard output and exits with 5. */
  private static final ImageProvider INSIDE =
      (self, path, argv) ->
          !path.equals("inside")
              ? Optional.empty()
              : Optional.of(
                  running -> {
                    Syscalls sys = Syscalls.of(running);
                    write(sys, 1, argv + " " + sys.processes().getenv("V") + "\n");
                    return 5;
                  });

  private static Vos.Builder host(Path directory) {
    return Vos.builder().bind(directory, "/h").provider(INSIDE);
  }

  private static String output(Syscalls sys, SpawnRequest request, int expected) throws Exception {
    int[] pipe = sys.files().pipe(OpenFlags.O_CLOEXEC);
    int pid = sys.processes().spawn(request.dup2(pipe[1], 1));
    sys.files().close(pipe[1]);
    String text = readAll(sys, pipe[0]);
    sys.files().close(pipe[0]);
    assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(expected);
    return text;
  }

  @Test
  void hostProgramHasCwdAndEnvironmentOfTheProcess(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          sys.directories().chdir("/h");
          sys.processes().setenv("V", "value");
          String text = output(sys, SpawnRequest.shell("pwd -P; echo $V; exit 7"), exited(7));
          assertThat(text).isEqualTo(directory.toRealPath() + "\nvalue\n");
        });
  }

  @Test
  void hostProgramInADirectoryThatIsNotTheHostsIsRefused() {
    Session.run(
        (session, sys) ->
            assertThat(errnoOf(() -> sys.processes().spawn(SpawnRequest.shell("pwd; pwd"))))
                .isEqualTo(Errno.EOPNOTSUPP));
  }

  @Test
  void hostProgramReadsAndWritesMemoryFiles(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          int in = create(sys, "/t/in");
          write(sys, in, "skipped\nb\na\n");
          sys.files().lseek(in, 8, FileCalls.SEEK_SET);
          int out = create(sys, "/t/out");
          write(sys, out, "sorted: ");
          sys.directories().chdir("/h");
          int pid =
              sys.processes()
                  .spawn(SpawnRequest.search("sort", List.of("sort")).dup2(in, 0).dup2(out, 1));
          assertThat(sys.processes().waitpid(pid, 0).status()).isZero();
          sys.files().lseek(out, 0, FileCalls.SEEK_SET);
          assertThat(readAll(sys, out)).isEqualTo("sorted: a\nb\n");
        });
  }

  @Test
  void hostProgramSharesTheOffsetOfHostFiles(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          sys.directories().chdir("/h");
          int in = create(sys, "in");
          write(sys, in, "one\ntwo\nthree\n");
          sys.files().lseek(in, 4, FileCalls.SEEK_SET);
          assertThat(output(sys, SpawnRequest.shell("read x; echo $x").dup2(in, 0), exited(0)))
              .isEqualTo("two\n");
          assertThat(Session.read(sys, in, 5)).isEqualTo("three");
          int log = create(sys, "log");
          write(sys, log, "1 ");
          sys.processes()
              .waitpid(sys.processes().spawn(SpawnRequest.shell("printf '2 '").dup2(log, 1)), 0);
          write(sys, log, "3");
          assertThat(Files.readString(directory.resolve("log"))).isEqualTo("1 2 3");
        });
  }

  @Test
  void statusOfAKilledHostProgramIsItsSignal(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          sys.directories().chdir("/h");
          int pid = sys.processes().spawn(SpawnRequest.shell("kill -TERM $$; sleep 9"));
          assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(killedBy(Signal.TERM));
          pid = sys.processes().spawn(SpawnRequest.search("sleep", List.of("sleep", "60")));
          sys.signals().kill(pid, Signal.KILL.number());
          assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(killedBy(Signal.KILL));
        });
  }

  @Test
  void hostProgramStopsWritingWhenNobodyReads(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          sys.directories().chdir("/h");
          int[] pipe = sys.files().pipe(OpenFlags.O_CLOEXEC);
          int pid =
              sys.processes().spawn(SpawnRequest.search("yes", List.of("yes")).dup2(pipe[1], 1));
          sys.files().close(pipe[1]);
          assertThat(Session.read(sys, pipe[0], 2)).isEqualTo("y\n");
          sys.files().close(pipe[0]);
          assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(killedBy(Signal.PIPE));
        });
  }

  @Test
  void backgroundProgramOfAShellDoesNotHoldUpWait(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          sys.directories().chdir("/h");
          int out = create(sys, "/t/out");
          String command = "echo now; sleep 60 & echo $! >sleeper";
          int pid = sys.processes().spawn(SpawnRequest.shell(command).dup2(out, 1));
          assertThat(sys.processes().waitpid(pid, 0).status()).isZero();
          ProcessHandle sleeper = process(directory.resolve("sleeper"));
          assertThat(sleeper.isAlive()).isTrue();
          sleeper.destroy();
          sys.files().lseek(out, 0, FileCalls.SEEK_SET);
          assertThat(readAll(sys, out)).isEqualTo("now\n");
        });
  }

  /** The host process whose number is in a file. */
  private static ProcessHandle process(Path file) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void execKeepsPidHandlesAndIgnoredSignals(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          sys.directories().chdir("/h");
          int[] kept = sys.files().pipe(0);
          int[] dropped = sys.files().pipe(OpenFlags.O_CLOEXEC);
          int pid =
              sys.processes()
                  .fork(
                      self -> {
                        Syscalls c = Syscalls.of(self);
                        c.files().close(kept[0]);
                        c.signals().disposition(Signal.HUP, Disposition.IGNORE);
                        c.signals().disposition(Signal.USR1, Disposition.CATCH);
                        c.files().dup2(kept[1], 1);
                        throw c.processes()
                            .exec(
                                "/bin/sh",
                                List.of("sh", "-c", "kill -HUP $$; echo $1 $V", "sh", "argument"),
                                Map.of("V", "only"));
                      });
          sys.files().close(kept[1]);
          sys.files().close(dropped[1]);
          assertThat(readAll(sys, kept[0])).isEqualTo("argument only\n");
          assertThat(readAll(sys, dropped[0])).isEmpty();
          assertThat(sys.processes().waitpid(pid, 0).status()).isZero();
        });
  }

  @Test
  void failedExecLeavesTheProcessAsItWas(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          sys.directories().chdir("/h");
          int fd =
              sys.files()
                  .open("f", OpenFlags.O_RDWR | OpenFlags.O_CREAT | OpenFlags.O_CLOEXEC, 0644);
          ProcessCalls processes = sys.processes();
          assertThat(errnoOf(() -> processes.exec("/h/none", List.of("none"), Map.of())))
              .isEqualTo(Errno.ENOENT);
          assertThat(errnoOf(() -> processes.exec("/h/f", List.of("f"), Map.of())))
              .isEqualTo(Errno.EACCES);
          assertThat(errnoOf(() -> processes.exec("/h", List.of("h"), Map.of())))
              .isEqualTo(Errno.EACCES);
          sys.files().fchmod(fd, 0755);
          assertThat(errnoOf(() -> processes.exec("/h/f", List.of("f"), Map.of())))
              .isEqualTo(Errno.ENOEXEC);
          assertThat(errnoOf(() -> processes.execvp("no-such-program", List.of("x"))))
              .isEqualTo(Errno.ENOENT);
          write(sys, fd, "still open");
        });
  }

  @Test
  void scriptWithoutInterpreterIsGivenToTheShellBySearchOnly(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          sys.directories().chdir("/h");
          int fd = create(sys, "script");
          write(sys, fd, "echo $1\n");
          sys.files().fchmod(fd, 0755);
          sys.files().close(fd);
          assertThat(
                  output(sys, SpawnRequest.search("./script", List.of("script", "x")), exited(0)))
              .isEqualTo("x\n");
        });
  }

  @Test
  void scriptInMemoryRuns(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          int fd = create(sys, "/t/script");
          write(sys, fd, "#!/bin/sh\necho memory $1\n");
          sys.files().fchmod(fd, 0755);
          sys.files().close(fd);
          sys.directories().chdir("/h");
          assertThat(
                  output(sys, SpawnRequest.executable("/t/script", List.of("s", "x")), exited(0)))
              .isEqualTo("memory x\n");
        });
  }

  @Test
  void simpleShellCommandRunsInThisJvmWithItsRedirections() {
    Session.run(
        Vos.builder().provider(INSIDE),
        (session, sys) -> {
          int pid =
              sys.processes().spawn(SpawnRequest.shell("V='a b' inside \"x  y\" '$z' >out 2>&1"));
          assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(exited(5));
          assertThat(readAll(sys, create(sys, "out"))).isEqualTo("[inside, x  y, $z] a b\n");
          pid = sys.processes().spawn(SpawnRequest.shell("inside more >> out"));
          sys.processes().waitpid(pid, 0);
          assertThat(readAll(sys, create(sys, "out")))
              .isEqualTo("[inside, x  y, $z] a b\n[inside, more] null\n");
        });
  }

  @Test
  void realShellTellsWhatCannotBeRedirected(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          sys.directories().chdir("/h");
          int pid = sys.processes().spawn(SpawnRequest.shell("inside < none 2>error"));
          assertThat(sys.processes().waitpid(pid, 0).status()).isNotZero();
        });
  }

  @Test
  void umaskAppliesToHostPrograms(@TempDir Path directory) {
    Session.run(
        host(directory),
        (session, sys) -> {
          sys.directories().chdir("/h");
          sys.files().umask(077);
          output(sys, SpawnRequest.search("touch", List.of("touch", "made")), exited(0));
          assertThat(sys.files().stat("made").permissions()).isEqualTo(0600);
        });
  }

  @Test
  void failedSpawnLeavesNoChild() {
    Session.run(
        (session, sys) -> {
          assertThat(
                  errnoOf(
                      () ->
                          sys.processes().spawn(SpawnRequest.executable("/none", List.of("none")))))
              .isEqualTo(Errno.ENOENT);
          assertThat(errnoOf(() -> sys.processes().waitpid(-1, 0))).isEqualTo(Errno.ECHILD);
        });
  }
}
