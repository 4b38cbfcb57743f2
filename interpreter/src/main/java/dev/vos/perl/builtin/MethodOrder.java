package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;

/** The natives of mro. */
final class MethodOrder {
  private MethodOrder() {}

  static List<NativeSpec> natives() {
    return List.of(
        NativeSpec.list(
            "mro::get_linear_isa",
            (in, args, want, out) -> out.push(linear(in, args.get(0).str()))),
        NativeSpec.list(
            "mro::set_mro",
            (in, args, want, out) -> {
              if (args.get(1).str().equals("c3")) {
                in.classes().useC3(args.get(0).str());
              }
            }),
        NativeSpec.list(
            "mro::get_mro",
            (in, args, want, out) ->
                out.push(PerlStr.of(in.classes().usesC3(args.get(0).str()) ? "c3" : "dfs"))),
        NativeSpec.list(
            "mro::is_universal",
            (in, args, want, out) -> out.push(yes(args.get(0).str().equals("UNIVERSAL")))),
        NativeSpec.list("mro::method_changed_in", MethodOrder::changed),
        NativeSpec.list("mro::invalidate_all_method_caches", MethodOrder::changed),
        NativeSpec.list("mro::get_pkg_gen", (in, args, want, out) -> out.push(PerlInt.ONE)),
        NativeSpec.list("mro::get_isarev", MethodOrder::reverse),
        NativeSpec.list("overload::_enable", (in, args, want, out) -> enable(in)));
  }

  private static void enable(Interp in) {
    in.classes().enableOverloading();
  }

  private static Value yes(boolean b) {
    return b ? PerlInt.ONE : PerlStr.NO;
  }

  private static PerlArray linear(Interp in, String cls) {
    PerlArray names = new PerlArray();
    for (String name : in.classes().linear(cls)) {
      names.push(PerlStr.of(name));
    }
    return names;
  }

  private static void changed(Interp in, PerlArray args, int want, PerlArray out) {
    in.classes().changed();
    out.push(Undef.UNDEF);
  }

  private static void reverse(Interp in, PerlArray args, int want, PerlArray out) {
    String cls = args.get(0).str();
    PerlArray names = new PerlArray();
    for (String pkg : List.copyOf(in.globals().packages().keySet())) {
      if (!pkg.equals(cls) && in.classes().isa(pkg, cls)) {
        names.push(PerlStr.of(pkg));
      }
    }
    out.push(names);
  }
}
