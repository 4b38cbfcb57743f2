package dev.vos.perl.run;

import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.Value;

/**
 * A function written in Java. It never calls Perl code: a native that needs a callback is a loop in
 * the lowering or a sub written in Perl. Implementations hold no Perl state.
 */
public interface Native {

  /** No argument. */
  @FunctionalInterface
  interface Fn0 extends Native {
    Value call(Interp in);
  }

  /** One scalar argument. */
  @FunctionalInterface
  interface Fn1 extends Native {
    Value call(Interp in, Value a);
  }

  /** Two scalar arguments; a missing optional one is null. */
  @FunctionalInterface
  interface Fn2 extends Native {
    Value call(Interp in, Value a, Value b);
  }

  /** Three scalar arguments; missing optional ones are null. */
  @FunctionalInterface
  interface Fn3 extends Native {
    Value call(Interp in, Value a, Value b, Value c);
  }

  /**
   * Any number of arguments and results. Elements of args may be cells (aliases of what was
   * passed): {@code args.cell(i)} to assign to one, {@code args.get(i)} to read.
   */
  @FunctionalInterface
  interface FnList extends Native {

    /**
     * @param want {@link Want#VOID}, SCALAR or LIST; in SCALAR context push one value to out
     * @param out where results go
     */
    void call(Interp in, PerlArray args, int want, PerlArray out);
  }
}
