package dev.vos.syscall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Signal;
import dev.vos.kernel.Disposition;
import dev.vos.kernel.WaitStatus;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Races between fork, signals, pipes and wait: bounded, with a fixed seed for each process. */
@Timeout(120)
class StressTest {
  private static final int PROCESSES = 4;
  private static final int ROUNDS = 300;

  @Test
  void processKilledAtAnyMomentEndsAndClosesItsHandles() {
    inSeveralProcesses(
        (session, sys, random) -> {
          int[] pipe = sys.files().pipe(0);
          int pid =
              session.fork(
                  sys,
                  (s, c) -> {
                    while (true) {
                      Session.write(c, pipe[1], "x");
                      s.forkAndWait(c, (s2, c2) -> {});
                      c.signals().sleep(50_000);
                    }
                  });
          sys.files().close(pipe[1]);
          sys.signals().sleep(random.nextInt(1_500_000));
          Signal signal = random.nextBoolean() ? Signal.TERM : Signal.KILL;
          sys.signals().kill(pid, signal.number());
          Session.readAll(sys, pipe[0]);
          sys.files().close(pipe[0]);
          assertThat(sys.processes().waitpid(pid, 0).status())
              .isEqualTo(WaitStatus.signaled(signal));
        });
  }

  @Test
  void noCaughtSignalIsLost() {
    inSeveralProcesses(
        (session, sys, random) -> {
          sys.signals().disposition(Signal.USR1, Disposition.CATCH);
          int self = sys.processes().getpid();
          int delay = random.nextInt(300_000);
          int pid =
              session.fork(
                  sys,
                  (s, c) -> {
                    c.signals().sleep(delay);
                    c.signals().kill(self, Signal.USR1.number());
                  });
          int[] pipe = sys.files().pipe(0);
          assertThat(Session.errnoOf(() -> Session.read(sys, pipe[0], 1)))
              .isEqualTo(dev.vos.abi.Errno.EINTR);
          assertThat(sys.signals().nextPending()).isEqualTo(Signal.USR1);
          sys.files().close(pipe[0]);
          sys.files().close(pipe[1]);
          sys.processes().waitpid(pid, 0);
        });
  }

  @Test
  void stopAndContinueNeverLoseAProcess() {
    inSeveralProcesses(
        (session, sys, random) -> {
          int[] pipe = sys.files().pipe(0);
          int pid = session.fork(sys, (s, c) -> Session.read(c, pipe[0], 1));
          for (int i = 0; i < 3; i++) {
            sys.signals().kill(pid, Signal.STOP.number());
            sys.signals().sleep(random.nextInt(100_000));
            sys.signals().kill(pid, Signal.CONT.number());
          }
          Session.write(sys, pipe[1], "x");
          assertThat(sys.processes().waitpid(pid, 0).status()).isZero();
          sys.files().close(pipe[0]);
          sys.files().close(pipe[1]);
        });
  }

  private interface Round {
    void run(Session session, Syscalls sys, Random random) throws Exception;
  }

  private static void inSeveralProcesses(Round round) {
    Session.run(
        (session, sys) -> {
          for (int i = 0; i < PROCESSES; i++) {
            Random random = new Random(i);
            session.fork(
                sys,
                (s, c) -> {
                  for (int k = 0; k < ROUNDS; k++) {
                    round.run(s, c, random);
                  }
                  assertThat(c.proc().handles().descriptors()).hasSize(3);
                });
          }
          for (int i = 0; i < PROCESSES; i++) {
            assertThat(sys.processes().waitpid(-1, 0).status()).isZero();
          }
        });
  }
}
