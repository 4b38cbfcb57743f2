package dev.vos.perl.code;

import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Block;
import dev.vos.perl.syntax.Expr;
import dev.vos.perl.syntax.Lexical;
import dev.vos.perl.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Lowers statements. Those in tail position give the value of the sub or block. */
final class Statements {
  /** No slot: all temporaries of the statements before have been let go. */
  private static final int NONE = -1;

  private final SubLowering c;

  Statements(SubLowering c) {
    this.c = c;
  }

  /** The statements of a whole body; the last one returns its value. */
  void body(List<Stmt> statements) {
    List<Gotos.Target> targets = c.gotos.enter(statements);
    int first = NONE;
    for (int i = 0; i < statements.size(); i++) {
      if (i == statements.size() - 1) {
        pending(statements.get(i), first);
        tail(statements.get(i));
      } else {
        first = statement(statements.get(i), first);
      }
    }
    c.gotos.leave(targets);
    c.out.emit(new Calls.ReturnEmpty());
  }

  /** A block in its own scope, for its effects. */
  void block(Block block) {
    boolean statement = block.extent() == Block.Extent.STATEMENT;
    Containers.EnterScope scope = statement ? c.openScope() : c.openBlock();
    c.handleVariables.push(new ArrayList<>());
    List<Gotos.Target> targets = c.gotos.enter(block.statements());
    int first = NONE;
    for (Stmt s : block.statements()) {
      first = statement(s, first);
    }
    c.gotos.leave(targets);
    for (Lexical v : c.handleVariables.pop()) {
      c.out.emit(new Moves.Drop(v, c.slot(v)));
    }
    c.closeScope(scope);
  }

  /** A block whose last statement gives a value in the given context to slot d. */
  void valueBlock(Block block, int want, int d) {
    Containers.EnterScope scope = c.openBlock();
    List<Stmt> statements = block.statements();
    List<Gotos.Target> targets = c.gotos.enter(statements);
    int first = NONE;
    for (int i = 0; i < statements.size(); i++) {
      if (i == statements.size() - 1) {
        pending(statements.get(i), first);
        value(statements.get(i), want, d);
      } else {
        first = statement(statements.get(i), first);
      }
    }
    c.gotos.leave(targets);
    if (statements.isEmpty()) {
      c.results.empty(want, d);
    }
    c.closeScope(scope);
  }

  private void value(Stmt given, int want, int d) {
    Stmt s = c.gotos.mark(given);
    long mark = begin(s);
    if (s instanceof Stmt.Expression e) {
      c.results.into(e.expr(), want, d);
    } else if (s instanceof Stmt.If i) {
      Label otherwise = new Label();
      Label end = new Label();
      int condition = c.out.temp();
      c.expressions.into(i.condition(), condition);
      c.out.emit(new Jumps.IfFalse(condition, otherwise));
      valueBlock(i.then(), want, d);
      c.out.emit(new Jumps.Jump(end));
      c.out.mark(otherwise);
      if (i.otherwise() instanceof Stmt.Else e) {
        valueBlock(e.block(), want, d);
      } else if (i.otherwise() != null) {
        value(i.otherwise(), want, d);
      } else {
        c.results.wrap(condition, want, d);
      }
      c.out.mark(end);
    } else if (s instanceof Stmt.Bare b && b.label() == null && b.continueBlock() == null) {
      c.loops.bare(b, () -> valueBlock(b.block(), want, d));
    } else if (s instanceof Stmt.Try t) {
      new TryLowering(c).lower(t, want, d);
    } else if (s instanceof Stmt.Given g) {
      c.results.empty(want, d);
      c.switches.given(g, want, d);
    } else {
      statement(s);
      c.results.empty(want, d);
    }
    c.out.release(mark);
  }

  private void tail(Stmt given) {
    Stmt s = c.gotos.mark(given);
    long mark = begin(s);
    if (s instanceof Stmt.Expression e) {
      c.results.ret(e.expr());
    } else if (s instanceof Stmt.If i) {
      Label otherwise = new Label();
      int condition = c.out.temp();
      c.expressions.into(i.condition(), condition);
      c.out.emit(new Jumps.IfFalse(condition, otherwise));
      tailBlock(i.then());
      c.out.mark(otherwise);
      if (i.otherwise() instanceof Stmt.Else e) {
        tailBlock(e.block());
      } else if (i.otherwise() != null) {
        tail(i.otherwise());
      } else {
        c.out.emit(new Calls.ReturnScalar(condition));
      }
    } else if (s instanceof Stmt.Bare b && b.continueBlock() == null) {
      c.loops.bare(b, () -> tailBlock(b.block()));
      c.out.emit(new Calls.ReturnEmpty());
    } else if ((s instanceof Stmt.Try || s instanceof Stmt.Given) && c.evals.isEmpty()) {
      int d = c.out.fresh();
      value(s, Want.CALLER, d);
      c.out.emit(new Calls.ReturnResult(d));
    } else {
      statement(s);
      c.out.emit(new Calls.ReturnEmpty());
    }
    c.out.release(mark);
  }

