package dev.vos.syscall;

import static dev.vos.syscall.Session.errnoOf;
import static dev.vos.syscall.Session.killedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.Signal;
import dev.vos.handles.calls.SocketCalls;
import dev.vos.kernel.Disposition;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** signal(7), kill(2), sigaction(2), alarm(2). */
@Timeout(60)
class SignalTest {
  @Test
  void termEndsAChildThatIsBlockedInRead() {
    endsBlocked(
        Signal.TERM,
        (s, c) -> {
          int[] pipe = c.files().pipe(0);
          Session.read(c, pipe[0], 1);
        });
  }

  @Test
  void killEndsAChildThatIsBlockedInAFullPipe() {
    endsBlocked(
        Signal.KILL,
        (s, c) -> {
          int[] pipe = c.files().pipe(0);
          Session.write(c, pipe[1], "x".repeat(70_000));
        });
  }

  @Test
  void termEndsAChildThatIsBlockedInAccept() {
    endsBlocked(
        Signal.TERM,
        (s, c) -> {
          int fd = c.sockets().socket(SocketCalls.AF_INET, SocketCalls.SOCK_STREAM, 0);
          c.sockets().bind(fd, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
          c.sockets().listen(fd, 1);
          c.sockets().accept(fd, 0);
        });
  }

  @Test
  void intEndsAChildThatSleeps() {
    endsBlocked(Signal.INT, (s, c) -> c.signals().sleep(3_600_000_000_000L));
  }

  @Test
  void termEndsAChildThatWaits() {
    endsBlocked(
        Signal.TERM,
        (s, c) -> {
          int grandchild = s.fork(c, (s2, c2) -> c2.signals().sleep(200_000_000));
          c.processes().waitpid(grandchild, 0);
        });
  }

  private static void endsBlocked(Signal signal, Session.Body body) {
    Session.run(
        (session, sys) -> {
          // A build in the background may have been started with interrupts ignored.
          if (signal != Signal.KILL) {
            sys.signals().disposition(signal, Disposition.DEFAULT);
          }
          int pid = session.fork(sys, body);
          session.awaitBlocked(pid);
          sys.signals().kill(pid, signal.number());
          assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(killedBy(signal));
        });
  }

  @Test
  void killedProcessClosesItsHandles() {
    Session.run(
        (session, sys) -> {
          int[] pipe = sys.files().pipe(0);
          int pid = session.fork(sys, (s, c) -> c.signals().pause());
          sys.files().close(pipe[1]);
          sys.signals().kill(pid, Signal.KILL.number());
          assertThat(Session.readAll(sys, pipe[0])).isEmpty();
          sys.processes().waitpid(pid, 0);
        });
  }

  @Test
  void caughtSignalInterruptsTheReadAndIsTakenAfterwards() {
    Session.run(
        (session, sys) -> {
          int parent = sys.processes().getpid();
          sys.signals().disposition(Signal.USR1, Disposition.CATCH);
          int[] pipe = sys.files().pipe(0);
          session.fork(
              sys,
              (s, c) -> {
                s.awaitBlocked(parent);
                c.signals().kill(parent, Signal.USR1.number());
              });
          assertThat(errnoOf(() -> Session.read(sys, pipe[0], 1))).isEqualTo(Errno.EINTR);
          assertThat(sys.signals().nextPending()).isEqualTo(Signal.USR1);
          assertThat(sys.signals().nextPending()).isNull();
          sys.processes().waitpid(-1, 0);
        });
  }

  @Test
  void ignoredSignalDoesNotInterrupt() {
    Session.run(
        (session, sys) -> {
          int[] ready = sys.files().pipe(0);
          int[] pipe = sys.files().pipe(0);
          int pid =
              session.fork(
                  sys,
                  (s, c) -> {
                    c.signals().disposition(Signal.TERM, Disposition.IGNORE);
                    Session.write(c, ready[1], "r");
                    assertThat(Session.read(c, pipe[0], 9)).isEqualTo("data");
                  });
          Session.read(sys, ready[0], 1);
          session.awaitBlocked(pid);
          sys.signals().kill(pid, Signal.TERM.number());
          Session.write(sys, pipe[1], "data");
          assertThat(sys.processes().waitpid(pid, 0).status()).isZero();
        });
  }

  @Test
  void killAndStopCannotBeChanged() {
    Session.run(
        (session, sys) -> {
          for (Signal signal : new Signal[] {Signal.KILL, Signal.STOP}) {
            assertThat(errnoOf(() -> sys.signals().disposition(signal, Disposition.IGNORE)))
                .isEqualTo(Errno.EINVAL);
          }
          assertThat(sys.signals().block(Set.of(Signal.KILL))).isEmpty();
          assertThat(sys.signals().blocked()).isEmpty();
        });
  }

  @Test
  void blockedSignalWaits() {
    Session.run(
        (session, sys) -> {
          sys.signals().disposition(Signal.USR2, Disposition.CATCH);
          sys.signals().block(Set.of(Signal.USR2));
          sys.signals().kill(sys.processes().getpid(), Signal.USR2.number());
          assertThat(sys.signals().nextPending()).isNull();
          assertThat(sys.signals().pending()).containsExactly(Signal.USR2);
          sys.signals().block(Set.of());
          assertThat(sys.signals().nextPending()).isEqualTo(Signal.USR2);
        });
  }

  @Test
  void dispositionsAreInheritedAndPendingSignalsAreNot() {
    Session.run(
        (session, sys) -> {
          sys.signals().disposition(Signal.USR1, Disposition.CATCH);
          sys.signals().block(Set.of(Signal.USR1));
          sys.signals().kill(sys.processes().getpid(), Signal.USR1.number());
          session.forkAndWait(
              sys,
              (s, c) -> {
                assertThat(c.signals().disposition(Signal.USR1)).isEqualTo(Disposition.CATCH);
                assertThat(c.signals().blocked()).containsExactly(Signal.USR1);
                assertThat(c.signals().pending()).isEmpty();
              });
          assertThat(sys.signals().pending()).containsExactly(Signal.USR1);
        });
  }

  @Test
  void targetsOfKill() {
    Session.run(
        (session, sys) -> {
          assertThat(errnoOf(() -> sys.signals().kill(99_999_999, 0))).isEqualTo(Errno.ESRCH);
          assertThat(errnoOf(() -> sys.signals().kill(0, 99))).isEqualTo(Errno.EINVAL);
          sys.signals().kill(sys.processes().getpid(), 0);
          sys.signals().kill(1, Signal.TERM.number());
          int one = session.fork(sys, (s, c) -> c.signals().pause());
          int two = session.fork(sys, (s, c) -> c.signals().pause());
          sys.processes().setpgid(one, one);
          sys.processes().setpgid(two, one);
          sys.signals().kill(-one, Signal.HUP.number());
          assertThat(sys.processes().waitpid(one, 0).status()).isEqualTo(killedBy(Signal.HUP));
          assertThat(sys.processes().waitpid(two, 0).status()).isEqualTo(killedBy(Signal.HUP));
        });
  }

  @Test
  void writeWithoutReaderRaisesSigpipe() {
    Session.run(
        (session, sys) -> {
          int[] pipe = sys.files().pipe(0);
          sys.files().close(pipe[0]);
          assertThat(session.forkAndWait(sys, (s, c) -> Session.write(c, pipe[1], "x")))
              .isEqualTo(killedBy(Signal.PIPE));
          sys.signals().disposition(Signal.PIPE, Disposition.IGNORE);
          assertThat(errnoOf(() -> Session.write(sys, pipe[1], "x"))).isEqualTo(Errno.EPIPE);
        });
  }

  @Test
  void alarmEndsOrInterrupts() {
    Session.run(
        (session, sys) -> {
          assertThat(
                  session.forkAndWait(
                      sys,
                      (s, c) -> {
                        c.signals().alarm(5_000_000);
                        c.signals().pause();
                      }))
              .isEqualTo(killedBy(Signal.ALRM));
          sys.signals().disposition(Signal.ALRM, Disposition.CATCH);
          sys.signals().alarm(5_000_000);
          assertThat(sys.signals().sleep(3_600_000_000_000L)).isPositive();
          assertThat(sys.signals().nextPending()).isEqualTo(Signal.ALRM);
        });
  }

  @Test
  void alarmTellsWhatWasLeftAndIsNotInherited() {
    Session.run(
        (session, sys) -> {
          assertThat(sys.signals().alarm(100_000_000_000L)).isZero();
          session.forkAndWait(sys, (s, c) -> assertThat(c.signals().getitimer()).isZero());
          assertThat(sys.signals().alarm(0)).isBetween(50_000_000_000L, 100_000_000_000L);
          assertThat(sys.signals().getitimer()).isZero();
        });
  }

  @Test
  void intervalTimerFiresAgain() {
    Session.run(
        (session, sys) -> {
          sys.signals().disposition(Signal.ALRM, Disposition.CATCH);
          sys.signals().setitimer(2_000_000, 2_000_000);
          for (int i = 0; i < 3; i++) {
            sys.signals().pause();
            assertThat(sys.signals().nextPending()).isEqualTo(Signal.ALRM);
          }
          sys.signals().setitimer(0, 0);
        });
  }

  @Test
  void busyProcessEndsAtItsNextSafePoint() {
    Session.run(
        (session, sys) -> {
          int pid =
              sys.processes()
                  .fork(
                      self -> {
                        while (true) {
                          self.poll();
                        }
                      });
          sys.signals().kill(pid, Signal.TERM.number());
          assertThat(sys.processes().waitpid(pid, 0).status()).isEqualTo(killedBy(Signal.TERM));
        });
  }

  @Test
  void sessionsAndGroups() {
    Session.run(
        (session, sys) -> {
          int self = sys.processes().getpid();
          assertThat(sys.processes().getpgrp()).isEqualTo(self);
          assertThat(errnoOf(() -> sys.processes().setsid())).isEqualTo(Errno.EPERM);
          session.forkAndWait(
              sys,
              (s, c) -> {
                int pid = c.processes().getpid();
                assertThat(c.processes().getpgrp()).isEqualTo(self);
                assertThat(c.processes().setsid()).isEqualTo(pid);
                assertThat(c.processes().getpgrp()).isEqualTo(pid);
                assertThat(c.processes().getsid(0)).isEqualTo(pid);
                assertThat(errnoOf(() -> c.processes().setpgid(0, 0))).isEqualTo(Errno.EPERM);
              });
        });
  }
}
