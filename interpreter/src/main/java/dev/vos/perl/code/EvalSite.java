package dev.vos.perl.code;

import dev.vos.perl.run.Interp;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.Scope;

/**
 * Where an {@code eval STRING} stands.
 *
 * @param scope the variables its text sees
 * @param cop the package and pragmas that it inherits
 */
record EvalSite(Scope scope, Cop cop) {

  /** How many evals a process has compiled: they are named {@code (eval N)}. */
  private static final class Counter implements dev.vos.perl.value.Forkable {
    int evals;

    @Override
    public Object fork(dev.vos.perl.value.Copier copier) {
      Counter copy = new Counter();
      copy.evals = evals;
      return copy;
    }
  }

  int number(Interp in) {
    Counter counter = in.part(Counter.class);
    if (counter == null) {
      counter = new Counter();
      in.setPart(Counter.class, counter);
    }
    return ++counter.evals;
  }
}
