package dev.vos.handles;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Waiter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Text in and out of open files. */
final class Bytes {
  private Bytes() {}

  static ByteBuffer of(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static int write(OpenFile file, String text) throws ErrnoException {
    return file.write(of(text), Waiter.uninterruptible());
  }

  /** One read of up to {@code most} bytes. */
  static String read(OpenFile file, int most) throws ErrnoException {
    return read(file, most, Waiter.uninterruptible());
  }

  static String read(OpenFile file, int most, Waiter waiter) throws ErrnoException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    file.read(buffer, waiter);
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
  }
}
