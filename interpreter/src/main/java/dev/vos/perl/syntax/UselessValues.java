package dev.vos.perl.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Warns of values in void context that nobody uses, as perl does when a sub is complete. */
final class UselessValues {
  private static final Set<Object> EXEMPT = Set.of(0L, 1L, 0.0, 1.0);

  private static final Map<String, String> BUILTINS =
      Map.ofEntries(
          Map.entry("ref", "reference-type operator"),
          Map.entry("defined", "defined operator"),
          Map.entry("join", "join or string"),
          Map.entry("wantarray", "wantarray"),
          Map.entry("reverse", "reverse"),
          Map.entry("caller", "caller"),
          Map.entry("sprintf", "sprintf"),
          Map.entry("length", "length"),
          Map.entry("index", "index"),
          Map.entry("rindex", "rindex"),
          Map.entry("pack", "pack"),
          Map.entry("unpack", "unpack"),
          Map.entry("hex", "hex"),
          Map.entry("oct", "oct"),
          Map.entry("uc", "uc"),
          Map.entry("lc", "lc"),
          Map.entry("ucfirst", "ucfirst"),
          Map.entry("lcfirst", "lcfirst"),
          Map.entry("quotemeta", "quotemeta"),
          Map.entry("ord", "ord"),
          Map.entry("chr", "chr"),
          Map.entry("abs", "abs"),
          Map.entry("int", "int"),
          Map.entry("fileno", "fileno"),
          Map.entry("tell", "tell"),
          Map.entry("readlink", "readlink"),
          Map.entry("time", "time"),
          Map.entry("getppid", "getppid"));

  private final Compilation c;

  UselessValues(Compilation c) {
    this.c = c;
  }

  /** The body of a sub: its last statement gives its value. */
  void body(Block block) {
    List<Stmt> statements = block.statements();
    for (int i = 0; i < statements.size(); i++) {
      if (i < statements.size() - 1) {
        statement(statements.get(i));
      } else {
        last(statements.get(i));
      }
    }
  }

  private void all(Block block) {
    if (block != null) {
      block.statements().forEach(this::statement);
    }
  }

  /** The last statement: only the insides of loops are in void context. */
  private void last(Stmt given) {
    Stmt s = given instanceof Stmt.Labelled labelled ? labelled.statement() : given;
    if (s instanceof Stmt.If choice) {
      body(choice.then());
      if (choice.otherwise() != null) {
        last(choice.otherwise());
      }
    } else if (s instanceof Stmt.Else otherwise) {
      body(otherwise.block());
    } else if (s instanceof Stmt.Bare bare) {
      body(bare.block());
    } else if (!(s instanceof Stmt.Expression)) {
      statement(s);
    }
  }

  /** A statement whose value nobody uses. */
  void statement(Stmt given) {
    Stmt s = given instanceof Stmt.Labelled labelled ? labelled.statement() : given;
    if (s instanceof Stmt.Expression e) {
      if (e.cop().hints().warns("void")) {
        expression(e.expr(), e.cop());
      }
    } else if (s instanceof Stmt.If choice) {
      all(choice.then());
      if (choice.otherwise() != null) {
        statement(choice.otherwise());
      }
    } else if (s instanceof Stmt.Else otherwise) {
      all(otherwise.block());
    } else if (s instanceof Stmt.Bare bare) {
      all(bare.block());
    } else if (s instanceof Stmt.While loop) {
      all(loop.body());
      all(loop.continueBlock());
    } else if (s instanceof Stmt.Foreach loop) {
      all(loop.body());
      all(loop.continueBlock());
    } else if (s instanceof Stmt.ForC loop) {
      all(loop.body());
    }
  }

  private void expression(Expr e, Cop cop) {
    if (e instanceof Expr.ListExpr list) {
      list.items().forEach(item -> expression(item, cop));
    } else if (e instanceof Expr.Logical logical) {
      expression(logical.right(), cop);
    } else if (e instanceof Expr.Ternary choice) {
      expression(choice.ifTrue(), cop);
      expression(choice.ifFalse(), cop);
    } else if (e instanceof Expr.DoBlock block) {
      all(block.block());
    } else {
      String useless = useless(e);
      if (useless != null) {
        c.warnAt("Useless use of " + useless + " in void context", cop);
      }
    }
  }

  private static String useless(Expr e) {
    if (e instanceof Expr.Literal literal) {
      return constant(literal.value());
    }
    if (e instanceof Expr.Unary unary) {
      boolean match =
          unary.operand() instanceof Expr.Match || unary.operand() instanceof Expr.Subst;
      return match ? null : Descriptions.of(e);
    }
    if (e instanceof Expr.Builtin builtin) {
      return BUILTINS.get(builtin.name());
    }
    if (e instanceof Expr.AnonSub) {
      return "single ref constructor";
    }
    if (e instanceof Expr.Sort) {
      return "sort";
    }
    if (e instanceof Expr.Slice slice) {
      boolean hash = slice.kind() == Expr.SliceKind.HASH;
      return hash ? "hash slice" : slice.kind() == Expr.SliceKind.ARRAY ? "array slice" : null;
    }
    boolean plain =
        e instanceof Expr.My
            || e instanceof Expr.Elem
            || e instanceof Expr.HashElem
            || e instanceof Expr.RefGen
            || e instanceof Expr.AnonArray
            || e instanceof Expr.AnonHash
            || e instanceof Expr.Binary
            || e instanceof Expr.Interpolated
            || e instanceof Expr.Range;
    return plain ? Descriptions.of(e) : null;
  }

  private static String constant(Object value) {
    if (EXEMPT.contains(value)) {
      return null;
    }
    return value instanceof String s ? "a constant (\"" + s + "\")" : "a constant (" + value + ")";
  }
}
