package dev.vos.perl.io;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.handles.calls.FileCalls;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlScalar;
import java.nio.charset.StandardCharsets;

/**
 * A file handle (what perl calls an IO): a descriptor or an in-memory file, with buffers, layers
 * and a line count. The system calls go through the {@link Handles} it belongs to.
 */
public final class IoHandle extends Tieable implements Forkable {
  private final Handles owner;
  private int fd = -1;
  private MemoryFile memory;
  private boolean readable;
  private boolean writable;

  private final ByteQueue in = new ByteQueue();
  private final ByteQueue out = new ByteQueue();
  private final RecordReader reader = new RecordReader(this, in);
  private Layers layers = Layers.RAW;
  private Transcoder transcoder;
  private boolean marked;
  private String complaints = "";
  private boolean autoflush;
  private boolean lineBuffered;
  private boolean eof;
  private boolean failed;
  private long lines;
  private int pid;
  private int directory = -1;

  public IoHandle(Handles owner) {
    this.owner = owner;
  }

  private boolean channel;

  private Page page;

  /** Its page, for formats. */
  public Page page() {
    if (page == null) {
      page = new Page();
    }
    return page;
  }

  /** Whether it has output that no one else can see yet. */
  boolean dirty() {
    return out.size() > 0 && fd >= 0;
  }

  /** Whether a reader elsewhere may wait for its end: a pipe or socket. */
  boolean channel() {
    return channel;
  }

  /** What closing it takes if the program has lost it. */
  Abandoned abandoned() {
    return new Abandoned(this, out);
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
    if (newDirectory >= 0) {
      owner.add(this);
    } else if (!isOpen()) {
      owner.remove(this);
    }
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
    transcoder = layers.charset() == null ? null : new Transcoder(layers.charset());
  }

  /** Takes a descriptor over. */
  public void attach(int newFd, Access access) {
    reset(access.readable(), access.writable());
    fd = newFd;
    channel = owner.isChannel(newFd);
    owner.add(this);
  }

  public void attachMemory(PerlScalar target, Access access) {
    reset(access.readable(), access.writable());
    layers = Layers.SCALAR;
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
    transcoder = null;
    marked = false;
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
    byte[] bytes = layers.bytes(text);
    if (transcoder != null) {
      bytes = withoutMark(bytes);
    }
    if (memory != null) {
      memory.write(bytes);
      return;
    }
    out.append(bytes, 0, bytes.length);
    if (autoflush
        || out.size() >= ByteQueue.BLOCK
        || layers.unbuffered()
        || (lineBuffered && text.indexOf('\n') >= 0)) {
      flush();
    }
  }

  /** The byte order mark of UTF-16 is written once. */
  private byte[] withoutMark(byte[] bytes) {
    boolean again = marked;
    marked = true;
    return again ? Transcoder.withoutMark(bytes, layers.charset()) : bytes;
  }

  /** Whether a text has characters that no layer of this handle encodes. */
  public boolean tooWide(String text) {
    return !layers.utf8() && Layers.hasWide(text);
  }

  /** The first character of a text that the encoding of this handle lacks, -1 for none. */
  public int unmappable(String text) {
    return transcoder == null ? -1 : Transcoder.unmappable(text, layers.charset());
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
      giveBack();
    }
  }

  /** How many bytes of the file were read and not taken yet. */
  private int ahead() {
    if (transcoder == null || in.size() == 0) {
      return in.size() + (transcoder == null ? 0 : transcoder.pending());
    }
    return transcoder.outside(in.front(in.size()));
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
  boolean fill() throws ErrnoException {
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
    return transcoder != null ? fillTranscoded() : filled(files().read(fd, in.room()));
  }

  private boolean filled(int n) {
    eof = n <= 0;
    in.filled(Math.max(0, n));
    return !eof;
  }

  private boolean fillTranscoded() throws ErrnoException {
    byte[] block = new byte[ByteQueue.BLOCK];
    while (true) {
      int n = files().read(fd, java.nio.ByteBuffer.wrap(block));
      if (n <= 0) {
        return filled(n);
      }
      byte[] utf8 = transcoder.decode(block, n);
      in.append(utf8, 0, utf8.length);
      if (utf8.length > 0) {
        return true;
      }
    }
  }

  private boolean fillMemory() {
    byte[] rest = memory.rest();
    if (rest.length == 0) {
      eof = true;
      return false;
    }
    if (transcoder != null) {
      rest = transcoder.decode(rest, rest.length);
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
    String line = separator == null ? reader.slurp() : reader.record(separator);
    if (line != null) {
      lines++;
    }
    return line;
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
    return reader.read(length);
  }

  /** Buffered bytes as the program sees them. */
  String decode(byte[] b) {
    if (!layers.utf8()) {
      return new String(b, StandardCharsets.ISO_8859_1);
    }
    if (!layers.strict() || transcoder != null) {
      return Utf8.decode(b, 0, b.length);
    }
    String bad = Utf8.malformed(b);
    complaints = complaints.concat(bad);
    return bad.isEmpty() ? Utf8.decode(b, 0, b.length) : Utf8.decodeStrictly(b);
  }

  /** The malformed bytes met since it was last asked, as {@code \\xHH}; "" for none. */
  public String complaints() {
    String now = complaints;
    complaints = "";
    return now;
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
      return memory.position() - ahead();
    }
    if (fd < 0) {
      return -1;
    }
    long at = files().lseek(fd, 0, FileCalls.SEEK_CUR);
    return at - ahead() + out.size();
  }

  public void seek(long offset, int whence) throws ErrnoException {
    if (memory != null) {
      memory.seek(offset, whence, ahead());
      in.clear();
      eof = false;
      return;
    }
    flush();
    long from = whence == FileCalls.SEEK_CUR ? offset - ahead() : offset;
    in.clear();
    transcoder = transcoder == null ? null : new Transcoder(layers.charset());
    eof = false;
    files().lseek(fd, from, whence);
  }

  /** Before writing to a file that was read ahead of the program: puts the offset back. */
  private void dropReadAhead() throws ErrnoException {
    if (memory != null) {
      int ahead = ahead();
      in.clear();
      memory.seek(memory.position() - ahead);
    } else if (writable && readable) {
      giveBack();
    }
  }

  /** Gives what was read ahead back to the file; what is no file's (sockets) stays to be read. */
  private void giveBack() throws ErrnoException {
    try {
      files().lseek(fd, -ahead(), FileCalls.SEEK_CUR);
      in.clear();
    } catch (ErrnoException e) {
      if (e.errno() != Errno.ESPIPE) {
        throw e;
      }
    }
  }

  /** The next bytes, at most so many, without taking them. */
  public byte[] peek(int most) throws ErrnoException {
    return reader.peek(most);
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
    copy.transcoder = transcoder == null ? null : transcoder.copy();
    copy.marked = marked;
    copy.autoflush = autoflush;
    copy.lineBuffered = lineBuffered;
    copy.eof = eof;
    copy.failed = failed;
    copy.channel = channel;
    copy.lines = lines;
    copy.pid = pid;
    copy.directory = directory;
    copy.page = page == null ? null : page.copy();
    copy.copyTie(this, copier);
    return copy;
  }

  @Override
  public void trace(Copier visitor) {
    visitor.copy(memory);
  }

  @Override
  public String typeName() {
    return "IO";
  }
}
