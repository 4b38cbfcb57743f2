package dev.vos.handles.calls;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Signal;
import dev.vos.abi.Waiter;
import dev.vos.handles.OpenFile;
import dev.vos.handles.RegularOpenFile;
import java.nio.ByteBuffer;

/**
 * RLIMIT_FSIZE: a write that would go beyond it is cut, one that would begin there fails with EFBIG
 * and SIGXFSZ. Only regular files are limited.
 */
final class FileSizes {
  private final Task task;

  FileSizes(Task task) {
    this.task = task;
  }

  /** write(2) at the shared offset. */
  int write(OpenFile file, ByteBuffer src) throws ErrnoException {
    Waiter waiter = task.waiter();
    if (unlimited(file, src)) {
      return file.write(src, waiter);
    }
    RegularOpenFile regular = (RegularOpenFile) file;
    return cut(src, start(regular, regular.offset()), part -> file.write(part, waiter));
  }

  /** pwrite(2). */
  int write(OpenFile file, ByteBuffer src, long position) throws ErrnoException {
    if (unlimited(file, src) || position < 0) {
      return file.pwrite(src, position);
    }
    return cut(src, start((RegularOpenFile) file, position), part -> file.pwrite(part, position));
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

  private static long start(RegularOpenFile file, long position) throws ErrnoException {
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
