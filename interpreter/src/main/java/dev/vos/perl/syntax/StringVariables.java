package dev.vos.perl.syntax;

/** Variables inside strings and patterns: where they end, and which subscripts belong to them. */
final class StringVariables {
  private final Compilation c;
  private final Variables vars;

  StringVariables(Compilation c) {
    this.c = c;
    this.vars = c.variables;
  }

  /**
   * The variable at the cursor in a string or pattern, with its subscripts; null if there is none.
   */
  Expr interpolated(boolean pattern) {
    boolean outer = vars.interpolating(true);
    try {
      return c.lex.peek() == '@' ? interpolatedList(pattern) : interpolatedScalar(pattern);
    } finally {
      vars.interpolating(outer);
    }
  }

  private Expr interpolatedScalar(boolean pattern) {
    Lexer lex = c.lex;
    if (lex.peek(1) == '#' && vars.lastIndexBegins()) {
      lex.pos += 2;
      return new Expr.ArrayLast(vars.container('@', vars.base('@')));
    }
    char next = lex.peek(1);
    if (!lex.isWord(next) && Variables.PUNCTUATION.indexOf(next) < 0) {
      return null;
    }
    lex.pos++;
    Variables.Base base = vars.base('$');
    if (base.braced()) {
      return vars.container('$', base);
    }
    Expr found;
    if (lex.peek() == '[' && indexFollows(pattern)) {
      found = new Expr.Elem(vars.container('@', base), vars.index());
    } else if (lex.peek() == '{' && keyFollows(pattern)) {
      found = new Expr.HashElem(vars.container('%', base), Variables.single(vars.key()));
    } else {
      return arrows(vars.container('$', base), pattern, false);
    }
    return arrows(wrapKey(found), pattern, true);
  }

  private static Expr wrapKey(Expr e) {
    return e instanceof Expr.HashElem h
        ? new Expr.HashElem(h.hash(), Variables.single(h.key()))
        : e;
  }

  private boolean keyFollows(boolean pattern) {
    return !pattern || !PatternGuess.quantifier(c.lex, c.lex.pos);
  }

  private boolean indexFollows(boolean pattern) {
    if (!pattern) {
      return c.lex.peek(1) != ']';
    }
    return PatternGuess.subscript(c.lex, c.lex.pos);
  }

  /** {@code ->[..]}, {@code ->{..}}, further subscripts, {@code ->@*}. */
  private Expr arrows(Expr from, boolean pattern, boolean subscripted) {
    Lexer lex = c.lex;
    Expr e = from;
    boolean chain = subscripted;
    while (true) {
      char ch = lex.peek();
      boolean arrow = ch == '-' && lex.peek(1) == '>';
      int at = lex.pos + (arrow ? 2 : 0);
      char open = lex.at(at);
      if (!arrow && !chain) {
        return e;
      }
      if (open == '[' && (arrow || indexFollows(pattern)) && !(arrow && lex.at(at + 1) == ']')) {
        lex.pos = at;
        e = new Expr.Elem(new Expr.Deref('@', e), vars.index());
      } else if (open == '{' && (arrow || keyFollows(pattern))) {
        lex.pos = at;
        e = new Expr.HashElem(new Expr.Deref('%', e), Variables.single(vars.key()));
      } else if (arrow && postfixDereference(at)) {
        return dereferenced(e, at);
      } else {
        return e;
      }
      chain = true;
    }
  }

  private boolean postfixDereference(int at) {
    char ch = c.lex.at(at);
    char next = c.lex.at(at + 1);
    boolean shape =
        (ch == '@' && (next == '*' || next == '[' || next == '{'))
            || (ch == '$' && (next == '*' || (next == '#' && c.lex.at(at + 2) == '*')));
    return shape && c.hints.feature("postderef_qq");
  }

  private Expr dereferenced(Expr reference, int at) {
    Lexer lex = c.lex;
    char sigil = lex.at(at);
    char next = lex.at(at + 1);
    lex.pos = at + 1;
    if (next == '*') {
      lex.pos++;
      Expr whole = new Expr.Deref(sigil, reference);
      return sigil == '@' ? new Expr.InterpolatedList(whole) : whole;
    }
    if (next == '#') {
      lex.pos += 2;
      return new Expr.ArrayLast(new Expr.Deref('@', reference));
    }
    return new Expr.InterpolatedList(
        next == '['
            ? new Expr.Slice(Expr.SliceKind.ARRAY, new Expr.Deref('@', reference), vars.index())
            : new Expr.Slice(Expr.SliceKind.HASH, new Expr.Deref('%', reference), vars.key()));
  }

  private Expr interpolatedList(boolean pattern) {
    Lexer lex = c.lex;
    lex.pos++;
    Variables.Base base = vars.base('@');
    if (base.braced()) {
      return new Expr.InterpolatedList(vars.container('@', base));
    }
    if (lex.peek() == '[' && indexFollows(pattern)) {
      return new Expr.InterpolatedList(
          new Expr.Slice(Expr.SliceKind.ARRAY, vars.container('@', base), vars.index()));
    }
    if (lex.peek() == '{' && keyFollows(pattern)) {
      return new Expr.InterpolatedList(
          new Expr.Slice(Expr.SliceKind.HASH, vars.container('%', base), vars.key()));
    }
    return new Expr.InterpolatedList(vars.container('@', base));
  }
}
