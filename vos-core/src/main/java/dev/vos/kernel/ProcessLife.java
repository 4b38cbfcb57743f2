package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import dev.vos.abi.Waiter;
import dev.vos.handles.OpenFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a process's thread does: runs one image after the other, and ends the process. */
final class ProcessLife {
  private static final int STANDARD_ERROR = 2;

  private ProcessLife() {}

  static void run(Proc proc) {
    proc.runsOn(Thread.currentThread());
    CurrentProcess.set(proc);
    proc.clock().start();
    try {
      Exit.finish(proc, runImages(proc));
    } finally {
      CurrentProcess.set(null);
    }
  }

  /** The wait status of the last image. */
  private static int runImages(Proc proc) {
    while (true) {
      try {
        proc.poll();
        return WaitStatus.exited(proc.image().run(proc));
      } catch (ImageReplaced replaced) {
        proc.image(replaced.successor());
      } catch (ProcessExited exited) {
        return exited.status();
      } catch (ProcessKilled killed) {
        return WaitStatus.signaled(killed.signal());
      } catch (Throwable escaped) { // the process must end properly, whatever the image did
        report(proc, escaped);
        return WaitStatus.signaled(Signal.ABRT);
      }
    }
  }

  private static void report(Proc proc, Throwable escaped) {
    StringWriter text = new StringWriter();
    text.append("vos: ").append(proc.toString()).append(" failed: ");
    escaped.printStackTrace(new PrintWriter(text, true));
    try {
      OpenFile error = proc.handles().get(STANDARD_ERROR);
      try {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        error.write(ByteBuffer.wrap(bytes), Waiter.uninterruptible());
      } finally {
        error.release();
      }
    } catch (ErrnoException e) {
      // its standard error is closed: as with any process that is aborted, the status tells
    }
  }
}
