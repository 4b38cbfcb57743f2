package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Block;
import dev.vos.perl.syntax.Stmt;
import dev.vos.perl.value.Undef;

/** Lowers try, catch and finally (perlsyn, "Try Catch Exception Handling"). */
final class TryLowering {
  private final SubLowering c;

  TryLowering(SubLowering c) {
    this.c = c;
  }

  /** Leaves the value of the block that was completed in a context in slot d. */
  void lower(Stmt.Try t, int want, int d) {
    if (t.finallyBlock() == null) {
      guarded(t, want, d);
      return;
    }
    Label onDie = new Label();
    Label done = new Label();
    int pending = c.out.fresh();
    c.out.emit(new Evals.Enter(onDie));
    c.evals.push(
        new SubLowering.EvalTarget(-1, Want.VOID, null, c.scopes.size(), t.finallyBlock()));
    if (t.handler() == null) {
      block(t.body(), want, d);
    } else {
      guarded(t, want, d);
    }
    c.evals.pop();
    c.out.emit(new Evals.Abandon());
    c.statements.block(t.finallyBlock());
    c.out.emit(new Jumps.Jump(done));
    c.out.mark(onDie);
    c.out.emit(new Caught(pending));
    c.statements.block(t.finallyBlock());
    c.out.emit(new Rethrow(pending));
    c.out.mark(done);
  }

  private void block(Block block, int want, int d) {
    if (want == Want.VOID) {
      c.statements.block(block);
    } else {
      c.statements.valueBlock(block, want, d);
    }
  }

  private void guarded(Stmt.Try t, int want, int d) {
    Label onDie = new Label();
    Label done = new Label();
    c.out.emit(new Evals.Enter(onDie));
    c.evals.push(new SubLowering.EvalTarget(-1, Want.VOID, null, c.scopes.size()));
    block(t.body(), want, d);
    c.evals.pop();
    c.out.emit(new Evals.Abandon());
    c.out.emit(new Jumps.Jump(done));
    c.out.mark(onDie);
    int slot = t.variable() == null ? c.out.fresh() : c.slot(t.variable());
    c.out.emit(new Caught(slot));
    block(t.handler(), want, d);
    c.out.mark(done);
  }

  /** The exception into a fresh variable. */
  private static final class Caught extends Insn {
    private final int slot;

    Caught(int slot) {
      this.slot = slot;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[slot] = in.scalar("main::@").get().snapshot();
      return next;
    }
  }

  private static final class Rethrow extends Insn {
    private final int slot;

    Rethrow(int slot) {
      this.slot = slot;
    }

    @Override
    public int exec(Interp in, Frame f) {
      var exception = val(f.slots, slot);
      f.slots[slot] = Undef.UNDEF;
      throw PerlDie.of(exception);
    }
  }
}
