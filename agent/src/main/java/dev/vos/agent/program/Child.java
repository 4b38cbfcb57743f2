package dev.vos.agent.program;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import dev.vos.abi.Waiter;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.agent.bootstrap.VirtualChild;
import dev.vos.kernel.Kill;
import dev.vos.kernel.Proc;
import dev.vos.kernel.Wait;
import dev.vos.kernel.WaitStatus;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A child as its parent sees it. A thread of its own waits for it and reaps it. */
final class Child extends VirtualChild {
  private static final int SIGNALED = 128;
  private static final long STACK_SIZE = 256L << 10;

  private final Proc parent;
  private final Proc proc;
  private final OutputStream input;
  private final InputStream output;
  private final InputStream error;
  private final CompletableFuture<Integer> status = new CompletableFuture<>();

  Child(Proc parent, Proc proc, ChildStreams streams) {
    this.parent = parent;
    this.proc = proc;
    input = new BufferedOutputStream(streams.input());
    output = new BufferedInputStream(streams.output());
    error = new BufferedInputStream(streams.error());
    Thread waiter = new Thread(null, this::reap, "vos-wait-" + proc.pid(), STACK_SIZE, false);
    waiter.setDaemon(true);
    waiter.setContextClassLoader(null);
    waiter.start();
  }

  private void reap() {
    try {
      int result = Wait.waitpid(parent, proc.pid(), 0, Waiter.uninterruptible()).status();
      status.complete(result);
    } catch (ErrnoException orphaned) {
      status.complete(WaitStatus.signaled(Signal.KILL)); // its parent ended, and init reaped it
    }
  }

  @Override
  public OutputStream getOutputStream() {
    return input;
  }

  @Override
  public InputStream getInputStream() {
    return output;
  }

  @Override
  public InputStream getErrorStream() {
    return error;
  }

  @Override
  public int waitStatus() throws InterruptedException {
    try {
      return status.get();
    } catch (ExecutionException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public int waitFor() throws InterruptedException {
    return exitValue(waitStatus());
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
    try {
      status.get(Math.max(timeout, 0), unit);
      return true;
    } catch (TimeoutException runsStill) {
      return false;
    } catch (ExecutionException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public int exitValue() {
    if (!status.isDone()) {
      throw new IllegalThreadStateException("process hasn't exited");
    }
    return exitValue(status.join());
  }

  /** As the JDK says it: the exit code, or 128 and the number of the signal that ended it. */
  private static int exitValue(int status) {
    return WaitStatus.isSignaled(status)
        ? SIGNALED + WaitStatus.terminatingSignal(status)
        : WaitStatus.exitCode(status);
  }

  @Override
  public boolean isAlive() {
    return !status.isDone();
  }

  @Override
  public long pid() {
    return proc.pid();
  }

  @Override
  public CompletableFuture<Process> onExit() {
    return status.thenApply(ended -> this);
  }

  @Override
  public boolean supportsNormalTermination() {
    return true;
  }

  @Override
  public void destroy() {
    post(Signal.TERM);
  }

  @Override
  public Process destroyForcibly() {
    post(Signal.KILL);
    return this;
  }

  @Override
  public void destroyTree() {
    HostView.enter();
    try {
      List<Proc> below = proc.kernel().descendants(proc);
      post(Signal.KILL);
      below.forEach(each -> each.post(Signal.KILL)); // even if this one has ended by now
    } finally {
      HostView.leave();
    }
  }

  private void post(Signal signal) {
    HostView.enter();
    try {
      if (!status.isDone()) {
        proc.post(signal);
      }
    } finally {
      HostView.leave();
    }
  }

  @Override
  public void kill(int signal) throws IOException {
    HostView.enter();
    try {
      Kill.kill(parent, proc.pid(), signal);
    } catch (ErrnoException refused) {
      throw new IOException("kill: " + refused.errno().message());
    } finally {
      HostView.leave();
    }
  }

  @Override
  public String toString() {
    String state = status.isDone() ? ", exitValue=" + exitValue() : ", exitValue=\"not exited\"";
    return "Process[pid=" + proc.pid() + state + "]";
  }
}
