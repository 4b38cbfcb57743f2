package dev.vos.perl.fork;

import dev.vos.kernel.Proc;
import dev.vos.kernel.ProgramImage;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Program;
import dev.vos.perl.run.Running;

/** The image of a forked child: a cloned interpreter that goes on where it was cloned. */
public final class ForkedImage implements ProgramImage {
  private final Interp child;

  private final Running running;

  private ForkedImage(Interp child) {
    this.child = child;
    this.running = new Running(child);
    child.setPart(Running.class, running);
  }

  /** The image for a child of the process that runs this interpreter, cloned now. */
  public static ForkedImage of(Interp parent) {
    return new ForkedImage(Cloner.copy(parent));
  }

  @Override
  public int run(Proc self) {
    child.attach(self);
    return child.part(Program.class).goOn(child);
  }

  @Override
  public String name() {
    return "perl";
  }

  @Override
  public void signalled() {
    running.signalled();
  }
}
