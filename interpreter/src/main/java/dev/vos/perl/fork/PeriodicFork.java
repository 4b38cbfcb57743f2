package dev.vos.perl.fork;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Replaced;
import dev.vos.perl.run.Running;
import dev.vos.perl.run.SafePointFork;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;

/** Clones the interpreter at every Nth safe point and lets the clone go on. */
public final class PeriodicFork implements SafePointFork, Forkable {
  private int points;

  @Override
  public void count(Interp in) {
    if (++points < in.forkEvery) {
      return;
    }
    points = 0;
    Interp copy = Cloner.copy(in);
    copy.attach(in.proc());
    copy.part(Running.class).replace(copy);
    throw new Replaced(copy);
  }

  @Override
  public Object fork(Copier copier) {
    PeriodicFork copy = new PeriodicFork();
    copy.points = points;
    return copy;
  }
}
