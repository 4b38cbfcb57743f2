package dev.vos.vfs.memory;

import dev.vos.abi.Mode;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Fifo;
import java.util.function.Supplier;

/** A named pipe whose ends meet in this JVM. */
final class MemoryFifo extends Inode implements Fifo {
  private final MeetingPoint meetingPoint = new MeetingPoint();

  MemoryFifo(MemoryDirectory parent, int permissions, Credentials owner) {
    super(parent, Mode.S_IFIFO | permissions, owner, 1);
  }

  @Override
  public <T> T meetingPoint(Class<T> type, Supplier<T> maker) {
    return meetingPoint.get(type, maker);
  }

  @Override
  long sizeInBytes() {
    return 0;
  }
}
