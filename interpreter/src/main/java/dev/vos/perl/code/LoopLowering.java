package dev.vos.perl.code;

import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Block;
import dev.vos.perl.syntax.Expr;
import dev.vos.perl.syntax.Lexical;
import dev.vos.perl.syntax.Stmt;

/** Lowers loops, and the expressions that are loops: map, grep, sort. */
final class LoopLowering {
  private final SubLowering c;

  LoopLowering(SubLowering c) {
    this.c = c;
  }

  void loop(Stmt s) {
    if (s instanceof Stmt.While w) {
      whileLoop(w);
    } else if (s instanceof Stmt.DoWhile d) {
      doWhile(d);
    } else if (s instanceof Stmt.ForC f) {
      forC(f);
    } else if (s instanceof Stmt.Foreach f) {
      foreach(f);
    } else if (s instanceof Stmt.Bare b) {
      bare(b, () -> c.statements.block(b.block()));
    } else {
      throw new AssertionError(s.getClass());
    }
  }

  private SubLowering.Loop push(String label, Label next, Label last, Label redo) {
    SubLowering.Loop loop =
        new SubLowering.Loop(label, next, last, redo, c.scopes.size(), c.evals.size());
    c.loopStack.push(loop);
    return loop;
  }

  /** The instruction that enters a labelled loop; where its code begins, null without a label. */
  private Label enter(String label, Label next, Label last, Label redo) {
    if (label == null) {
      return null;
    }
    Label begin = new Label();
    c.out.emit(new Loops.EnterLabel(label, begin, next, last, redo));
    c.out.mark(begin);
    return begin;
  }

  private void leave(Label begin) {
    if (begin != null) {
      c.out.emit(new Loops.LeaveLabel(begin));
    }
  }

  /** A bare block: last leaves it, next leaves it through its continue block, redo repeats it. */
  void bare(Stmt.Bare b, Runnable body) {
    Label next = new Label();
    Label last = new Label();
    Label redo = new Label();
    push(b.label(), next, last, redo);
    Label begin = enter(b.label(), next, last, redo);
    c.out.mark(redo);
    body.run();
    c.out.mark(next);
    if (b.continueBlock() != null) {
      c.statements.block(b.continueBlock());
    }
    c.loopStack.pop();
    c.out.mark(last);
    leave(begin);
  }

  private void whileLoop(Stmt.While w) {
    Label top = new Label();
    Label next = new Label();
    Label last = new Label();
    Label redo = new Label();
    Containers.EnterScope scope = c.openScope();
    push(w.label(), next, last, redo);
    Label begin = enter(w.label(), next, last, redo);
    c.out.mark(top);
    c.out.at(w.cop());
    if (w.condition() != null) {
      long mark = c.out.tempMark();
      c.expressions.jump(w.condition(), false, last);
      c.out.release(mark);
    }
    c.out.mark(redo);
    c.statements.block(w.body());
    c.out.mark(next);
    c.statements.roundEnd(w.body());
    if (w.continueBlock() != null) {
      c.statements.block(w.continueBlock());
    }
    c.out.emit(new Jumps.Loop(top));
    c.loopStack.pop();
    c.out.mark(last);
    leave(begin);
    c.closeScope(scope);
  }

  private void doWhile(Stmt.DoWhile d) {
    Label top = new Label();
    Label end = new Label();
    c.out.mark(top);
    c.statements.block(d.body());
    c.statements.roundEnd(d.body());
    c.out.at(d.cop());
    c.cop = d.cop();
    c.expressions.jump(d.condition(), d.until(), end);
    c.out.emit(new Jumps.Loop(top));
    c.out.mark(end);
  }

  private void forC(Stmt.ForC f) {
    Label top = new Label();
    Label next = new Label();
    Label last = new Label();
    Label redo = new Label();
    Containers.EnterScope scope = c.openScope();
    if (f.init() != null) {
      c.expressions.effect(f.init());
    }
    push(f.label(), next, last, redo);
    Label begin = enter(f.label(), next, last, redo);
    c.out.mark(top);
    c.out.at(f.cop());
    if (f.condition() != null) {
      long mark = c.out.tempMark();
      c.expressions.jump(f.condition(), false, last);
      c.out.release(mark);
    }
    c.out.mark(redo);
    c.statements.block(f.body());
    c.out.mark(next);
    c.statements.roundEnd(f.body());
    c.out.at(f.cop());
    c.cop = f.cop();
    if (f.step() != null) {
      long mark = c.out.tempMark();
      c.expressions.effect(f.step());
      c.out.release(mark);
    }
    c.out.emit(new Jumps.Loop(top));
    c.loopStack.pop();
    c.out.mark(last);
    leave(begin);
    c.closeScope(scope);
  }

