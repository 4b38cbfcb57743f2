package dev.vos.perl.builtin;

import dev.vos.abi.ErrnoException;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.io.Layers;
import dev.vos.perl.io.UnknownLayer;
import dev.vos.perl.run.Interp;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;

/** The layers of handles opened without any, as the pragma open sets them for a file. */
final class DefaultLayers {
  private DefaultLayers() {}

  /** Gives them to a handle just opened for reading. */
  static void apply(Interp in, IoHandle h) throws ErrnoException {
    String layers = at(in, false);
    if (!layers.isEmpty()) {
      try {
        h.setLayers(Layers.opening(layers));
      } catch (UnknownLayer e) {
        in.warn("layer", e.getMessage());
      }
    }
  }

  /** Those for the current statement, "" for none. */
  static String at(Interp in, boolean writing) {
    PerlGlob byFile = in.globals().find("open::layers");
    Cop cop = byFile == null ? null : in.cop();
    if (cop == null || !(byFile.hash().get(cop.file()) instanceof PerlArray layers)) {
      return "";
    }
    return layers.get(writing ? 1 : 0).str();
  }
}
