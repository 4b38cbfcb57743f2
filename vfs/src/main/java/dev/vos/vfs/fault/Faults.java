package dev.vos.vfs.fault;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Counts the calls of a mount and does to them what the plan says. */
final class Faults {
  private final FaultPlan plan;
  private final Runnable powerLoss;
  private final Map<Operation, AtomicLong> counts = new EnumMap<>(Operation.class);

  Faults(FaultPlan plan, Runnable powerLoss) {
    this.plan = plan;
    this.powerLoss = powerLoss;
    for (Operation operation : Operation.values()) {
      counts.put(operation, new AtomicLong());
    }
  }

  /** How many calls of a kind there have been. */
  long count(Operation operation) {
    return counts.get(operation).get();
  }

  /** Counts a call that transfers nothing; fails as the plan says. */
  void meet(Operation operation) throws ErrnoException {
    transfer(operation, 0);
  }

  /** Counts a call; how many of the bytes it may transfer. */
  private int transfer(Operation operation, int wanted) throws ErrnoException {
    long number = counts.get(operation).incrementAndGet();
    int most = wanted;
    for (Rule rule : plan.rules()) {
      if (rule.operation() == operation && rule.applies(number)) {
        most = Math.min(most, happen(rule.effect(), wanted));
      }
    }
    return most;
  }

  private int happen(Effect effect, int wanted) throws ErrnoException {
    if (effect instanceof Effect.Fail fail) {
      throw new ErrnoException(fail.errno());
    } else if (effect instanceof Effect.PowerLoss) {
      powerLoss.run();
      throw new ErrnoException(Errno.EIO);
    } else if (effect instanceof Effect.Delay delay) {
      sleep(delay.nanos());
    } else if (effect instanceof Effect.Short few) {
      int most = few.most() == 0 ? wanted / 2 : few.most();
      return Math.min(wanted, Math.max(1, most));
    }
    return wanted;
  }

  /** As a slow disk: nothing wakes the caller. */
  private static void sleep(long nanos) {
    long end = System.nanoTime() + nanos;
    boolean interrupted = false;
    for (long left = nanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A transfer of bytes. */
  interface Transfer<T> {
    T run() throws ErrnoException;
  }

  /** Does a transfer with as much of the buffer as the plan leaves. */
  <T> T cut(Operation operation, ByteBuffer buffer, Transfer<T> transfer) throws ErrnoException {
    int limit = buffer.limit();
    int most = transfer(operation, buffer.remaining());
    buffer.limit(buffer.position() + most);
    try {
      return transfer.run();
    } finally {
      buffer.limit(limit);
    }
  }
}
