package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.syntax.Block;
import dev.vos.perl.syntax.Expr;
import dev.vos.perl.syntax.Stmt;
import java.util.Set;

/**
 * Ends of statements and blocks, where objects that nothing refers to any more are destroyed. There
 * is an instruction for it only behind statements that may let go of something.
 */
final class Endings {
  private static final Set<String> LETTING_GO =
      Set.of("undef", "delete", "shift", "pop", "splice", "close", "untie", "bless");

  private Endings() {}

  /** Behind a statement. */
  static final class StatementEnd extends Insn {
    private final boolean letsGo;
    private final int[] temporaries;

    /**
     * @param letsGo whether variables may have lost what they held; else only temporaries
     */
    StatementEnd(boolean letsGo, int[] temporaries) {
      this.letsGo = letsGo;
      this.temporaries = temporaries;
    }

    @Override
    public int exec(Interp in, Frame f) {
      return in.destructors().active() ? look(in, f) : next;
    }

    private int look(Interp in, Frame f) {
      for (int slot : temporaries) {
        if (f.slots[slot] instanceof Loops.Iteration) {
          f.slots[slot] = null;
        }
      }
      if (letsGo) {
        in.destructors().letGo();
      }
      return in.destructors().statementEnd(in, f, temporaries, next);
    }
  }

  /** Whether a statement may take a value away from a variable, an element or an entry. */
  static boolean letsGo(Stmt s) {
    if (s instanceof Stmt.Expression e) {
      return letsGo(e.expr());
    }
    if (s instanceof Stmt.If i) {
      return declares(i.then()) || letsGo(i.condition()) || i.otherwise() != null;
    }
    return !(s instanceof Stmt.SubDefinition) && !(s instanceof Stmt.Nothing);
  }

  private static boolean letsGo(Expr x) {
    if (x instanceof Expr.ScalarAssign a) {
      return !(a.target() instanceof Expr.MyDecl) && !computed(a.value()) || letsGo(a.value());
    }
    if (x instanceof Expr.ListAssign a) {
      return !(a.target() instanceof Expr.MyDecl);
    }
    if (x instanceof Expr.Logical l) {
      return letsGo(l.left()) || letsGo(l.right());
    }
    if (x instanceof Expr.Ternary t) {
      return letsGo(t.ifTrue()) || letsGo(t.ifFalse());
    }
    if (x instanceof Expr.ListExpr l) {
      return l.items().stream().anyMatch(Endings::letsGo);
    }
    if (x instanceof Expr.Builtin b) {
      return LETTING_GO.contains(b.name());
    }
    return x instanceof Expr.EvalBlock
        || x instanceof Expr.EvalString
        || x instanceof Expr.DoBlock
        || x instanceof Expr.LogicalAssign
        || x instanceof Expr.Local;
  }

  /** Whether a value is new: a number or a string. */
  private static boolean computed(Expr x) {
    return x instanceof Expr.Binary
        || x instanceof Expr.Unary
        || x instanceof Expr.OpAssign
        || x instanceof Expr.IncDec
        || x instanceof Expr.Interpolated
        || x instanceof Expr.Match
        || x instanceof Expr.Subst;
  }

  /** Whether variables end with a block. */
  static boolean declares(Block block) {
    return block.statements().stream().anyMatch(Endings::declares);
  }

  private static boolean declares(Stmt s) {
    if (s instanceof Stmt.Expression e) {
      return declares(e.expr());
    }
    return s instanceof Stmt.If i && declares(i.condition());
  }

  private static boolean declares(Expr x) {
    if (x instanceof Expr.ScalarAssign a) {
      return declares(a.target());
    }
    if (x instanceof Expr.ListAssign a) {
      return declares(a.target());
    }
    if (x instanceof Expr.Logical l) {
      return declares(l.left()) || declares(l.right());
    }
    return x instanceof Expr.MyDecl || x instanceof Expr.Local;
  }
}
