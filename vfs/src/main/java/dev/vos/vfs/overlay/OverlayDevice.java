package dev.vos.vfs.overlay;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Device;
import dev.vos.vfs.DeviceChannel;
import dev.vos.vfs.Vnode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** A device node of the lower tree. Its attributes cannot be changed: memory has no devices. */
final class OverlayDevice extends OverlayEntry implements Device {
  OverlayDevice(OverlayDirectory parent, String name, Vnode lower, Vnode upper) {
    super(parent, name, lower, upper);
  }

  @Override
  public DeviceChannel open(int flags) throws ErrnoException {
    return ((Device) real()).open(flags);
  }

  @Override
  public OptionalInt descriptor() {
    return ((Device) real()).descriptor();
  }

  @Override
  public boolean isTerminal() {
    return ((Device) real()).isTerminal();
  }

  @Override
  public Optional<Path> hostPath() {
    return real().hostPath();
  }
}
