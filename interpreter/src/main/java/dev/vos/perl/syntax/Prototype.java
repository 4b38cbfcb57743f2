package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** Applies a sub's prototype to the arguments of a call. */
final class Prototype {
  private final Compilation c;
  private final String name;
  private final String text;

  private int end;

  Prototype(Compilation c, String name, String text) {
    this.c = c;
    this.name = name;
    this.text = text.replace(" ", "");
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean takesBlock() {
    return text.startsWith("&") || text.startsWith(";&");
  }

  /** Whether a call without parentheses takes one argument like a named unary operator. */
  boolean isUnary() {
    String one = text.startsWith(";") ? text.substring(1) : text;
    if (one.startsWith("\\[")) {
      return one.indexOf(']') == one.length() - 1;
    }
    return switch (one) {
      case "$", "_", "$;", "+", "*" -> true;
      default -> one.length() == 2 && one.charAt(0) == '\\';
    };
  }

  /** The cursor is behind the last argument, or behind the parenthesis that closes them. */
  List<Expr> apply(List<Expr> args) {
    checkUnderscore();
    end = c.lex.at(c.lex.pos - 1) == ')' ? c.lex.pos - 1 : c.lex.pos;
    List<Expr> out = new ArrayList<>(args.size());
    boolean optional = false;
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char kind = text.charAt(i);
      if (kind == ';') {
        optional = true;
      } else if (kind == '@' || kind == '%') {
        out.addAll(args.subList(Math.min(n, args.size()), args.size()));
        return out;
      } else {
        int last = kind == '\\' ? last(i + 1) : i;
        if (n < args.size()) {
          out.add(one(text.substring(i, last + 1), args.get(n), n + 1));
        } else if (kind == '_' && !optional) {
          out.add(new Expr.Global('$', "main::_"));
        } else if (!optional) {
          c.queueNear("Not enough arguments for " + name, end);
          return out;
        }
        n++;
        i = last;
      }
    }
    if (args.size() > n) {
      c.queueNear("Too many arguments for " + name, end);
    }
    return out;
  }

  private void checkUnderscore() {
    int at = text.indexOf('_');
    if (at >= 0 && at + 1 < text.length() && ";@%".indexOf(text.charAt(at + 1)) < 0) {
      throw c.fail("Malformed prototype for " + name + ": " + text);
    }
  }

  private int last(int from) {
    return from < text.length() && text.charAt(from) == '[' ? text.indexOf(']', from) : from;
  }

  private Expr one(String kind, Expr arg, int position) {
    return switch (kind.charAt(0)) {
      case '\\' -> reference(kind, arg, position);
      case '+' -> Lvalues.isContainer(arg) ? new Expr.RefGen(arg) : scalar(arg);
      case '*' -> handle(arg);
      case '&' -> arg;
      default -> scalar(arg);
    };
  }

  private Expr handle(Expr arg) {
    if (arg instanceof Expr.Bareword word) {
      c.take(word);
      return new Expr.Literal(word.name());
    }
    return Lvalues.sigil(arg) == '*' ? new Expr.RefGen(arg) : scalar(arg);
  }

  private Expr reference(String kind, Expr arg, int position) {
    Expr plain = Terms.uncalled(Operators.unwrap(arg));
    char sigil = Lvalues.sigil(plain);
    if (sigil == ' ' && scalarPlace(plain)) {
      sigil = '$';
    }
    if (kind.indexOf(sigil) < 0) {
      c.queueNear(
          "Type of arg "
              + position
              + " to "
              + name
              + " must be "
              + wanted(kind)
              + " (not "
              + Descriptions.of(plain)
              + ")",
          end);
    }
    return new Expr.RefGen(plain);
  }

  private static boolean scalarPlace(Expr e) {
    return e instanceof Expr.Elem
        || e instanceof Expr.HashElem
        || e instanceof Expr.MyDecl
        || e instanceof Expr.Local
        || e instanceof Expr.FuncCall
        || e instanceof Expr.ArrayLast
        || e instanceof Expr.ScalarAssign
        || e instanceof Expr.Builtin;
  }

  private static String wanted(String kind) {
    return switch (kind) {
      case "\\@" -> "array";
      case "\\%" -> "hash";
      case "\\$" -> "scalar";
      case "\\&" -> "subroutine";
      case "\\*" -> "symbol";
      default -> "one of " + kind.substring(2, kind.length() - 1);
    };
  }

  /** A scalar variable or a constant is in scalar context anyway. */
  private static Expr scalar(Expr arg) {
    Expr e = Operators.unwrap(arg);
    boolean plain =
        Lvalues.sigil(e) == '$'
            || e instanceof Expr.Literal
            || e instanceof Expr.Elem
            || e instanceof Expr.HashElem
            || e instanceof Expr.Interpolated;
    return plain ? e : new Expr.ScalarContext(e);
  }
}
