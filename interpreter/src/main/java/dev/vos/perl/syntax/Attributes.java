package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** Attributes of subs that are not Perl's own: the module attributes is called with them. */
final class Attributes {
  private final Compilation c;

  Attributes(Compilation c) {
    this.c = c;
  }

  /** {@code sub : Attribute { }} as a value: the module hands the sub on. */
  Expr anonymous(Expr sub, List<String> attributes) {
    List<Expr> args = arguments(sub, attributes);
    Expr call = new Expr.FuncCall("attributes::applied", args, true);
    return new Expr.DoBlock(
        new Block(
            List.of(new Stmt.Expression(c.here(), loaded()), new Stmt.Expression(c.here(), call))));
  }

  /** A named sub: its attributes are applied as by a BEGIN block behind it. */
  void named(SubBody sub, Cop cop, int offset) {
    int at = offset + 1;
    if (c.state.done.containsKey(at)) {
      return;
    }
    Expr code = new Expr.RefGen(new Expr.Global('&', sub.name()));
    Expr call = new Expr.FuncCall("attributes::applied", arguments(code, sub.attributes()), true);
    SubBody body = c.subs.beginBody(at);
    body.setStart(cop);
    body.setBody(
        new Block(List.of(new Stmt.Expression(cop, loaded()), new Stmt.Expression(cop, call))));
    throw c.begin(body, at, c.lex.pos);
  }

  private static Expr loaded() {
    return new Expr.Builtin("require", List.of(new Expr.Literal("attributes.pm")));
  }

  private List<Expr> arguments(Expr sub, List<String> attributes) {
    List<Expr> args = new ArrayList<>();
    args.add(new Expr.Literal(c.pkg));
    args.add(sub);
    attributes.forEach(text -> args.add(new Expr.Literal(text)));
    return args;
  }
}
