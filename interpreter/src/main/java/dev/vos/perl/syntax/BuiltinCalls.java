package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** Calls of builtin functions whose arguments are ordinary expressions. */
final class BuiltinCalls {
  private final Compilation c;

  BuiltinCalls(Compilation c) {
    this.c = c;
  }

  /** The cursor is behind the name. */
  Expr parse(Builtin builtin) {
    int saved = c.lex.pos;
    if (builtin.shape() == Builtin.Shape.LIST) {
      c.noteLine();
    }
    c.lex.skip();
    boolean parenthesized = c.lex.peek() == '(';
    if (takesProgram(builtin)) {
      return withProgram(builtin, parenthesized);
    }
    if (builtin.shape() == Builtin.Shape.NULLARY) {
      return nullary(builtin, saved);
    }
    List<Expr> args;
    if (parenthesized) {
      args = c.terms.parenthesized();
      if (args.isEmpty() && builtin.name().equals("eof")) {
        args = List.of(new Expr.ListExpr(List.of()));
      }
      if (args.size() > 1 && builtin.name().equals("scalar")) {
        args = List.of(new Expr.ListExpr(args));
      }
    } else if (builtin.shape() == Builtin.Shape.UNARY) {
      args = unary(saved);
    } else {
      args = c.operators.items();
    }
    int end = parenthesized ? c.lex.pos - 1 : c.lex.pos;
    Expr call = build(builtin, args, end);
    return parenthesized || args.isEmpty() ? c.operators.postfix(call, false) : call;
  }

  private Expr nullary(Builtin builtin, int saved) {
    if (c.lex.peek() == '(') {
      if (!c.terms.parenthesized().isEmpty()) {
        c.queueNear("Too many arguments for " + builtin.name());
      }
    } else {
      c.lex.pos = saved;
    }
    return c.operators.postfix(new Expr.Builtin(builtin.name(), List.of()), false);
  }

  /** The optional argument of a named unary operator. */
  List<Expr> unary(int end) {
    if (!c.terms.unaryArgumentBegins()) {
      c.lex.pos = end;
      return List.of();
    }
    return List.of(c.operators.binary(Operator.SHIFT));
  }

  private boolean takesProgram(Builtin builtin) {
    if (!builtin.name().equals("exec") && !builtin.name().equals("system")) {
      return false;
    }
    int at = c.lex.peek() == '(' ? c.lex.afterSpace(c.lex.pos + 1) : c.lex.pos;
    if (c.lex.at(at) == '$') {
      int saved = c.lex.pos;
      c.lex.pos = at;
      boolean follows = c.lists.scalarHandle() != null && c.lex.peek() != '(';
      c.lex.pos = saved;
      return follows;
    }
    return c.lex.at(at) == '{';
  }

  /** {@code exec {program} list}: the Builtin "exec{}" with the program as its first argument. */
  private Expr withProgram(Builtin builtin, boolean parenthesized) {
    if (parenthesized) {
      c.lex.pos++;
      c.lex.skip();
    }
    List<Expr> args = new ArrayList<>(List.of(program()));
    args.addAll(parenthesized ? c.terms.inParentheses() : c.operators.items());
    if (parenthesized) {
      c.terms.expect(')');
    }
    return new Expr.Builtin(builtin.name() + "{}", args);
  }

  /** The block of {@code exec {program} list} as the first argument. */
  private Expr program() {
    if (c.lex.peek() == '$') {
      return c.lists.scalarHandle();
    }
    c.lex.pos++;
    Compilation.Mark mark = c.enter();
    Expr program = c.statements.asExpression(c.statements.untilBrace());
    c.leave(mark);
    return program;
  }

