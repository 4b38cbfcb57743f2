package dev.vos.vfs.memory;

import dev.vos.abi.Mode;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Socket;
import java.util.function.Supplier;

/** The name of a Unix-domain socket that is known in this JVM only. */
final class MemorySocket extends Inode implements Socket {
  private final MeetingPoint meetingPoint = new MeetingPoint();

  MemorySocket(MemoryDirectory parent, int permissions, Credentials owner) {
    super(parent, Mode.S_IFSOCK | permissions, owner, 1);
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
