package dev.vos.perl.builtin;

import dev.vos.perl.builtin.PackTemplate.Item;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.Bits;
import dev.vos.perl.value.CodePoints;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.PerlUInt;
import dev.vos.perl.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** pack. One object per call. */
public final class Pack {
  private static final int UU_LINE = 45;

  private final Interp in;
  private final PerlArray args;
  private int next = 1;
  private final StringBuilder out = new StringBuilder();

  /** Where the part begins that is UTF-8 and has yet to be decoded, or -1. */
  private int utf8From = -1;

  private Pack(Interp in, PerlArray args) {
    this.in = in;
    this.args = args;
  }

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.list("pack", "$@", (in, args, want, out) -> out.push(PerlStr.of(pack(in, args)))));
  }

  private static String pack(Interp in, PerlArray args) {
    List<Item> items = PackTemplate.parse(args.get(0).str(), "pack");
    Pack pack = new Pack(in, args);
    if (PackTemplate.startsWithU(items)) {
      pack.utf8From = 0;
    }
    pack.items(items, 0);
    pack.endUtf8();
    return pack.out.toString();
  }

  private void endUtf8() {
    if (utf8From >= 0) {
      String decoded = Utf8.decode(out.substring(utf8From));
      out.setLength(utf8From);
      out.append(decoded);
      utf8From = -1;
    }
  }

  private Value argument() {
    return next < args.size() ? args.get(next++) : PerlStr.EMPTY;
  }

  private void items(List<Item> items, int groupStart) {
    for (Item item : items) {
      item(item, groupStart);
    }
  }

  private void item(Item item, int groupStart) {
    switch (item.type()) {
      case 'a', 'A', 'Z' -> text(item, argument().str());
      case 'b', 'B', 'h', 'H' -> digits(item, argument().str());
      case 'u' -> uuencode(item, argument().str());
      case 'x' -> skip(item);
      case 'X' -> back(item);
      case '@' -> moveTo((item.bang() ? 0 : groupStart) + Math.max(0, item.times()));
      case '.' -> moveTo((item.times() == 0 ? out.length() : groupStart) + argument().toInt());
      case '(' -> group(item);
      case '/' -> lengthAnd(item.group().get(0), item.group().get(1));
      default -> repeated(item);
    }
  }

  private void repeated(Item item) {
    if ((item.type() == 'U' || item.type() == 'C') && item.count() == 0) {
      endUtf8();
      utf8From = item.type() == 'U' ? out.length() : -1;
      return;
    }
    int times = item.times() == PackTemplate.STAR ? args.size() - next : item.times();
    for (int i = 0; i < times; i++) {
      number(item, argument());
    }
  }

  private void text(Item item, String s) {
    String body = utf8From >= 0 && CodePoints.anyWide(s) ? Utf8.encode(s) : s;
    int count = item.times();
    if (count == PackTemplate.STAR) {
      out.append(body);
      if (item.type() == 'Z') {
        out.append('\0');
      }
      return;
    }
    int room = item.type() == 'Z' ? Math.max(0, count - 1) : count;
    out.append(body, 0, Math.min(room, body.length()));
    fill(item.type() == 'A' ? ' ' : '\0', count - Math.min(room, body.length()));
  }

  private void fill(char c, int count) {
    for (int i = 0; i < count; i++) {
      out.append(c);
    }
  }

  private void digits(Item item, String s) {
    int perByte = item.type() == 'b' || item.type() == 'B' ? 8 : 2;
    boolean lowFirst = item.type() == 'b' || item.type() == 'h';
    int count = item.times() == PackTemplate.STAR ? s.length() : item.times();
    for (int i = 0; i < count; i += perByte) {
      int value = 0;
      for (int j = 0; j < perByte; j++) {
        int at = i + j;
        int digit = at < Math.min(count, s.length()) ? digit(s.charAt(at), perByte) : 0;
        int shift = (lowFirst ? j : perByte - 1 - j) * (8 / perByte);
        value |= digit << shift;
      }
      out.append((char) value);
    }
  }

  private static int digit(char c, int perByte) {
    if (perByte == 8) {
      return c & 1;
    }
    return Character.isLetter(c) ? (c + 9) & 0xf : c & 0xf;
  }

  private void uuencode(Item item, String s) {
    int count = item.times();
    int line = count <= 2 ? UU_LINE : Math.min(63, count / 3 * 3);
    for (int from = 0; from < s.length(); from += line) {
      String part = s.substring(from, Math.min(s.length(), from + line));
      out.append(uuDigit(part.length()));
      for (int i = 0; i < part.length(); i += 3) {
        int a = part.charAt(i);
        int b = i + 1 < part.length() ? part.charAt(i + 1) : 0;
        int c = i + 2 < part.length() ? part.charAt(i + 2) : 0;
        out.append(uuDigit(a >> 2)).append(uuDigit((a & 3) << 4 | b >> 4));
        out.append(uuDigit((b & 15) << 2 | c >> 6)).append(uuDigit(c & 63));
      }
      out.append('\n');
    }
  }

  private static char uuDigit(int n) {
    return n == 0 ? '`' : (char) (n + ' ');
  }

  private void skip(Item item) {
    int count = item.times() == PackTemplate.STAR ? 0 : item.times();
    fill('\0', item.bang() ? (count == 0 ? 0 : (count - out.length() % count) % count) : count);
  }

  private void back(Item item) {
    int count = item.times() == PackTemplate.STAR ? 0 : item.times();
    int less = item.bang() ? (count == 0 ? 0 : out.length() % count) : count;
    if (less > out.length()) {
      throw PerlDie.at("'X' outside of string in pack");
    }
    out.setLength(out.length() - less);
  }

  private void moveTo(int position) {
    if (position < 0) {
      throw PerlDie.at("'.' outside of string in pack");
    }
    fill('\0', position - out.length());
    out.setLength(position);
  }

  private void group(Item item) {
    boolean star = item.times() == PackTemplate.STAR;
    for (int i = 0; star ? next < args.size() : i < item.times(); i++) {
      items(item.group(), out.length());
    }
  }

  /** {@code n/a*}: the length of what follows, then that. */
  private void lengthAnd(Item length, Item counted) {
    int count = counted.count() < 0 ? args.size() - next : counted.count();
    if ("aAZ".indexOf(counted.type()) >= 0) {
      int size = (next < args.size() ? args.get(next).str() : "").length();
      int all = counted.type() == 'Z' ? size + 1 : size;
      count = counted.count() < 0 ? all : Math.min(all, counted.count());
    }
    Value n = PerlInt.of(count);
    if ("aAZ".indexOf(length.type()) >= 0) {
      text(length, n.str());
    } else {
      number(length, n);
    }
    item(counted.withCount(count), out.length());
  }

  private void number(Item item, Value v) {
    switch (item.type()) {
      case 'f' -> bytes(item, Float.floatToRawIntBits((float) v.toDouble()) & 0xffffffffL);
      case 'd', 'F' -> bytes(item, Double.doubleToRawLongBits(v.toDouble()));
      case 'U' -> out.append(Utf8.encode(Character.toString(codePoint(v))));
      case 'W' -> out.appendCodePoint(codePoint(v));
      case 'w' -> compressed(v);
      case 'c', 'C' -> character(item, v);
      default -> {
        Numeric.warnNonNumeric(in, v, "pack");
        bytes(item, integer(item, v));
      }
    }
  }

  private static long integer(Item item, Value v) {
    Value n = v.num();
    boolean unsigned = Character.isUpperCase(item.type()) || "nv".indexOf(item.type()) >= 0;
    if (n instanceof PerlNum d) {
      return unsigned && d.value >= 0 ? PerlUInt.bitsOf(d.value) : (long) d.value;
    }
    return n.toLong();
  }

  private int codePoint(Value v) {
    long c = v.toLong();
    if (c < 0 || c > Character.MAX_CODE_POINT) {
      throw PerlDie.at("Code points above 0x10FFFF are not supported in pack");
    }
    return (int) c;
  }

  private void character(Item item, Value v) {
    Numeric.warnNonNumeric(in, v, "pack");
    long c = v.toLong();
    boolean fits = item.type() == 'c' ? c >= -128 && c < 128 : c >= 0 && c < 256;
    if (!fits) {
      in.warn("pack", "Character in '" + item.type() + "' format wrapped in pack");
    }
    out.append((char) (c & 0xff));
  }

  private void bytes(Item item, long value) {
    int size = PackTemplate.bytes(item.type(), item.bang());
    boolean big = item.big() || item.type() == 'n' || item.type() == 'N';
    for (int i = 0; i < size; i++) {
      out.append((char) (value >>> (8 * (big ? size - 1 - i : i)) & 0xff));
    }
  }

  /** A BER compressed integer. */
  private void compressed(Value v) {
    BigInteger n = wholeNumber(v);
    if (n.signum() < 0) {
      throw PerlDie.at("Cannot compress negative numbers in pack");
    }
    StringBuilder reversed = new StringBuilder();
    int more = 0;
    do {
      reversed.append((char) (n.intValue() & 0x7f | more));
      more = 0x80;
      n = n.shiftRight(7);
    } while (n.signum() != 0);
    out.append(reversed.reverse());
  }

  private static BigInteger wholeNumber(Value v) {
    String s = v.str();
    if (v.snapshot() instanceof PerlStr && s.matches("[0-9]+")) {
      return new BigInteger(s);
    }
    if (v.num() instanceof PerlNum d) {
      if (Double.isNaN(d.value) || Double.isInfinite(d.value)) {
        throw PerlDie.at("Cannot compress " + d.str() + " in pack");
      }
      return new BigDecimal(d.value).toBigInteger();
    }
    return v.num() instanceof PerlInt i
        ? BigInteger.valueOf(i.value)
        : new BigInteger(Long.toUnsignedString(Bits.of(v)));
  }
}
