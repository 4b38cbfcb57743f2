package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.handles.calls.FileCalls;
import dev.vos.vfs.RecordLock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * {@code struct flock} as Perl programs pack it for fcntl on Linux x86-64: {@code s s x4 q q l x4}.
 *
 * @param lock type, start as counted from {@code whence}, length, pid
 * @param whence where the start is counted from
 */
record StructFlock(RecordLock lock, int whence) {
  static final int F_GETLK = 5;
  static final int F_SETLK = 6;
  static final int F_SETLKW = 7;

  private static final int SIZE = 32;

  /** Takes a packed structure apart. EINVAL: it is too short. */
  static StructFlock unpack(String packed) throws ErrnoException {
    byte[] bytes = packed.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < SIZE - Integer.BYTES) {
      throw new ErrnoException(Errno.EINVAL);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    RecordLock lock = new RecordLock(in.getShort(0), in.getLong(8), in.getLong(16), in.getInt(24));
    return new StructFlock(lock, in.getShort(2));
  }

  /** The packed structure of a lock whose start is counted from the beginning. */
  static String pack(RecordLock lock) {
    ByteBuffer out = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort(0, (short) lock.type());
    out.putShort(2, (short) FileCalls.SEEK_SET);
    out.putLong(8, lock.start());
    out.putLong(16, lock.length());
    out.putInt(24, lock.pid());
    return new String(out.array(), StandardCharsets.ISO_8859_1);
  }
}
