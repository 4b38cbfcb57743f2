package dev.vos.perl;

import dev.vos.Vos;
import java.util.List;

/** {@code vos [switches] script [arguments]}: boots a session and runs a Perl program in it. */
public final class Main {
  private Main() {}

  /** Ends as the program ended, once all processes that it started have ended. */
  public static void main(String[] args) throws Exception {
    Vos vos = Vos.builder().boot();
    int pid = vos.spawn(PerlImage.command("perl", List.of(args)));
    vos.forwardHostSignals(pid);
    vos.endJvm(vos.waitFor(pid));
  }
}
