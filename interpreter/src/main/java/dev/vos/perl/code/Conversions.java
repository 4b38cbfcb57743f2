package dev.vos.perl.code;

import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/**
 * Objects as strings, numbers and truth values: by their overloaded conversions, which are asked
 * for. Everything else converts itself.
 */
final class Conversions {
  private static final String[] TEXT = {"\"\"", "0+", "bool"};
  private static final String[] NUMBER = {"0+", "\"\"", "bool"};
  private static final String[] TRUTH = {"bool", "0+", "\"\""};

  private Conversions() {}

  /** The method for a conversion, its own or another conversion's; null if there is none. */
  static PerlCode method(Interp in, Value v, String op) {
    PerlCode own = Overloads.method(in, v, op);
    ClassTable.Fallback fallback = in.classes().fallback(ClassTable.classOf(v));
    if (own != null || fallback == ClassTable.Fallback.NEVER) {
      return own;
    }
    for (String other : op.equals("bool") ? TRUTH : op.equals("0+") ? NUMBER : TEXT) {
      PerlCode code = Overloads.method(in, v, other);
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  /** What an overloaded object is converted to, null if it stands for its address. */
  private static Value converted(Interp in, Value v, String op) {
    Value from = v;
    for (int depth = 0; depth < 100; depth++) {
      PerlCode code = method(in, from, op);
      PerlArray args = Overloads.args(from, Undef.UNDEF, PerlStr.EMPTY);
      if (code == null) {
        code = Overloads.method(in, from, "nomethod");
        args.push(PerlStr.of(op));
      }
      if (code == null) {
        requirePlain(in, from, op);
        return null;
      }
      Value result = in.upcalls().call(code, args);
      if (!Overloads.may(in, result)) {
        return result;
      }
      if (result.num().toLong() == from.num().toLong()) {
        return null;
      }
      from = result;
    }
    return null;
  }

  /** Dies unless the class says that operations may be done plainly. */
  static void requirePlain(Interp in, Value v, String op) {
    if (in.classes().fallback(ClassTable.classOf(v)) != ClassTable.Fallback.YES) {
      throw PerlDie.at(
          "Operation \""
              + op
              + "\": no method found, argument in overloaded package "
              + ClassTable.classOf(v).name());
    }
  }

  private static boolean plain(Interp in, Value v) {
    return !v.isRef() || !in.classes().overloading() || !Overloads.may(in, v);
  }

  /** As a string. */
  static String string(Interp in, Value v) {
    if (plain(in, v)) {
      return v.str();
    }
    Value converted = converted(in, v, "\"\"");
    return converted == null ? v.str() : converted.str();
  }

  /** What it is as a string, as a value that need not be one. */
  static Value text(Interp in, Value v) {
    return plain(in, v) ? v : PerlStr.of(string(in, v));
  }

  /** What it is as a number: a value that is not overloaded. */
  static Value number(Interp in, Value v) {
    if (plain(in, v)) {
      return v;
    }
    Value converted = converted(in, v, "0+");
    return converted == null ? v.num() : converted.isRef() ? converted.num() : converted;
  }

  /** As a pattern: what its {@code qr} gives, or a string. */
  static Value pattern(Interp in, Value v) {
    PerlCode code = Overloads.method(in, v, "qr");
    if (code == null) {
      return text(in, v);
    }
    Value given = in.upcalls().call(code, Overloads.args(v, Undef.UNDEF, PerlStr.EMPTY));
    if (Patterns.regexOf(given) == null) {
      throw PerlDie.at("Overloaded qr did not return a REGEXP");
    }
    return given;
  }

  static boolean truth(Interp in, Value v) {
    if (plain(in, v)) {
      return v.truth();
    }
    Value converted = converted(in, v, "bool");
    return converted == null || converted.truth();
  }

  /** A list whose overloaded items convert themselves as the builtin takes them. */
  static PerlArray operands(Interp in, PerlArray items) {
    if (!in.classes().overloading()) {
      return items;
    }
    PerlArray plain = null;
    for (int i = 0; i < items.size(); i++) {
      Value v = items.get(i);
      if (!plain(in, v)) {
        if (plain == null) {
          plain = new PerlArray(items.size());
          plain.pushRaw(items);
        }
        plain.setRaw(i, new Operand(in, v));
      }
    }
    return plain == null ? items : plain;
  }

  /** A value as an operand of a builtin: overloaded objects are converted when it takes them. */
  static Value operand(Interp in, Value v) {
    return v == null || plain(in, v) ? v : new Operand(in, v);
  }

  /** An overloaded object during one instruction. */
  private static final class Operand extends Value {
    private final Interp in;
    private final Value object;
    private String string;
    private Value number;

    Operand(Interp in, Value object) {
      this.in = in;
      this.object = object;
    }

    @Override
    public String str() {
      if (string == null) {
        string = string(in, object);
      }
      return string;
    }

    @Override
    public Value num() {
      if (number == null) {
        number = number(in, object).num();
      }
      return number;
    }

    @Override
    public boolean truth() {
      return Conversions.truth(in, object);
    }

    @Override
    public Value snapshot() {
      return PerlStr.of(str());
    }
  }
}
