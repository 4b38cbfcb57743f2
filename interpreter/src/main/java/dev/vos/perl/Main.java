package dev.vos.perl;

import dev.vos.Vos;
import dev.vos.kernel.WaitStatus;
import java.util.List;

/** {@code vos [switches] script [arguments]}: boots a session and runs a Perl program in it. */
public final class Main {
  private Main() {}

  /** Exits with the program's status. */
  public static void main(String[] args) throws Exception {
    Vos vos = Vos.builder().boot();
    int pid = vos.spawn(PerlImage.command("perl", List.of(args)));
    int status = vos.waitFor(pid);
    System.exit(WaitStatus.isExited(status) ? WaitStatus.exitCode(status) : 128 + WaitStatus.terminatingSignal(status));
  }
}
