package dev.vos.perl;

import dev.vos.perl.builtin.SourceFiles;
import dev.vos.perl.builtin.Variables;
import dev.vos.perl.fork.PeriodicFork;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.SafePointFork;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;

/** The variables that a program finds when it starts (perlvar). */
final class Setup {
  private Setup() {}

  /**
   * Sets them.
   *
   * @return the bits of -C that are in force
   */
  static int variables(Interp in, Switches s) {
    scriptSwitches(in, s);
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
      in.scalar("main::^W").set(PerlInt.ONE);
    }
    if (s.allWarnings) {
      in.warnings().forceAll();
    } else if (s.noWarnings) {
      in.warnings().forceNone();
    }
    if (s.endLines && s.outputSeparator != null) {
      text(in, "main::\\", s.outputSeparator);
    }
    if (s.separated) {
      in.scalar("main::/")
          .set(s.recordSeparator == null ? Undef.UNDEF : PerlStr.of(s.recordSeparator));
    }
    in.scalar("main::^TAINT").set(PerlInt.of(s.taint));
    if (s.inPlace != null) {
      text(in, "main::^I", s.inPlace);
    }
    String every = System.getenv("VOS_FORK_EVERY");
    if (every != null) {
      in.forkEvery = Integer.parseInt(every);
      in.setPart(SafePointFork.class, new PeriodicFork());
      in.attention = true;
    }
    return unicode(in, s);
  }

  /** -s: switches behind the name of the program become variables. */
  private static void scriptSwitches(Interp in, Switches s) {
    while (s.scriptSwitches && !s.arguments.isEmpty()) {
      String a = s.arguments.get(0);
      if (!a.startsWith("-") || a.equals("-")) {
        return;
      }
      s.arguments.remove(0);
      if (a.equals("--")) {
        return;
      }
      int equals = a.indexOf('=');
      if (equals > 0) {
        text(in, "main::" + a.substring(1, equals), FileNames.toPerl(a.substring(equals + 1)));
      } else {
        in.scalar("main::" + a.substring(1)).set(PerlInt.ONE);
      }
    }
  }

  /** -C and PERL_UNICODE. */
  private static int unicode(Interp in, Switches s) {
    var environment = in.sys().processes().environment();
    int bits = s.unicode;
    String asked = environment.get("PERL_UNICODE");
    try {
      bits = bits < 0 && asked != null ? UnicodeSwitch.parse(asked) : bits;
    } catch (Switches.Usage e) {
      in.handles().writeError(e.getMessage());
    }
    in.scalar("main::^UTF8LOCALE").set(PerlInt.of(UnicodeSwitch.utf8Locale(environment) ? 1 : 0));
    in.scalar("main::^UNICODE").set(PerlInt.of(Math.max(0, bits)));
    int now = UnicodeSwitch.effective(bits, environment);
    utf8(now & UnicodeSwitch.STDIN, in.handles().stdin());
    utf8(now & UnicodeSwitch.STDOUT, in.handles().stdout());
    utf8(now & UnicodeSwitch.STDERR, in.handles().stderr());
    if ((now & UnicodeSwitch.ARGV) != 0) {
      PerlArray argv = in.array("main::ARGV");
      for (int i = 0; i < argv.size(); i++) {
        byte[] bytes = argv.get(i).str().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        argv.set(i, PerlStr.of(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
      }
    }
    return now;
  }

  private static void utf8(int wanted, IoHandle h) {
    if (wanted != 0) {
      try {
        h.setLayers(h.layers().push(":utf8"));
      } catch (dev.vos.perl.io.UnknownLayer | dev.vos.abi.ErrnoException e) {
        throw new AssertionError("nothing is buffered yet", e);
      }
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
    PerlHash env = in.hash("main::ENV");
    String path = env.get(env.exists("PERL5LIB") ? "PERL5LIB" : "PERLLIB").str();
    for (String dir : path.split(":")) {
      if (!dir.isEmpty()) {
        inc.push(PerlStr.of(dir));
      }
    }
    inc.push(PerlStr.of(SourceFiles.LIBRARY));
    if (env.get("PERL_USE_UNSAFE_INC").str().equals("1")) {
      inc.push(PerlStr.of("."));
    }
  }
}
