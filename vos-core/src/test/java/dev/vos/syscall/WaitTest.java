package dev.vos.syscall;

import static dev.vos.syscall.Session.errnoOf;
import static dev.vos.syscall.Session.exited;
import static dev.vos.syscall.Session.killedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.Vos;
import dev.vos.abi.Errno;
import dev.vos.abi.Signal;
import dev.vos.kernel.Disposition;
import dev.vos.kernel.Lifetimes;
import dev.vos.kernel.WaitResult;
import dev.vos.kernel.WaitStatus;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** waitpid(2), _exit(2), orphans and zombies. */
@Timeout(60)
class WaitTest {
  @Test
  void statusHasTheLowEightBitsOfTheExitCode() {
    Session.run(
        (session, sys) -> {
          assertThat(session.forkAndWait(sys, (s, c) -> c.processes().exit(3)))
              .isEqualTo(exited(3))
              .isEqualTo(0x300);
          assertThat(session.forkAndWait(sys, (s, c) -> c.processes().exit(256 + 7)))
              .isEqualTo(exited(7));
          assertThat(session.forkAndWait(sys, (s, c) -> c.processes().exit(-1)))
              .isEqualTo(exited(255));
        });
  }

  @Test
  void withoutChildrenFailsWithEchild() {
    Session.run(
        (session, sys) -> {
          assertThat(errnoOf(() -> sys.processes().waitpid(-1, 0))).isEqualTo(Errno.ECHILD);
          assertThat(errnoOf(() -> sys.processes().waitpid(sys.processes().getpid(), 0)))
              .isEqualTo(Errno.ECHILD);
        });
  }

  @Test
  void childIsReapedOnce() {
    Session.run(
        (session, sys) -> {
          int pid = session.fork(sys, (s, c) -> {});
          assertThat(sys.processes().waitpid(pid, 0).pid()).isEqualTo(pid);
          assertThat(errnoOf(() -> sys.processes().waitpid(pid, 0))).isEqualTo(Errno.ECHILD);
          assertThat(errnoOf(() -> sys.signals().kill(pid, 0))).isEqualTo(Errno.ESRCH);
        });
  }

  @Test
  void zombieKeepsItsPidAndStatus() {
    Session.run(
        (session, sys) -> {
          int[] pipe = sys.files().pipe(0);
          int pid =
              session.fork(
                  sys,
                  (s, c) -> {
                    c.files().close(pipe[0]);
                    throw c.processes().exit(9);
                  });
          sys.files().close(pipe[1]);
          Session.read(sys, pipe[0], 1);
          sys.signals().kill(pid, Signal.KILL.number());
          assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(exited(9));
        });
  }

  @Test
  void wnohangReturnsZeroWhileTheChildLives() {
    Session.run(
        (session, sys) -> {
          int pid = session.fork(sys, (s, c) -> c.signals().pause());
          assertThat(sys.processes().waitpid(-1, WaitStatus.WNOHANG))
              .isEqualTo(new WaitResult(0, 0));
          sys.signals().kill(pid, Signal.TERM.number());
          assertThat(sys.processes().waitpid(-1, 0))
              .isEqualTo(new WaitResult(pid, killedBy(Signal.TERM)));
        });
  }

  @Test
  void groupIsWaitedFor() {
    Session.run(
        (session, sys) -> {
          int other = session.fork(sys, (s, c) -> c.signals().pause());
          sys.processes().setpgid(other, other);
          int own = session.fork(sys, (s, c) -> {});
          assertThat(sys.processes().waitpid(0, 0).pid()).isEqualTo(own);
          assertThat(errnoOf(() -> sys.processes().waitpid(0, 0))).isEqualTo(Errno.ECHILD);
          sys.signals().kill(-other, Signal.KILL.number());
          assertThat(sys.processes().waitpid(-other, 0))
              .isEqualTo(new WaitResult(other, killedBy(Signal.KILL)));
        });
  }

