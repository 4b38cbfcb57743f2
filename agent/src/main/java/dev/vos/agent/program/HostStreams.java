package dev.vos.agent.program;

import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.handles.HostInput;
import dev.vos.handles.HostOutput;
import dev.vos.handles.OpenFile;
import dev.vos.kernel.Proc;

/** Which standard streams of a process are the JVM's own. */
final class HostStreams {
  private HostStreams() {}

  /** Whether a host program that inherits the JVM's stream gets what the process has there. */
  static boolean isJvms(Proc proc, int fd) {
    HostView.enter();
    try {
      OpenFile file = proc.handles().get(fd);
      try {
        return file instanceof HostInput || file instanceof HostOutput;
      } finally {
        file.release();
      }
    } catch (ErrnoException closed) {
      return false;
    } finally {
      HostView.leave();
    }
  }
}
