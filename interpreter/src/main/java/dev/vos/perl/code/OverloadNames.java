package dev.vos.perl.code;

import dev.vos.perl.run.Interp;
import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.PerlGlob;

/** {@code use overload '+' => 'method_name'}: the name stands in the scalar beside a nil method. */
final class OverloadNames {
  private OverloadNames() {}

  /** The qualified name of the scalar that holds the method's name, in the class that set it. */
  static String holder(Interp in, ClassName cls, String op) {
    for (String pkg : in.classes().linear(cls.name())) {
      PerlGlob glob = in.globals().find(pkg + "::(" + op);
      if (glob != null && glob.code() != null) {
        return glob.fullName();
      }
    }
    return cls.name() + "::(" + op;
  }
}