  @Test
  void stoppedAndContinuedChildrenAreReportedOnRequest() {
    Session.run(
        (session, sys) -> {
          int pid = session.fork(sys, (s, c) -> c.signals().pause());
          sys.signals().kill(pid, Signal.STOP.number());
          assertThat(sys.processes().waitpid(pid, WaitStatus.WUNTRACED))
              .isEqualTo(new WaitResult(pid, WaitStatus.stopped(Signal.STOP)));
          assertThat(sys.processes().waitpid(pid, WaitStatus.WUNTRACED | WaitStatus.WNOHANG).pid())
              .isZero();
          sys.signals().kill(pid, Signal.CONT.number());
          assertThat(sys.processes().waitpid(pid, WaitStatus.WCONTINUED))
              .isEqualTo(new WaitResult(pid, WaitStatus.continued()));
          sys.signals().kill(pid, Signal.TERM.number());
          assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(killedBy(Signal.TERM));
        });
  }

  @Test
  void killEndsAStoppedProcess() {
    Session.run(
        (session, sys) -> {
          int pid = session.fork(sys, (s, c) -> c.signals().pause());
          sys.signals().kill(pid, Signal.STOP.number());
          sys.processes().waitpid(pid, WaitStatus.WUNTRACED);
          sys.signals().kill(pid, Signal.KILL.number());
          assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(killedBy(Signal.KILL));
        });
  }

  @Test
  void orphanGoesToInitAndIsReapedThere() {
    Session.run(
        (session, sys) -> {
          int[] pipe = sys.files().pipe(0);
          AtomicInteger orphan = new AtomicInteger();
          session.forkAndWait(
              sys,
              (s, c) ->
                  orphan.set(
                      s.fork(
                          c,
                          (s2, grandchild) -> {
                            while (grandchild.processes().getppid() != 1) {
                              grandchild.signals().sleep(1_000_000);
                            }
                            Session.write(grandchild, pipe[1], "1");
                          })));
          sys.files().close(pipe[1]);
          assertThat(Session.readAll(sys, pipe[0])).isEqualTo("1");
          while (session.vos().kernel().process(orphan.get()).isPresent()) {
            sys.signals().sleep(1_000_000);
          }
          assertThat(errnoOf(() -> sys.processes().waitpid(-1, 0))).isEqualTo(Errno.ECHILD);
        });
  }

  @Test
  void ignoredSigchldLeavesNoZombies() {
    Session.run(
        (session, sys) -> {
          sys.signals().disposition(Signal.CHLD, Disposition.IGNORE);
          session.fork(sys, (s, c) -> {});
          session.fork(sys, (s, c) -> {});
          assertThat(errnoOf(() -> sys.processes().waitpid(-1, 0))).isEqualTo(Errno.ECHILD);
        });
  }

  @Test
  void exitDoesNotWaitForChildren() {
    Session.run(
        (session, sys) -> {
          AtomicInteger grandchild = new AtomicInteger();
          session.forkAndWait(
              sys, (s, c) -> grandchild.set(s.fork(c, (s2, c2) -> c2.signals().pause())));
          sys.signals().kill(grandchild.get(), Signal.KILL.number());
        });
  }

  @Test
  void withPerlforkLifetimesExitWaitsForChildren() {
    AtomicInteger order = new AtomicInteger();
    Session.run(
        Vos.builder().lifetimes(Lifetimes.PERLFORK),
        (session, sys) -> {
          session.forkAndWait(
              sys,
              (s, c) ->
                  s.fork(
                      c,
                      (s2, c2) -> {
                        c2.signals().sleep(30_000_000);
                        order.compareAndSet(0, 1);
                      }));
          assertThat(order.get()).isEqualTo(1);
        });
  }

  @Test
  void escapedExceptionAbortsTheProcessAlone() {
    Session.run(
        (session, sys) -> {
          int[] pipe = sys.files().pipe(0);
          int pid =
              sys.processes()
                  .fork(
                      self -> {
                        self.handles().dup2(pipe[1], 2);
                        throw new IllegalStateException("on purpose");
                      });
          assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(killedBy(Signal.ABRT));
          sys.files().close(pipe[1]);
          assertThat(Session.readAll(sys, pipe[0])).contains("on purpose");
        });
  }
}
