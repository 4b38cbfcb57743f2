package dev.vos.perl.builtin;

import dev.vos.perl.run.PerlDie;
import java.util.ArrayList;
import java.util.List;

/** Parses the template language of pack and unpack. One object per template. */
final class PackTemplate {

  /** Count of an item that is written {@code *}. */
  static final int STAR = -1;

  /** Count of an item that is written without one: 1, but {@code /} treats it as all. */
  static final int UNSAID = -2;

  private static final String BANG_TYPES = "sSiIlLxXnNvV@.";
  private static final String ORDER_TYPES = "sSiIlLqQjJfFdDpP(";
  private static final String TYPES = "aAZbBhHcCsSlLqQjJiInNvVwUWfFdxX@.u(";

  /**
   * One item of a template.
   *
   * @param type its letter; '(' for a group, '/' when the two items of group are a length and what
   *     has that length
   * @param bang whether ! follows
   * @param big whether numbers are big-endian
   * @param count how often or how long; STAR or UNSAID
   * @param group the items of a group
   * @param checksum bits of {@code %n}, or 0
   */
  record Item(char type, boolean bang, boolean big, int count, List<Item> group, int checksum) {

    /** The count, 1 if unsaid. */
    int times() {
      return count == UNSAID ? 1 : count;
    }

    Item withCount(int newCount) {
      return new Item(type, bang, big, newCount, group, checksum);
    }
  }

  private final String text;
  private final String function;
  private int pos;

  private PackTemplate(String text, String function) {
    this.text = text;
    this.function = function;
  }

  /**
   * Parses a template.
   *
   * @param function pack or unpack, for error messages
   */
  static List<Item> parse(String text, String function) {
    return new PackTemplate(text, function).items(false);
  }

  /** Whether the first item is U, which means UTF-8 mode from the start. */
  static boolean startsWithU(List<Item> items) {
    return !items.isEmpty() && items.get(0).type == 'U';
  }

  private List<Item> items(boolean big) {
    List<Item> items = new ArrayList<>();
    while (skipBlanks()) {
      int checksum = checksum();
      Item item = item(big, checksum);
      if (skipBlanks() && text.charAt(pos) == '/') {
        pos++;
        if (!skipBlanks()) {
          throw die("Code missing after '/' in " + function);
        }
        item = new Item('/', false, false, UNSAID, List.of(item, item(big, 0)), 0);
      }
      items.add(item);
    }
    return items;
  }

  private int checksum() {
    if (!function.equals("unpack") || text.charAt(pos) != '%') {
      return 0;
    }
    pos++;
    int bits = isDigit() ? number() : 16;
    if (!skipBlanks()) {
      throw die("'%' may not be used at the end of a template in unpack");
    }
    return bits;
  }

  private boolean skipBlanks() {
    while (pos < text.length()) {
      char c = text.charAt(pos);
      if (c == '#') {
        int end = text.indexOf('\n', pos);
        pos = end < 0 ? text.length() : end + 1;
      } else if (Character.isWhitespace(c) || c == ',') {
        pos++;
      } else {
        return true;
      }
    }
    return false;
  }

  private Item item(boolean outerBig, int checksum) {
    char type = text.charAt(pos++);
    if (TYPES.indexOf(type) < 0) {
      throw die("Invalid type '" + type + "' in " + function);
    }
    int groupStart = pos;
    if (type == '(') {
      pos = closing(groupStart, '(', ')') + 1;
    }
    int groupEnd = pos - 1;
    boolean bang = false;
    boolean big = outerBig;
    boolean little = false;
    for (; pos < text.length() && "!<>".indexOf(text.charAt(pos)) >= 0; pos++) {
      char modifier = text.charAt(pos);
      check(modifier, type, modifier == '!' ? BANG_TYPES : ORDER_TYPES);
      bang |= modifier == '!';
      big |= modifier == '>';
      little |= modifier == '<';
    }
    if (big && little && !outerBig) {
      throw die("Can't use both '<' and '>' after type '" + type + "' in " + function);
    }
    int count = count();
    List<Item> group = List.of();
    if (type == '(') {
      PackTemplate inner = new PackTemplate(text.substring(groupStart, groupEnd), function);
      group = inner.items(big && !little);
    }
    return new Item(type, bang, big && !little, count, group, checksum);
  }

  private void check(char modifier, char type, String allowed) {
    if (allowed.indexOf(type) < 0) {
      throw die("'" + modifier + "' allowed only after types " + allowed + " in " + function);
    }
  }

  private int closing(int from, char open, char close) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw die("No group ending character '" + close + "' found in template");
  }

  private int count() {
    if (pos >= text.length()) {
      return UNSAID;
    }
    char c = text.charAt(pos);
    if (c == '*') {
      pos++;
      return STAR;
    }
    if (isDigit()) {
      return number();
    }
    if (c != '[') {
      return UNSAID;
    }
    int end = closing(pos + 1, '[', ']');
    String inside = text.substring(pos + 1, end);
    pos = end + 1;
    if (!inside.isEmpty() && Character.isDigit(inside.charAt(0))) {
      PackTemplate digits = new PackTemplate(inside, function);
      int n = digits.number();
      if (digits.pos != inside.length()) {
        throw die("Malformed integer in [] in " + function);
      }
      return n;
    }
    return size(new PackTemplate(inside, function).items(false));
  }

  private boolean isDigit() {
    return pos < text.length() && text.charAt(pos) >= '0' && text.charAt(pos) <= '9';
  }

  private int number() {
    long n = 0;
    while (isDigit()) {
      n = n * 10 + (text.charAt(pos) - '0');
      if (n > Integer.MAX_VALUE) {
        throw die("pack/unpack repeat count overflow");
      }
      pos++;
    }
    return (int) n;
  }

  private int size(List<Item> items) {
    int total = 0;
    for (Item item : items) {
      int times = item.times();
      if (times == STAR || "@/.Uwu".indexOf(item.type) >= 0) {
        String what = times == STAR ? "*" : String.valueOf(item.type);
        throw die("Within []-length '" + what + "' not allowed in " + function);
      }
      total = total + sizeOf(item, times, total);
    }
    return total;
  }

  private int sizeOf(Item item, int times, int before) {
    return switch (item.type) {
      case '(' -> times * size(item.group);
      case 'X' -> item.bang ? -(times == 0 ? 0 : before % times) : -times;
      case 'x' -> item.bang ? (times == 0 ? 0 : (times - before % times) % times) : times;
      case 'b', 'B' -> (times + 7) / 8;
      case 'h', 'H' -> (times + 1) / 2;
      default -> times * bytes(item.type, item.bang);
    };
  }

  /** The size of a number. */
  static int bytes(char type, boolean bang) {
    return switch (type) {
      case 's', 'S', 'n', 'v' -> 2;
      case 'l', 'L' -> bang ? 8 : 4;
      case 'i', 'I', 'N', 'V', 'f' -> 4;
      case 'q', 'Q', 'j', 'J', 'd', 'F' -> 8;
      default -> 1;
    };
  }

  private static PerlDie die(String message) {
    return PerlDie.at(message);
  }
}
