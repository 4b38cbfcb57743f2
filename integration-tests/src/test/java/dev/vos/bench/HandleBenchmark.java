package dev.vos.bench;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Waiter;
import dev.vos.handles.HandleTable;
import dev.vos.handles.OpenFile;
import dev.vos.handles.Pipe;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a call on a handle costs: look-up, dup, fork of a table, and bytes through a pipe. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HandleBenchmark {
  private static final int OPEN = 64;

  private final HandleTable table = new HandleTable(1024);
  private final ByteBuffer bytes = ByteBuffer.allocate(Pipe.PIPE_BUF);
  private int readEnd;
  private int writeEnd;

  /** Opens a pipe and fills the table with duplicates of its read end. */
  @Setup
  public void open() throws ErrnoException {
    Pipe.Ends ends = Pipe.create(0);
    readEnd = table.install(ends.reader(), 0);
    writeEnd = table.install(ends.writer(), 0);
    for (int opened = 2; opened < OPEN; opened++) {
      int unused = table.dup(readEnd, 0, 0);
    }
  }

  @TearDown
  public void close() {
    table.closeAll();
  }

  /** What every read and write pays before it starts. */
  @Benchmark
  public int lookUp() throws ErrnoException {
    OpenFile file = table.get(readEnd);
    int flags = file.flags();
    file.release();
    return flags;
  }

  @Benchmark
  public int dupAndClose() throws ErrnoException {
    int fd = table.dup(readEnd, 0, 0);
    table.close(fd);
    return fd;
  }

  /** The handles' share of a fork, and of the child's end. */
  @Benchmark
  public HandleTable forkAndCloseAll() {
    HandleTable child = table.fork();
    child.closeAll();
    return child;
  }

  /** One page through a pipe, without a switch of threads. */
  @Benchmark
  public int pageThroughPipe() throws ErrnoException {
    OpenFile writer = table.get(writeEnd);
    OpenFile reader = table.get(readEnd);
    bytes.clear();
    int written = writer.write(bytes, Waiter.uninterruptible());
    bytes.clear();
    int read = reader.read(bytes, Waiter.uninterruptible());
    writer.release();
    reader.release();
    return written + read;
  }
}