  private void foreach(Stmt.Foreach f) {
    Label top = new Label();
    Label next = new Label();
    Label last = new Label();
    Label redo = new Label();
    Containers.EnterScope scope = c.openScope();
    int state = c.out.fresh();
    start(f.list(), state);
    Lexical variable = loopVariable(f.variable());
    if (variable != null) {
      c.out.markReferenced(variable);
    }
    Expr.Global global = f.variable() instanceof Expr.Global g ? g : null;
    int number = global == null ? 0 : c.names.global(global.name());
    if (global != null) {
      c.out.emit(new Loops.SaveGlobal(number, global.name()));
      scope.use();
    }
    int keep = f.variable() instanceof Expr.My ? c.out.fresh() : -1;
    if (keep >= 0) {
      c.out.emit(new Moves.Raw(keep, c.slot(variable)));
    }
    boolean before = variable != null && c.touched.remove(variable);
    push(f.label(), next, last, redo);
    Label begin = enter(f.label(), next, last, redo);
    c.out.mark(top);
    Loops.NextMy nextMy = null;
    Loops.NextGlobal nextTopic = null;
    int touches = c.topicTouches;
    if (global != null) {
      nextTopic = c.out.emit(new Loops.NextGlobal(state, number, global.name(), last));
    } else {
      nextMy = c.out.emit(new Loops.NextMy(state, c.slot(variable), last));
    }
    c.out.mark(redo);
    c.switches.enterLoop(next);
    c.statements.block(f.body());
    c.switches.leaveLoop();
    c.out.mark(next);
    c.statements.roundEnd(f.body());
    if (f.continueBlock() != null) {
      c.statements.block(f.continueBlock());
    }
    c.out.emit(new Jumps.Loop(top));
    c.loopStack.pop();
    if (nextTopic != null && global.name().equals("main::_") && touches == c.topicTouches) {
      nextTopic.byValue();
    }
    if (nextMy != null) {
      if (!c.touched.contains(variable) && !variable.captured()) {
        nextMy.byValue();
      } else {
        c.out.markCelled(variable);
      }
      if (before) {
        c.touched.add(variable);
      }
    }
    c.out.mark(last);
    leave(begin);
    if (keep >= 0) {
      c.out.emit(new Moves.Raw(c.slot(variable), keep));
    }
    c.closeScope(scope);
  }

  private static Lexical loopVariable(Expr variable) {
    if (variable instanceof Expr.MyDecl d) {
      return d.variables().get(0);
    }
    return variable instanceof Expr.My m ? m.variable() : null;
  }

  /** The iteration over a list expression, into a state slot. */
  private void start(Expr list, int state) {
    long mark = c.out.tempMark();
    Expr only = ListLowering.only(list);
    if (only instanceof Expr.Range r) {
      int from = c.expressions.scalar(r.from());
      int to = c.expressions.scalar(r.to());
      c.out.emit(new Loops.StartRange(state, from, to));
    } else if (only != null && ListLowering.isArray(only)) {
      c.out.emit(new Loops.Start(state, c.lvalues.array(only, true)));
    } else {
      c.out.emit(new Loops.Start(state, c.lists.list(list, true)));
    }
    c.out.release(mark);
  }

