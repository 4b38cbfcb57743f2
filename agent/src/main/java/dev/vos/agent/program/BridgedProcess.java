package dev.vos.agent.program;

import dev.vos.handles.calls.FileCalls;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A host program whose inherited standard streams are those of a virtual process, which the host
 * does not know: threads copy between its pipes and the process's handles. Waiting for it waits
 * until all of its output has been copied.
 */
final class BridgedProcess extends Process {
  private final Process host;
  private final boolean[] bridged;
  private final List<Thread> outputs = new ArrayList<>();

  /**
   * @param bridged which of the streams 0, 1 and 2 are copied; the process has pipes there
   */
  BridgedProcess(Process host, boolean[] bridged, FileCalls files) {
    this.host = host;
    this.bridged = bridged.clone();
    if (bridged[0]) {
      copy(new HandleInput(files, 0), host.getOutputStream(), "vos-input");
    }
    if (bridged[1]) {
      outputs.add(copy(host.getInputStream(), new HandleOutput(files, 1), "vos-output"));
    }
    if (bridged[2]) {
      outputs.add(copy(host.getErrorStream(), new HandleOutput(files, 2), "vos-error"));
    }
  }

  private Thread copy(InputStream from, OutputStream to, String name) {
    Thread thread = new Thread(null, () -> copy(from, to), name + "-" + host.pid(), 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    thread.start();
    return thread;
  }

  private void copy(InputStream from, OutputStream to) {
    byte[] buffer = new byte[8192];
    try {
      for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        to.write(buffer, 0, count);
        to.flush();
      }
      if (to == host.getOutputStream()) {
        to.close();
      }
    } catch (IOException ended) {
      // one of the two no longer wants it
    }
  }

  @Override
  public OutputStream getOutputStream() {
    return bridged[0] ? OutputStream.nullOutputStream() : host.getOutputStream();
  }

  @Override
  public InputStream getInputStream() {
    return bridged[1] ? InputStream.nullInputStream() : host.getInputStream();
  }

  @Override
  public InputStream getErrorStream() {
    return bridged[2] ? InputStream.nullInputStream() : host.getErrorStream();
  }

  @Override
  public int waitFor() throws InterruptedException {
    int status = host.waitFor();
    for (Thread output : outputs) {
      output.join();
    }
    return status;
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
    boolean ended = host.waitFor(timeout, unit);
    if (ended) {
      waitFor();
    }
    return ended;
  }

  @Override
  public int exitValue() {
    return host.exitValue();
  }

  @Override
  public void destroy() {
    host.destroy();
  }

  @Override
  public Process destroyForcibly() {
    host.destroyForcibly();
    return this;
  }

  @Override
  public boolean supportsNormalTermination() {
    return host.supportsNormalTermination();
  }

  @Override
  public boolean isAlive() {
    return host.isAlive();
  }

  @Override
  public long pid() {
    return host.pid();
  }

  @Override
  public ProcessHandle toHandle() {
    return host.toHandle();
  }

  @Override
  public CompletableFuture<Process> onExit() {
    return host.onExit().thenApply(ended -> this);
  }

  @Override
  public String toString() {
    return host.toString();
  }
}
