package dev.vos.perl.fork;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Replaced;
import dev.vos.perl.run.Running;
import dev.vos.perl.run.SafePointFork;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;

/**
 * Clones the interpreter at every Nth safe point and lets the clone go on. A long program is cloned
 * more rarely as it goes on (N doubles after every 200 clones), or one with much data would never
 * end.
 */
public final class PeriodicFork implements SafePointFork, Forkable {
  private static final int CLONES_PER_STEP = 200;

  private int points;
  private int clones;

  @Override
  public void count(Interp in) {
    if (++points < (long) in.forkEvery << Math.min(20, clones / CLONES_PER_STEP)) {
      return;
    }
    points = 0;
    clones++;
    Interp copy = Cloner.copy(in);
    copy.attach(in.proc());
    copy.part(Running.class).replace(copy);
    throw new Replaced(copy);
  }

  @Override
  public Object fork(Copier copier) {
    PeriodicFork copy = new PeriodicFork();
    copy.points = points;
    copy.clones = clones;
    return copy;
  }
}
