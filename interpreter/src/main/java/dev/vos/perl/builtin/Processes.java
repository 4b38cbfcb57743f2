package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import dev.vos.kernel.WaitResult;
import dev.vos.kernel.WaitStatus;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Restart;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Value;
import java.util.List;

/** wait, waitpid, kill, sleep, alarm and what tells about processes. */
final class Processes {
  private static final long NANOS = 1_000_000_000L;

  private Processes() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.none("wait", in -> wait(in, -1, 0)),
        Spec.two("waitpid", "$$", (in, pid, flags) -> wait(in, pid.toInt(), flags.toInt())),
        Spec.list("kill", "@", (in, args, want, out) -> out.push(kill(in, args))),
        Spec.one("sleep", ";$", Processes::sleep),
        Spec.one("alarm", "_", Processes::alarm),
        Spec.none("getppid", in -> PerlInt.of(in.sys().processes().getppid())),
        Spec.one("getpgrp", ";$", Processes::getpgrp),
        Spec.two("setpgrp", ";$$", Processes::setpgrp),
        Spec.two("getpriority", "$$", (in, which, who) -> PerlInt.ZERO));
  }

  /** Waits; {@code $?} is set. -1 if there is no such child. */
  static Value wait(Interp in, int pid, int flags) {
    try {
      WaitResult r = in.sys().processes().waitpid(pid, flags | WaitStatus.WNOHANG);
      if (r.pid() == 0 && (flags & WaitStatus.WNOHANG) == 0) {
        in.handles().beforeBlocking();
        r = in.sys().processes().waitpid(pid, flags);
      }
      boolean ended = WaitStatus.isExited(r.status()) || WaitStatus.isSignaled(r.status());
      int status = r.pid() == 0 ? -1 : ended ? r.status() : 0;
      ChildStatus.set(in, status, r.pid() == 0 ? -1 : r.status());
      return PerlInt.of(r.pid());
    } catch (ErrnoException e) {
      if (e.errno() == Errno.EINTR) {
        throw Restart.INSTANCE;
      }
      in.setErrno(e.errno());
      ChildStatus.set(in, -1);
      return PerlInt.MINUS_ONE;
    }
  }

  private static Value kill(Interp in, PerlArray args) {
    if (args.size() == 0) {
      return PerlInt.ZERO;
    }
    Value which = args.get(0);
    boolean group = false;
    int signal;
    if (which.str().matches("\\s*-?\\d+.*")) {
      signal = which.toInt();
      group = signal < 0;
      signal = Math.abs(signal);
    } else {
      String name = which.str();
      group = name.startsWith("-");
      signal = number(group ? name.substring(1) : name);
    }
    int count = 0;
    for (int i = 1; i < args.size(); i++) {
      int pid = target(args.get(i));
      int to = group ? -Math.abs(pid) : pid;
      int number = signal;
      count += Answer.succeeded(in, () -> in.sys().signals().kill(to, number)) ? 1 : 0;
    }
    return PerlInt.of(count);
  }

  private static int target(Value v) {
    if (!v.str().matches("\\s*[-+]?\\d+.*")) {
      throw PerlDie.at("Can't kill a non-numeric process ID");
    }
    return v.toInt();
  }

  private static int number(String name) {
    if (name.equals("ZERO") || name.equals("SIGZERO")) {
      return 0;
    }
    boolean lower = !name.equals(name.toUpperCase(java.util.Locale.ROOT));
    return Signal.named(name)
        .filter(s -> !lower)
        .orElseThrow(() -> PerlDie.at("Unrecognized signal name \"" + name + "\""))
        .number();
  }

  /** Returns the whole seconds slept, early when a signal was caught. */
  private static Value sleep(Interp in, Value seconds) {
    long start = System.currentTimeMillis() / 1000;
    if (seconds == null) {
      in.sys().signals().pause();
    } else if (seconds.toLong() < 0) {
      in.warn("misc", "sleep() with negative argument");
      in.setErrno(Errno.EINVAL);
      return PerlInt.ZERO;
    } else {
      long nanos = Math.min(seconds.toLong(), Long.MAX_VALUE / NANOS) * NANOS;
      if (in.sys().signals().sleep(nanos) == 0) {
        return PerlInt.of(seconds.toLong());
      }
    }
    return PerlInt.of(System.currentTimeMillis() / 1000 - start);
  }

  private static Value alarm(Interp in, Value seconds) {
    if (seconds.toLong() < 0) {
      in.warn("misc", "alarm() with negative argument");
      in.setErrno(Errno.EINVAL);
      return dev.vos.perl.value.Undef.UNDEF;
    }
    long left = in.sys().signals().alarm(seconds.toLong() * NANOS);
    return PerlInt.of(left == 0 ? 0 : Math.max(1, (left + NANOS / 2) / NANOS));
  }

  private static Value getpgrp(Interp in, Value pid) {
    return Answer.value(
        in, () -> PerlInt.of(in.sys().processes().getpgid(pid == null ? 0 : pid.toInt())));
  }

  private static Value setpgrp(Interp in, Value pid, Value group) {
    return Answer.of(
        in,
        () ->
            in.sys()
                .processes()
                .setpgid(pid == null ? 0 : pid.toInt(), group == null ? 0 : group.toInt()));
  }
}
