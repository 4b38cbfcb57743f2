package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;

/** Process groups and sessions: setpgid(2), getpgid(2), setsid(2), getsid(2). */
public final class Groups {
  private Groups() {}

  /** getppid(2). */
  public static int parentOf(Proc proc) {
    synchronized (proc.kernel().table()) {
      return proc.family().parent.pid();
    }
  }

  /** getpgid(2): {@code pid} 0 is the caller. ESRCH. */
  public static int group(Proc caller, int pid) throws ErrnoException {
    return caller.kernel().table().locked(() -> find(caller, pid).family().group);
  }

  /** getsid(2): {@code pid} 0 is the caller. ESRCH. */
  public static int session(Proc caller, int pid) throws ErrnoException {
    return caller.kernel().table().locked(() -> find(caller, pid).family().session);
  }

  /** setpgid(2): 0 is the caller, and the target's own pid. EINVAL, ESRCH, EACCES, EPERM. */
  public static void setGroup(Proc caller, int pid, int group) throws ErrnoException {
    if (group < 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    caller
        .kernel()
        .table()
        .locked(
            () -> {
              moveLocked(caller, find(caller, pid), group);
              return null;
            });
  }

  private static void moveLocked(Proc caller, Proc target, int wanted) throws ErrnoException {
    Family family = target.family();
    if (target != caller) {
      requireOwnChild(caller, family);
    }
    if (family.session == target.pid()) {
      throw new ErrnoException(Errno.EPERM);
    }
    int group = wanted == 0 ? target.pid() : wanted;
    if (group != target.pid() && !existsInSession(caller, group, family.session)) {
      throw new ErrnoException(Errno.EPERM);
    }
    family.group = group;
  }

  private static void requireOwnChild(Proc caller, Family family) throws ErrnoException {
    if (family.parent != caller) {
      throw new ErrnoException(Errno.ESRCH);
    }
    if (family.session != caller.family().session) {
      throw new ErrnoException(Errno.EPERM);
    }
    if (family.executed) {
      throw new ErrnoException(Errno.EACCES);
    }
  }

  private static boolean existsInSession(Proc caller, int group, int session) {
    return !caller.kernel().table().select(f -> f.group == group && f.session == session).isEmpty();
  }

  /** setsid(2): a new session and group of the caller's pid. EPERM: it leads a group already. */
  public static int newSession(Proc caller) throws ErrnoException {
    return caller
        .kernel()
        .table()
        .locked(
            () -> {
              if (!caller.kernel().table().select(f -> f.group == caller.pid()).isEmpty()) {
                throw new ErrnoException(Errno.EPERM);
              }
              caller.family().group = caller.pid();
              caller.family().session = caller.pid();
              return caller.pid();
            });
  }

  private static Proc find(Proc caller, int pid) throws ErrnoException {
    if (pid == 0) {
      return caller;
    }
    return caller.kernel().table().find(pid).orElseThrow(() -> new ErrnoException(Errno.ESRCH));
  }
}
