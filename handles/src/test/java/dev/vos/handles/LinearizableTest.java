package dev.vos.handles;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Waiter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jetbrains.kotlinx.lincheck.LinChecker;
import org.jetbrains.kotlinx.lincheck.annotations.Operation;
import org.jetbrains.kotlinx.lincheck.annotations.Param;
import org.jetbrains.kotlinx.lincheck.paramgen.IntGen;
import org.jetbrains.kotlinx.lincheck.strategy.stress.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * Whatever calls run at the same time on a handle table or a pipe, their results are those of some
 * order one after the other (Lincheck, stress testing). {@code -Dvos.lincheck.invocations=N} tries
 * each scenario more often.
 */
class LinearizableTest {
  private static final int INVOCATIONS = Integer.getInteger("vos.lincheck.invocations", 1000);

  private static StressOptions options() {
    return new StressOptions()
        .iterations(20)
        .invocationsPerIteration(INVOCATIONS)
        .threads(3)
        .actorsPerThread(3)
        .actorsBefore(3)
        .actorsAfter(2);
  }

  @Test
  void handleTable() {
    LinChecker.check(OnTable.class, options());
  }

  @Test
  void pipe() {
    LinChecker.check(OnPipe.class, options());
  }

  private interface Call {
    Object run() throws ErrnoException;
  }

  private static String outcome(Call call) {
    try {
      return "" + call.run();
    } catch (ErrnoException e) {
      return e.errno().name();
    }
  }

  /** A table of four numbers; files are told apart by being the read or the write end of a pipe. */
  @Param(name = "fd", gen = IntGen.class, conf = "0:4")
  public static class OnTable {
    private final HandleTable table = new HandleTable(4);

    @Operation
    public String pipe() {
      Pipe.Ends ends = Pipe.create(OpenFlags.O_NONBLOCK);
      ends.writer().release();
      return outcome(() -> installed(ends.reader()));
    }

    private int installed(OpenFile file) throws ErrnoException {
      try {
        return table.install(file, 0);
      } catch (ErrnoException e) {
        file.release();
        throw e;
      }
    }

    @Operation
    public String dup(@Param(name = "fd") int fd) {
      return outcome(() -> table.dup(fd, 0, 0));
    }

    @Operation
    public String dup2(@Param(name = "fd") int fd, @Param(name = "fd") int target) {
      return outcome(() -> table.dup2(fd, target));
    }

    @Operation
    public String close(@Param(name = "fd") int fd) {
      return outcome(
          () -> {
            table.close(fd);
            return "closed";
          });
    }

    @Operation
    public String setCloseOnExec(@Param(name = "fd") int fd) {
      return outcome(
          () -> {
            table.setCloseOnExec(fd, OpenFlags.O_CLOEXEC);
            return "set";
          });
    }

    @Operation
    public void closeOnExec() {
      table.closeOnExec();
    }

    @Operation
    public String forkAndList() {
      HandleTable child = table.fork();
      String open = child.descriptors().toString();
      child.closeAll();
      return open;
    }

    /** Reading shows that what was looked up is still open. */
    @Operation
    public String read(@Param(name = "fd") int fd) {
      return outcome(
          () -> {
            OpenFile file = table.get(fd);
            try {
              return file.read(ByteBuffer.allocate(1), Waiter.uninterruptible());
            } finally {
              file.release();
            }
          });
    }
  }

  /**
   * A pipe that does not block; bytes are numbers. As on Linux, close(2) first takes the number
   * away and then lets go of the file, which calls under way keep: to others these are two events.
   * So reads and writes run at once, but none beside a close.
   */
  @Param(name = "count", gen = IntGen.class, conf = "1:3")
  public static class OnPipe {
    /** guarded by this; made by the first call: Lincheck cannot look into records before that */
    private HandleTable made;

    private final ReadWriteLock closing = new ReentrantReadWriteLock();

    private synchronized HandleTable table() throws ErrnoException {
      if (made == null) {
        Pipe.Ends ends = Pipe.create(OpenFlags.O_NONBLOCK);
        made = new HandleTable(4);
        made.installAt(0, ends.reader(), 0);
        made.installAt(1, ends.writer(), 0);
      }
      return made;
    }

    private String on(int fd, ByteBuffer bytes) {
      closing.readLock().lock();
      try {
        return outcome(() -> transferred(fd, bytes));
      } finally {
        closing.readLock().unlock();
      }
    }

    private int transferred(int fd, ByteBuffer bytes) throws ErrnoException {
      OpenFile file = table().get(fd);
      try {
        Waiter waiter = Waiter.uninterruptible();
        return fd == 0 ? file.read(bytes, waiter) : file.write(bytes, waiter);
      } finally {
        file.release();
      }
    }

    private String close(int fd) {
      closing.writeLock().lock();
      try {
        return outcome(
            () -> {
              table().close(fd);
              return "closed";
            });
      } finally {
        closing.writeLock().unlock();
      }
    }

    @Operation
    public String write(@Param(name = "count") int count) {
      byte[] bytes = new byte[count];
      Arrays.fill(bytes, (byte) ('0' + count));
      return on(1, ByteBuffer.wrap(bytes));
    }

    @Operation
    public String read(@Param(name = "count") int count) {
      ByteBuffer into = ByteBuffer.allocate(count);
      String result = on(0, into);
      return result + new String(into.array(), 0, into.position(), StandardCharsets.US_ASCII);
    }

    @Operation
    public String closeWriter() {
      return close(1);
    }

    @Operation
    public String closeReader() {
      return close(0);
    }
  }
}
