package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.NativeSub;
import dev.vos.perl.value.PerlGlob;
import java.util.List;
import java.util.stream.Stream;

/** The subs of the library that are written in Java: they exist from the start of every program. */
public final class Natives {
  private static final List<NativeSpec> ALL =
      Stream.of(
              ScalarNatives.natives(),
              ListNatives.natives(),
              Universal.natives(),
              MethodOrder.natives(),
              Encoding.natives(),
              RegexNatives.natives(),
              MathNatives.natives(),
              BigNatives.natives(),
              HashNatives.natives(),
              PosixFiles.natives(),
              PosixProcesses.natives(),
              TimeHiRes.natives(),
              PosixTime.natives(),
              DigestNatives.natives(),
              LayerNatives.natives(),
              LoaderNatives.natives())
          .flatMap(List::stream)
          .toList();

  private Natives() {}

  /** Puts them into the symbol table. */
  public static void install(Interp in) {
    for (NativeSpec spec : ALL) {
      PerlGlob glob = in.glob(spec.fullName());
      glob.setCode(new NativeSub(glob.pkg(), glob.name(), spec.prototype(), spec.function()));
    }
  }
}
