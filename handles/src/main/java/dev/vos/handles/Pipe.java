package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import dev.vos.vfs.Fifo;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A pipe: bytes written at one end are read in order at the other; see pipe(7).
 *
 * <p>A write of at most {@link #PIPE_BUF} bytes is atomic. Reading an empty pipe blocks while a
 * write end is open and gives end of file afterwards; writing blocks while the pipe is full and
 * fails with EPIPE when no read end is open. Also the stuff of which connected AF_UNIX sockets and
 * FIFOs are made.
 *
 * <p>Lock: the monitor of the pipe, never held while blocked and with nothing locked beneath it.
 */
public final class Pipe {
  /** Writes of up to this many bytes are not interleaved with others. */
  public static final int PIPE_BUF = 4096;

  /** How many bytes a new pipe holds. */
  public static final int CAPACITY = 65536;

  /** How many bytes a pipe can be made to hold, as /proc/sys/fs/pipe-max-size. */
  public static final int LARGEST_CAPACITY = 1 << 20;

  private static final int WOULD_BLOCK = -1;
  private static final int NO_READERS = -2;

  /** Woken when there is something to read, or an end to report. */
  private final WaitQueue readable = new WaitQueue();

  /** Woken when there is space, or no reader any more. */
  private final WaitQueue writable = new WaitQueue();

  /** guarded by this: how many bytes the pipe holds */
  private int capacity = CAPACITY;

  /** guarded by this: a ring that grows up to the capacity */
  private byte[] ring = new byte[512];

  /** guarded by this: where the oldest byte is */
  private int head;

  /** guarded by this: how many bytes are in the ring */
  private int count;

  /** guarded by this: open read ends */
  private int readers;

  /** guarded by this: open write ends */
  private int writers;

  /** guarded by this: how often a read end was opened, for FIFOs that wait for one */
  private int readersEver;

  /** guarded by this: how often a write end was opened */
  private int writersEver;

  private final PipeAttributes attributes;

  /** An anonymous pipe without ends. */
  Pipe() {
    this(null);
  }

  /** The pipe in a FIFO. */
  Pipe(Fifo fifo) {
    this.attributes = fifo == null ? PipeAttributes.anonymous() : PipeAttributes.of(fifo);
  }

  /** A pipe and an open file for each of its two ends, each with one reference. */
  public record Ends(PipeReadEnd reader, PipeWriteEnd writer) {}

  /**
   * Makes a pipe.
   *
   * @param flags O_NONBLOCK for both ends, or 0
   */
  public static Ends create(int flags) {
    Pipe pipe = new Pipe();
    return new Ends(new PipeReadEnd(pipe, flags), new PipeWriteEnd(pipe, flags));
  }

  /**
   * Adds a reader.
   *
   * @return for {@link #hungUp}: how often the write end was opened so far, -1 while it is open
   */
  synchronized int openReader() {
    readers++;
    readersEver++;
    writable.wake();
    return writers > 0 ? -1 : writersEver;
  }

  /** Whether all writers are gone, of whom there was one since the reader came. */
  synchronized boolean hungUp(int writersBefore) {
    return writers == 0 && writersEver != writersBefore;
  }

  synchronized void openWriter() {
    writers++;
    writersEver++;
    readable.wake();
  }

  void closeReader() {
    synchronized (this) {
      readers--;
    }
    writable.wake();
    readable.wake();
  }

  void closeWriter() {
    synchronized (this) {
      writers--;
    }
    readable.wake();
    writable.wake();
  }

  synchronized int readers() {
    return readers;
  }

  synchronized int writers() {
    return writers;
  }

  synchronized int readersEver() {
    return readersEver;
  }

  synchronized int writersEver() {
    return writersEver;
  }

  /** Whether nobody has an end open. */
  synchronized boolean abandoned() {
    return readers == 0 && writers == 0;
  }

  WaitQueue readable() {
    return readable;
  }

  WaitQueue writable() {
    return writable;
  }

  /** The pipe that an open file is an end of. EBADF: it is none. */
  public static Pipe of(OpenFile file) throws ErrnoException {
    Pipe pipe = in(file);
    if (pipe == null) {
      throw new ErrnoException(Errno.EBADF);
    }
    return pipe;
  }

  /** The pipe that an open file is an end of, or null. */
  public static Pipe in(OpenFile file) {
    if (file instanceof PipeReadEnd end) {
      return end.pipe();
    }
    if (file instanceof PipeWriteEnd end) {
      return end.pipe();
    }
    if (file instanceof FifoBothEnds ends) {
      return ends.pipe();
    }
    return null;
  }

  /** F_GETPIPE_SZ: how many bytes the pipe holds. */
  public synchronized int capacity() {
    return capacity;
  }

  /**
   * F_SETPIPE_SZ: lets the pipe hold at least {@code size} bytes.
   *
   * @return how many it holds now: a power of two, and at least 4096
   * @throws ErrnoException EINVAL: negative; EPERM: more than {@link #LARGEST_CAPACITY}; EBUSY:
   *     more is in the pipe
   */
  public int setCapacity(int size) throws ErrnoException {
    if (size < 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    if (size > LARGEST_CAPACITY) {
      throw new ErrnoException(Errno.EPERM);
    }
    int rounded = Math.max(PIPE_BUF, Integer.highestOneBit(Math.max(1, 2 * size - 1)));
    synchronized (this) {
      if (rounded < count) {
        throw new ErrnoException(Errno.EBUSY);
      }
      capacity = rounded;
    }
    writable.wake();
    return rounded;
  }

  synchronized int available() {
    return count;
  }

  /** Bytes that a write would not block for. */
  synchronized int space() {
    return capacity - count;
  }

  /** Blocks until there is a byte or no writer; 0 is end of file. EAGAIN, EINTR. */
  int read(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    if (!dst.hasRemaining()) {
      return 0;
    }
    int n = take(dst);
    if (n != WOULD_BLOCK) {
      return n;
    }
    blocking.requireBlocking();
    readable.register(waiter);
    try {
      while ((n = take(dst)) == WOULD_BLOCK) {
        waiter.checkInterrupted();
        waiter.park(Waiter.FOREVER);
      }
      return n;
    } finally {
      readable.unregister(waiter);
    }
  }

  /** Copies the oldest bytes and leaves them in the pipe; 0 is end of file, or nothing there. */
  synchronized int peek(ByteBuffer dst) {
    int n = Math.min(count, dst.remaining());
    copyOutLocked(dst, n);
    return n;
  }

  /**
   * Blocks until all is written. A signal or the non-blocking flag may cut a long write short, but
   * never one of up to PIPE_BUF bytes. EPIPE, EAGAIN, EINTR.
   */
  int write(ByteBuffer src, Blocking blocking, Waiter waiter) throws ErrnoException {
    int total = src.remaining();
    if (total == 0) {
      return 0; // even if nobody reads
    }
    boolean atomic = total <= PIPE_BUF;
    int n = put(src, atomic);
    if (n == NO_READERS) {
      throw new ErrnoException(Errno.EPIPE);
    }
    if (!src.hasRemaining()) {
      return total;
    }
    if (blocking == Blocking.NEVER) {
      if (n == WOULD_BLOCK) {
        throw new ErrnoException(Errno.EAGAIN);
      }
      return total - src.remaining();
    }
    return writeBlocking(src, total, waiter);
  }

  private int writeBlocking(ByteBuffer src, int total, Waiter waiter) throws ErrnoException {
    writable.register(waiter);
    try {
      while (src.hasRemaining()) {
        int n = put(src, total <= PIPE_BUF);
        if (n == NO_READERS) {
          return partOr(Errno.EPIPE, total, src);
        }
        if (n == WOULD_BLOCK) {
          waitForSpace(waiter, total, src);
        }
      }
      return total;
    } catch (InterruptedWrite interrupted) {
      return partOr(Errno.EINTR, total, src);
    } finally {
      writable.unregister(waiter);
    }
  }

  private static void waitForSpace(Waiter waiter, int total, ByteBuffer src)
      throws ErrnoException, InterruptedWrite {
    try {
      waiter.checkInterrupted();
    } catch (ErrnoException e) {
      if (src.remaining() < total) {
        throw new InterruptedWrite();
      }
      throw e;
    }
    waiter.park(Waiter.FOREVER);
  }

  private static int partOr(Errno errno, int total, ByteBuffer src) throws ErrnoException {
    if (src.remaining() == total || errno == Errno.EPIPE) {
      throw new ErrnoException(errno);
    }
    return total - src.remaining();
  }

  /** A signal cut a write short after some bytes. */
  private static final class InterruptedWrite extends Exception {
    private static final long serialVersionUID = 1L;

    InterruptedWrite() {
      super(null, null, false, false);
    }
  }

  /**
   * Puts bytes that were taken out back in front of the others, for a host program that was given
   * more than it read. The pipe may hold more than its capacity afterwards.
   */
  void unread(ByteBuffer bytes) {
    synchronized (this) {
      int n = bytes.remaining();
      growLocked(count + n);
      head = (head - n + ring.length) % ring.length;
      copyInLocked(bytes, head, n);
      count += n;
    }
    readable.wake();
  }

  private int take(ByteBuffer dst) {
    int n;
    synchronized (this) {
      if (count == 0) {
        return writers == 0 ? 0 : WOULD_BLOCK;
      }
      n = Math.min(count, dst.remaining());
      copyOutLocked(dst, n);
      head = (head + n) % ring.length;
      count -= n;
      if (count == 0) {
        head = 0;
      }
    }
    writable.wake();
    return n;
  }

  private int put(ByteBuffer src, boolean atomic) {
    int n;
    synchronized (this) {
      if (readers == 0) {
        return NO_READERS;
      }
      int space = capacity - count;
      if (atomic && space < src.remaining() || space <= 0 && src.hasRemaining()) {
        return WOULD_BLOCK;
      }
      n = Math.min(space, src.remaining());
      growLocked(count + n);
      copyInLocked(src, (head + count) % ring.length, n);
      count += n;
    }
    readable.wake();
    return n;
  }

  private void growLocked(int needed) {
    if (needed <= ring.length) {
      return;
    }
    byte[] larger = new byte[Math.max(needed, Math.min(capacity, ring.length * 4))];
    int first = Math.min(count, ring.length - head);
    System.arraycopy(ring, head, larger, 0, first);
    System.arraycopy(ring, 0, larger, first, count - first);
    ring = larger;
    head = 0;
  }

  private void copyOutLocked(ByteBuffer dst, int n) {
    int first = Math.min(n, ring.length - head);
    dst.put(ring, head, first);
    dst.put(ring, 0, n - first);
  }

  private void copyInLocked(ByteBuffer src, int at, int n) {
    int first = Math.min(n, ring.length - at);
    src.get(ring, at, first);
    src.get(ring, 0, n - first);
  }

  /** Owner, permissions and times. */
  public PipeAttributes attributes() {
    return attributes;
  }

  Stat stat() throws ErrnoException {
    return attributes.stat();
  }

  @Override
  public String toString() {
    return attributes + Arrays.toString(new int[] {readers(), writers()});
  }
}
