package dev.vos.perl.builtin;

import dev.vos.kernel.ProcessTimes;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.Numbers;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** time, times, gmtime, localtime. */
public final class TimeFunctions {
  private static final int BASE_YEAR = 1900;

  /** What java.time can hold, less a year for time zones; perl goes a little further. */
  private static final double MAX_SECONDS = Instant.MAX.getEpochSecond() - 31_536_000.0;

  private static final long NANOS_PER_TICK = 10_000_000;

  private TimeFunctions() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.none("time", in -> PerlInt.of(Instant.now().getEpochSecond())),
        Spec.list("times", "", TimeFunctions::times),
        Spec.list(
            "gmtime",
            ";$",
            (in, args, want, out) -> fields(in, "gmtime", ZoneOffset.UTC, args, want, out)),
        Spec.list(
            "localtime",
            ";$",
            (in, args, want, out) -> fields(in, "localtime", zone(in), args, want, out)));
  }

  private static void times(Interp in, PerlArray args, int want, PerlArray out) {
    ProcessTimes t = in.sys().processes().times();
    long[] all = {t.user(), t.system(), t.childrenUser(), t.childrenSystem()};
    for (int i = 0; i < (want == Want.LIST ? all.length : 1); i++) {
      // Clock ticks are hundredths of a second, as sysconf(3) says on Linux.
      out.push(PerlNum.of(all[i] / NANOS_PER_TICK / 100.0));
    }
  }

  private static ZonedDateTime at(PerlArray args, ZoneId zone) {
    Instant when =
        args.size() == 0
            ? Instant.now()
            : Instant.ofEpochSecond((long) Math.floor(args.get(0).num().toDouble()));
    return when.atZone(zone);
  }

  private static void fields(
      Interp in, String function, ZoneId zone, PerlArray args, int want, PerlArray out) {
    double when = args.size() == 0 ? 0 : args.get(0).num().toDouble();
    if (!(Math.abs(when) <= MAX_SECONDS)) {
      String size = when < 0 ? "small" : "large";
      String shown =
          Double.isNaN(when) || Double.isInfinite(when)
              ? Numbers.format(when)
              : FloatFormat.fixed(Math.abs(when), 0, false);
      String sign = when < 0 && !Double.isInfinite(when) ? "-" : "";
      in.warn("overflow", function + "(" + sign + shown + ") too " + size);
      in.warn("overflow", function + "(" + sign + shown + ") failed");
      if (want != Want.LIST) {
        out.push(Undef.UNDEF);
      }
      return;
    }
    fields(at(args, zone), want, out);
  }

  private static void fields(ZonedDateTime t, int want, PerlArray out) {
    if (want != Want.LIST) {
      out.push(PerlStr.of(text(t)));
      return;
    }
    boolean summer = t.getZone().getRules().isDaylightSavings(t.toInstant());
    int[] numbers = {
      t.getSecond(),
      t.getMinute(),
      t.getHour(),
      t.getDayOfMonth(),
      t.getMonthValue() - 1,
      t.getYear() - BASE_YEAR,
      t.getDayOfWeek().getValue() % 7,
      t.getDayOfYear() - 1,
      summer ? 1 : 0
    };
    for (int n : numbers) {
      out.push(PerlInt.of(n));
    }
  }

  /** As ctime(3) writes it, without the newline. */
  private static String text(ZonedDateTime t) {
    return String.format(
        Locale.ROOT,
        "%s %s %2d %02d:%02d:%02d %d",
        t.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
        t.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
        t.getDayOfMonth(),
        t.getHour(),
        t.getMinute(),
        t.getSecond(),
        t.getYear());
  }

  /** The process's time zone: its {@code $ENV{TZ}}, else the system's. */
  public static ZoneId zone(Interp in) {
    Value tz = in.hash("main::ENV").get("TZ");
    return tz == null || !tz.defined() ? ZoneId.systemDefault() : zone(tz.str());
  }

  /** What a value of TZ means: a name of the zone database or POSIX's {@code CET-1}; else UTC. */
  static ZoneId zone(String tz) {
    String name = tz.startsWith(":") ? tz.substring(1) : tz;
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return posixZone(name);
    }
  }

  private static ZoneId posixZone(String tz) {
    java.util.regex.Matcher m =
        java.util.regex.Pattern.compile("(?:[A-Za-z]{3,}|<[^>]+>)([-+]?)(\\d{1,2})(?::(\\d\\d))?.*")
            .matcher(tz);
    if (!m.matches()) {
      return ZoneOffset.UTC;
    }
    int minutes =
        Integer.parseInt(m.group(2)) * 60 + (m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
    int east = m.group(1).equals("-") ? minutes : -minutes;
    return Math.abs(east) <= 18 * 60 ? ZoneOffset.ofTotalSeconds(east * 60) : ZoneOffset.UTC;
  }
}
