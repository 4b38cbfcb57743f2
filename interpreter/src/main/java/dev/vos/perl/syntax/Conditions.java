package dev.vos.perl.syntax;

import java.util.List;

/** What {@code while (<FH>)} and its like mean: assign to {@code $_}, and go on while defined. */
final class Conditions {
  private static final Expr TOPIC = new Expr.Global('$', "main::_");

  private Conditions() {}

  /** Warns of {@code if ($x = 1)}. */
  static Expr test(Compilation c, Expr condition) {
    if (condition instanceof Expr.ScalarAssign assign
        && assign.value() instanceof Expr.Literal
        && c.hints.warns("syntax")) {
      c.warn("syntax", "Found = in conditional, should be ==", c.lex.offset());
    }
    return condition;
  }

  /** The condition of a while loop, with the implied assignment and defined(). */
  static Expr loop(Expr condition) {
    if (assignsTopic(condition)) {
      return defined(new Expr.ScalarAssign(TOPIC, condition));
    }
    if (condition instanceof Expr.ScalarAssign assign && assignsTopic(assign.value())) {
      return defined(condition);
    }
    return condition;
  }

  private static Expr defined(Expr e) {
    return new Expr.Builtin("defined", List.of(e));
  }

  /** Reading functions store into {@code $_} when they stand alone. */
  private static boolean assignsTopic(Expr e) {
    return e instanceof Expr.ReadLine
        || e instanceof Expr.GlobPattern
        || named(e, "readline", "readdir", "glob", "each");
  }

  private static boolean named(Expr e, String... names) {
    return e instanceof Expr.Builtin builtin && List.of(names).contains(builtin.name());
  }
}
