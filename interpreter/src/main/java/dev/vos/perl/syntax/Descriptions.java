package dev.vos.perl.syntax;

import java.util.HashMap;
import java.util.Map;

/** What perl calls its operators in messages. */
final class Descriptions {
  private static final Map<String, String> BINARY = new HashMap<>();

  static {
    String all =
        "+ addition (+);- subtraction (-);* multiplication (*);/ division (/);"
            + "% modulus (%);** exponentiation (**);. concatenation (.) or string;"
            + "x repeat (x);<< left bitshift (<<);>> right bitshift (>>);& bitwise and (&);"
            + "| bitwise or (|);^ bitwise xor (^);== numeric eq (==);!= numeric ne (!=);"
            + "< numeric lt (<);> numeric gt (>);<= numeric le (<=);>= numeric ge (>=);"
            + "<=> numeric comparison (<=>);eq string eq;ne string ne;lt string lt;"
            + "gt string gt;le string le;ge string ge;cmp string comparison (cmp);"
            + "isa derived class test (isa);! not;~ 1's complement (~);neg negation (-);"
            + "&& logical and (&&);|| logical or (||);// defined or (//);";
    for (String entry : all.split(";")) {
      int space = entry.indexOf(' ');
      BINARY.put(entry.substring(0, space), entry.substring(space + 1));
    }
  }

  private Descriptions() {}

  static String operator(String op) {
    return BINARY.getOrDefault(op, op);
  }

  /** The name of the operation that an expression is. */
  static String of(Expr e) {
    char sigil = Lvalues.sigil(e);
    if (e instanceof Expr.My || e instanceof Expr.MyDecl) {
      return "private " + kind(sigil, "variable");
    }
    if (sigil != ' ') {
      return sigil == '$' ? "scalar dereference" : kind(sigil, "scalar") + " dereference";
    }
    if (e instanceof Expr.Binary binary) {
      return operator(binary.op());
    }
    if (e instanceof Expr.Unary unary) {
      return operator(unary.op());
    }
    if (e instanceof Expr.Logical logical) {
      return operator(logical.op());
    }
    if (e instanceof Expr.Builtin builtin) {
      return builtin.name().equals("undef") ? "undef operator" : builtin.name();
    }
    if (e instanceof Expr.LoopControl control) {
      return control.op();
    }
    if (e instanceof Expr.IncDec step) {
      return (step.prefix() ? "pre" : "post")
          + (step.increment() ? "increment (++)" : "decrement (--)");
    }
    return ofKind(e);
  }

  private static String kind(char sigil, String scalar) {
    return sigil == '@' ? "array" : sigil == '%' ? "hash" : scalar;
  }

  private static String ofKind(Expr e) {
    if (e instanceof Expr.Literal || e instanceof Expr.VString || e instanceof Expr.Bareword) {
      return "constant item";
    }
    if (e instanceof Expr.Interpolated) {
      return "string";
    }
    if (e instanceof Expr.Elem) {
      return "array element";
    }
    if (e instanceof Expr.HashElem) {
      return "hash element";
    }
    if (e instanceof Expr.AnonArray) {
      return "anonymous array ([])";
    }
    if (e instanceof Expr.AnonHash) {
      return "anonymous hash ({})";
    }
    if (e instanceof Expr.AnonSub) {
      return "anonymous subroutine";
    }
    if (e instanceof Expr.RefGen) {
      return "single ref constructor";
    }
    if (e instanceof Expr.Match) {
      return "pattern match (m//)";
    }
    if (e instanceof Expr.Subst) {
      return "substitution (s///)";
    }
    if (e instanceof Expr.Range) {
      return "range (or flop)";
    }
    return e instanceof Expr.Return ? "return" : "subroutine entry";
  }
}
