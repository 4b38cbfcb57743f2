package dev.vos.perl.code;

import dev.vos.perl.regex.MatchState;
import dev.vos.perl.regex.RegexValue;
import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.Comparison;
import dev.vos.perl.value.DualVar;
import dev.vos.perl.value.Numbers;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/**
 * {@code a ~~ b} (perlop, "Smartmatch Operator"): the kind of the right operand decides. Subs and
 * overloaded operators are asked, so the instruction may be executed more than once.
 */
final class SmartMatch extends Insn {
  private static final int DEEP = 1000;

  private final int d;
  private final int left;
  private final int right;

  SmartMatch(int d, int left, int right) {
    this.d = d;
    this.left = left;
    this.right = right;
  }

  @Override
  public int exec(Interp in, Frame f) {
    Value a = val(f.slots, left).snapshot();
    Value b = val(f.slots, right).snapshot();
    put(f.slots, d, Operator.truth(new Test(in, f).match(a, b, 0)));
    return next;
  }

  /** One test; arrays within arrays are followed. */
  private record Test(Interp in, Frame f) {

    boolean match(Value a, Value b, int depth) {
      if (depth > DEEP) {
        return a == b;
      }
      if (!b.defined()) {
        return !a.defined();
      }
      RegexValue regex = Patterns.regexOf(b);
      if (regex == null && ClassTable.classOf(b) != null) {
        return Conversions.truth(in, overloaded(b, a, PerlInt.ONE));
      }
      if (b instanceof PerlCode code) {
        return byCode(a, code);
      }
      if (b instanceof PerlHash hash) {
        return byHash(a, hash);
      }
      if (b instanceof PerlArray array) {
        return byArray(a, array, depth);
      }
      if (regex != null) {
        return byRegex(a, regex);
      }
      return byValue(a, b);
    }

    private Value overloaded(Value object, Value other, Value swapped) {
      PerlCode code = Overloads.method(in, object, "~~");
      if (code == null) {
        throw PerlDie.at("Smart matching a non-overloaded object breaks encapsulation");
      }
      return in.upcalls().call(code, Overloads.args(object, other, swapped));
    }

    private boolean plain(Value v) {
      return ClassTable.classOf(v) == null;
    }

    private boolean ask(PerlCode code, Value argument) {
      PerlArray args = new PerlArray(1);
      args.push(argument.snapshot());
      return Conversions.truth(in, in.upcalls().call(code, args));
    }

    private boolean byCode(Value a, PerlCode code) {
      if (a instanceof PerlArray array && plain(a)) {
        for (int i = 0; i < array.size(); i++) {
          if (!ask(code, array.get(i))) {
            return false;
          }
        }
        return true;
      }
      if (a instanceof PerlHash hash && plain(a)) {
        for (int i = hash.next(0); i >= 0; i = hash.next(i + 1)) {
          if (!ask(code, PerlStr.of(hash.keyAt(i)))) {
            return false;
          }
        }
        return true;
      }
      return ask(code, a);
    }

    private boolean byHash(Value a, PerlHash hash) {
      if (!a.defined()) {
        return false;
      }
      if (a instanceof PerlHash other && plain(a)) {
        if (other.size() != hash.size()) {
          return false;
        }
        for (int i = hash.next(0); i >= 0; i = hash.next(i + 1)) {
          if (!other.exists(hash.keyAt(i))) {
            return false;
          }
        }
        return true;
      }
      if (a instanceof PerlArray array && plain(a)) {
        return anyKey(array, hash);
      }
      RegexValue regex = Patterns.regexOf(a);
      return regex != null ? anyKey(hash, regex) : hash.exists(Conversions.string(in, a));
    }

    private boolean anyKey(PerlArray array, PerlHash hash) {
      for (int i = 0; i < array.size(); i++) {
        if (hash.exists(Conversions.string(in, array.get(i)))) {
          return true;
        }
      }
      return false;
    }

    private boolean anyKey(PerlHash hash, RegexValue regex) {
      for (int i = hash.next(0); i >= 0; i = hash.next(i + 1)) {
        if (matches(hash.keyAt(i), regex)) {
          return true;
        }
      }
      return false;
    }

    private boolean byArray(Value a, PerlArray array, int depth) {
      if (a instanceof PerlHash hash && plain(a)) {
        return anyKey(array, hash);
      }
      if (a instanceof PerlArray other && plain(a)) {
        if (other.size() != array.size()) {
          return false;
        }
        for (int i = 0; i < array.size(); i++) {
          if (!match(other.get(i).snapshot(), array.get(i).snapshot(), depth + 1)) {
            return false;
          }
        }
        return true;
      }
      RegexValue regex = Patterns.regexOf(a);
      for (int i = 0; i < array.size(); i++) {
        Value item = array.get(i).snapshot();
        boolean found =
            !a.defined()
                ? !item.defined()
                : regex != null
                    ? matches(Conversions.string(in, item), regex)
                    : match(a, item, depth + 1);
        if (found) {
          return true;
        }
      }
      return false;
    }

    private boolean byRegex(Value a, RegexValue regex) {
      if (a instanceof PerlHash hash && plain(a)) {
        return anyKey(hash, regex);
      }
      if (a instanceof PerlArray array && plain(a)) {
        for (int i = 0; i < array.size(); i++) {
          if (matches(Conversions.string(in, array.get(i)), regex)) {
            return true;
          }
        }
        return false;
      }
      return matches(Conversions.string(in, a), regex);
    }

    private boolean matches(String subject, RegexValue regex) {
      MatchState m = Patterns.match(regex.regex(), subject, 0, false);
      if (m != null) {
        f.match = m;
      }
      return m != null;
    }

    private boolean byValue(Value a, Value b) {
      if (!plain(a) && Overloads.method(in, a, "~~") != null) {
        return Conversions.truth(in, overloaded(a, b, PerlStr.EMPTY));
      }
      if (!a.defined()) {
        return false;
      }
      boolean number = isNumber(b);
      boolean numeric = number || (isNumber(a) && Numbers.looksLikeNumber(b.str()));
      if (a.isRef() || b.isRef()) {
        Value own = Overloads.compare(in, numeric ? "==" : "eq", a, b);
        if (own != null) {
          return Conversions.truth(in, own);
        }
      }
      return numeric
          ? Comparison.numericEquals(a, b)
          : Conversions.string(in, a).equals(Conversions.string(in, b));
    }

    private static boolean isNumber(Value v) {
      return v != Undef.UNDEF
          && (v instanceof PerlInt
              || v instanceof PerlNum
              || (v instanceof DualVar && Numbers.looksLikeNumber(v.str())));
    }
  }
}
