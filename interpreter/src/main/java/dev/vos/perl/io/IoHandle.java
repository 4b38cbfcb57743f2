package dev.vos.perl.io;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.handles.calls.FileCalls;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Referent;
import java.nio.charset.StandardCharsets;

/**
 * A file handle (what perl calls an IO): a descriptor or an in-memory file, with buffers, layers
 * and a line count. The system calls go through the {@link Handles} it belongs to.
 */
public final class IoHandle extends Referent implements Forkable {
  private final Handles owner;
  private int fd = -1;
  private MemoryFile memory;
  private boolean readable;
  private boolean writable;

  private final ByteQueue in = new ByteQueue();
  private final ByteQueue out = new ByteQueue();
  private Layers layers = Layers.RAW;
  private boolean autoflush;
  private boolean lineBuffered;
  private boolean eof;
  private boolean failed;
  private long lines;
  private int pid;
  private int directory = -1;
  private String name = "";

  public IoHandle(Handles owner) {
    this.owner = owner;
  }

  /** Whether a reader elsewhere may wait for its end: a pipe or socket. */
  private boolean channel;

  /** Whether it has output that no one else can see yet. */
  boolean dirty() {
    return out.size() > 0 && fd >= 0;
  }

  boolean channel() {
    return channel;
  }

  /** What closing it takes if the program has lost it. */
  Abandoned abandoned() {
    return new Abandoned(this, out);
  }

  /** The name for messages: {@code STDIN}, {@code $fh}. */
  public String name() {
    return name;
  }

  public void setName(String newName) {
    name = newName;
  }

  public boolean isOpen() {
    return fd >= 0 || memory != null;
  }

  /** The descriptor, -1 if closed or in memory. */
  public int fd() {
    return fd;
  }

  public boolean readable() {
    return readable;
  }

  public boolean writable() {
    return writable;
  }

  /** The directory's descriptor if it was opened by opendir, else -1. */
  public int directory() {
    return directory;
  }

  public void setDirectory(int newDirectory) {
    directory = newDirectory;
  }

  /** The process at the other end of a pipe open, 0 if none. */
  public int pid() {
    return pid;
  }

  public void setPid(int newPid) {
    pid = newPid;
  }

  /** {@code $.} of this handle. */
  public long lines() {
    return lines;
  }

  public void setLines(long count) {
    lines = count;
  }

  public boolean autoflush() {
    return autoflush;
  }

  /** {@code $|}: flushes at once when switched on. */
  public void autoflushOn() throws ErrnoException {
    autoflush = true;
    flush();
  }

  public void autoflushOff() {
    autoflush = false;
  }

  public void bufferLines() {
    lineBuffered = true;
  }

  public Layers layers() {
    return layers;
  }

  /** binmode: buffered output goes out first. */
  public void setLayers(Layers newLayers) throws ErrnoException {
    flush();
    layers = newLayers;
  }

  /** Takes a descriptor over; what was open before must have been closed. */
  public void attach(int newFd, Access access) {
    reset(access.readable(), access.writable());
    fd = newFd;
    channel = owner.isChannel(newFd);
    owner.add(this);
  }

  /** Opens a scalar as a file. */
  public void attachMemory(PerlScalar target, Access access) {
    reset(access.readable(), access.writable());
    memory = new MemoryFile(target, access.append());
  }

  private void reset(boolean canRead, boolean canWrite) {
    readable = canRead;
    writable = canWrite;
    memory = null;
    fd = -1;
    in.clear();
    out.clear();
    eof = false;
    failed = false;
    lines = 0;
    pid = 0;
    layers = Layers.RAW;
    lineBuffered = false;
  }

  private FileCalls files() {
    return owner.files();
  }

