package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The builtins whose arguments are plain scalars or a list, by their names in perlfunc. */
public final class Builtins {
  private static final Map<String, BuiltinSpec> BY_NAME =
      Stream.of(
              Strings.specs(),
              CaseMapping.specs(),
              Numeric.specs(),
              RandomNumbers.specs(),
              Sprintf.specs(),
              Formline.specs(),
              Trimming.specs(),
              Vec.specs(),
              Pack.specs(),
              Unpack.specs(),
              TimeFunctions.specs(),
              HandleFunctions.specs(),
              Reading.specs(),
              Select.specs(),
              Directories.specs(),
              FileFunctions.specs(),
              FileStatus.specs(),
              Glob.specs(),
              Accounts.specs(),
              Commands.specs(),
              Processes.specs(),
              Sockets.specs(),
              NetworkNames.specs())
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(BuiltinSpec::name, Function.identity()));

  private Builtins() {}

  /** The builtin of a name, or null. */
  public static BuiltinSpec find(String name) {
    return BY_NAME.get(name);
  }

  /** All of them. */
  public static Map<String, BuiltinSpec> all() {
    return BY_NAME;
  }
}
