package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.LoopMark;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.syntax.Expr;
import dev.vos.perl.syntax.Stmt;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * {@code goto LABEL} and jumps whose label is computed. A label of a block around the goto in the
 * same sub is jumped to directly. Others are looked for in the running frames, where a block that
 * has labels leaves a mark as labelled loops do; into blocks no goto leads.
 */
final class Gotos {
  /** What tells the marks of goto from those of loops. */
  private static final String GOTO = "goto ";

  private final SubLowering c;
  private final Deque<Target> open = new ArrayDeque<>();

  Gotos(SubLowering c) {
    this.c = c;
  }

  /** A label of an open block: where it is, and what was open when the block began. */
  record Target(String name, Label at, Label begin, Label end, int scopes, int evals) {}

  /** A block begins whose statements these are; what {@link #leave} wants. */
  List<Target> enter(List<Stmt> statements) {
    List<Target> targets = List.of();
    for (Stmt s : statements) {
      if (s instanceof Stmt.Labelled labelled) {
        targets = targets.isEmpty() ? new ArrayList<>() : targets;
        Target target =
            new Target(
                labelled.label(),
                new Label(),
                new Label(),
                new Label(),
                c.scopes.size(),
                c.evals.size());
        targets.add(target);
        open.push(target);
        c.out.emit(
            new Loops.EnterLabel(
                GOTO + target.name, target.begin, target.at, target.end, target.at));
        c.out.mark(target.begin);
      }
    }
    return targets;
  }

  void leave(List<Target> targets) {
    for (int i = targets.size() - 1; i >= 0; i--) {
      open.pop();
      c.out.mark(targets.get(i).end);
      c.out.emit(new Loops.LeaveLabel(targets.get(i).begin));
    }
  }

  /** The statement without its label, whose place is here. */
  Stmt mark(Stmt s) {
    if (!(s instanceof Stmt.Labelled labelled)) {
      return s;
    }
    for (Target target : open) {
      if (target.name.equals(labelled.label()) && target.at.at != PLACED) {
        c.out.mark(target.at);
        target.at.at = PLACED;
        break;
      }
    }
    return mark(labelled.statement());
  }

  /** Marks a label that stands in the code already; its position is not known yet. */
  private static final int PLACED = -2;

  void jump(String name) {
    Target target = find(name);
    if (target == null) {
      c.out.emit(new Dynamic(c.out.constant(name), false));
      return;
    }
    c.leaveTo(target.scopes, target.evals);
    c.out.emit(new Jumps.Loop(target.at));
  }

  private Target find(String name) {
    for (Target target : open) {
      if (target.name.equals(name)) {
        return target;
      }
    }
    return null;
  }

  /** A jump to the label that an expression names; goto may also be given a sub. */
  void computed(Expr.ComputedJump jump) {
    int label = c.out.fresh();
    c.expressions.into(jump.label(), label);
    List<String> names = new ArrayList<>();
    if (jump.op().equals("goto")) {
      open.forEach(target -> names.add(target.name));
    } else {
      c.loopStack.stream().map(SubLowering.Loop::label).filter(l -> l != null).forEach(names::add);
    }
    for (String name : names) {
      Label other = new Label();
      c.out.emit(new UnlessNamed(label, name, other));
      if (jump.op().equals("goto")) {
        jump(name);
      } else {
        c.loops.control(new Expr.LoopControl(jump.op(), name));
      }
      c.out.mark(other);
    }
    if (jump.op().equals("goto")) {
      c.out.emit(new Dynamic(label, c.strictRefs()));
    } else {
      c.out.emit(new OuterLoop(jump.op(), label));
    }
  }

  private static final class UnlessNamed extends Insn {
    private final int s;
    private final String name;
    private final Label target;

    UnlessNamed(int s, String name, Label target) {
      this.s = s;
      this.name = name;
      this.target = target;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      return !v.isRef() && v.str().equals(name) ? next : target.at;
    }
  }

  /** A goto whose label is in none of the blocks around it. */
  private static final class Dynamic extends Insn {
    private final int s;
    private final boolean strict;

    Dynamic(int s, boolean strict) {
      this.s = s;
      this.strict = strict;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      if (v instanceof PerlCode || Derefs.target(v, Derefs.Kind.CODE) != null) {
        return Calls.gotoSub(in, f, Calls.resolve(in, v, strict));
      }
      String name = v.str();
      if (!v.defined() || name.isEmpty()) {
        throw PerlDie.at("goto must have label");
      }
      if (LoopMark.leaveTo(in, "next", GOTO + name)) {
        return SWITCH;
      }
      throw PerlDie.at("Can't find label " + name);
    }
  }

  private static final class OuterLoop extends Insn {
    private final String op;
    private final int s;

    OuterLoop(String op, int s) {
      this.op = op;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      String name = val(f.slots, s).str();
      if (LoopMark.leaveTo(in, op, name)) {
        return SWITCH;
      }
      throw PerlDie.at("Label not found for \"" + op + " " + name + "\"");
    }
  }
}
