package dev.vos.vfs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Waiter;
import dev.vos.vfs.FileLocks.Kind;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FileLocksTest {
  private final FileLocks locks = new FileLocks();
  private final FileId file = new FileId(1, 2);
  private final Object a = new Object();
  private final Object b = new Object();

  @Test
  void sharedLocksGoTogether() throws ErrnoException {
    locks.lockNow(file, a, Kind.SHARED);
    locks.lockNow(file, b, Kind.SHARED);
    Expect.errno(Errno.EAGAIN, () -> locks.lockNow(file, new Object(), Kind.EXCLUSIVE));
  }

  @Test
  void anExclusiveLockIsAlone() throws ErrnoException {
    locks.lockNow(file, a, Kind.EXCLUSIVE);
    locks.lockNow(file, a, Kind.EXCLUSIVE);
    Expect.errno(Errno.EAGAIN, () -> locks.lockNow(file, b, Kind.SHARED));
    Expect.errno(Errno.EAGAIN, () -> locks.lockNow(file, b, Kind.EXCLUSIVE));
    locks.lockNow(new FileId(1, 3), b, Kind.EXCLUSIVE);
    locks.unlock(file, b);
    Expect.errno(Errno.EAGAIN, () -> locks.lockNow(file, b, Kind.SHARED));
    locks.unlock(file, a);
    locks.lockNow(file, b, Kind.EXCLUSIVE);
  }

  @Test
  void aConversionThatFailsLosesTheLock() throws ErrnoException {
    locks.lockNow(file, a, Kind.SHARED);
    locks.lockNow(file, b, Kind.SHARED);
    Expect.errno(Errno.EAGAIN, () -> locks.lockNow(file, a, Kind.EXCLUSIVE));
    locks.lockNow(file, b, Kind.EXCLUSIVE);
  }

  @Test
  void aWaiterGetsTheLockWhenItIsReleased() throws Exception {
    locks.lockNow(file, a, Kind.EXCLUSIVE);
    CountDownLatch got = new CountDownLatch(1);
    Thread waiting = new Thread(() -> lockAndTell(got));
    waiting.start();
    assertThat(got.await(100, TimeUnit.MILLISECONDS)).isFalse();
    locks.unlock(file, a);
    assertThat(got.await(10, TimeUnit.SECONDS)).isTrue();
    Expect.errno(Errno.EAGAIN, () -> locks.lockNow(file, a, Kind.SHARED));
    waiting.join();
  }

  private void lockAndTell(CountDownLatch got) {
    try {
      locks.lock(file, b, Kind.EXCLUSIVE, Waiter.uninterruptible());
      got.countDown();
    } catch (ErrnoException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSignalEndsTheWait() throws Exception {
    locks.lockNow(file, a, Kind.EXCLUSIVE);
    AtomicBoolean pending = new AtomicBoolean();
    Waiter plain = Waiter.uninterruptible();
    Waiter signalled =
        new Waiter() {
          @Override
          public void checkInterrupted() throws ErrnoException {
            if (pending.get()) {
              throw new ErrnoException(Errno.EINTR);
            }
          }

          @Override
          public void park(long nanos) {
            plain.park(nanos);
          }

          @Override
          public void unpark() {
            plain.unpark();
          }
        };
    Thread poster =
        new Thread(
            () -> {
              pending.set(true);
              signalled.unpark();
            });
    poster.start();
    Expect.errno(Errno.EINTR, () -> locks.lock(file, b, Kind.SHARED, signalled));
    poster.join();
  }
}
