package dev.vos.perl.builtin;

import dev.vos.perl.value.Undef;
import java.util.List;

/** What tells a program that modules with a native half can be loaded. */
final class LoaderNatives {
  private LoaderNatives() {}

  static List<NativeSpec> natives() {
    return List.of(NativeSpec.none("DynaLoader::boot_DynaLoader", in -> Undef.UNDEF));
  }
}
