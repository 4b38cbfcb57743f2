package dev.vos.perl.builtin;

import dev.vos.perl.builtin.PackTemplate.Item;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.PerlUInt;
import dev.vos.perl.value.Value;
import java.math.BigInteger;
import java.util.List;

/** unpack. One object per call. */
public final class Unpack {
  private String data;
  private int pos;
  private boolean utf8;
  private PerlArray out;

  private Unpack(String data, PerlArray out) {
    this.data = data;
    this.out = out;
  }

  static List<BuiltinSpec> specs() {
    return List.of(Spec.list("unpack", "$_", Unpack::unpack));
  }

  private static void unpack(Interp in, PerlArray args, int want, PerlArray out) {
    List<Item> items = PackTemplate.parse(args.get(0).str(), "unpack");
    Value data = args.size() > 1 ? args.get(1) : in.topic();
    PerlArray all = new PerlArray();
    Unpack unpack = new Unpack(data.str(), all);
    if (PackTemplate.startsWithU(items)) {
      unpack.utf8 = true;
      unpack.data = Utf8.encode(unpack.data);
    }
    unpack.items(items, 0);
    if (want == Want.SCALAR) {
      out.push(all.get(0));
    } else {
      out.pushRaw(all);
    }
  }

  private int left() {
    return data.length() - pos;
  }

  private void items(List<Item> items, int groupStart) {
    for (Item item : items) {
      if (item.checksum() > 0) {
        checksum(item, groupStart);
      } else {
        item(item, groupStart);
      }
    }
  }

  private void item(Item item, int groupStart) {
    switch (item.type()) {
      case 'a', 'A', 'Z' -> text(item);
      case 'b', 'B' -> digits(item, 8, 1);
      case 'h', 'H' -> digits(item, 2, 4);
      case 'u' -> uudecode();
      case 'x' -> skip(item);
      case 'X' -> back(item);
      case '@' -> moveTo((item.bang() ? 0 : groupStart) + Math.max(0, item.times()));
      case '.' -> out.push(PerlInt.of(item.count() == 0 ? 0 : pos - groupStart));
      case '(' -> group(item);
      case '/' -> lengthAnd(item.group().get(0), item.group().get(1));
      default -> repeated(item);
    }
  }

  private void repeated(Item item) {
    if ((item.type() == 'U' || item.type() == 'C') && item.count() == 0) {
      mode(item.type() == 'U');
      return;
    }
    for (int i = 0; item.times() == PackTemplate.STAR || i < item.times(); i++) {
      Value v = number(item);
      if (v == null) {
        return;
      }
      out.push(v);
    }
  }

  /** U0 and C0: whether the data is looked at as its UTF-8 form. */
  private void mode(boolean asUtf8) {
    if (asUtf8 == utf8) {
      return;
    }
    String rest = data.substring(pos);
    data = asUtf8 ? Utf8.encode(rest) : Utf8.decode(rest);
    pos = 0;
    utf8 = asUtf8;
  }

  private void text(Item item) {
    int all = item.times() == PackTemplate.STAR ? left() : Math.min(left(), item.times());
    String s = data.substring(pos, pos + all);
    int taken = all;
    if (item.type() == 'Z') {
      int end = s.indexOf('\0');
      if (end >= 0) {
        s = s.substring(0, end);
        taken = item.times() == PackTemplate.STAR ? end + 1 : all;
      }
    } else if (item.type() == 'A') {
      int end = s.length();
      while (end > 0 && isPadding(s.charAt(end - 1))) {
        end--;
      }
      s = s.substring(0, end);
    }
    pos += taken;
    out.push(PerlStr.of(s));
  }

  private static boolean isPadding(char c) {
    return c == 0 || c == ' ' || (c >= '\t' && c <= '\r');
  }

