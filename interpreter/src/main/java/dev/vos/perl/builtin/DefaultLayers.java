package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.syntax.Cop;

/** The layers of handles opened without any, as the pragma open sets them for a scope. */
final class DefaultLayers {
  private DefaultLayers() {}

  /** Those for the current statement, "" for none. */
  static String at(Interp in, boolean writing) {
    Cop cop = in.cop();
    if (cop == null || cop.hints().user().isEmpty()) {
      return "";
    }
    return cop.hints().user().getOrDefault(writing ? "open>" : "open<", "");
  }
}
