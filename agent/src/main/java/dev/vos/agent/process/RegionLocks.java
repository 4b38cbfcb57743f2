package dev.vos.agent.process;

import dev.vos.abi.Stat;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.ArrayList;
import java.util.List;

/** FileLocks of virtual files. As with the JDK's own, overlapping locks of one JVM are an error. */
final class RegionLocks {
  private static final List<Held> HELD = new ArrayList<>(); // guarded by itself

  private RegionLocks() {}

  static FileLock acquire(
      FileChannel channel, Stat file, long position, long size, boolean shared) {
    synchronized (HELD) {
      for (Held held : HELD) {
        if (held.file.sameFile(file) && held.overlaps(position, size)) {
          throw new OverlappingFileLockException();
        }
      }
      Held lock = new Held(channel, file, position, size, shared);
      HELD.add(lock);
      return lock;
    }
  }

  static void releaseAll(FileChannel channel) {
    synchronized (HELD) {
      HELD.removeIf(held -> held.channel() == channel);
    }
  }

  private static final class Held extends FileLock {
    private final Stat file;

    Held(FileChannel channel, Stat file, long position, long size, boolean shared) {
      super(channel, position, size, shared);
      this.file = file;
    }

    @Override
    public boolean isValid() {
      synchronized (HELD) {
        return acquiredBy().isOpen() && HELD.contains(this);
      }
    }

    @Override
    public void release() throws ClosedChannelException {
      if (!acquiredBy().isOpen()) {
        throw new ClosedChannelException();
      }
      synchronized (HELD) {
        HELD.remove(this);
      }
    }
  }
}
