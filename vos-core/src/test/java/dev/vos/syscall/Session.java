package dev.vos.syscall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.Vos;
import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Signal;
import dev.vos.kernel.Proc;
import dev.vos.kernel.ProcessEnding;
import dev.vos.kernel.ProgramImage;
import dev.vos.kernel.WaitStatus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A session for one test: an empty memory file system at /t is the cwd. Test bodies run as
 * processes; what escapes from them fails the test.
 */
public final class Session {
  /** What a process does in a test. */
  public interface Body {
    void run(Session session, Syscalls sys) throws Exception;
  }

  private final Vos vos;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private Session(Vos vos) {
    this.vos = vos;
  }

  /** Runs the body as the first process of a new session, and fails as it fails. */
  public static void run(Body body) {
    run(Vos.builder(), body);
  }

  /** The same with a session of the caller's making. */
  public static void run(Vos.Builder builder, Body body) {
    try {
      Session session = new Session(builder.tmpfs("/t").cwd("/t").boot());
      int status = session.vos.waitFor(session.vos.spawn(session.image(body)));
      session.vos.awaitAll();
      if (session.failure.get() != null) {
        throw new AssertionError("in a process", session.failure.get());
      }
      assertThat(status).as("status of the first process").isZero();
    } catch (ErrnoException e) {
      throw new AssertionError(e);
    }
  }

  public Vos vos() {
    return vos;
  }

  /** A program that runs the body and exits with 0. */
  public ProgramImage image(Body body) {
    return self -> {
      try {
        body.run(this, Syscalls.of(self));
        return 0;
      } catch (ProcessEnding ending) {
        throw ending;
      } catch (Throwable escaped) {
        failure.compareAndSet(null, escaped);
        return 99;
      }
    };
  }

  /** fork: the child runs the body. */
  public int fork(Syscalls sys, Body child) throws ErrnoException {
    return sys.processes().fork(image(child));
  }

  /** fork, then waitpid: the status. */
  public int forkAndWait(Syscalls sys, Body child) throws ErrnoException {
    return sys.processes().waitpid(fork(sys, child), 0).status();
  }

  /** Waits until the process is parked in a call. */
  public void awaitBlocked(int pid) throws InterruptedException {
    Proc proc = vos.kernel().process(pid).orElseThrow();
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (!parked(proc)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(proc + " does not block");
      }
      Thread.sleep(1);
    }
  }

  private static boolean parked(Proc proc) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(
            thread ->
                thread.getState() != Thread.State.RUNNABLE
                    && java.util.concurrent.locks.LockSupport.getBlocker(thread) == proc);
  }

  static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static void write(Syscalls sys, int fd, String text) throws ErrnoException {
    sys.files().write(fd, bytes(text));
  }

  /** One read. */
  static String read(Syscalls sys, int fd, int most) throws ErrnoException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    sys.files().read(fd, buffer);
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
  }

  /** Reads to the end. */
  static String readAll(Syscalls sys, int fd) throws ErrnoException {
    StringBuilder text = new StringBuilder();
    String part = read(sys, fd, 4096);
    while (!part.isEmpty()) {
      text.append(part);
      part = read(sys, fd, 4096);
    }
    return text.toString();
  }

  static int create(Syscalls sys, String path) throws ErrnoException {
    return sys.files().open(path, OpenFlags.O_RDWR | OpenFlags.O_CREAT, 0644);
  }

  static Errno errnoOf(FailingCall call) {
    try {
      call.run();
    } catch (ErrnoException e) {
      return e.errno();
    }
    throw new AssertionError("should have failed");
  }

  /** A call that should fail. */
  interface FailingCall {
    void run() throws ErrnoException;
  }

  static int exited(int code) {
    return WaitStatus.exited(code);
  }

  static int killedBy(Signal signal) {
    return WaitStatus.signaled(signal);
  }
}