  /**
   * map and grep in list context: the result list is in d.
   *
   * @param aliases whether the items of the result may be assigned to
   */
  void mapGrep(Expr.MapGrep m, boolean aliases, int d) {
    Label top = new Label();
    Label last = new Label();
    Containers.EnterScope scope = c.openScope();
    scope.use();
    int state = c.out.fresh();
    int collected = c.out.fresh();
    start(new Expr.ListExpr(m.list()), state);
    int topic = c.names.global("main::_");
    c.out.emit(new Loops.SaveGlobal(topic, "main::_"));
    c.out.emit(new Loops.NewList(collected));
    c.out.mark(top);
    Loops.NextGlobal nextItem = c.out.emit(new Loops.NextGlobal(state, topic, "main::_", last));
    Loops.CollectTopic collect = new Loops.CollectTopic(collected, topic);
    int touches = c.topicTouches;
    long mark = c.out.tempMark();
    if (m.map()) {
      int items = c.out.fresh();
      body(m, Want.LIST, items);
      c.out.emit(new Loops.Collect(collected, items));
    } else {
      int t = c.out.temp();
      Label skip = new Label();
      body(m, Want.SCALAR, t);
      c.out.emit(new Jumps.IfFalse(t, skip));
      c.out.emit(collect);
      c.out.mark(skip);
    }
    if (!aliases && touches == c.topicTouches) {
      nextItem.byValue();
      collect.byValue();
    }
    c.out.release(mark);
    c.out.emit(new Jumps.Loop(top));
    c.out.mark(last);
    c.closeScope(scope);
    c.out.emit(new Moves.Raw(d, collected));
  }

  private void body(Expr.MapGrep m, int want, int d) {
    if (m.block() != null) {
      c.statements.valueBlock(m.block(), want, d);
    } else {
      c.results.into(m.expr(), want, d);
    }
  }

  /**
   * sort: the sorted list is in d.
   *
   * @param aliases whether the sorted items may be assigned to, as by foreach
   */
  void sort(Expr.Sort s, boolean aliases, int d) {
    int list = c.lists.list(new Expr.ListExpr(s.list()), aliases);
    Label callback = new Label();
    Label end = new Label();
    Block block = s.block();
    PlainOrder plain = PlainOrder.of(s);
    if (plain != null) {
      c.out.emit(new Sorts.PlainSort(d, list, plain.numeric(), plain.descending(), callback));
      c.out.emit(new Jumps.Jump(end));
      c.out.mark(callback);
      if (block == null) {
        block = PlainOrder.stringBlock(c.cop);
      }
    }
    String pkg = c.cop.pkg();
    String nameA = pkg + "::a";
    String nameB = pkg + "::b";
    int a = c.names.global(nameA);
    int b = c.names.global(nameB);
    Containers.EnterScope scope = c.openScope();
    scope.use();
    int state = c.out.fresh();
    int answer = c.out.fresh();
    int comparator = -1;
    if (block == null) {
      comparator = c.out.fresh();
      c.expressions.into(s.comparator(), comparator);
    }
    Label top = new Label();
    Label done = new Label();
    c.out.emit(new Loops.SaveGlobal(a, nameA));
    c.out.emit(new Loops.SaveGlobal(b, nameB));
    c.out.emit(new Sorts.SortStart(state, list, a, nameA, b, nameB));
    c.out.mark(top);
    c.out.emit(new Sorts.SortNext(state, d, done));
    if (block != null) {
      c.statements.valueBlock(block, Want.SCALAR, answer);
    } else {
      int pair = c.out.fresh();
      c.out.emit(new Sorts.SortPair(pair, state));
      Lists.Part[] args = {new Lists.Part(Lists.PartKind.LIST, pair)};
      c.out.emit(new Calls.Dynamic(comparator, false, args, Want.SCALAR, answer, c.out.fresh()));
    }
    c.out.emit(new Sorts.SortAnswer(state, answer));
    c.out.emit(new Jumps.Loop(top));
    c.out.mark(done);
    c.closeScope(scope);
    c.out.mark(end);
  }

  /** {@code next}, {@code last}, {@code redo}. */
  void control(Expr.LoopControl control) {
    if (control.op().equals("break")) {
      c.switches.leaveGiven();
      return;
    }
    if (control.op().equals("continue")) {
      c.switches.goOn();
      return;
    }
    for (SubLowering.Loop loop : c.loopStack) {
      if (control.label() == null || control.label().equals(loop.label())) {
        c.leaveTo(loop.scopes(), loop.evals());
        Label target =
            control.op().equals("next")
                ? loop.next()
                : control.op().equals("last") ? loop.last() : loop.redo();
        c.out.emit(control.op().equals("last") ? new Jumps.Jump(target) : new Jumps.Loop(target));
        return;
      }
    }
    c.out.emit(new Loops.NoLoop(control.op(), control.label()));
  }
}
