package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.Signal;
import dev.vos.kernel.Limit;
import dev.vos.kernel.ProcessTimes;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.SignalMask;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The part of POSIX about processes and signals. */
final class PosixProcesses {
  private static final int SIG_BLOCK = 0;
  private static final int SIG_UNBLOCK = 1;
  private static final int SC_ARG_MAX = 0;
  private static final int SC_CHILD_MAX = 1;
  private static final int SC_CLK_TCK = 2;
  private static final int SC_OPEN_MAX = 4;
  private static final int SC_PAGESIZE = 30;
  private static final int SC_NPROCESSORS_CONF = 83;
  private static final int SC_NPROCESSORS_ONLN = 84;

  private PosixProcesses() {}

  static List<NativeSpec> natives() {
    return List.of(
        NativeSpec.list("POSIX::_exit", (in, args, want, out) -> exit(in, args.get(0).toInt())),
        NativeSpec.list("POSIX::nice", (in, args, want, out) -> out.push(Answer.butTrue(0))),
        NativeSpec.list("POSIX::pause", (in, args, want, out) -> out.push(pause(in))),
        NativeSpec.list(
            "POSIX::setsid",
            (in, args, want, out) ->
                out.push(Answer.value(in, () -> PerlInt.of(in.sys().processes().setsid())))),
        NativeSpec.list(
            "POSIX::setpgid",
            (in, args, want, out) ->
                out.push(
                    PosixFiles.zero(
                        in,
                        () ->
                            in.sys()
                                .processes()
                                .setpgid(args.get(0).toInt(), args.get(1).toInt())))),
        NativeSpec.list("POSIX::uname", (in, args, want, out) -> uname(out)),
        NativeSpec.list(
            "POSIX::sysconf", (in, args, want, out) -> out.push(sysconf(in, args.get(0).toInt()))),
        NativeSpec.list("POSIX::_sigprocmask", (in, args, want, out) -> mask(in, args, out)),
        NativeSpec.list(
            "POSIX::_sigpending", (in, args, want, out) -> push(in.sys().signals().pending(), out)),
        NativeSpec.list("POSIX::_sigsuspend", (in, args, want, out) -> suspend(in, args, out)),
        NativeSpec.list("POSIX::times", (in, args, want, out) -> times(in, out)),
        NativeSpec.list("POSIX::clock", (in, args, want, out) -> out.push(clock(in))),
        NativeSpec.list("IO::Handle::ungetc", (in, args, want, out) -> out.push(unget(in, args))),
        NativeSpec.list("IO::Handle::error", (in, args, want, out) -> out.push(state(in, args))),
        NativeSpec.list("IO::Handle::clearerr", (in, args, want, out) -> out.push(clear(in, args))),
        NativeSpec.list("IO::Handle::sync", (in, args, want, out) -> out.push(sync(in, args))));
  }

  /** Ends at once: nothing is flushed, no END block runs. */
  private static void exit(Interp in, int status) {
    throw in.sys().processes().exit(status);
  }

  private static Value pause(Interp in) {
    in.sys().signals().pause();
    in.setErrno(Errno.EINTR);
    return Undef.UNDEF;
  }

  private static void uname(PerlArray out) {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "localhost";
    }
    String machine = System.getProperty("os.arch");
    out.push(PerlStr.of("Linux"));
    out.push(PerlStr.of(host));
    out.push(PerlStr.of(System.getProperty("os.version")));
    out.push(PerlStr.of("#1"));
    out.push(PerlStr.of(machine.equals("amd64") ? "x86_64" : machine));
  }

  private static Value sysconf(Interp in, int name) {
    switch (name) {
      case SC_ARG_MAX:
        return PerlInt.of(2097152);
      case SC_CHILD_MAX:
        return limit(in, Limit.CHILDREN);
      case SC_CLK_TCK:
        return PerlInt.of(100);
      case SC_OPEN_MAX:
        return limit(in, Limit.OPEN_FILES);
      case SC_PAGESIZE:
        return PerlInt.of(4096);
      case SC_NPROCESSORS_CONF:
      case SC_NPROCESSORS_ONLN:
        return PerlInt.of(Runtime.getRuntime().availableProcessors());
      default:
        in.setErrno(Errno.EINVAL);
        return Undef.UNDEF;
    }
  }

  private static Value limit(Interp in, Limit which) {
    return PerlInt.of(in.sys().processes().getrlimit(which).soft());
  }

  private static Set<Signal> signals(PerlArray args, int from) {
    Set<Signal> set = EnumSet.noneOf(Signal.class);
    for (int i = from; i < args.size(); i++) {
      Signal.of(args.get(i).toInt()).ifPresent(set::add);
    }
    return set;
  }

  private static void push(Set<Signal> signals, PerlArray out) {
    for (Signal s : signals) {
      out.push(PerlInt.of(s.number()));
    }
  }

  /** Changes the mask and returns the old one. */
  private static void mask(Interp in, PerlArray args, PerlArray out) {
    Set<Signal> old = in.sys().signals().blocked();
    Set<Signal> given = signals(args, 1);
    Set<Signal> now = EnumSet.noneOf(Signal.class);
    now.addAll(old);
    switch (args.get(0).toInt()) {
      case SIG_BLOCK:
        now.addAll(given);
        break;
      case SIG_UNBLOCK:
        now.removeAll(given);
        break;
      default:
        now = given;
    }
    in.sys().signals().block(now);
    in.attention = true;
    push(old, out);
  }

  private static void suspend(Interp in, PerlArray args, PerlArray out) {
    Set<Signal> old = in.sys().signals().blocked();
    in.sys().signals().block(signals(args, 0));
    in.sys().signals().pause();
    in.setPart(SignalMask.class, new SignalMask(Set.copyOf(old)));
    in.attention = true;
    in.setErrno(Errno.EINTR);
    out.push(Undef.UNDEF);
  }

  /** Clock ticks: real time and the four CPU times. */
  private static void times(Interp in, PerlArray out) {
    ProcessTimes t = in.sys().processes().times();
    long[] nanos = {System.nanoTime(), t.user(), t.system(), t.childrenUser(), t.childrenSystem()};
    for (long n : nanos) {
      out.push(PerlInt.of(n / 10_000_000));
    }
  }

  private static Value clock(Interp in) {
    ProcessTimes t = in.sys().processes().times();
    return PerlInt.of((t.user() + t.system()) / 1000);
  }

  private static Value unget(Interp in, PerlArray args) {
    IoHandle h = HandleArgument.find(in, args.get(0));
    if (h == null || !h.isOpen()) {
      return Undef.UNDEF;
    }
    h.unread(new String(Character.toChars(args.get(1).toInt())));
    return args.get(1).snapshot();
  }

  private static Value state(Interp in, PerlArray args) {
    IoHandle h = HandleArgument.find(in, args.get(0));
    return PerlInt.of(h == null || !h.isOpen() ? 1 : h.failed() ? 1 : 0);
  }

  private static Value clear(Interp in, PerlArray args) {
    IoHandle h = HandleArgument.find(in, args.get(0));
    if (h == null || !h.isOpen()) {
      return PerlInt.MINUS_ONE;
    }
    h.clearEof();
    return PerlInt.ZERO;
  }

  private static Value sync(Interp in, PerlArray args) {
    IoHandle h = HandleArgument.find(in, args.get(0));
    return h == null || h.fd() < 0
        ? Undef.UNDEF
        : PosixFiles.zero(
            in,
            () -> {
              h.flush();
              in.sys().files().fsync(h.fd());
            });
  }
}