  /**
   * Writes text through the layers into the buffer. Text with wide characters that no layer encodes
   * goes out as UTF-8.
   */
  public void print(String text) throws ErrnoException {
    if (in.size() > 0) {
      dropReadAhead();
    }
    boolean wide = tooWide(text);
    String s = layers.crlf() ? text.replace("\n", "\r\n") : text;
    byte[] bytes = s.getBytes(layers.utf8() || wide ? StandardCharsets.UTF_8 : layers.charset());
    if (memory != null) {
      memory.write(bytes);
      return;
    }
    out.append(bytes, 0, bytes.length);
    if (autoflush || out.size() >= ByteQueue.BLOCK || (lineBuffered && text.indexOf('\n') >= 0)) {
      flush();
    }
  }

  /** Whether a text has characters that no layer of this handle encodes. */
  public boolean tooWide(String text) {
    return !layers.utf8()
        && layers.charset().equals(StandardCharsets.ISO_8859_1)
        && Layers.hasWide(text);
  }

  /** Writes what is buffered; what could be written before an error is not written again. */
  public void flush() throws ErrnoException {
    while (out.size() > 0 && fd >= 0) {
      int n = files().write(fd, out.view());
      out.skip(n);
    }
  }

  /** Flushes, and gives back what was read ahead of a file that can be positioned. */
  void sync() throws ErrnoException {
    flush();
    if (in.size() > 0 && fd >= 0) {
      try {
        files().lseek(fd, -in.size(), FileCalls.SEEK_CUR);
        in.clear();
      } catch (ErrnoException e) {
        if (e.errno() != Errno.ESPIPE) {
          throw e;
        }
      }
    }
  }

  boolean lineBuffered() {
    return lineBuffered;
  }

  /** Throws away what is buffered for writing (POSIX::_exit, a failed close). */
  public void discard() {
    failed = true;
    out.clear();
  }

  /** Fills the read buffer; false at the end of the file. */
  private boolean fill() throws ErrnoException {
    if (memory != null) {
      return fillMemory();
    }
    if (fd < 0) {
      throw new ErrnoException(Errno.EBADF);
    }
    if (out.size() > 0) {
      flush();
    }
    owner.beforeRead(this);
    int n = files().read(fd, in.room());
    if (n <= 0) {
      eof = true;
      return false;
    }
    in.filled(n);
    return true;
  }

  private boolean fillMemory() {
    byte[] rest = memory.rest();
    if (rest.length == 0) {
      eof = true;
      return false;
    }
    in.append(rest, 0, rest.length);
    return true;
  }

  /**
   * The next record.
   *
   * @param separator null: the rest of the file; "": a paragraph; else what ends a record (of
   *     bytes)
   * @return null at the end of the file
   */
  public String readLine(String separator) throws ErrnoException {
    String line = separator == null ? slurp() : record(separator);
    if (line != null) {
      lines++;
    }
    return line;
  }

  private String slurp() throws ErrnoException {
    while (fill()) {
      continue;
    }
    return in.size() == 0 ? null : take(in.size());
  }

