package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/** POSIX's strftime and mktime, in the C locale and the process's time zone. */
final class PosixTime {
  private static final int BASE_YEAR = 1900;

  private PosixTime() {}

  static List<NativeSpec> natives() {
    return List.of(
        NativeSpec.list("POSIX::strftime", (in, args, want, out) -> out.push(strftime(in, args))),
        NativeSpec.list("POSIX::mktime", (in, args, want, out) -> out.push(mktime(in, args))));
  }

  private static long field(PerlArray args, int i) {
    return i < args.size() ? (long) Math.floor(args.get(i).num().toDouble()) : 0;
  }

  /** The date that second, minute, hour, day, month and year from index on mean, normalised. */
  private static LocalDateTime date(PerlArray args, int from) {
    return LocalDateTime.of((int) field(args, from + 5) + BASE_YEAR, 1, 1, 0, 0)
        .plusMonths(field(args, from + 4))
        .plusDays(field(args, from + 3) - 1)
        .plusHours(field(args, from + 2))
        .plusMinutes(field(args, from + 1))
        .plusSeconds(field(args, from));
  }

  private static Value mktime(Interp in, PerlArray args) {
    if (args.size() < 6) {
      throw PerlDie.at(
          "Usage: POSIX::mktime(sec, min, hour, mday, mon, year, wday = 0, yday = 0, isdst = -1)");
    }
    return Answer.butTrue(date(args, 0).atZone(TimeFunctions.zone(in)).toEpochSecond());
  }

  private static Value strftime(Interp in, PerlArray args) {
    if (args.size() < 7) {
      throw PerlDie.at(
          "Usage: POSIX::strftime(fmt, sec, min, hour, mday, mon, year, wday = -1, yday = -1,"
              + " isdst = -1)");
    }
    ZonedDateTime t = date(args, 1).atZone(TimeFunctions.zone(in));
    StringBuilder sb = new StringBuilder();
    format(sb, args.get(0).str(), t);
    return PerlStr.of(sb.toString());
  }

  private static void format(StringBuilder sb, String format, ZonedDateTime t) {
    for (int i = 0; i < format.length(); i++) {
      char ch = format.charAt(i);
      if (ch != '%' || i + 1 == format.length()) {
        sb.append(ch);
        continue;
      }
      ch = format.charAt(++i);
      boolean plain = ch == '-';
      if ((ch == 'E' || ch == 'O' || plain) && i + 1 < format.length()) {
        ch = format.charAt(++i);
      }
      int at = sb.length();
      conversion(sb, ch, t);
      if (plain && sb.length() > at + 1 && (sb.charAt(at) == '0' || sb.charAt(at) == ' ')) {
        sb.deleteCharAt(at);
      }
    }
  }

  private static void conversion(StringBuilder sb, char ch, ZonedDateTime t) {
    switch (ch) {
      case 'c' -> format(sb, "%a %b %e %H:%M:%S %Y", t);
      case 'D', 'x' -> format(sb, "%m/%d/%y", t);
      case 'F' -> format(sb, "%Y-%m-%d", t);
      case 'r' -> format(sb, "%I:%M:%S %p", t);
      case 'R' -> format(sb, "%H:%M", t);
      case 'T', 'X' -> format(sb, "%H:%M:%S", t);
      case 'n' -> sb.append('\n');
      case 't' -> sb.append('\t');
      case '%' -> sb.append('%');
      default -> {
        if (!dateField(sb, ch, t) && !timeField(sb, ch, t)) {
          sb.append('%').append(ch);
        }
      }
    }
  }

  private static boolean dateField(StringBuilder sb, char ch, ZonedDateTime t) {
    int weekday = t.getDayOfWeek().getValue();
    switch (ch) {
      case 'a' -> sb.append(t.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      case 'A' -> sb.append(t.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case 'b', 'h' -> sb.append(t.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      case 'B' -> sb.append(t.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case 'C' -> zeros(sb, t.getYear() / 100, 2);
      case 'd' -> zeros(sb, t.getDayOfMonth(), 2);
      case 'e' -> spaces(sb, t.getDayOfMonth());
      case 'g' -> zeros(sb, t.get(IsoFields.WEEK_BASED_YEAR) % 100, 2);
      case 'G' -> zeros(sb, t.get(IsoFields.WEEK_BASED_YEAR), 4);
      case 'j' -> zeros(sb, t.getDayOfYear(), 3);
      case 'm' -> zeros(sb, t.getMonthValue(), 2);
      case 'u' -> sb.append(weekday);
      case 'U' -> zeros(sb, (t.getDayOfYear() + 6 - weekday % 7) / 7, 2);
      case 'V' -> zeros(sb, t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
      case 'w' -> sb.append(weekday % 7);
      case 'W' -> zeros(sb, (t.getDayOfYear() + 6 - (weekday + 6) % 7) / 7, 2);
      case 'y' -> zeros(sb, Math.floorMod(t.getYear(), 100), 2);
      case 'Y' -> sb.append(t.getYear());
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean timeField(StringBuilder sb, char ch, ZonedDateTime t) {
    int hour12 = t.getHour() % 12 == 0 ? 12 : t.getHour() % 12;
    switch (ch) {
      case 'H' -> zeros(sb, t.getHour(), 2);
      case 'I' -> zeros(sb, hour12, 2);
      case 'k' -> spaces(sb, t.getHour());
      case 'l' -> spaces(sb, hour12);
      case 'M' -> zeros(sb, t.getMinute(), 2);
      case 'p' -> sb.append(t.getHour() < 12 ? "AM" : "PM");
      case 'P' -> sb.append(t.getHour() < 12 ? "am" : "pm");
      case 's' -> sb.append(t.toEpochSecond());
      case 'S' -> zeros(sb, t.getSecond(), 2);
      case 'z' -> offset(sb, t.getOffset().getTotalSeconds());
      case 'Z' -> sb.append(zoneName(t));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static String zoneName(ZonedDateTime t) {
    ZoneId zone = t.getZone();
    if (t.getOffset().getTotalSeconds() == 0 && zone.getRules().isFixedOffset()) {
      return "UTC";
    }
    return java.time.format.DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(t);
  }

  private static void offset(StringBuilder sb, int seconds) {
    int minutes = Math.abs(seconds) / 60;
    sb.append(seconds < 0 ? '-' : '+');
    zeros(sb, minutes / 60, 2);
    zeros(sb, minutes % 60, 2);
  }

  private static void zeros(StringBuilder sb, int n, int width) {
    String digits = Integer.toString(n);
    sb.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }

  private static void spaces(StringBuilder sb, int n) {
    sb.append(n < 10 ? " " : "").append(n);
  }
}
