package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** Words that are not Perl's own: calls of subs, class names, handles, method calls in disguise. */
final class SubCalls {
  private final Compilation c;

  SubCalls(Compilation c) {
    this.c = c;
  }

  /** The term at the cursor, a word that is no keyword. */
  Expr word() {
    Lexer lex = c.lex;
    c.noteLine();
    String name = c.variables.name();
    int end = lex.pos;
    if (name.endsWith("::")) {
      String pkg = name.substring(0, name.length() - 2);
      return c.operators.postfix(new Expr.Literal(pkg.isEmpty() ? "main" : pkg), false);
    }
    lex.skip();
    char ch = lex.peek();
    if (ch == '=' && lex.peek(1) == '>') {
      return new Expr.Literal(name);
    }
    String override = Builtin.named(name) == null ? null : c.words.overriding(name);
    String qualified = override == null ? c.names.qualifySub(name) : override;
    if (ch == '(') {
      return call(qualified, parenthesized(qualified));
    }
    boolean known = c.subKnown(qualified);
    if (ch == '-' && lex.peek(1) == '>' && !known) {
      lex.pos = end;
      return c.operators.postfix(new Expr.Literal(name), false);
    }
    Expr method = c.hints.feature("no indirect") ? null : indirect(name, known, end);
    if (method != null) {
      return method;
    }
    if (known) {
      lex.pos = end;
      return call(qualified, unparenthesized(qualified));
    }
    lex.pos = end;
    return c.operators.postfix(c.bareword(name), false);
  }

  private Expr call(String qualified, List<Expr> args) {
    c.state.mention(qualified, -1, null);
    return c.operators.postfix(new Expr.FuncCall(qualified, args, false), false);
  }

  private List<Expr> parenthesized(String qualified) {
    String prototype = c.subKnown(qualified) ? c.prototype(qualified) : null;
    List<Expr> args = c.terms.parenthesized();
    return prototype == null ? args : new Prototype(c, qualified, prototype).apply(args);
  }

  private List<Expr> unparenthesized(String qualified) {
    String prototype = c.prototype(qualified);
    int end = c.lex.pos;
    if (prototype == null) {
      return c.operators.items();
    }
    Prototype rules = new Prototype(c, qualified, prototype);
    if (rules.isEmpty()) {
      return List.of();
    }
    c.lex.skip();
    if (rules.isUnary()) {
      return rules.apply(c.builtins.unary(end));
    }
    List<Expr> args = new ArrayList<>();
    if (rules.takesBlock() && c.lex.peek() == '{') {
      args.add(c.subs.blockArgument());
      c.lex.skip();
      if (c.lex.peek() == ',') {
        c.lex.pos++;
      }
    }
    args.addAll(c.operators.items());
    return rules.apply(args);
  }

  /** A call of a {@code my sub}; the cursor is behind its name. */
  Expr lexical(Expr code) {
    int saved = c.lex.pos;
    c.lex.skip();
    List<Expr> args;
    if (c.lex.peek() == '(') {
      args = c.terms.parenthesized();
    } else {
      c.lex.pos = saved;
      args = c.operators.items();
    }
    Expr call =
        code instanceof Expr.Global named
            ? new Expr.FuncCall(named.name(), args, false)
            : new Expr.DynCall(code, args);
    return c.operators.postfix(call, false);
  }

  // ---- indirect object syntax

  /** {@code new Foo(args)}, {@code method $object args}; null if it is none. */
  private Expr indirect(String name, boolean known, int end) {
    Lexer lex = c.lex;
    int from = lex.pos;
    if (from == end) {
      return null;
    }
    Expr invocant = null;
    if (lex.peek() == '$' && lex.isWordStart(lex.peek(1)) && !known) {
      invocant = scalarInvocant();
    } else if (lex.isWordStart(lex.peek())) {
      invocant = classInvocant(known);
    }
    if (invocant == null) {
      lex.pos = from;
      return null;
    }
    lex.skip();
    List<Expr> args = lex.peek() == '(' ? c.terms.parenthesized() : arguments();
    return c.operators.postfix(new Expr.MethodCall(invocant, name, null, args, false), false);
  }

  private List<Expr> arguments() {
    return c.terms.begins() ? c.operators.items() : List.of();
  }

  private Expr scalarInvocant() {
    Lexer lex = c.lex;
    lex.pos++;
    String name = c.variables.name();
    int end = lex.pos;
    lex.skip();
    char ch = lex.peek();
    boolean subscript = (ch == '[' || ch == '{') && lex.pos == end;
    boolean operator = Operator.at(c) != null || lex.looking("->") || lex.looking("=>");
    boolean word = lex.isWordStart(ch) && !lex.looking("x");
    if (subscript || (operator && ch != '(' && !word && !c.terms.begins())) {
      return null;
    }
    return c.names.resolve('$', name);
  }

  private Expr classInvocant(boolean known) {
    Lexer lex = c.lex;
    String name = c.words.name();
    int next = lex.afterSpace(lex.pos);
    boolean pkg = name.endsWith("::");
    String plain = pkg ? name.substring(0, name.length() - 2) : name;
    if (pkg) {
      return new Expr.Literal(plain);
    }
    if (Terms.STOPS.contains(name)
        || c.words.isKeyword(name)
        || c.subKnown(c.names.qualifySub(name))) {
      return null;
    }
    if (known && !c.symbols.packageExists(plain)) {
      return null;
    }
    boolean arrow = lex.at(next) == '=' && lex.at(next + 1) == '>';
    return arrow ? null : new Expr.Literal(plain);
  }
}
