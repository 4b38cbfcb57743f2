package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.util.EnumMap;
import java.util.Map;

/** A process's resource limits; fork copies them, exec keeps them. */
final class Limits {
  private static final long DEFAULT_OPEN_FILES = 1024;
  private static final long LARGEST_OPEN_FILES = 1 << 20;

  /** guarded by this */
  private final Map<Limit, LimitValue> values = new EnumMap<>(Limit.class);

  Limits() {
    for (Limit limit : Limit.values()) {
      values.put(limit, new LimitValue(Limit.INFINITY, Limit.INFINITY));
    }
    values.put(Limit.OPEN_FILES, new LimitValue(DEFAULT_OPEN_FILES, LARGEST_OPEN_FILES));
  }

  private Limits(Limits origin) {
    values.putAll(origin.values);
  }

  synchronized Limits fork() {
    return new Limits(this);
  }

  synchronized LimitValue get(Limit limit) {
    return values.get(limit);
  }

  /** EINVAL: soft above hard; EPERM: hard raised by somebody who is not root. */
  synchronized void set(Limit limit, LimitValue value, boolean root) throws ErrnoException {
    if (value.soft() < 0 || value.soft() > value.hard()) {
      throw new ErrnoException(Errno.EINVAL);
    }
    boolean beyond = limit == Limit.OPEN_FILES && value.hard() > LARGEST_OPEN_FILES;
    if (beyond || !root && value.hard() > values.get(limit).hard()) {
      throw new ErrnoException(Errno.EPERM);
    }
    values.put(limit, value);
  }
}