  /** The call; end is where its last token is, for messages. */
  private Expr build(Builtin builtin, List<Expr> given, int end) {
    String name = builtin.name();
    List<Expr> args = new ArrayList<>(given.size());
    for (Expr arg : spread(builtin, given)) {
      args.add(isHandle(builtin, args) ? handle(arg) : arg);
    }
    if (name.equals("defined") || name.equals("exists") || name.equals("undef")) {
      args.replaceAll(Terms::uncalled);
    }
    checkCount(builtin, args, end);
    check(name, args, end);
    return switch (name) {
      case "scalar" -> new Expr.ScalarContext(args.isEmpty() ? null : args.get(0));
      case "split" -> split(args);
      default -> new Expr.Builtin(name, args);
    };
  }

  /** Whether a bareword as the next argument is the name of a handle. */
  private static boolean isHandle(Builtin builtin, List<Expr> before) {
    if (builtin.handleAt(before.size()) || builtin.name().equals("chdir")) {
      return true;
    }
    return builtin.name().equals("open")
        && before.size() == 2
        && before.get(1) instanceof Expr.Literal mode
        && String.valueOf(mode.value()).contains("&");
  }

  /** {@code pipe(my ($r, $w))}: a list of declarations fills several places. */
  private static List<Expr> spread(Builtin builtin, List<Expr> given) {
    if (builtin.minimum() < 2
        || given.isEmpty()
        || !(given.get(0) instanceof Expr.MyDecl decl)
        || !decl.parenthesized()) {
      return given;
    }
    List<Expr> all = new ArrayList<>();
    for (Lexical variable : decl.variables()) {
      all.add(new Expr.MyDecl(List.of(variable), false));
    }
    all.addAll(given.subList(1, given.size()));
    return all;
  }

  private void checkCount(Builtin builtin, List<Expr> args, int end) {
    if (args.size() < builtin.minimum()) {
      c.queueNear("Not enough arguments for " + builtin.name(), end);
    } else if (args.size() > builtin.maximum()) {
      c.queueNear("Too many arguments for " + builtin.name(), end);
    }
  }

  private void check(String name, List<Expr> args, int end) {
    if (args.isEmpty()) {
      return;
    }
    Expr first = args.get(0);
    switch (name) {
      case "push", "unshift", "pop", "shift", "splice" -> {
        if (Lvalues.sigil(first) != '@') {
          refuse(name, first, "array", end);
        }
      }
      case "keys", "values", "each" -> {
        if (!Lvalues.isContainer(first)) {
          refuse(name, first, "hash or array", end);
        }
      }
      case "defined" -> {
        if (Lvalues.isContainer(first)) {
          String kind = Lvalues.sigil(first) == '@' ? "@array" : "%hash";
          throw c.fail(
              "Can't use 'defined(" + kind + ")' (Maybe you should just omit the defined()?)");
        }
      }
      default -> {}
    }
  }

  private void refuse(String name, Expr first, String wanted, int end) {
    String found = Descriptions.of(first);
    if (first instanceof Expr.Literal
        || first instanceof Expr.AnonArray
        || first instanceof Expr.AnonHash) {
      c.queueNear("Type of arg 1 to " + name + " must be " + wanted + " (not " + found + ")", end);
      return;
    }
    String forbidden = "Experimental " + name + " on scalar is now forbidden";
    if (wanted.equals("array")) {
      c.queueNear(forbidden, end);
      return;
    }
    c.error(forbidden);
    c.queueNear("Type of arg 1 to " + name + " must be " + wanted + " (not " + found + ")", end);
  }

  /** The first argument of split as a pattern; a single space stays the string it is. */
  private Expr split(List<Expr> args) {
    if (!args.isEmpty()) {
      Expr first = args.get(0);
      if (first instanceof Expr.Match m && m.target() == null && !m.negated()) {
        args.set(0, new Expr.QrLiteral(m.pattern()));
      }
    }
    return new Expr.Builtin("split", args);
  }

  /** An argument in the place of a handle: a bareword is a glob. */
  Expr handle(Expr arg) {
    if (arg instanceof Expr.Bareword word) {
      c.take(word);
      return c.names.handle(word.name());
    }
    return arg;
  }
}
