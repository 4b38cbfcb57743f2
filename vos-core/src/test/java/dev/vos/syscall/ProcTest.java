package dev.vos.syscall;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static dev.vos.syscall.Session.create;
import static dev.vos.syscall.Session.errnoOf;
import static dev.vos.syscall.Session.readAll;
import static dev.vos.syscall.Session.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.Vos;
import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Signal;
import dev.vos.kernel.Disposition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** /proc of a session. */
class ProcTest {
  private static String slurp(Syscalls sys, String path) throws ErrnoException {
    int fd = sys.files().open(path, O_RDONLY, 0);
    String text = readAll(sys, fd);
    sys.files().close(fd);
    return text;
  }

  private static List<String> list(Syscalls sys, String path) throws ErrnoException {
    List<String> names = new ArrayList<>();
    int fd = sys.directories().opendir(path);
    for (String name = sys.directories().readdir(fd);
        name != null;
        name = sys.directories().readdir(fd)) {
      names.add(name);
    }
    sys.directories().closedir(fd);
    return names;
  }

  @Test
  void selfIsTheProcessThatLooks() {
    Session.run(
        (session, sys) -> {
          int pid = sys.processes().getpid();
          assertThat(sys.files().readlink("/proc/self")).isEqualTo("" + pid);
          assertThat(slurp(sys, "/proc/self/stat")).startsWith(pid + " (");
          session.forkAndWait(
              sys,
              (s, child) -> {
                assertThat(child.files().readlink("/proc/self"))
                    .isEqualTo("" + child.processes().getpid());
                assertThat(slurp(child, "/proc/self/status"))
                    .contains("\nPPid:\t" + pid + "\n", "\nState:\tR (running)\n");
                assertThat(list(child, "/proc")).contains("1", "" + pid, "self", "cpuinfo");
              });
        });
  }

  @Test
  void aChildCanBeLookedAtUntilItIsReaped() {
    Session.run(
        (session, sys) -> {
          int child = session.fork(sys, (s, c) -> c.signals().pause());
          session.awaitBlocked(child);
          assertThat(slurp(sys, "/proc/" + child + "/status")).contains("State:\tS (sleeping)");
          sys.signals().kill(child, Signal.KILL.number());
          int zombie = session.fork(sys, (s, c) -> {});
          while (!slurp(sys, "/proc/" + zombie + "/stat").contains(") Z ")) {
            Thread.sleep(1);
          }
          assertThat(slurp(sys, "/proc/" + zombie + "/cmdline")).isEmpty();
          assertThat(list(sys, "/proc/" + zombie + "/fd")).containsExactlyInAnyOrder(".", "..");
          assertThat(errnoOf(() -> sys.files().readlink("/proc/" + zombie + "/cwd")))
              .isEqualTo(Errno.ENOENT);
          sys.processes().waitpid(zombie, 0);
          sys.processes().waitpid(child, 0);
          assertThat(errnoOf(() -> sys.files().stat("/proc/" + zombie))).isEqualTo(Errno.ENOENT);
          assertThat(errnoOf(() -> slurp(sys, "/proc/" + child + "/stat"))).isEqualTo(Errno.ENOENT);
        });
  }

  @Test
  void placesAreLinksThatLeadThere() {
    Session.run(
        (session, sys) -> {
          sys.directories().mkdir("/t/d", 0755);
          sys.directories().chdir("/t/d");
          assertThat(sys.files().readlink("/proc/self/cwd")).isEqualTo("/t/d");
          assertThat(sys.files().readlink("/proc/self/root")).isEqualTo("/");
          assertThat(sys.files().stat("/proc/self/cwd").sameFile(sys.files().stat("/t/d")))
              .isTrue();
          create(sys, "/proc/self/cwd/made");
          assertThat(sys.files().stat("/t/d/made").isRegular()).isTrue();
          assertThat(sys.files().readlink("/proc/self/exe")).startsWith("/");
          sys.files().unlink("/t/d/made");
          sys.directories().rmdir("/t/d");
          assertThat(sys.files().readlink("/proc/self/cwd")).isEqualTo("/t/d (deleted)");
        });
  }

  @Test
  void handlesAreListedAndLeadToTheirFiles() {
    Session.run(
        (session, sys) -> {
          int fd = create(sys, "/t/f");
          write(sys, fd, "content");
          String link = "/proc/self/fd/" + fd;
          assertThat(sys.files().readlink(link)).isEqualTo("/t/f");
          assertThat(sys.files().lstat(link).mode()).isEqualTo(Mode.S_IFLNK | 0700);
          assertThat(sys.files().stat(link).size()).isEqualTo(7);
          assertThat(list(sys, "/proc/self/fd")).contains("" + fd, "0", "1", "2");
          assertThat(slurp(sys, "/proc/self/fdinfo/" + fd)).startsWith("pos:\t7\nflags:\t0");
          assertThat(slurp(sys, link)).as("opened anew, at the start").isEqualTo("content");
          assertThat(sys.files().lseek(fd, 0, 1)).as("an offset of its own").isEqualTo(7);
          assertThat(errnoOf(() -> sys.files().readlink("/proc/self/fd/77")))
              .isEqualTo(Errno.ENOENT);
        });
  }

