package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.CodePoints;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;

/** {@code formline}: a picture filled in and added to {@code $^A}. One object per call. */
final class Formline {
  private static final int RUNAWAY = 200;

  private final Interp in;
  private final String picture;
  private final PerlArray args;
  private final StringBuilder out;
  private final String breakers;
  private int next = 1;

  /** Where the picture and the output of the current line begin; its first argument. */
  private int lineStart;

  private int lineMark;
  private int firstArgument;
  private boolean gotSome;
  private boolean blank;
  private boolean repeat;

  /** Blanks that the last field wants behind it if anything follows. */
  private int owed;

  private Formline(Interp in, PerlArray args) {
    this.in = in;
    this.picture = args.get(0).str();
    this.args = args;
    this.out = new StringBuilder(in.scalar("main::^A").get().str());
    Value chars = in.scalar("main:::").get();
    this.breakers = chars.defined() ? chars.str() : "";
  }

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.list("formline", "$@", (in, args, want, out) -> out.push(run(in, args, true))),
        Spec.list("formline~~", "$@", (in, args, want, out) -> out.push(run(in, args, false))));
  }

  private static Value run(Interp in, PerlArray args, boolean repeats) {
    Formline f = new Formline(in, args);
    if (!repeats && f.out.chars().filter(ch -> ch == '\n').count() >= RUNAWAY) {
      throw PerlDie.at("Runaway format");
    }
    boolean some = f.lines(repeats);
    in.scalar("main::^A").set(PerlStr.of(f.out.toString()));
    return repeats || some ? PerlInt.ONE : PerlStr.EMPTY;
  }

  private boolean lines(boolean repeats) {
    boolean some = false;
    for (int at = 0; at < picture.length(); ) {
      int newline = picture.indexOf('\n', at);
      int end = newline < 0 ? picture.length() : newline;
      begin(at, end);
      int rounds = 0;
      do {
        if (++rounds > RUNAWAY) {
          throw PerlDie.at("Runaway format");
        }
        next = firstArgument;
        lineMark = out.length();
        gotSome = false;
        owed = 0;
        line(end, newline >= 0);
        some |= gotSome;
      } while (repeat && repeats && gotSome);
      at = newline < 0 ? end : newline + 1;
    }
    return some;
  }

  private void begin(int from, int end) {
    lineStart = from;
    firstArgument = next;
    int tilde = picture.indexOf('~', from);
    blank = tilde >= 0 && tilde < end;
    int twice = picture.indexOf("~~", from);
    repeat = twice >= 0 && twice < end;
  }

  private void line(int end, boolean newline) {
    int i = lineStart;
    while (i < end) {
      char ch = picture.charAt(i);
      if (ch == '@' || ch == '^') {
        pad();
        i = field(i, end, ch == '^');
      } else {
        pad();
        out.append(ch == '~' ? ' ' : ch);
        i++;
      }
    }
    if (newline) {
      trim();
      out.append('\n');
    } else if (end > lineStart && Character.isWhitespace(picture.charAt(end - 1))) {
      trim();
    }
    if (blank && !gotSome) {
      out.setLength(lineMark);
    }
  }

  private void trim() {
    int n = out.length();
    while (n > lineMark && out.charAt(n - 1) == ' ') {
      n--;
    }
    out.setLength(n);
  }

  private void pad() {
    blanks(owed);
    owed = 0;
  }

  private void blanks(int n) {
    out.append(" ".repeat(Math.max(0, n)));
  }

  /** The index of the next argument; -1 when there are too few. */
  private int argument() {
    if (next < args.size()) {
      return next++;
    }
    in.warn("syntax", "Not enough format arguments");
    return -1;
  }

  private Value value(int index) {
    return index < 0 ? PerlStr.EMPTY : args.get(index);
  }

  private String text(Value v) {
    if (!v.defined()) {
      in.warn("uninitialized", "Use of uninitialized value in formline");
    }
    return v.str();
  }

  private int run(int from, int end, char ch) {
    int i = from;
    while (i < end && picture.charAt(i) == ch) {
      i++;
    }
    return i;
  }

  private char at(int i, int end) {
    return i < end ? picture.charAt(i) : 0;
  }

  /** Fills in the field at an index; gives back where it ends. */
  private int field(int from, int end, boolean chops) {
    int i = from + 1;
    char kind = at(i, end);
    if (kind == '*') {
      wholeText(chops);
      return i + 1;
    }
    boolean zeros = kind == '0' && at(i + 1, end) == '#';
    if (kind == '#' || zeros || (kind == '.' && at(i + 1, end) == '#')) {
      return number(from, end, chops, zeros);
    }
    if (kind == '<' || kind == '>' || kind == '|') {
      i = run(i, end, kind);
    }
    boolean more = picture.startsWith("...", i) && i + 3 <= end;
    i += more ? 3 : 0;
    item(i - from, kind, chops, more);
    return i;
  }

  // ---- numbers

  private int number(int from, int end, boolean chops, boolean zeros) {
    int i = run(from + 1 + (zeros ? 1 : 0), end, '#');
    int decimals = 0;
    boolean point = at(i, end) == '.';
    if (point) {
      int first = i + 1;
      i = run(first, end, '#');
      decimals = i - first;
    }
    int width = i - from;
    Value v = value(argument());
    if (chops && !v.defined()) {
      blanks(width);
      return i;
    }
    if (!v.defined()) {
      in.warn("uninitialized", "Use of uninitialized value in formline");
    }
    gotSome = true;
    double d = v.toDouble();
    if (overflows(d, width, decimals, point)) {
      out.append("#".repeat(width));
      return i;
    }
    PerlArray format = new PerlArray(2);
    String flags = (point && decimals == 0 ? "#" : "") + (zeros ? "0" : "");
    format.push(PerlStr.of("%" + flags + width + "." + decimals + "f"));
    format.push(v.snapshot());
    out.append(Sprintf.format(in, "formline", format));
    return i;
  }

  private static boolean overflows(double v, int width, int decimals, boolean point) {
    int digits = width - (v < 0 ? 1 : 0) - (point ? 1 : 0) - decimals;
    double limit = Math.pow(10, Math.max(0, digits));
    double half = 0.5 / Math.pow(10, decimals);
    return v >= 0 ? v + half >= limit : v - half <= -limit;
  }

  // ---- text

  /** {@code @*}: all of it; {@code ^*}: its first line, which it then loses. */
  private void wholeText(boolean chops) {
    int index = argument();
    Value v = value(index);
    String s = chops && !v.defined() ? "" : text(v);
    if (s.isEmpty()) {
      return;
    }
    gotSome = true;
    int newline = s.indexOf('\n');
    if (!chops) {
      out.append(s.endsWith("\n") ? s.substring(0, s.length() - 1) : s);
      return;
    }
    out.append(newline < 0 ? s : s.substring(0, newline));
    chop(index, newline < 0 ? "" : s.substring(newline + 1));
  }

  private void chop(int index, String rest) {
    if (index >= 0) {
      PerlScalar cell = args.cell(index);
      cell.set(rest.isEmpty() && !cell.get().defined() ? Undef.UNDEF : PerlStr.of(rest));
    }
  }

  private void item(int width, char kind, boolean chops, boolean more) {
    int index = argument();
    Value v = value(index);
    String s = chops && !v.defined() ? "" : text(v);
    int bytes = chops ? splitPoint(s, width) : untilNewline(s, width);
    String shown = s.substring(0, bytes);
    int size = CodePoints.length(shown);
    int room = width - size;
    int before = kind == '>' ? room : kind == '|' ? room / 2 : 0;
    blanks(before);
    for (int i = 0; i < shown.length(); i++) {
      char ch = shown.charAt(i);
      out.append(ch < ' ' || ch == 0x7f ? ' ' : ch);
    }
    owed = room - before;
    int rest = chops && spaceBreaks() ? skipSpace(s, bytes) : bytes;
    if (more && rest < s.length()) {
      ellipsis();
    }
    if (chops) {
      chop(index, s.substring(rest));
    }
  }

  private void ellipsis() {
    pad();
    int at = out.length() - 3;
    if (at < 0) {
      return;
    }
    if (out.substring(at).equals("   ")) {
      while (at > 0 && Character.isWhitespace(out.charAt(at - 1))) {
        at--;
      }
      out.setLength(at + 3);
    }
    out.replace(at, at + 3, "...");
  }

  private boolean spaceBreaks() {
    return breakers.indexOf(' ') >= 0;
  }

  private static int skipSpace(String s, int from) {
    int i = from;
    while (i < s.length() && isSpace(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char ch) {
    return ch == ' ' || (ch >= '\t' && ch <= '\r');
  }

  private static boolean isControl(int ch) {
    return ch < ' ' || ch == 0x7f;
  }

  private int untilNewline(String s, int width) {
    int i = 0;
    for (int n = 0; i < s.length() && n < width; n++) {
      int ch = s.codePointAt(i);
      if (!isControl(ch)) {
        gotSome = true;
      } else if (ch == '\n') {
        break;
      }
      i += Character.charCount(ch);
    }
    return i;
  }

  /** How much of a text fits, up to the last place where it may be broken. */
  private int splitPoint(String s, int width) {
    int found = -1;
    int i = 0;
    for (int n = 0; i < s.length(); n++) {
      char ch = s.charAt(i);
      if (isSpace(ch)) {
        if (ch == '\n' || spaceBreaks()) {
          found = i;
        }
        if (n == width) {
          break;
        }
      } else {
        if (n == width) {
          break;
        }
        if (breakers.indexOf(ch) >= 0 && i + 1 < s.length()) {
          found = i + 1;
        }
        gotSome |= !isControl(ch);
      }
      i += Character.charCount(s.codePointAt(i));
    }
    return found < 0 || i == s.length() ? i : found;
  }
}
