package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** Expressions by operator precedence, from {@code or} down to the postfix arrow. */
final class Operators {
  private final Compilation c;

  Operators(Compilation c) {
    this.c = c;
  }

  /** A list of one in parentheses is its item where only one value is asked for. */
  static Expr unwrap(Expr e) {
    return e instanceof Expr.ListExpr list && list.items().size() == 1 ? list.items().get(0) : e;
  }

  // ---- the lowest precedences

  /** A full expression: {@code or xor and not} and commas included. */
  Expr expression() {
    Expr left = conjunction();
    while (true) {
      c.lex.skip();
      boolean or = wordOperator("or");
      if (!or && !wordOperator("xor")) {
        return left;
      }
      c.lex.pos += or ? 2 : 3;
      Expr right = conjunction();
      left =
          or
              ? new Expr.Logical("||", unwrap(left), unwrap(right))
              : new Expr.LogicalXor(unwrap(left), unwrap(right));
    }
  }

  private Expr conjunction() {
    Expr left = list();
    while (true) {
      c.lex.skip();
      if (!wordOperator("and")) {
        return left;
      }
      c.lex.pos += 3;
      left = new Expr.Logical("&&", unwrap(left), unwrap(list()));
    }
  }

  private boolean wordOperator(String word) {
    return c.lex.peek() == word.charAt(0) && c.lex.wordAt(c.lex.pos, word);
  }

  /** Expressions separated by commas: a ListExpr if there is a comma. */
  Expr list() {
    Expr first = assignment();
    c.lex.skip();
    if (!atComma()) {
      return first;
    }
    List<Expr> items = new ArrayList<>();
    items.add(first);
    moreItems(items);
    return new Expr.ListExpr(items);
  }

  /** A possibly empty comma list up to something that cannot begin a term. */
  List<Expr> items() {
    List<Expr> items = new ArrayList<>();
    c.lex.skip();
    if (c.terms.begins()) {
      items.add(assignment());
      c.lex.skip();
      moreItems(items);
    }
    return items;
  }

  private void moreItems(List<Expr> items) {
    while (atComma()) {
      c.lex.pos += c.lex.peek() == ',' ? 1 : 2;
      c.lex.skip();
      if (atComma()) {
        continue;
      }
      if (!c.terms.begins()) {
        return;
      }
      items.add(assignment());
      c.lex.skip();
    }
  }

  boolean atComma() {
    return c.lex.peek() == ',' || (c.lex.peek() == '=' && c.lex.peek(1) == '>');
  }

  /** One item of a list: assignment and everything that binds tighter. */
  Expr assignment() {
    return binary(Operator.ASSIGN);
  }

  // ---- binary operators

  /** An expression of operators that bind at least so tightly. */
  Expr binary(int precedence) {
    Expr left = c.terms.unary();
    while (true) {
      int saved = c.lex.pos;
      c.lex.skip();
      Operator op = Operator.at(c);
      if (op == null || op.precedence() < precedence) {
        if (op == null) {
          c.lex.pos = saved;
          c.lex.skip();
        }
        return left;
      }
      c.lex.pos += op.length();
      left = apply(op, left);
    }
  }

  private Expr apply(Operator op, Expr left) {
    return switch (op.kind()) {
      case ASSIGN -> assign(op, left);
      case TERNARY -> ternary(left);
      case RANGE -> range(op, left);
      case LOGICAL ->
          new Expr.Logical(op.name(), unwrap(left), unwrap(binary(op.precedence() + 1)));
      case BIND -> new Binding(c).bind(left, op.name().equals("!~"));
      case COMPARE -> compare(op, left);
      case POWER -> new Expr.Binary("**", unwrap(left), unwrap(binary(Operator.UNARY)));
      case REPEAT -> repeat(left);
      case ISA -> isa(left);
      default -> new Expr.Binary(op.name(), unwrap(left), unwrap(binary(op.precedence() + 1)));
    };
  }

  private Expr repeat(Expr left) {
    Expr right = unwrap(binary(Operator.MULTIPLY + 1));
    return left instanceof Expr.ListExpr
        ? new Expr.ListRepeat(left, right)
        : new Expr.Binary("x", left, right);
  }

  private Expr isa(Expr left) {
    Expr right = unwrap(binary(Operator.ISA + 1));
    if (right instanceof Expr.Bareword word) {
      c.take(word);
      right = new Expr.Literal(word.name());
    }
    return new Expr.Binary("isa", unwrap(left), right);
  }

  private Expr range(Operator op, Expr left) {
    Expr right = binary(op.precedence() + 1);
    c.lex.skip();
    Operator next = Operator.at(c);
    if (next != null && next.kind() == Operator.Kind.RANGE) {
      throw c.syntaxError();
    }
    return new Expr.Range(unwrap(left), unwrap(right), op.name().equals("..."));
  }

  private Expr ternary(Expr condition) {
    Expr ifTrue = binary(Operator.ASSIGN);
    c.lex.skip();
    c.terms.expect(':');
    return new Expr.Ternary(unwrap(condition), ifTrue, binary(Operator.TERNARY));
  }

  /** {@code a < b <= c}: b is evaluated once, by way of a variable nobody can name. */
  private Expr compare(Operator op, Expr first) {
    Expr left = unwrap(first);
    Expr right = unwrap(binary(op.precedence() + 1));
    Expr all = null;
    Operator current = op;
    while (true) {
      c.lex.skip();
      Operator next = Operator.at(c);
      if (next == null || next.precedence() != op.precedence()) {
        Expr last =
            current.name().equals("~~")
                ? Switches.smartMatch(left, right)
                : new Expr.Binary(current.name(), left, right);
        return all == null ? last : new Expr.Logical("&&", all, last);
      }
      if (!current.chains() || !next.chains()) {
        throw c.syntaxError();
      }
      Lexical middle =
          new Lexical("$ " + c.lex.offset(), Lexical.Kind.MY, null, c.sub, c.lex.offset());
      Expr held = new Expr.ScalarAssign(new Expr.MyDecl(List.of(middle), false), right);
      Expr test = new Expr.Binary(current.name(), left, held);
      all = all == null ? test : new Expr.Logical("&&", all, test);
      c.lex.pos += next.length();
      left = new Expr.My(middle);
      right = unwrap(binary(op.precedence() + 1));
      current = next;
    }
  }

  private Expr assign(Operator op, Expr left) {
    String name = op.name();
    if (name.equals("=")) {
      boolean list = Lvalues.isList(left);
      Expr right = binary(Operator.ASSIGN);
      Lvalues.require(c, left, list ? "list assignment" : "scalar assignment");
      return list
          ? new Expr.ListAssign(left, right)
          : new Expr.ScalarAssign(unwrap(left), unwrap(right));
    }
    Expr right = binary(Operator.ASSIGN);
    if (name.equals("&&") || name.equals("||") || name.equals("//")) {
      return new Expr.LogicalAssign(name, unwrap(left), unwrap(right));
    }
    boolean listRepeat = name.equals("x") && left instanceof Expr.ListExpr;
    return new Expr.OpAssign(name, listRepeat ? left : unwrap(left), unwrap(right));
  }

  // ---- postfix

  /** Subscripts, arrows and method calls behind a term. */
  Expr postfix(Expr term, boolean subscripted) {
    return new Postfix(c).apply(term, subscripted);
  }
}
