package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.DeviceChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An opened host device. Reader and writer are channels of their own (or null), because a channel
 * lets a write wait for a read that is blocked.
 */
record HostDeviceChannel(FileChannel reader, FileChannel writer) implements DeviceChannel {
  static HostDeviceChannel open(Path path, int flags) throws ErrnoException {
    FileChannel reader = null;
    try {
      if (OpenFlags.readable(flags)) {
        reader = FileChannel.open(path, StandardOpenOption.READ);
      }
      FileChannel writer = null;
      if (OpenFlags.writable(flags)) {
        writer = FileChannel.open(path, StandardOpenOption.WRITE);
      }
      return new HostDeviceChannel(reader, writer);
    } catch (IOException e) {
      closeQuietly(reader);
      throw HostErrors.of(e);
    }
  }

  @Override
  public int read(ByteBuffer dst) throws ErrnoException {
    if (reader == null) {
      throw new ErrnoException(Errno.EBADF);
    }
    try {
      return Math.max(0, reader.read(dst));
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public int write(ByteBuffer src) throws ErrnoException {
    if (writer == null) {
      throw new ErrnoException(Errno.EBADF);
    }
    try {
      return writer.write(src);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public boolean mayBlock() {
    return true;
  }

  @Override
  public void close() {
    closeQuietly(reader);
    closeQuietly(writer);
  }

  private static void closeQuietly(FileChannel channel) {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      // close(2) of a device has nothing to tell that anybody could act on
    }
  }
}
