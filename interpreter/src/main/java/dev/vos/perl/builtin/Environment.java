package dev.vos.perl.builtin;

import dev.vos.perl.io.FileNames;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlStr;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code %ENV}: read from the process at the start, given back before others inherit it. */
public final class Environment {
  private Environment() {}

  /** Fills {@code %ENV}. */
  public static void load(Interp in) {
    PerlHash env = in.hash("main::ENV");
    in.sys()
        .processes()
        .environment()
        .forEach((k, v) -> env.put(FileNames.toPerl(k), PerlStr.of(FileNames.toPerl(v))));
  }

  /** Makes the process's environment what {@code %ENV} says: before fork, exec and spawn. */
  public static void push(Interp in) {
    PerlHash env = in.hash("main::ENV");
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = env.next(0); i >= 0; i = env.next(i + 1)) {
      String name = env.keyAt(i);
      if (!name.isEmpty() && name.indexOf('=') < 0) {
        variables.put(FileNames.toPath(name), FileNames.toPath(env.valueAt(i).str()));
      }
    }
    in.sys().processes().environment(variables);
  }
}