  private void digits(Item item, int perByte, int bits) {
    boolean lowFirst = Character.isLowerCase(item.type());
    int wanted = item.times() == PackTemplate.STAR ? Integer.MAX_VALUE : item.times();
    int count = (int) Math.min(wanted, (long) left() * perByte);
    StringBuilder s = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      int shift = (lowFirst ? i % perByte : perByte - 1 - i % perByte) * bits;
      s.append(Character.forDigit(data.charAt(pos + i / perByte) >> shift & ((1 << bits) - 1), 16));
    }
    pos += (count + perByte - 1) / perByte;
    out.push(PerlStr.of(s.toString()));
  }

  private void uudecode() {
    StringBuilder s = new StringBuilder();
    while (left() > 0 && data.charAt(pos) > ' ' && data.charAt(pos) < 'a') {
      int length = data.charAt(pos++) - ' ' & 63;
      while (length > 0 && left() > 0 && data.charAt(pos) != '\n') {
        int word = 0;
        for (int i = 0; i < 4; i++) {
          word =
              word << 6
                  | (left() > 0 && data.charAt(pos) != '\n' ? data.charAt(pos++) - ' ' & 63 : 0);
        }
        for (int i = 0; i < 3 && length > 0; i++, length--) {
          s.append((char) (word >> (16 - 8 * i) & 0xff));
        }
      }
      if (left() > 0 && data.charAt(pos) == '\n') {
        pos++;
      } else if (left() > 1 && data.charAt(pos + 1) == '\n') {
        pos += 2;
      }
    }
    out.push(PerlStr.of(s.toString()));
  }

  private void skip(Item item) {
    int count = item.times() == PackTemplate.STAR ? left() : item.times();
    int more = item.bang() ? (count == 0 ? 0 : (count - pos % count) % count) : count;
    if (more > left()) {
      throw PerlDie.at("'x' outside of string in unpack");
    }
    pos += more;
  }

  private void back(Item item) {
    int count = item.times() == PackTemplate.STAR ? 0 : item.times();
    int less = item.bang() ? (count == 0 ? 0 : pos % count) : count;
    if (less > pos) {
      throw PerlDie.at("'X' outside of string in unpack");
    }
    pos -= less;
  }

  private void moveTo(int position) {
    if (position > data.length()) {
      throw PerlDie.at("'@' outside of string in unpack");
    }
    pos = position;
  }

  private void group(Item item) {
    boolean star = item.times() == PackTemplate.STAR;
    for (int i = 0; star ? left() > 0 : i < item.times(); i++) {
      items(item.group(), pos);
    }
  }

  private void lengthAnd(Item length, Item counted) {
    PerlArray outer = out;
    out = new PerlArray();
    item(length, pos);
    int count = out.size() == 0 ? 0 : out.get(0).toInt();
    boolean found = out.size() > 0;
    out = outer;
    if (found) {
      item(counted.withCount(Math.max(0, count)), pos);
    }
  }

  /** {@code %32C*}: the sum of the values instead of them. */
  private void checksum(Item item, int groupStart) {
    PerlArray outer = out;
    out = new PerlArray();
    item(item, groupStart);
    PerlArray values = out;
    out = outer;
    if (item.type() == 'b' || item.type() == 'B') {
      long ones = values.get(0).str().chars().filter(c -> c == '1').count();
      out.push(PerlInt.of(item.checksum() >= 64 ? ones : ones & ((1L << item.checksum()) - 1)));
      return;
    }
    if (item.checksum() > 64 || item.type() == 'f' || item.type() == 'd' || item.type() == 'F') {
      double sum = 0;
      for (int i = 0; i < values.size(); i++) {
        sum += values.get(i).toDouble();
      }
      double modulus = Math.pow(2, item.checksum());
      out.push(PerlNum.ofIntegral(sum - Math.floor(sum / modulus) * modulus));
      return;
    }
    long sum = 0;
    for (int i = 0; i < values.size(); i++) {
      sum += values.get(i).toLong();
    }
    out.push(PerlUInt.of(item.checksum() == 64 ? sum : sum & ((1L << item.checksum()) - 1)));
  }

  /** The next number, or null at the end of the data. */
  private Value number(Item item) {
    return switch (item.type()) {
      case 'U' -> unicode();
      case 'W' -> left() > 0 ? character() : null;
      case 'w' -> compressed();
      case 'C' -> left() > 0 ? character() : null;
      case 'c' -> left() > 0 ? PerlInt.of((byte) data.charAt(pos++)) : null;
      default -> fixed(item);
    };
  }

  private Value character() {
    int c = data.codePointAt(pos);
    pos += Character.charCount(c);
    return PerlInt.of(c);
  }

  private Value unicode() {
    if (left() == 0) {
      return null;
    }
    int first = data.charAt(pos);
    if (first > 255) {
      return character();
    }
    int length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length > left() || length == 1) {
      return PerlInt.of(data.charAt(pos++));
    }
    String c = Utf8.decode(data.substring(pos, pos + length));
    pos += length;
    return PerlInt.of(c.codePointAt(0));
  }

  private Value compressed() {
    if (left() == 0) {
      return null;
    }
    BigInteger n = BigInteger.ZERO;
    while (left() > 0) {
      int c = data.charAt(pos++);
      n = n.shiftLeft(7).or(BigInteger.valueOf(c & 0x7f));
      if (c < 0x80) {
        return n.bitLength() <= 64 ? PerlUInt.of(n.longValue()) : PerlStr.of(n.toString());
      }
    }
    throw PerlDie.at("Unterminated compressed integer in unpack");
  }

  private Value fixed(Item item) {
    int size = PackTemplate.bytes(item.type(), item.bang());
    if (left() < size) {
      return null;
    }
    boolean big = item.big() || item.type() == 'n' || item.type() == 'N';
    long value = 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | data.charAt(big ? pos + i : pos + size - 1 - i) & 0xff;
    }
    pos += size;
    return valueOf(item, value, 64 - 8 * size);
  }

  private static Value valueOf(Item item, long value, int spare) {
    long signed = value << spare >> spare;
    return switch (item.type()) {
      case 'f' -> PerlNum.of(Float.intBitsToFloat((int) value));
      case 'd', 'F' -> PerlNum.of(Double.longBitsToDouble(value));
      case 's', 'i', 'l', 'q', 'j' -> PerlInt.of(signed);
      case 'n', 'N', 'v', 'V' -> PerlInt.of(item.bang() ? signed : value);
      default -> PerlUInt.of(value);
    };
  }
}
