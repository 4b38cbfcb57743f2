package dev.vos.perl.code;

import dev.vos.perl.run.Interp;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.ParseState;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlStr;
import java.util.Map;
import java.util.Set;

/** The warning about names of package variables that a program mentions only once. */
final class UsedOnce {
  private static final Set<String> PERLS_OWN =
      Set.of("main::a", "main::b", "main::STDIN", "main::STDOUT", "main::STDERR", "main::ENV");

  /** Names that have a meaning in any package. */
  private static final Set<String> MEANT =
      Set.of("ISA", "VERSION", "EXPORT", "EXPORT_OK", "EXPORT_FAIL", "EXPORT_TAGS", "a", "b");

  private UsedOnce() {}

  /** Gives it for the program that has been parsed; what other files have made is known. */
  static void warn(Interp in, ParseState state) {
    for (Map.Entry<String, Cop> once : state.usedOnce().entrySet()) {
      String name = once.getKey();
      boolean meant = MEANT.contains(name.substring(name.lastIndexOf(':') + 1));
      if (!meant && !PERLS_OWN.contains(name) && !name.endsWith("::") && !known(in, name)) {
        Cop at = once.getValue();
        String text = "Name \"" + name + "\" used only once: possible typo";
        in.warnings().emit(PerlStr.of(text + " at " + at.file() + " line " + at.line() + ".\n"));
      }
    }
  }

  private static boolean known(Interp in, String name) {
    PerlGlob glob = in.globals().find(name);
    return glob != null
        && (glob.scalarOrNull() != null
            || glob.arrayOrNull() != null
            || glob.hashOrNull() != null
            || glob.code() != null
            || glob.io() != null);
  }
}
