package dev.vos.handles.calls;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Signal;
import dev.vos.abi.Waiter;
import dev.vos.handles.OpenFile;
import dev.vos.handles.RegularOpenFile;
import dev.vos.vfs.PathContext;
import java.nio.ByteBuffer;

/**
 * Writing, with what a task's limit and user have to do with it. RLIMIT_FSIZE: a write that would
 * go beyond it is cut, one that would begin there fails with EFBIG and SIGXFSZ. Only regular files
 * are limited.
 */
final class FileSizes {
  private final Task task;

  FileSizes(Task task) {
    this.task = task;
  }

  /** write(2) at the shared offset. */
  int write(OpenFile file, ByteBuffer src) throws ErrnoException {
    Waiter waiter = task.waiter();
    Writing writing = part -> file.write(part, waiter);
    int written =
        unlimited(file, src)
            ? writing.write(src)
            : cut(src, start(file, ((RegularOpenFile) file).offset()), writing);
    changed(file);
    return written;
  }

  /** pwrite(2). */
  int write(OpenFile file, ByteBuffer src, long position) throws ErrnoException {
    Writing writing = part -> file.pwrite(part, position);
    int written =
        unlimited(file, src) || position < 0
            ? writing.write(src)
            : cut(src, start(file, position), writing);
    changed(file);
    return written;
  }

  /** What a change of a file's bytes does besides: set-id bits go, unless it was root's. */
  void changed(OpenFile file) throws ErrnoException {
    PathContext who = task.context();
    if (!who.credentials().isRoot() && file instanceof RegularOpenFile regular) {
      task.vfs().contentsChanged(who, regular.opened());
    }
  }

  /** truncate, ftruncate, fallocate: a size that the file is to get. EFBIG. */
  void require(long size) throws ErrnoException {
    if (size > task.fileSizeLimit()) {
      throw exceeded();
    }
  }

  private boolean unlimited(OpenFile file, ByteBuffer src) {
    return task.fileSizeLimit() == Long.MAX_VALUE
        || !(file instanceof RegularOpenFile)
        || !OpenFlags.writable(file.flags())
        || !src.hasRemaining();
  }

  private static long start(OpenFile file, long position) throws ErrnoException {
    boolean append = OpenFlags.has(file.flags(), OpenFlags.O_APPEND);
    return append ? file.stat().size() : position;
  }

  private interface Writing {
    int write(ByteBuffer part) throws ErrnoException;
  }

  private int cut(ByteBuffer src, long start, Writing writing) throws ErrnoException {
    long room = task.fileSizeLimit() - start;
    if (room <= 0) {
      throw exceeded();
    }
    int limit = src.limit();
    try {
      src.limit(src.position() + (int) Math.min(src.remaining(), room));
      return writing.write(src);
    } finally {
      src.limit(limit);
    }
  }

  private ErrnoException exceeded() {
    task.post(Signal.XFSZ);
    task.poll();
    return new ErrnoException(Errno.EFBIG);
  }
}