  @Test
  void aFileWithoutANameCanBeOpenedAgain() {
    Session.run(
        (session, sys) -> {
          for (String path : List.of("/t/f", hostFile())) {
            int fd = sys.files().open(path, O_RDWR | O_CREAT, 0600);
            write(sys, fd, "kept");
            sys.files().unlink(path);
            assertThat(sys.files().readlink("/proc/self/fd/" + fd)).isEqualTo(path + " (deleted)");
            int again = sys.files().open("/proc/self/fd/" + fd, O_RDWR, 0);
            assertThat(readAll(sys, again)).isEqualTo("kept");
            write(sys, again, "!");
            assertThat(sys.files().fstat(fd).size()).isEqualTo(5);
          }
        });
  }

  private static String hostFile() {
    return System.getProperty("java.io.tmpdir") + "/vos-proc-test-" + System.nanoTime();
  }

  @Test
  void pipesHaveNoPathButCanBeOpened() {
    Session.run(
        (session, sys) -> {
          int[] ends = sys.files().pipe(0);
          String writer = "/proc/self/fd/" + ends[1];
          assertThat(sys.files().readlink(writer)).matches("pipe:\\[\\d+\\]");
          int again = sys.files().open(writer, O_WRONLY, 0);
          write(sys, again, "through");
          sys.files().close(again);
          sys.files().close(ends[1]);
          assertThat(readAll(sys, ends[0])).isEqualTo("through");
          assertThat(errnoOf(() -> sys.files().stat("/proc/self/fd/" + ends[0] + "/x")))
              .isEqualTo(Errno.ENOTDIR);
        });
  }

  @Test
  void theNamesInDevAreLinksToIt() {
    Session.run(
        (session, sys) -> {
          assertThat(sys.files().readlink("/dev/fd")).isEqualTo("/proc/self/fd");
          assertThat(sys.files().readlink("/dev/stdin")).isEqualTo("/proc/self/fd/0");
          int fd = create(sys, "/t/f");
          write(sys, fd, "by number");
          assertThat(slurp(sys, "/dev/fd/" + fd)).isEqualTo("by number");
        });
  }

  @Test
  void textsTellWhatTheProcessIs() {
    Session.run(
        Vos.builder().env("VOS_PROC_TEST", "yes"),
        (session, sys) -> {
          assertThat(slurp(sys, "/proc/self/environ")).contains("VOS_PROC_TEST=yes\0");
          assertThat(slurp(sys, "/proc/self/limits")).contains("Max open files            1024 ");
          assertThat(slurp(sys, "/proc/mounts"))
              .contains("tmpfs /t tmpfs rw,relatime 0 0\n", "proc /proc proc ");
          assertThat(slurp(sys, "/proc/self/stat").split(" ")).hasSize(52);
          sys.signals().disposition(Signal.HUP, Disposition.IGNORE);
          assertThat(slurp(sys, "/proc/self/status")).contains("SigIgn:\t0000000000000001\n");
        });
  }

  @Test
  void theHostsOtherFilesAreThereForReading() {
    Session.run(
        (session, sys) -> {
          assertThat(slurp(sys, "/proc/meminfo")).contains("MemTotal:");
          assertThat(slurp(sys, "/proc/sys/kernel/ostype")).isEqualTo("Linux\n");
          assertThat(errnoOf(() -> sys.files().open("/proc/sys/kernel/hostname", O_WRONLY, 0)))
              .isEqualTo(Errno.EROFS);
          sys.directories().chdir("/proc/sys/kernel");
          assertThat(sys.directories().getcwd()).isEqualTo("/proc/sys/kernel");
          sys.directories().chdir("../../..");
          assertThat(sys.directories().getcwd()).isEqualTo("/");
          assertThat(errnoOf(() -> sys.directories().mkdir("/proc/x", 0755)))
              .isEqualTo(Errno.ENOENT);
          long jvm = ProcessHandle.current().pid();
          assertThat(errnoOf(() -> sys.files().stat("/proc/" + jvm + "/environ")))
              .as("the JVM's own process is not a process of the session")
              .isEqualTo(Errno.ENOENT);
        });
  }

  @Test
  void noLinkLeadsOutOfAChroot() {
    Session.run(
        (session, sys) -> {
          sys.directories().mkdir("/t/jail", 0755);
          sys.directories().mkdir("/t/jail/proc", 0755);
          session
              .vos()
              .kernel()
              .vfs()
              .bind(session.vos().init().context(), "/proc", "/t/jail/proc", java.util.Set.of());
          int status =
              session
                  .vos()
                  .waitFor(
                      session
                          .vos()
                          .spawn(
                              session.image(
                                  (s, in) -> {
                                    int outside = in.directories().opendir("/t");
                                    int file = create(in, "/t/secret");
                                    in.directories().chroot("/t/jail");
                                    in.directories().chdir("/");
                                    assertThat(errnoOf(() -> in.files().stat("/proc/1/root/etc")))
                                        .isEqualTo(Errno.EACCES);
                                    assertThat(errnoOf(() -> in.files().stat("/proc/1/cwd")))
                                        .isEqualTo(Errno.EACCES);
                                    for (int fd : new int[] {outside, file}) {
                                      assertThat(
                                              errnoOf(() -> in.files().stat("/proc/self/fd/" + fd)))
                                          .isEqualTo(Errno.EACCES);
                                    }
                                    in.directories().chdir("/proc/self/root/..");
                                    assertThat(in.directories().getcwd()).isEqualTo("/");
                                  })));
          assertThat(status).isZero();
        });
  }
}
