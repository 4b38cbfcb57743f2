package dev.vos.perl.code;

import dev.vos.perl.regex.MatchState;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.syntax.Expr;
import dev.vos.perl.value.CodePoints;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import java.util.Set;

/**
 * The variables of perlvar that are computed from the last match; all others are ordinary globals.
 */
final class BuiltinVariables {
  private static final Set<String> MATCH =
      Set.of(
          "&",
          "`",
          "'",
          "+",
          "^N",
          "\u000eN",
          "\u000e",
          "{^MATCH}",
          "{^PREMATCH}",
          "{^POSTMATCH}",
          "^MATCH",
          "^PREMATCH",
          "^POSTMATCH",
          "\rATCH",
          "\u0010REMATCH",
          "\u0010OSTMATCH");

  private BuiltinVariables() {}

  private static String plain(Expr.Global g) {
    return g.name().startsWith("main::") ? g.name().substring(6) : "";
  }

  /** Whether reading the scalar asks the last match. */
  static boolean isSpecial(Expr.Global g) {
    String n = plain(g);
    return g.sigil() == '$' && (isNumber(n) || MATCH.contains(n));
  }

  private static boolean isNumber(String n) {
    return !n.isEmpty()
        && n.charAt(0) >= '1'
        && n.charAt(0) <= '9'
        && n.chars().allMatch(ch -> ch >= '0' && ch <= '9');
  }

  static boolean isSpecialArray(Expr x) {
    return x instanceof Expr.Global g
        && g.sigil() == '@'
        && Set.of("-", "+", "\u0003APTURE", "^CAPTURE").contains(plain(g));
  }

  static boolean isSpecialHash(Expr x) {
    return x instanceof Expr.Global g && g.sigil() == '%' && Set.of("+", "-").contains(plain(g));
  }

  /** Emits the reading of such a scalar; false if it is an ordinary one. */
  static boolean read(SubLowering c, Expr.Global g, int d) {
    if (!isSpecial(g)) {
      return false;
    }
    String n = plain(g);
    if (isNumber(n)) {
      c.out.emit(new Patterns.Capture(d, Integer.parseInt(n), '1'));
    } else {
      c.out.emit(new Patterns.Capture(d, 0, letter(n)));
    }
    return true;
  }

  private static char letter(String n) {
    if (n.contains("PRE") || n.contains("REMATCH")) {
      return '`';
    }
    if (n.contains("POST") || n.contains("OSTMATCH")) {
      return '\'';
    }
    if (n.equals("^N") || n.startsWith("\u000e")) {
      return 'N';
    }
    return n.length() == 1 ? n.charAt(0) : '&';
  }

  /** The cell of such a scalar: a copy, for it cannot be assigned to. */
  static boolean cell(SubLowering c, Expr.Global g, int d) {
    if (!isSpecial(g)) {
      return false;
    }
    int t = c.out.temp();
    read(c, g, t);
    c.out.emit(new Copy(d, t));
    return true;
  }

  /** Emits {@code @- @+ %+ %-}; false if it is an ordinary container. */
  static boolean container(SubLowering c, Expr.Global g, int d) {
    if (isSpecialArray(g)) {
      String n = plain(g);
      c.out.emit(new Offsets(d, n.length() == 1 ? n.charAt(0) : 'C'));
      return true;
    }
    if (isSpecialHash(g)) {
      c.out.emit(new NamedGroups(d, plain(g).equals("-")));
      return true;
    }
    return false;
  }

  /** A cell with a copy of a value. */
  static final class Copy extends Insn {
    private final int d;
    private final int s;

    Copy(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[d] = new PerlScalar(val(f.slots, s));
      return next;
    }
  }

  /** {@code @-}, {@code @+}, {@code @{^CAPTURE}}. */
  static final class Offsets extends Insn {
    private final int d;
    private final char which;

    Offsets(int d, char which) {
      this.d = d;
      this.which = which;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray out = new PerlArray();
      MatchState m = f.match;
      int last = m == null ? -1 : which == '-' ? m.lastParen() : m.groupCount();
      for (int i = which == 'C' ? 1 : 0; i <= last; i++) {
        if (which == 'C') {
          out.push(Patterns.group(m, i));
        } else {
          int at = which == '-' ? m.start(i) : m.end(i);
          out.push(at < 0 ? Undef.UNDEF : PerlInt.of(CodePoints.fromUnit(m.subject(), at)));
        }
      }
      f.slots[d] = out;
      return next;
    }
  }

  /** {@code %+} and {@code %-}. */
  static final class NamedGroups extends Insn {
    private final int d;
    private final boolean all;

    NamedGroups(int d, boolean all) {
      this.d = d;
      this.all = all;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlHash out = new PerlHash();
      MatchState m = f.match;
      if (m != null) {
        for (var e : m.names().entrySet()) {
          if (all) {
            PerlArray groups = new PerlArray();
            for (int g : e.getValue()) {
              groups.push(Patterns.group(m, g));
            }
            out.put(e.getKey(), groups);
          } else if (m.named(e.getKey()) != null) {
            out.put(e.getKey(), PerlStr.of(m.named(e.getKey())));
          }
        }
      }
      f.slots[d] = out;
      return next;
    }
  }
}
