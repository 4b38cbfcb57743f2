package dev.vos.perl;

import dev.vos.perl.builtin.SourceFiles;
import dev.vos.perl.builtin.Variables;
import dev.vos.perl.fork.PeriodicFork;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.SafePointFork;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;

/** The variables that a program finds when it starts (perlvar). */
final class Setup {
  private Setup() {}

  static void variables(Interp in, Switches s) {
    handle(in, "STDIN", in.handles().stdin());
    handle(in, "STDOUT", in.handles().stdout());
    handle(in, "STDERR", in.handles().stderr());
    text(in, "main::/", "\n");
    text(in, "main::\"", " ");
    text(in, "main::;", "\u001c");
    text(in, "main::0", s.program != null ? "-e" : s.script == null ? "-" : s.script);
    in.scalar("main::?").set(PerlInt.ZERO);
    PerlArray argv = in.array("main::ARGV");
    for (String a : s.arguments) {
      argv.push(PerlStr.of(FileNames.toPerl(a)));
    }
    includes(in, s);
    Variables.install(in);
    dev.vos.perl.builtin.Natives.install(in);
    if (s.warnings) {
      in.scalar("main::\u0017").set(PerlInt.ONE);
    }
    if (s.chompLines) {
      text(in, "main::\\", "\n");
    }
    if (s.slurp) {
      in.scalar("main::/").set(dev.vos.perl.value.Undef.UNDEF);
    } else if (s.recordSeparator != null) {
      text(in, "main::/", s.recordSeparator);
    }
    if (s.inPlace != null) {
      text(in, "main::^I", s.inPlace);
    }
    String every = System.getenv("VOS_FORK_EVERY");
    if (every != null) {
      in.forkEvery = Integer.parseInt(every);
      in.setPart(SafePointFork.class, new PeriodicFork());
      in.attention = true;
    }
  }

  private static void handle(Interp in, String name, IoHandle h) {
    in.glob("main::" + name).setIo(h);
  }

  private static void text(Interp in, String name, String value) {
    in.scalar(name).set(PerlStr.of(value));
  }

  private static void includes(Interp in, Switches s) {
    PerlArray inc = in.array("main::INC");
    for (String dir : s.includes) {
      inc.push(PerlStr.of(dir));
    }
    String path = in.hash("main::ENV").get("PERL5LIB").str();
    for (String dir : path.split(":")) {
      if (!dir.isEmpty()) {
        inc.push(PerlStr.of(dir));
      }
    }
    inc.push(PerlStr.of(SourceFiles.LIBRARY));
  }
}
