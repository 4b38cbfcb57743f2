package dev.vos.syscall;

import static dev.vos.syscall.Session.create;
import static dev.vos.syscall.Session.exited;
import static dev.vos.syscall.Session.read;
import static dev.vos.syscall.Session.readAll;
import static dev.vos.syscall.Session.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.handles.calls.FileCalls;
import dev.vos.kernel.Limit;
import dev.vos.kernel.LimitValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** fork(2): what is shared, what is copied. */
@Timeout(60)
class ForkTest {
  @Test
  void childHasAPidOfItsOwnAndKnowsItsParent() {
    Session.run(
        (session, sys) -> {
          int parent = sys.processes().getpid();
          int pid =
              session.fork(
                  sys,
                  (s, child) -> {
                    assertThat(child.processes().getppid()).isEqualTo(parent);
                    throw child.processes().exit(child.processes().getpid() == parent ? 1 : 0);
                  });
          assertThat(pid).isPositive().isNotEqualTo(parent);
          assertThat(sys.processes().waitpid(pid, 0).status()).isZero();
        });
  }

  @Test
  void offsetIsSharedWithTheChild() {
    Session.run(
        (session, sys) -> {
          int fd = create(sys, "f");
          write(sys, fd, "parent ");
          session.forkAndWait(sys, (s, child) -> write(child, fd, "child "));
          write(sys, fd, "parent");
          sys.files().lseek(fd, 0, FileCalls.SEEK_SET);
          assertThat(readAll(sys, fd)).isEqualTo("parent child parent");
        });
  }

  @Test
  void closeInTheChildLeavesTheParentsDescriptor() {
    Session.run(
        (session, sys) -> {
          int fd = create(sys, "f");
          session.forkAndWait(sys, (s, child) -> child.files().close(fd));
          write(sys, fd, "still open");
        });
  }

  @Test
  void redirectedStandardOutputOfTheChildIsTheChilds() {
    Session.run(
        (session, sys) -> {
          int parent = create(sys, "parent");
          sys.files().dup2(parent, 1);
          session.forkAndWait(
              sys,
              (s, child) -> {
                child.files().dup2(create(child, "child"), 1);
                write(child, 1, "from the child");
              });
          write(sys, 1, "from the parent");
          sys.files().lseek(1, 0, FileCalls.SEEK_SET);
          assertThat(readAll(sys, 1)).isEqualTo("from the parent");
        });
  }

  @Test
  void cwdUmaskAndEnvironmentAreCopied() {
    Session.run(
        (session, sys) -> {
          sys.processes().setenv("V", "parent");
          int umask = sys.files().umask(027);
          session.forkAndWait(
              sys,
              (s, child) -> {
                assertThat(child.processes().getenv("V")).isEqualTo("parent");
                child.processes().setenv("V", "child");
                child.directories().mkdir("sub", 0777);
                child.directories().chdir("sub");
                assertThat(child.directories().getcwd()).isEqualTo("/t/sub");
                assertThat(child.files().umask(0)).isEqualTo(027);
              });
          assertThat(sys.processes().getenv("V")).isEqualTo("parent");
          assertThat(sys.directories().getcwd()).isEqualTo("/t");
          assertThat(sys.files().umask(umask)).isEqualTo(027);
        });
  }

  @Test
  void readReturnsEofWhenTheLastProcessWithTheWriteEndCloses() {
    Session.run(
        (session, sys) -> {
          int[] pipe = sys.files().pipe(0);
          int child =
              session.fork(
                  sys,
                  (s, c) -> {
                    c.files().close(pipe[0]);
                    write(c, pipe[1], "from the child");
                  });
          sys.files().close(pipe[1]);
          assertThat(readAll(sys, pipe[0])).isEqualTo("from the child");
          sys.processes().waitpid(child, 0);
        });
  }

  @Test
  void threeStagesOfAPipelineEndByThemselves() {
    Session.run(
        (session, sys) -> {
          int[] first = sys.files().pipe(0);
          int[] second = sys.files().pipe(0);
          session.fork(
              sys,
              (s, c) -> {
                closeAll(c, first[0], second[0], second[1]);
                write(c, first[1], "abc");
              });
          session.fork(
              sys,
              (s, c) -> {
                closeAll(c, first[1], second[0]);
                write(c, second[1], readAll(c, first[0]).toUpperCase(java.util.Locale.ROOT));
              });
          closeAll(sys, first[0], first[1], second[1]);
          assertThat(readAll(sys, second[0])).isEqualTo("ABC");
          sys.processes().waitpid(-1, 0);
          sys.processes().waitpid(-1, 0);
        });
  }

  private static void closeAll(Syscalls sys, int... fds) throws Exception {
    for (int fd : fds) {
      sys.files().close(fd);
    }
  }

  @Test
  void twoHundredChildrenLiveAtOnce() {
    Session.run(
        (session, sys) -> {
          int[] gate = sys.files().pipe(0);
          List<Integer> children = new ArrayList<>();
          for (int i = 0; i < 200; i++) {
            int code = i;
            children.add(
                session.fork(
                    sys,
                    (s, c) -> {
                      c.files().close(gate[1]);
                      read(c, gate[0], 1);
                      throw c.processes().exit(code);
                    }));
          }
          assertThat(children).doesNotHaveDuplicates();
          sys.files().close(gate[1]);
          for (int i = 0; i < 200; i++) {
            assertThat(sys.processes().waitpid(children.get(i), 0).status()).isEqualTo(exited(i));
          }
        });
  }

  @Test
  void limitOfChildrenCountsTheUnreaped() {
    Session.run(
        (session, sys) -> {
          sys.processes().setrlimit(Limit.CHILDREN, new LimitValue(2, 2));
          session.fork(sys, (s, c) -> {});
          session.fork(sys, (s, c) -> {});
          assertThat(Session.errnoOf(() -> session.fork(sys, (s, c) -> {})))
              .isEqualTo(Errno.EAGAIN);
          sys.processes().waitpid(-1, 0);
          session.fork(sys, (s, c) -> {});
        });
  }

  @Test
  void limitOfOpenFilesIsInheritedAndEnforced() {
    Session.run(
        (session, sys) -> {
          sys.processes().setrlimit(Limit.OPEN_FILES, new LimitValue(4, 10));
          session.forkAndWait(
              sys,
              (s, c) -> {
                create(c, "a");
                assertThat(Session.errnoOf(() -> create(c, "b"))).isEqualTo(Errno.EMFILE);
                assertThat(Session.errnoOf(() -> c.files().pipe(0))).isEqualTo(Errno.EMFILE);
                c.processes().setrlimit(Limit.OPEN_FILES, new LimitValue(10, 10));
                create(c, "b");
              });
        });
  }

  @Test
  void manyProcessesForkAtOnce() {
    Session.run(
        (session, sys) -> {
          for (int i = 0; i < 4; i++) {
            session.fork(
                sys,
                (s, c) -> {
                  for (int k = 0; k < 500; k++) {
                    int code = k & 0x7f;
                    int status = s.forkAndWait(c, (s2, c2) -> c2.processes().exit(code));
                    assertThat(status).isEqualTo(exited(code));
                  }
                });
          }
          for (int i = 0; i < 4; i++) {
            assertThat(sys.processes().waitpid(-1, 0).status()).isZero();
          }
        });
  }
}
