package dev.vos.perl.io;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.handles.calls.FileCalls;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import java.nio.charset.StandardCharsets;

/** A scalar that is open as a file ({@code open my $fh, '<', \$text}): its bytes and a position. */
final class MemoryFile implements Forkable {
  private final PerlScalar target;
  private final boolean append;
  private int position;

  /**
   * @param append whether every write goes to the end
   */
  MemoryFile(PerlScalar target, boolean append) {
    this.target = target;
    this.append = append;
    this.position = append ? length() : 0;
  }

  int length() {
    return target.get().str().length();
  }

  int position() {
    return position;
  }

  void seek(int newPosition) {
    position = newPosition;
  }

  /**
   * lseek(2).
   *
   * @param ahead how many bytes the reader has taken that the program has not seen
   * @throws ErrnoException EINVAL: before the start
   */
  void seek(long offset, int whence, int ahead) throws ErrnoException {
    long base =
        whence == FileCalls.SEEK_SET
            ? 0
            : whence == FileCalls.SEEK_CUR ? position - ahead : length();
    if (base + offset < 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    position = (int) (base + offset);
  }

  /** Writes at the position; a gap before it is filled with NULs. */
  void write(byte[] bytes) {
    String more = new String(bytes, StandardCharsets.ISO_8859_1);
    String now = target.get().str();
    int at = append ? now.length() : position;
    StringBuilder sb = new StringBuilder(now);
    while (sb.length() < at) {
      sb.append('\0');
    }
    sb.replace(at, Math.min(sb.length(), at + more.length()), more);
    target.set(PerlStr.of(sb.toString()));
    position = at + more.length();
  }

  /** What stands after the position, which is then the end; empty at the end. */
  byte[] rest() {
    String s = target.get().str();
    String rest = position >= s.length() ? "" : s.substring(position);
    position = Math.max(position, s.length());
    return rest.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public Object fork(Copier copier) {
    MemoryFile copy = new MemoryFile(copier.copy(target), append);
    copy.position = position;
    return copy;
  }
}
