package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.util.Map;

/** A process's limits, times and environment. */
public final class Resources {
  private Resources() {}

  /** getrlimit(2). */
  public static LimitValue limit(Proc self, Limit limit) {
    return self.limits().get(limit);
  }

  /** setrlimit(2). EINVAL, EPERM. */
  public static void limit(Proc self, Limit limit, LimitValue value) throws ErrnoException {
    self.limits().set(limit, value, self.context().credentials().isRoot());
    if (limit == Limit.OPEN_FILES) {
      self.handles().setLimit((int) value.soft());
    }
  }

  /** times(2). */
  public static ProcessTimes times(Proc self) {
    return self.clock().now();
  }

  /** setenv(3). EINVAL. */
  public static void setVariable(Proc self, String name, String value) throws ErrnoException {
    requireName(name);
    self.variables().set(name, value);
  }

  /** unsetenv(3). EINVAL. */
  public static void unsetVariable(Proc self, String name) throws ErrnoException {
    requireName(name);
    self.variables().unset(name);
  }

  /** Replaces the environment. */
  public static void environment(Proc self, Map<String, String> variables) {
    self.variables().replace(variables);
  }

  private static void requireName(String name) throws ErrnoException {
    if (name.isEmpty() || name.indexOf('=') >= 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
  }
}
