package dev.vos.perl.io;

import dev.vos.abi.ErrnoException;
import dev.vos.syscall.Syscalls;
import java.lang.ref.WeakReference;

/**
 * What must be done for a handle that the program has lost: perl closes it when its last reference
 * goes, here the garbage collector tells. Holds all that closing needs, and the handle only weakly.
 */
final class Abandoned {
  private final WeakReference<IoHandle> handle;
  private final ByteQueue out;
  private final int fd;
  private final int pid;
  private final int directory;

  Abandoned(IoHandle handle, ByteQueue out) {
    this.handle = new WeakReference<>(handle);
    this.out = out;
    this.fd = handle.fd();
    this.pid = handle.pid();
    this.directory = handle.directory();
  }

  /** The handle if the program can still reach it, else null. */
  IoHandle survivor() {
    return handle.get();
  }

  int fd() {
    return fd;
  }

  /** Flushes, closes, and waits for a process at the other end. */
  void close(Syscalls sys, boolean shared) {
    try {
      while (out.size() > 0 && fd >= 0) {
        out.skip(sys.files().write(fd, out.view()));
      }
    } catch (ErrnoException e) {
      out.clear();
    }
    try {
      if (directory >= 0) {
        sys.directories().closedir(directory);
      }
      if (!shared && fd >= 0) {
        sys.files().close(fd);
      }
      if (pid > 0) {
        sys.processes().waitpid(pid, 0);
      }
    } catch (ErrnoException e) {
      out.clear();
    }
  }
}
