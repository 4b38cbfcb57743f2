package dev.vos.handles;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import dev.vos.vfs.Device;
import dev.vos.vfs.DeviceChannel;
import dev.vos.vfs.Opened;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * An open device: /dev/null, /dev/zero, a terminal ... Has no offset that matters; lseek gives 0.
 */
public final class DeviceFile extends OpenFile {
  private final Opened opened;
  private final Device device;
  private final DeviceChannel channel;

  /** Reads of a device that may block, on a thread of its own; else null. */
  private final OnDemandReader reader;

  /**
   * Opens the device.
   *
   * @param opened what {@link dev.vos.vfs.Vfs#open} gave for it
   * @param flags those of open
   * @throws ErrnoException ENXIO, EACCES
   */
  public DeviceFile(Opened opened, int flags) throws ErrnoException {
    super(flags);
    this.opened = opened;
    this.device = (Device) opened.vnode();
    this.channel = device.open(flags);
    this.reader = channel.mayBlock() ? new OnDemandReader("vos-device", this::readSome) : null;
  }

  /** What was opened. */
  public Opened opened() {
    return opened;
  }

  private int readSome(byte[] bytes, int length) throws IOException {
    try {
      return channel.read(ByteBuffer.wrap(bytes, 0, length));
    } catch (ErrnoException e) {
      throw ChannelErrors.carrying(e);
    }
  }

  @Override
  int readBytes(ByteBuffer dst, Waiter waiter) throws ErrnoException {
    return reader == null ? channel.read(dst) : reader.read(dst, Blocking.of(this), waiter);
  }

  @Override
  int writeBytes(ByteBuffer src, Waiter waiter) throws ErrnoException {
    return channel.write(src);
  }

  @Override
  int readBytesAt(ByteBuffer dst, long position) throws ErrnoException {
    return reader == null ? channel.read(dst) : super.readBytesAt(dst, position);
  }

  @Override
  int writeBytesAt(ByteBuffer src, long position) throws ErrnoException {
    return channel.mayBlock() ? super.writeBytesAt(src, position) : channel.write(src);
  }

  @Override
  public long seek(long offset, int whence) throws ErrnoException {
    return channel.mayBlock() ? super.seek(offset, whence) : 0;
  }

  @Override
  public Stat stat() throws ErrnoException {
    return opened.stat();
  }

  @Override
  public boolean isTerminal() {
    return device.isTerminal();
  }

  @Override
  public int ready(int events) {
    boolean readable = reader == null || reader.readable();
    return ((readable ? Poll.IN : 0) | Poll.OUT) & events;
  }

  @Override
  public List<WaitQueue> readiness() {
    return reader == null ? List.of() : List.of(reader.arrived());
  }

  @Override
  void lastReferenceReleased() {
    try {
      channel.close();
    } catch (ErrnoException e) {
      // nobody is left to tell
    }
  }
}