  private String record(String separator) throws ErrnoException {
    boolean paragraph = separator.isEmpty();
    byte[] end =
        (paragraph ? "\n\n" : separator)
            .getBytes(layers.utf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    if (paragraph) {
      skipNewlines();
    }
    int searched = 0;
    while (true) {
      int at = in.indexOf(end, searched);
      if (at >= 0) {
        String line = take(at + end.length);
        if (paragraph) {
          skipNewlines();
        }
        return line;
      }
      searched = Math.max(0, in.size() - end.length + 1);
      if (!fill()) {
        return in.size() == 0 ? null : take(in.size());
      }
    }
  }

  private void skipNewlines() throws ErrnoException {
    while (in.size() > 0 || fill()) {
      if (in.at(0) != '\n') {
        return;
      }
      in.skip(1);
    }
  }

  /** The next fixed-size record ({@code $/ = \N}), of characters under a decoding layer. */
  public String readRecord(int length) throws ErrnoException {
    String s = read(length);
    if (s.isEmpty()) {
      return null;
    }
    lines++;
    return s;
  }

  /** Up to so many characters; "" at the end of the file. */
  public String read(int length) throws ErrnoException {
    if (!layers.utf8()) {
      while (in.size() < length && fill()) {
        continue;
      }
      return take(Math.min(length, in.size()));
    }
    int chars = 0;
    int bytes = 0;
    while (chars < length) {
      if (in.size() <= bytes && !fill()) {
        break;
      }
      int n = Utf8.expected(in.at(bytes));
      while (in.size() < bytes + n && fill()) {
        continue;
      }
      bytes = Math.min(in.size(), bytes + n);
      chars++;
    }
    return take(bytes);
  }

  private String take(int bytes) {
    byte[] b = in.take(bytes);
    String s = layers.utf8() ? Utf8.decode(b, 0, b.length) : new String(b, layers.charset());
    return layers.crlf() ? s.replace("\r\n", "\n") : s;
  }

  /** ungetc: puts bytes back in front. */
  public void unread(String s) {
    byte[] b = s.getBytes(layers.utf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    in.prepend(b);
    eof = false;
  }

  /** Whether the next read would find the end of the file. */
  public boolean atEof() throws ErrnoException {
    return !isOpen() || (in.size() == 0 && !fill());
  }

  /** Whether a read has seen the end of the file. */
  public boolean sawEof() {
    return eof && in.size() == 0;
  }

  /** Whether writing has failed since it was opened. */
  public boolean failed() {
    return failed;
  }

  public void clearEof() {
    failed = false;
    eof = false;
  }

  /** The place in the file as the program sees it; -1 where there is none. */
  public long tell() throws ErrnoException {
    if (memory != null) {
      return memory.position() - in.size();
    }
    if (fd < 0) {
      return -1;
    }
    long at = files().lseek(fd, 0, FileCalls.SEEK_CUR);
    return at - in.size() + out.size();
  }

  public void seek(long offset, int whence) throws ErrnoException {
    if (memory != null) {
      memory.seek(offset, whence, in.size());
      in.clear();
      eof = false;
      return;
    }
    flush();
    long from = whence == FileCalls.SEEK_CUR ? offset - in.size() : offset;
    in.clear();
    eof = false;
    files().lseek(fd, from, whence);
  }

  /** Before writing to a file that was read ahead of the program: puts the offset back. */
  private void dropReadAhead() throws ErrnoException {
    int ahead = in.size();
    in.clear();
    if (memory != null) {
      memory.seek(memory.position() - ahead);
    } else if (writable && readable) {
      files().lseek(fd, -ahead, FileCalls.SEEK_CUR);
    }
  }

  /** The next bytes, at most so many, without taking them. */
  public byte[] peek(int most) throws ErrnoException {
    if (in.size() == 0) {
      fill();
    }
    byte[] front = in.take(Math.min(most, in.size()));
    in.prepend(front);
    return front;
  }

  /** How many bytes were read ahead of the program. */
  public int readAhead() {
    return in.size();
  }

  /** Flushes and closes; an error of either is thrown, closed it is in any case. */
  public void close() throws ErrnoException {
    ErrnoException first = null;
    try {
      flush();
    } catch (ErrnoException e) {
      if (e.errno() == Errno.EINTR) {
        throw e;
      }
      first = e;
    }
    int old = fd;
    int child = pid;
    reset(false, false);
    pid = child;
    owner.remove(this);
    if (old >= 0 && !owner.uses(old)) {
      files().close(old);
    }
    if (first != null) {
      throw first;
    }
  }

  @Override
  public Object fork(Copier copier) {
    IoHandle copy = new IoHandle(owner.forked());
    copy.becomeCopyOf(this);
    forward = copy;
    copy.fd = fd;
    copy.memory = copier.copy(memory);
    copy.readable = readable;
    copy.writable = writable;
    copy.in.copyFrom(in);
    copy.out.copyFrom(out);
    copy.layers = layers;
    copy.autoflush = autoflush;
    copy.lineBuffered = lineBuffered;
    copy.eof = eof;
    copy.failed = failed;
    copy.channel = channel;
    copy.lines = lines;
    copy.pid = pid;
    copy.directory = directory;
    copy.name = name;
    return copy;
  }

  @Override
  public String typeName() {
    return "IO";
  }
}
