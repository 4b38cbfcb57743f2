package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlInt;

/** What is told about a child that was waited for: {@code $?} and the kernel's own status. */
final class ChildStatus {
  private ChildStatus() {}

  /**
   * Sets both variables.
   *
   * @param status as waitpid(2) gives it; -1 if there was no child
   */
  static void set(Interp in, int status) {
    set(in, status, status);
  }

  /** For a child that was stopped {@code $?} says nothing, the kernel's status does. */
  static void set(Interp in, int status, int kernels) {
    in.scalar("main::?").set(PerlInt.of(status));
    in.scalar("main::^CHILD_ERROR_NATIVE").set(PerlInt.of(kernels));
  }
}
