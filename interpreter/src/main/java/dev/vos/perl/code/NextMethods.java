package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Native;
import dev.vos.perl.run.NativeSub;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.Undef;

/** {@code next::method}, {@code next::can}, {@code maybe::next::method} (mro). */
final class NextMethods {
  private NextMethods() {}

  /** The method after the one that is running, in the linearization of the object's class. */
  static PerlCode find(Interp in, Frame f, ClassName cls, String pkg, String which) {
    PerlCode running = running(f);
    if (running == null) {
      throw PerlDie.at(pkg + "::" + which + " must be used in method context");
    }
    PerlCode next = in.classes().findNext(cls.name(), running.pkg(), running.name());
    if (which.equals("can")) {
      return constant(next);
    }
    if (next == null && pkg.equals("next")) {
      throw PerlDie.at("No next::method '" + running.name() + "' found for " + cls.name());
    }
    return next == null ? constant(null) : next;
  }

  private static PerlCode running(Frame f) {
    for (Frame g = f; g != null; g = g.caller) {
      if (g.sub != null && !g.sub.name().equals("__ANON__")) {
        return g.sub;
      }
    }
    return null;
  }

  private static PerlCode constant(PerlCode value) {
    Native.Fn0 answer = in -> value == null ? Undef.UNDEF : value;
    return new NativeSub("next", "can", null, answer);
  }
}
