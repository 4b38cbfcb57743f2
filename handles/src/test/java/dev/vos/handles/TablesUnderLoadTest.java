package dev.vos.handles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.calls.FileCalls;
import dev.vos.handles.calls.LoneTask;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * 8 threads on one table open, duplicate, close, and fork tables at random; at the end every open
 * file has been closed once and none is left. {@code -Dvos.load.seconds=60} is the extended run.
 */
class TablesUnderLoadTest {
  private static final int SECONDS = Integer.getInteger("vos.load.seconds", 3);
  private static final int THREADS = 8;
  private static final int LIMIT = 64;

  private final LoneTask task = LoneTask.on(new Vfs(MemoryFileSystem.create()));
  private final Queue<LoneTask> forks = new ConcurrentLinkedQueue<>();
  private final Set<Pipe> pipes = ConcurrentHashMap.newKeySet();
  private final AtomicLong calls = new AtomicLong();

  @Test
  void nothingIsLeft() throws Exception {
    task.handles().setLimit(LIMIT);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    var threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> work = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int seed = i;
      work.add(threads.submit(() -> work(new Random(seed), end)));
    }
    for (Future<?> each : work) {
      each.get(); // an AssertionError of a reference count comes out here
    }
    threads.shutdown();
    task.close();
    forks.forEach(LoneTask::close);
    assertThat(task.handles().descriptors()).isEmpty();
    assertThat(pipes).isNotEmpty().allMatch(Pipe::abandoned);
    assertThat(calls.get()).isGreaterThan(10_000);
    System.out.println(
        "Tables under load: " + calls + " calls in " + SECONDS + " s, nothing left open");
  }

  private void work(Random random, long end) {
    while (System.nanoTime() < end) {
      LoneTask on = random.nextInt(4) == 0 ? forks.peek() : task;
      try {
        step(random, on == null ? task : on);
      } catch (ErrnoException e) {
        // EMFILE and EBADF are as good as any other answer
      }
      calls.incrementAndGet();
    }
  }

  private void step(Random random, LoneTask on) throws ErrnoException {
    FileCalls files = on.calls().files();
    int fd = random.nextInt(LIMIT);
    switch (random.nextInt(12)) {
      case 0 -> files.open("/f", OpenFlags.O_CREAT | OpenFlags.O_RDWR, 0644);
      case 1 -> remember(on, files.pipe(OpenFlags.O_NONBLOCK));
      case 2, 3 -> files.dup(fd);
      case 4 -> files.dup2(fd, random.nextInt(LIMIT));
      case 5, 6, 7 -> files.close(fd);
      case 8 -> files.write(fd, ByteBuffer.allocate(10));
      case 9 -> files.read(fd, ByteBuffer.allocate(10));
      case 10 -> files.closeRange(fd, fd + 3, 0);
      default -> forkOrEnd(random, on);
    }
  }

  private void remember(LoneTask on, int[] ends) throws ErrnoException {
    OpenFile file = on.handles().get(ends[0]);
    try {
      Pipe pipe = Pipe.in(file); // another thread may have put something else there
      if (pipe != null) {
        pipes.add(pipe);
      }
    } finally {
      file.release();
    }
  }

  private void forkOrEnd(Random random, LoneTask on) {
    if (random.nextBoolean() && forks.size() < 20) {
      forks.add(on.fork());
      return;
    }
    LoneTask ended = forks.poll();
    if (ended != null) {
      ended.close();
    }
  }
}
