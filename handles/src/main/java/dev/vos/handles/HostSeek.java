package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.io.IOException;
import java.nio.channels.FileChannel;

/** lseek(2) on a descriptor of the JVM. */
final class HostSeek {
  private HostSeek() {}

  /**
   * Moves the host's offset.
   *
   * @param held bytes that were read ahead of the process
   */
  static long seek(FileChannel channel, int held, long offset, int whence) throws ErrnoException {
    try {
      long current = channel.position();
      long base =
          switch (whence) {
            case 0 -> 0;
            case 1 -> current - held;
            case 2 -> channel.size();
            default -> throw new ErrnoException(Errno.EINVAL);
          };
      long target = base + offset;
      if (target < 0) {
        throw new ErrnoException(Errno.EINVAL);
      }
      if (target != current) {
        channel.position(target);
      }
      return target;
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }
}
