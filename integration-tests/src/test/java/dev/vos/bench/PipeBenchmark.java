package dev.vos.bench;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Waiter;
import dev.vos.handles.Pipe;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Bytes between two threads: through a pipe of vos, and through one of the kernel's (that of
 * java.nio.channels).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PipeBenchmark {
  private static final int BLOCK = 65536;

  /** Whose pipe. */
  private interface Channel {
    int read(ByteBuffer into) throws IOException, ErrnoException;

    void write(ByteBuffer from) throws IOException, ErrnoException;

    void close() throws IOException;
  }

  @Param({"vos", "kernel"})
  public String pipe;

  private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
  private final ByteBuffer answer = ByteBuffer.allocateDirect(1);
  private Channel there;
  private Channel back;
  private Thread peer;

  /** The peer answers each byte, and each whole block, with a byte. */
  @Setup
  public void start() throws IOException {
    there = make();
    back = make();
    peer = new Thread(this::answer, "peer");
    peer.start();
  }

  private Channel make() throws IOException {
    return pipe.equals("vos") ? ofVos() : ofKernel();
  }

  private static Channel ofVos() {
    Pipe.Ends ends = Pipe.create(0);
    return new Channel() {
      @Override
      public int read(ByteBuffer into) throws ErrnoException {
        return ends.reader().read(into, Waiter.uninterruptible());
      }

      @Override
      public void write(ByteBuffer from) throws ErrnoException {
        ends.writer().write(from, Waiter.uninterruptible());
      }

      @Override
      public void close() {
        ends.writer().release();
      }
    };
  }

  private static Channel ofKernel() throws IOException {
    java.nio.channels.Pipe made = java.nio.channels.Pipe.open();
    return new Channel() {
      @Override
      public int read(ByteBuffer into) throws IOException {
        return made.source().read(into);
      }

      @Override
      public void write(ByteBuffer from) throws IOException {
        while (from.hasRemaining()) {
          made.sink().write(from);
        }
      }

      @Override
      public void close() throws IOException {
        made.sink().close();
      }
    };
  }

  private void answer() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BLOCK);
    ByteBuffer one = ByteBuffer.allocateDirect(1);
    try {
      long total = 0;
      int n;
      while ((n = there.read(buffer.clear())) > 0) {
        total += n;
        if (n == 1 || total % BLOCK == 0) {
          total = 0;
          back.write(one.clear());
        }
      }
    } catch (IOException | ErrnoException e) {
      throw new IllegalStateException(e);
    }
  }

  @TearDown
  public void stop() throws IOException, InterruptedException {
    there.close();
    peer.join();
    back.close();
  }

  /** One byte there and one back. */
  @Benchmark
  public int roundTrip() throws IOException, ErrnoException {
    there.write(block.clear().limit(1));
    return back.read(answer.clear());
  }

  /** 16 blocks of 64 KiB there, each answered when the next one has been sent. */
  @Benchmark
  public int megabyte() throws IOException, ErrnoException {
    int answers = 0;
    there.write(block.clear());
    for (int i = 1; i < 16; i++) {
      there.write(block.clear());
      answers += back.read(answer.clear());
    }
    return answers + back.read(answer.clear());
  }
}
