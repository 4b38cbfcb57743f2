package dev.vos.vfs.memory;

import java.util.function.Supplier;

/** An object that the first comer makes and the others share. */
final class MeetingPoint {
  private Object shared; // guarded by this

  synchronized <T> T get(Class<T> type, Supplier<T> maker) {
    if (shared == null) {
      shared = maker.get();
    }
    return type.cast(shared);
  }
}