  private void tailBlock(Block block) {
    Containers.EnterScope scope = c.openScope();
    List<Stmt> statements = block.statements();
    List<Gotos.Target> targets = c.gotos.enter(statements);
    int first = NONE;
    for (int i = 0; i < statements.size(); i++) {
      if (i == statements.size() - 1) {
        pending(statements.get(i), first);
        tail(statements.get(i));
      } else {
        first = statement(statements.get(i), first);
      }
    }
    c.gotos.leave(targets);
    if (statements.isEmpty()) {
      c.out.emit(new Calls.ReturnEmpty());
    }
    c.closeScope(scope);
  }

  private long begin(Stmt s) {
    var cop = Cops.of(s);
    if (cop != null) {
      c.cop = cop;
      c.out.at(cop);
    }
    return c.out.tempMark();
  }

  private void statement(Stmt given) {
    statement(given, NONE);
  }

  /**
   * Any statement, for its effects.
   *
   * @param first the first slot with temporaries of the statements before it that nothing has let
   *     go, or NONE
   * @return the same for the next statement
   */
  private int statement(Stmt given, int first) {
    Stmt s = c.gotos.mark(given);
    long mark = begin(s);
    int firstSlot = pending(s, first);
    int calls = c.calls.count();
    if (s instanceof Stmt.Expression e) {
      c.expressions.effect(e.expr());
    } else if (s instanceof Stmt.If i) {
      ifElse(i);
    } else if (s instanceof Stmt.Else e) {
      block(e.block());
    } else if (s instanceof Stmt.SubDefinition d) {
      subDefinition(d);
    } else if (s instanceof Stmt.Try t) {
      new TryLowering(c).lower(t, Want.VOID, -1);
    } else if (s instanceof Stmt.Given g) {
      c.switches.given(g, Want.VOID, -1);
    } else if (s instanceof Stmt.When w) {
      c.switches.when(w);
    } else if (!(s instanceof Stmt.Nothing)) {
      c.loops.loop(s);
    }
    c.out.release(mark);
    boolean letsGo = Endings.letsGo(s);
    if (letsGo || c.calls.count() > calls) {
      c.out.emit(new Endings.StatementEnd(letsGo, c.out.temporariesSince(firstSlot)));
      return NONE;
    }
    return firstSlot;
  }

  /**
   * Lets the temporaries of the statements before go, if a statement has others in it, as those may
   * end much earlier than it does.
   *
   * @return the first slot that has not been let go when the statement begins
   */
  private int pending(Stmt s, int first) {
    boolean simple = s instanceof Stmt.Expression;
    if (first != NONE && first < c.out.slots() && !simple) {
      c.out.emit(new Endings.StatementEnd(false, c.out.temporariesSince(first)));
    }
    return first == NONE || !simple ? c.out.slots() : first;
  }

  /** The body of a loop has been executed once: its variables are gone. */
  void roundEnd(Block body) {
    if (Endings.declares(body)) {
      c.out.emit(new Endings.StatementEnd(true, new int[0]));
    }
  }

  private void ifElse(Stmt.If i) {
    Label otherwise = new Label();
    Label end = new Label();
    Containers.EnterScope scope = c.openScope();
    c.expressions.jump(i.condition(), false, otherwise);
    block(i.then());
    if (i.otherwise() != null) {
      c.out.emit(new Jumps.Jump(end));
    }
    c.out.mark(otherwise);
    if (i.otherwise() != null) {
      statement(i.otherwise());
      c.out.mark(end);
    }
    c.closeScope(scope);
  }

  /** {@code my sub f}: the closure goes into the variable's slot. */
  private void subDefinition(Stmt.SubDefinition d) {
    Lexical variable = d.variable();
    if (variable != null && d.body().body() != null) {
      int t = c.out.temp();
      int slot = c.slot(variable);
      c.out.emit(new Moves.LexicalSub(slot));
      c.expressions.into(new Expr.AnonSub(d.body()), t);
      c.out.emit(new Moves.DefineLexicalSub(slot, t));
    }
  }
}
