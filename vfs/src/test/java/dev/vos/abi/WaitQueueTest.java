package dev.vos.abi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitQueueTest {
  private final WaitQueue queue = new WaitQueue();

  @Test
  void aConditionThatHoldsNeedsNoWait() throws ErrnoException {
    assertThat(queue.await(Waiter.uninterruptible(), () -> true, Waiter.FOREVER)).isTrue();
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void theDeadlineEndsTheWait() throws ErrnoException {
    long deadline = System.nanoTime() + 20_000_000;
    assertThat(queue.await(Waiter.uninterruptible(), () -> false, deadline)).isFalse();
    assertThat(System.nanoTime()).isGreaterThanOrEqualTo(deadline);
    assertThat(queue.isEmpty()).isTrue();
  }

  /** Two threads hand a token to and fro; a lost wake-up would make them wait for ever. */
  @Test
  void noWakeUpIsLost() throws Exception {
    AtomicInteger turn = new AtomicInteger();
    int rounds = 20_000;
    Thread other = new Thread(() -> play(turn, 1, rounds));
    other.start();
    play(turn, 0, rounds);
    other.join();
    assertThat(turn.get()).isEqualTo(2 * rounds);
  }

  private void play(AtomicInteger turn, int mine, int rounds) {
    Waiter waiter = Waiter.uninterruptible();
    try {
      for (int i = 0; i < rounds; i++) {
        queue.await(waiter, () -> turn.get() % 2 == mine, Waiter.FOREVER);
        turn.incrementAndGet();
        queue.wake();
      }
    } catch (ErrnoException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anInterruptOfTheThreadIsKeptForLater() throws Exception {
    AtomicInteger ready = new AtomicInteger();
    Thread.currentThread().interrupt();
    new Thread(
            () -> {
              ready.set(1);
              queue.wake();
            })
        .start();
    queue.await(Waiter.uninterruptible(), () -> ready.get() == 1, Waiter.FOREVER);
    assertThat(Thread.interrupted()).isTrue();
  }
}
