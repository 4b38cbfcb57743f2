package dev.vos.handles.calls;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.OpenFile;
import dev.vos.handles.RegularOpenFile;
import dev.vos.vfs.FileId;
import java.nio.ByteBuffer;

/** {@link TransferCalls} of one task. */
final class Transfers implements TransferCalls {
  private static final int CHUNK = 1 << 16;

  private final Task task;
  private final Descriptors descriptors;
  private final FileSizes sizes;

  Transfers(Task task) {
    this.task = task;
    this.descriptors = new Descriptors(task);
    this.sizes = new FileSizes(task);
  }

  // ---- several buffers ----

  private interface Call {
    int run(ByteBuffer bytes) throws ErrnoException;
  }

  private static int total(ByteBuffer[] buffers) throws ErrnoException {
    long total = 0;
    for (ByteBuffer buffer : buffers) {
      total += buffer.remaining();
    }
    if (buffers.length > IOV_MAX || total > Integer.MAX_VALUE - CHUNK) {
      throw new ErrnoException(Errno.EINVAL);
    }
    return (int) total;
  }

  /** One read, spread over the buffers afterwards, so that it is one to everybody else, too. */
  private static int scatter(ByteBuffer[] into, Call read) throws ErrnoException {
    if (into.length == 1) {
      return read.run(into[0]);
    }
    ByteBuffer bytes = ByteBuffer.allocate(total(into));
    int n = read.run(bytes);
    bytes.flip();
    for (ByteBuffer part : into) {
      int length = Math.min(part.remaining(), bytes.remaining());
      part.put(bytes.slice(bytes.position(), length));
      bytes.position(bytes.position() + length);
    }
    return n;
  }

  private static int gather(ByteBuffer[] from, Call write) throws ErrnoException {
    if (from.length == 1) {
      return write.run(from[0]);
    }
    ByteBuffer bytes = ByteBuffer.allocate(total(from));
    for (ByteBuffer part : from) {
      bytes.put(part.duplicate());
    }
    int n = write.run(bytes.flip());
    int left = n;
    for (ByteBuffer part : from) {
      int length = Math.min(part.remaining(), left);
      part.position(part.position() + length);
      left -= length;
    }
    return n;
  }

  @Override
  public int readv(int fd, ByteBuffer... into) throws ErrnoException {
    return scatter(into, bytes -> descriptors.use(fd, file -> file.read(bytes, task.waiter())));
  }

  @Override
  public int writev(int fd, ByteBuffer... from) throws ErrnoException {
    try {
      return gather(from, bytes -> descriptors.use(fd, file -> sizes.write(file, bytes)));
    } catch (ErrnoException e) {
      throw Files.signalled(task, e);
    }
  }

  @Override
  public int preadv(int fd, long position, ByteBuffer... into) throws ErrnoException {
    requirePosition(position);
    return scatter(into, bytes -> descriptors.use(fd, file -> file.pread(bytes, position)));
  }

  @Override
  public int pwritev(int fd, long position, ByteBuffer... from) throws ErrnoException {
    requirePosition(position);
    return gather(from, bytes -> descriptors.use(fd, file -> sizes.write(file, bytes, position)));
  }

