package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** A signature, lowered to statements: checks of the count of arguments, then declarations. */
final class Signature {
  private final Compilation c;
  private final Lexer lex;
  private final SubBody body;
  private final List<Stmt> statements = new ArrayList<>();
  private final Expr args = new Expr.Global('@', "main::_");
  private int required;
  private int positional;
  private char slurpy = ' ';
  private Cop cop;

  Signature(Compilation c, SubBody body) {
    this.c = c;
    this.lex = c.lex;
    this.body = body;
  }

  /** The cursor is at the parenthesis. */
  List<Stmt> parse() {
    cop = c.here();
    lex.pos++;
    lex.skip();
    while (lex.peek() != ')') {
      element();
      lex.skip();
      if (lex.peek() != ',' && lex.peek() != ')') {
        throw c.syntaxError();
      }
      while (lex.peek() == ',') {
        lex.pos++;
        lex.skip();
      }
    }
    lex.pos++;
    List<Stmt> all = new ArrayList<>();
    checks(all);
    all.addAll(statements);
    return all;
  }

  private void element() {
    if (slurpy != ' ') {
      throw c.errorNear("Slurpy parameter not last");
    }
    char sigil = lex.peek();
    if (sigil != '$' && sigil != '@' && sigil != '%') {
      throw c.errorNear("A signature parameter must start with '$', '@' or '%'");
    }
    int offset = lex.offset();
    lex.pos++;
    lex.skip();
    String name = lex.word();
    Lexical variable =
        name.isEmpty() ? null : c.names.declare(sigil + name, Lexical.Kind.MY, offset);
    lex.skip();
    if (sigil == '$') {
      scalar(variable);
    } else {
      slurpy = sigil;
      rest(variable);
    }
    c.introduce();
  }

  private void scalar(Lexical variable) {
    int index = positional++;
    String operator = null;
    for (String candidate : List.of("//=", "||=", "=")) {
      if (operator == null && lex.looking(candidate)) {
        operator = candidate;
      }
    }
    Expr arg = new Expr.Elem(args, new Expr.Literal((long) index));
    if (operator == null) {
      if (required < index) {
        throw c.errorNear("Mandatory parameter follows optional parameter");
      }
      required = positional;
    } else {
      lex.pos += operator.length();
      lex.skip();
      Expr value = new Expr.Builtin("undef", List.of());
      if (lex.peek() != ',' && lex.peek() != ')') {
        value = c.operators.assignment();
      }
      arg = defaulted(operator, index, arg, value);
    }
    if (variable != null) {
      add(new Expr.ScalarAssign(new Expr.MyDecl(List.of(variable), false), arg));
    }
  }

  private Expr defaulted(String operator, int index, Expr arg, Expr value) {
    if (!operator.equals("=")) {
      return new Expr.Logical(operator.substring(0, 2), arg, value);
    }
    Expr given = new Expr.Binary(">", count(), new Expr.Literal((long) index));
    return new Expr.Ternary(given, arg, value);
  }

  private Expr count() {
    return new Expr.ScalarContext(args);
  }

  private void rest(Lexical variable) {
    if (variable == null) {
      return;
    }
    Expr from = new Expr.Literal((long) positional);
    Expr all =
        positional == 0
            ? args
            : new Expr.Slice(
                Expr.SliceKind.ARRAY, args, new Expr.Range(from, new Expr.ArrayLast(args), false));
    add(new Expr.ListAssign(new Expr.MyDecl(List.of(variable), false), all));
  }

  private void add(Expr e) {
    statements.add(new Stmt.Expression(cop, e));
  }

  private void checks(List<Stmt> out) {
    if (slurpy == ' ') {
      String bound = positional == required ? "" : "at most ";
      Expr many = new Expr.Binary(">", count(), new Expr.Literal((long) positional));
      out.add(check(many, "Too many", bound + positional));
    }
    if (required > 0) {
      String bound = positional == required && slurpy == ' ' ? "" : "at least ";
      Expr few = new Expr.Binary("<", count(), new Expr.Literal((long) required));
      out.add(check(few, "Too few", bound + required));
    }
    if (slurpy == '%') {
      Expr odd = rest(new Expr.Literal(2L));
      String text = "Odd name/value argument for subroutine '" + name() + "'";
      Expr more = new Expr.Binary(">", count(), new Expr.Literal((long) positional));
      out.add(die(new Expr.Logical("&&", more, odd), text));
    }
  }

  private Expr rest(Expr divisor) {
    Expr left = new Expr.Binary("-", count(), new Expr.Literal((long) positional));
    return new Expr.Binary("%", left, divisor);
  }

  private String name() {
    return body.name() == null ? c.pkg + "::__ANON__" : body.name();
  }

  private Stmt check(Expr condition, String what, String expected) {
    String before = what + " arguments for subroutine '" + name() + "' (got ";
    return die(condition, before, count(), new Expr.Literal("; expected " + expected + ")"));
  }

  /** Dies where the caller stands. */
  private Stmt die(Expr condition, String text, Expr... more) {
    List<Expr> message = new ArrayList<>(List.of(new Expr.Literal(text)));
    message.addAll(List.of(more));
    message.add(new Expr.Literal(" at "));
    message.add(caller(1));
    message.add(new Expr.Literal(" line "));
    message.add(caller(2));
    message.add(new Expr.Literal(".\n"));
    Expr die = new Expr.Builtin("die", List.of(new Expr.Interpolated(message)));
    return new Stmt.Expression(cop, new Expr.Logical("&&", condition, die));
  }

  private static Expr caller(long field) {
    return new Expr.ListSlice(
        new Expr.ListExpr(List.of(new Expr.Builtin("caller", List.of()))), new Expr.Literal(field));
  }
}
