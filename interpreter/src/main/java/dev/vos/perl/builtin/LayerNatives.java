package dev.vos.perl.builtin;

import dev.vos.perl.io.IoHandle;
import dev.vos.perl.io.Layers;
import dev.vos.perl.io.UnknownLayer;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;

/** The natives of PerlIO, and the one of DynaLoader that programs look for. */
final class LayerNatives {
  private LayerNatives() {}

  static List<NativeSpec> natives() {
    return List.of(
        new NativeSpec(
            "PerlIO::get_layers", "*;@", (dev.vos.perl.run.Native.FnList) LayerNatives::layers),
        NativeSpec.list(
            "PerlIO::Layer::find", (in, args, want, out) -> out.push(find(args.get(1).str()))),
        NativeSpec.list("PerlIO::Layer::NoWarnings", (in, args, want, out) -> {}));
  }

  /** A true value if there is such a layer. */
  private static Value find(String name) {
    try {
      Layers.RAW.push(name.equals("encoding") ? "utf8" : name);
      return PerlStr.of(name);
    } catch (UnknownLayer e) {
      return Undef.UNDEF;
    }
  }

  private static void layers(Interp in, PerlArray args, int want, PerlArray out) {
    IoHandle h = HandleArgument.find(in, args.get(0));
    if (h == null || !h.isOpen()) {
      return;
    }
    for (String layer : h.layers().names()) {
      out.push(PerlStr.of(layer));
    }
  }
}