  private static void requirePosition(long position) throws ErrnoException {
    if (position < 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
  }

  // ---- two descriptors ----

  @Override
  public long sendfile(int out, int in, long count) throws ErrnoException {
    return onBoth(
        out,
        in,
        (target, source) -> {
          requireSendable(target, source, count);
          long start = source.seek(0, FileCalls.SEEK_CUR);
          long sent = copy(source, start, part -> sizes.write(target, part), count);
          source.seek(start + sent, FileCalls.SEEK_SET);
          return sent;
        });
  }

  @Override
  public long sendfile(int out, int in, long offset, long count) throws ErrnoException {
    requirePosition(offset);
    return onBoth(
        out,
        in,
        (target, source) -> {
          requireSendable(target, source, count);
          return copy(source, offset, part -> sizes.write(target, part), count);
        });
  }

  private interface Pair {
    long run(OpenFile target, OpenFile source) throws ErrnoException;
  }

  private long onBoth(int out, int in, Pair call) throws ErrnoException {
    try {
      return descriptors.use(
          in, source -> descriptors.use(out, target -> call.run(target, source)));
    } catch (ErrnoException e) {
      throw Files.signalled(task, e);
    }
  }

  private static void requireSendable(OpenFile target, OpenFile source, long count)
      throws ErrnoException {
    requireAccess(target, source);
    boolean appends = OpenFlags.has(target.flags(), OpenFlags.O_APPEND);
    if (!(source instanceof RegularOpenFile) || appends || count < 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
  }

  private static void requireAccess(OpenFile target, OpenFile source) throws ErrnoException {
    if (!OpenFlags.readable(source.flags()) || !OpenFlags.writable(target.flags())) {
      throw new ErrnoException(Errno.EBADF);
    }
  }

  /** Copies until {@code count}, the end, or a write that takes less than it was given. */
  private static long copy(OpenFile source, long start, Call write, long count)
      throws ErrnoException {
    ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(count, CHUNK));
    long done = 0;
    while (done < count) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), count - done));
      int n = source.pread(chunk, start + done);
      if (n == 0) {
        break;
      }
      int written = writtenOf(chunk.flip(), write, done);
      done += written;
      if (written < n) {
        break;
      }
    }
    return done;
  }

  /** What was copied before counts: a failure after that is told by the next call. */
  private static int writtenOf(ByteBuffer chunk, Call write, long before) throws ErrnoException {
    try {
      return write.run(chunk);
    } catch (ErrnoException e) {
      if (before > 0) {
        return 0;
      }
      throw e;
    }
  }

  @Override
  public long copyFileRange(int in, long inOffset, int out, long outOffset, long count, int flags)
      throws ErrnoException {
    return onBoth(
        out,
        in,
        (target, source) -> {
          requireCopyable(target, source, flags);
          long from = inOffset < 0 ? source.seek(0, FileCalls.SEEK_CUR) : inOffset;
          long to = outOffset < 0 ? target.seek(0, FileCalls.SEEK_CUR) : outOffset;
          long length = Math.min(count, Math.max(0, source.stat().size() - from));
          requireApart(target, source, from, to, length);
          long[] at = {to};
          long done =
              copy(
                  source,
                  from,
                  part -> {
                    int n = sizes.write(target, part, at[0]);
                    at[0] += n;
                    return n;
                  },
                  length);
          if (inOffset < 0) {
            source.seek(from + done, FileCalls.SEEK_SET);
          }
          if (outOffset < 0) {
            target.seek(to + done, FileCalls.SEEK_SET);
          }
          return done;
        });
  }

  private static void requireCopyable(OpenFile target, OpenFile source, int flags)
      throws ErrnoException {
    if (flags != 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    int sourceMode = source.stat().mode();
    int targetMode = target.stat().mode();
    if (Mode.isDirectory(sourceMode) || Mode.isDirectory(targetMode)) {
      throw new ErrnoException(Errno.EISDIR);
    }
    if (!(source instanceof RegularOpenFile from) || !(target instanceof RegularOpenFile to)) {
      throw new ErrnoException(Errno.EINVAL);
    }
    requireAccess(target, source);
    if (OpenFlags.has(target.flags(), OpenFlags.O_APPEND)) {
      throw new ErrnoException(Errno.EBADF);
    }
    if (!type(from).equals(type(to))) {
      throw new ErrnoException(Errno.EXDEV);
    }
  }

  private static String type(RegularOpenFile file) {
    return file.opened().vnode().driver().type();
  }

  private static void requireApart(
      OpenFile target, OpenFile source, long from, long to, long length) throws ErrnoException {
    boolean overlap = from < to + length && to < from + length;
    if (overlap && FileId.of(source.stat()).equals(FileId.of(target.stat()))) {
      throw new ErrnoException(Errno.EINVAL);
    }
  }
}
