package dev.vos.perl.syntax;

import java.util.List;

/** What follows a term: subscripts, calls, arrows, {@code ++} and {@code --}. */
final class Postfix {
  private final Compilation c;
  private final Lexer lex;

  Postfix(Compilation c) {
    this.c = c;
    this.lex = c.lex;
  }

  /**
   * @param subscripted whether the term ends with a subscript, so that further ones need no arrow
   */
  Expr apply(Expr term, boolean subscripted) {
    Expr e = term;
    boolean chain = subscripted;
    while (true) {
      int saved = lex.pos;
      lex.skip();
      char ch = lex.peek();
      if (ch == '-' && lex.peek(1) == '>') {
        lex.pos += 2;
        lex.skip();
        chain = "[{(".indexOf(lex.peek()) >= 0;
        e = arrow(e);
      } else if (chain && (ch == '[' || ch == '{' || ch == '(')) {
        e = subscript(e, ch);
      } else if ((ch == '+' || ch == '-') && lex.peek(1) == ch) {
        lex.pos += 2;
        Lvalues.require(c, e, ch == '+' ? "postincrement (++)" : "postdecrement (--)");
        e = new Expr.IncDec(ch == '+', false, Operators.unwrap(e));
        chain = false;
      } else {
        lex.pos = saved;
        return e;
      }
    }
  }

  private Expr subscript(Expr e, char ch) {
    return switch (ch) {
      case '[' -> new Expr.Elem(new Expr.Deref('@', e), c.variables.index());
      case '{' -> new Expr.HashElem(new Expr.Deref('%', e), Variables.single(c.variables.key()));
      default -> new Expr.DynCall(e, c.terms.parenthesized());
    };
  }

  private Expr arrow(Expr left) {
    Expr e = Operators.unwrap(left);
    char ch = lex.peek();
    return switch (ch) {
      case '[', '{', '(' -> subscript(e, ch);
      case '@' -> list(e);
      case '%' -> pairs(e);
      case '$' -> scalar(e);
      case '&' -> whole(e, '&');
      case '*' -> whole(e, '*');
      default -> method(e, null);
    };
  }

  private Expr whole(Expr e, char sigil) {
    if (lex.peek(1) != '*') {
      if (sigil == '*' && lex.peek(1) == '{') {
        lex.pos++;
        return new Expr.HashElem(new Expr.Deref('*', e), Variables.single(c.variables.key()));
      }
      throw c.syntaxError();
    }
    lex.pos += 2;
    return sigil == '&'
        ? new Expr.CallSharingArgs(new Expr.Deref('&', e))
        : new Expr.Deref(sigil, e);
  }

  private Expr list(Expr e) {
    if (lex.peek(1) == '[') {
      lex.pos++;
      return new Expr.Slice(Expr.SliceKind.ARRAY, new Expr.Deref('@', e), c.variables.index());
    }
    if (lex.peek(1) == '{') {
      lex.pos++;
      return new Expr.Slice(Expr.SliceKind.HASH, new Expr.Deref('%', e), c.variables.key());
    }
    return whole(e, '@');
  }

  private Expr pairs(Expr e) {
    if (lex.peek(1) == '[') {
      lex.pos++;
      return new Expr.Slice(
          Expr.SliceKind.ARRAY_PAIRS, new Expr.Deref('@', e), c.variables.index());
    }
    if (lex.peek(1) == '{') {
      lex.pos++;
      return new Expr.Slice(Expr.SliceKind.HASH_PAIRS, new Expr.Deref('%', e), c.variables.key());
    }
    return whole(e, '%');
  }

  private Expr scalar(Expr e) {
    if (lex.peek(1) == '*') {
      return whole(e, '$');
    }
    if (lex.peek(1) == '#' && lex.peek(2) == '*') {
      lex.pos += 3;
      return new Expr.ArrayLast(new Expr.Deref('@', e));
    }
    lex.pos++;
    return method(e, lex.peek() == '{' ? blockMethod() : simpleScalar());
  }

  private Expr simpleScalar() {
    if (lex.peek() == '$') {
      lex.pos++;
      return new Expr.Deref('$', simpleScalar());
    }
    return c.names.resolve('$', c.variables.name());
  }

  private Expr blockMethod() {
    lex.pos++;
    Compilation.Mark mark = c.enter();
    Expr inner = c.statements.asExpression(c.statements.untilBrace());
    c.leave(mark);
    return new Expr.Deref('$', inner);
  }

  private Expr method(Expr invocant, Expr dynamic) {
    String name = null;
    if (dynamic == null) {
      name = c.variables.name();
      if (name.isEmpty()) {
        throw c.syntaxError();
      }
    }
    int saved = lex.pos;
    lex.skip();
    List<Expr> args = List.of();
    if (lex.peek() == '(') {
      args = c.terms.parenthesized();
    } else {
      lex.pos = saved;
    }
    return new Expr.MethodCall(invocant, name, dynamic, args, false);
  }
}
