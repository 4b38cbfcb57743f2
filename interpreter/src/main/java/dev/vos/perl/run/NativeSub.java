package dev.vos.perl.run;

import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** A sub written in Java (what perl calls an XSUB), callable by name like any other. */
public final class NativeSub extends PerlCode {
  private final Native function;

  public NativeSub(String pkg, String name, String prototype, Native function) {
    super(pkg, name, prototype);
    this.function = function;
  }

  /** Runs it; in scalar context exactly one value is in out afterwards. */
  public void call(Interp in, PerlArray args, int want, PerlArray out) {
    if (function instanceof Native.FnList f) {
      f.call(in, args, want, out);
      if (want == Want.SCALAR && out.size() == 0) {
        out.push(Undef.UNDEF);
      }
    } else {
      out.push(scalar(in, args));
    }
  }

  private Value scalar(Interp in, PerlArray args) {
    if (function instanceof Native.Fn1 f) {
      return f.call(in, argument(args, 0));
    }
    if (function instanceof Native.Fn2 f) {
      return f.call(in, argument(args, 0), argument(args, 1));
    }
    if (function instanceof Native.Fn3 f) {
      return f.call(in, argument(args, 0), argument(args, 1), argument(args, 2));
    }
    return ((Native.Fn0) function).call(in);
  }

  private static Value argument(PerlArray args, int i) {
    return i < args.size() ? args.get(i) : null;
  }

  @Override
  public boolean isDefined() {
    return true;
  }

  @Override
  public NativeSub shallowCopy() {
    return this;
  }
}
