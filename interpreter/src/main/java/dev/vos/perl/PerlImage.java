package dev.vos.perl;

import dev.vos.kernel.Proc;
import dev.vos.kernel.ProgramImage;
import dev.vos.perl.builtin.Environment;
import dev.vos.perl.code.PerlProgram;
import dev.vos.perl.io.Handles;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Names;
import dev.vos.perl.run.Program;
import dev.vos.perl.run.Running;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The image of a process that runs a Perl program from its beginning. */
final class PerlImage implements ProgramImage {
  private static final int USAGE = 29;

  private final List<String> arguments;
  private volatile Running running;

  private PerlImage(List<String> arguments) {
    this.arguments = arguments;
  }

  /**
   * The image for a command line.
   *
   * @param arguments without the program's own name
   */
  static PerlImage command(String name, List<String> arguments) {
    return new PerlImage(List.copyOf(arguments));
  }

  @Override
  public int run(Proc self) {
    Interp in = new Interp(new Names());
    in.attach(self);
    in.setHandles(new Handles(in.sys()));
    running = new Running(in);
    in.setPart(Running.class, running);
    in.attention = true;
    Environment.load(in);
    try {
      Switches switches = Switches.parse(arguments);
      switches.fromEnvironment(in.hash("main::ENV").get("PERL5OPT").str());
      in.handles().writeError(switches.notes.toString());
      if (switches.version || switches.help) {
        print(in, switches.version ? Usage.VERSION : Usage.HELP);
        return 0;
      }
      ScriptSource source = new ScriptSource(in, switches);
      String text = source.text();
      int unicode = Setup.variables(in, switches);
      String whole = Prologue.around(switches, text, unicode);
      PerlProgram.start(in, whole, source.name(), whole.indexOf(text));
      if (switches.check) {
        PerlProgram.onlyCheck(in);
      }
      return in.part(Program.class).goOn(in);
    } catch (Switches.Usage e) {
      in.handles().writeError(e.getMessage());
      return in.errno() != 0 ? in.errno() : USAGE;
    }
  }

  private static void print(Interp in, String text) {
    try {
      in.sys().files().write(1, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    } catch (dev.vos.abi.ErrnoException e) {
      in.handles().writeError("vos: " + e.errno().message() + "\n");
    }
  }

  @Override
  public String name() {
    return "perl";
  }

  @Override
  public void signalled() {
    Running now = running;
    if (now != null) {
      now.signalled();
    }
  }
}
