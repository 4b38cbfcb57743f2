package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Expr;
import dev.vos.perl.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lowers {@code given}, {@code when}, {@code default}, {@code break} and {@code continue}. */
final class SwitchLowering {
  private static final String TOPIC = "main::_";

  /** Where the end of a when goes, and what was open when the given or the loop began. */
  private record Topicalizer(Label end, boolean given, int scopes, int evals, int want, int dest) {}

  /** A when being lowered: where continue goes. */
  private record Case(Label after, int scopes, int evals) {}

  private final SubLowering c;
  private final Deque<Topicalizer> topicalizers = new ArrayDeque<>();
  private final Deque<Case> cases = new ArrayDeque<>();

  SwitchLowering(SubLowering c) {
    this.c = c;
  }

  /** The body of a foreach begins, in which the end of a when goes to the next round. */
  void enterLoop(Label next) {
    topicalizers.push(new Topicalizer(next, false, c.scopes.size(), c.evals.size(), Want.VOID, -1));
  }

  void leaveLoop() {
    topicalizers.pop();
  }

  /** A given whose value in a context goes to slot d. */
  void given(Stmt.Given g, int want, int d) {
    Label end = new Label();
    Containers.EnterScope scope = c.openScope();
    scope.use();
    Expr topic = g.topic();
    int value = Lvalues.isPlace(topic) ? c.lvalues.aliased(topic) : c.expressions.scalar(topic);
    int number = c.names.global(TOPIC);
    c.out.emit(new Loops.SaveGlobal(number, TOPIC));
    c.out.emit(new SetTopic(number, value));
    c.topicTouches++;
    topicalizers.push(new Topicalizer(end, true, c.scopes.size(), c.evals.size(), want, d));
    if (want == Want.VOID) {
      c.statements.block(g.body());
    } else {
      c.statements.valueBlock(g.body(), want, d);
    }
    topicalizers.pop();
    c.out.mark(end);
    c.closeScope(scope);
  }

  void when(Stmt.When w) {
    Topicalizer around = topicalizers.peek();
    Label after = new Label();
    Containers.EnterScope scope = c.openScope();
    if (w.condition() != null) {
      c.expressions.jump(w.condition(), false, after);
    }
    cases.push(new Case(after, c.scopes.size(), c.evals.size()));
    if (around != null && around.want != Want.VOID) {
      c.statements.valueBlock(w.body(), around.want, around.dest);
    } else {
      c.statements.block(w.body());
    }
    cases.pop();
    if (around == null) {
      String word = w.condition() == null ? "default" : "when";
      c.out.emit(new BuiltinCalls.Dies("Can't \"" + word + "\" outside a topicalizer"));
    } else {
      leave(around);
    }
    c.out.mark(after);
    c.closeScope(scope);
  }

  private void leave(Topicalizer around) {
    c.leaveTo(around.scopes, around.evals);
    c.out.emit(around.given ? new Jumps.Jump(around.end) : new Jumps.Loop(around.end));
  }

  /** {@code break}. */
  void leaveGiven() {
    Topicalizer around = topicalizers.peek();
    if (around == null) {
      c.out.emit(new BuiltinCalls.Dies("Can't \"break\" outside a given block"));
    } else if (!around.given) {
      c.out.emit(new BuiltinCalls.Dies("Can't \"break\" in a loop topicalizer"));
    } else {
      if (around.want != Want.VOID) {
        c.results.empty(around.want, around.dest);
      }
      leave(around);
    }
  }

  /** {@code continue}: on behind the when. */
  void goOn() {
    Case inner = cases.peek();
    if (inner == null) {
      c.out.emit(new BuiltinCalls.Dies("Can't \"continue\" outside a when block"));
      return;
    }
    c.leaveTo(inner.scopes, inner.evals);
    c.out.emit(new Jumps.Jump(inner.after));
  }

  /** The cell of a slot becomes {@code $_}. */
  private static final class SetTopic extends Insn {
    private final int number;
    private final int slot;

    SetTopic(int number, int slot) {
      this.number = number;
      this.slot = slot;
    }

    @Override
    public int exec(Interp in, Frame f) {
      in.globals().at(number, TOPIC).setScalar(cell(f.slots, slot));
      return next;
    }
  }
}
