package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Waiter;
import dev.vos.handles.OpenFile;
import dev.vos.handles.PipeReadEnd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.locks.LockSupport;

/**
 * Moves bytes between an open file and a host program's pipe, on a thread of its own and with a
 * reference of its own: a program that goes on in the background after its parent ended keeps its
 * pump.
 */
final class HostPump {
  private static final int CHUNK = 1 << 16;

  /** How long a pipe may be silent after its program ended until nobody is taken to write to it. */
  private static final long QUIET_NANOS = 20_000_000;

  private static final long CHECK_NANOS = 5_000_000;

  private enum Direction {
    TO_PROGRAM,
    FROM_PROGRAM
  }

  private final OpenFile file;
  private final FileChannel channel;
  private final Direction direction;
  private final PumpWaiter waiter = new PumpWaiter();

  /** Since when the pump has been waiting for the program to write; 0 while it is busy. */
  private volatile long waitingSince;

  private volatile boolean done;

  /** Who waits for {@link #done}. */
  private volatile Thread watcher;

  private HostPump(OpenFile file, FileChannel channel, Direction direction) {
    this.file = file.acquire();
    this.channel = channel;
    this.direction = direction;
  }

  static HostPump toProgram(OpenFile file, FileChannel channel) {
    return new HostPump(file, channel, Direction.TO_PROGRAM);
  }

  static HostPump fromProgram(OpenFile file, FileChannel channel) {
    return new HostPump(file, channel, Direction.FROM_PROGRAM);
  }

  void start(ProcessThreads threads) {
    threads.start(this::run);
  }

  private void run() {
    waiter.thread = Thread.currentThread();
    try {
      if (direction == Direction.TO_PROGRAM) {
        feed();
      } else {
        drain();
      }
    } catch (ErrnoException | IOException e) {
      // EINTR: cancelled; EPIPE: one side is gone. Closing both ends tells the other one.
    } finally {
      finish();
    }
  }

  private void finish() {
    try {
      channel.close();
    } catch (IOException e) {
      // nothing is buffered in it
    }
    file.release();
    done = true;
    LockSupport.unpark(watcher);
  }

  private void feed() throws ErrnoException, IOException {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    while (file.read(buffer.clear(), waiter) > 0) {
      buffer.flip();
      try {
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      } catch (IOException e) {
        putBack(buffer);
        throw e;
      }
    }
  }

  /** What the program did not take any more is the next reader's. */
  private void putBack(ByteBuffer rest) throws ErrnoException {
    if (file instanceof PipeReadEnd pipe) {
      pipe.unread(rest);
    } else {
      file.seek(-rest.remaining(), 1);
    }
  }

  private void drain() throws ErrnoException, IOException {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    while (true) {
      waitingSince = System.nanoTime();
      int n = channel.read(buffer.clear());
      waitingSince = 0;
      if (n < 0) {
        return;
      }
      buffer.flip();
      while (buffer.hasRemaining()) {
        file.write(buffer, waiter);
      }
    }
  }

  /** The program has ended. Waits until what it wrote has arrived; input stops. */
  void programEnded() {
    watcher = Thread.currentThread();
    if (direction == Direction.TO_PROGRAM) {
      cancel();
    }
    long since = System.nanoTime();
    while (!done && !quiet(since)) {
      LockSupport.parkNanos(this, CHECK_NANOS);
    }
  }

  /**
   * Somebody else (a background process) keeps the pipe open, and does nothing with it just now.
   */
  private boolean quiet(long since) {
    long waiting = direction == Direction.TO_PROGRAM ? since : waitingSince;
    return waiting != 0 && System.nanoTime() - Math.max(waiting, since) > QUIET_NANOS;
  }

  /** Ends the pump, even if it is blocked on the virtual side. */
  void cancel() {
    waiter.cancelled = true;
    waiter.unpark();
  }

  private static final class PumpWaiter implements Waiter {
    private volatile boolean cancelled;
    private volatile Thread thread;

    @Override
    public void checkInterrupted() throws ErrnoException {
      if (cancelled) {
        throw new ErrnoException(Errno.EINTR);
      }
    }

    @Override
    public void park(long nanos) {
      if (nanos == FOREVER) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, nanos);
      }
    }

    @Override
    public void unpark() {
      LockSupport.unpark(thread);
    }
  }
}
