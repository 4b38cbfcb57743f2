package dev.vos.perl.builtin;

import dev.vos.abi.Stat;
import dev.vos.kernel.ProcessTimes;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Native;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.Value;
import dev.vos.syscall.SignalCalls;
import java.time.Instant;
import java.util.List;

/** Time::HiRes: time, sleep and alarm with fractions of a second. */
final class TimeHiRes {
  private static final double NANOS = 1e9;
  private static final double MICROS = 1e6;
  private static final int MONOTONIC = 1;
  private static final int PROCESS_CPU = 2;
  private static final int FIRST_TIME = 8;

  private TimeHiRes() {}

  static List<NativeSpec> natives() {
    return List.of(
        sub("Time::HiRes::time", "", (in, a, want, out) -> out.push(now())),
        sub("Time::HiRes::sleep", ";@", (in, a, want, out) -> out.push(sleep(in, a))),
        sub(
            "Time::HiRes::usleep",
            "$",
            (in, a, want, out) ->
                out.push(PerlNum.of(slept(in, a.get(0).toDouble() * 1000) / 1000))),
        sub(
            "Time::HiRes::nanosleep",
            "$",
            (in, a, want, out) -> out.push(PerlNum.of(slept(in, a.get(0).toDouble())))),
        sub("Time::HiRes::alarm", "$;$", (in, a, want, out) -> out.push(alarm(in, a, NANOS))),
        sub(
            "Time::HiRes::ualarm",
            "$;$",
            (in, a, want, out) -> out.push(alarm(in, a, NANOS / MICROS))),
        sub("Time::HiRes::gettimeofday", "", (in, a, want, out) -> timeOfDay(want, out)),
        sub("Time::HiRes::clock_gettime", ";$", (in, a, want, out) -> out.push(clockTime(in, a))),
        sub("Time::HiRes::clock_getres", ";$", (in, a, want, out) -> out.push(PerlNum.of(1e-9))),
        sub("Time::HiRes::clock", "", (in, a, want, out) -> out.push(PerlNum.of(cpu(in)))),
        sub("Time::HiRes::stat", ";$", (in, a, want, out) -> stat(in, a, false, want, out)),
        sub("Time::HiRes::lstat", ";$", (in, a, want, out) -> stat(in, a, true, want, out)),
        sub("Time::HiRes::utime", "$$@", TimeHiRes::utime));
  }

  private static NativeSpec sub(String name, String prototype, Native.FnList function) {
    return new NativeSpec(name, prototype, function);
  }

  private static double seconds() {
    Instant t = Instant.now();
    return t.getEpochSecond() + Math.floorDiv(t.getNano(), 1000) / MICROS;
  }

  private static Value now() {
    return PerlNum.of(seconds());
  }

  private static Value sleep(Interp in, PerlArray args) {
    if (args.size() == 0) {
      long start = System.nanoTime();
      in.sys().signals().pause();
      return PerlNum.of((System.nanoTime() - start) / NANOS);
    }
    return PerlNum.of(slept(in, args.get(0).toDouble() * NANOS) / NANOS);
  }

  /** Sleeps; the nanoseconds that it took, fewer than asked when a signal was caught. */
  private static double slept(Interp in, double nanos) {
    long start = System.nanoTime();
    in.sys().signals().sleep((long) Math.max(0, nanos));
    return System.nanoTime() - start;
  }

  /** In units of so many nanoseconds; the optional second argument is the interval. */
  private static Value alarm(Interp in, PerlArray args, double unit) {
    SignalCalls signals = in.sys().signals();
    long first = (long) (args.get(0).toDouble() * unit);
    long interval = args.size() > 1 ? (long) (args.get(1).toDouble() * unit) : 0;
    return PerlNum.of(signals.setitimer(first, interval) / unit);
  }

  private static void timeOfDay(int want, PerlArray out) {
    if (want != Want.LIST) {
      out.push(now());
      return;
    }
    Instant t = Instant.now();
    out.push(PerlInt.of(t.getEpochSecond()));
    out.push(PerlInt.of(t.getNano() / 1000));
  }

  private static Value clockTime(Interp in, PerlArray args) {
    int which = args.size() == 0 ? 0 : args.get(0).toInt();
    if (which == MONOTONIC) {
      return PerlNum.of(System.nanoTime() / NANOS);
    }
    return which >= PROCESS_CPU && which <= PROCESS_CPU + 1 ? PerlNum.of(cpu(in)) : now();
  }

  private static double cpu(Interp in) {
    ProcessTimes t = in.sys().processes().times();
    return (t.user() + t.system()) / NANOS;
  }

  private static void stat(Interp in, PerlArray args, boolean link, int want, PerlArray out) {
    Stat s = FileStatus.find(in, args.size() == 0 ? in.topic() : args.get(0), link);
    if (want != Want.LIST) {
      out.push(Answer.of(s != null));
    } else if (s != null) {
      FileStatus.push(out, s);
      long[] times = {s.atimeNanos(), s.mtimeNanos(), s.ctimeNanos()};
      for (int i = 0; i < times.length; i++) {
        out.set(FIRST_TIME + i, PerlNum.of(times[i] / NANOS));
      }
    }
  }

  private static void utime(Interp in, PerlArray args, int want, PerlArray out) {
    FileFunctions.utime(in, args, out);
  }
}
