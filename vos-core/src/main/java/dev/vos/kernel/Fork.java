package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import java.util.function.UnaryOperator;

/** Makes processes. */
public final class Fork {
  private Fork() {}

  /**
   * fork(2): a child with a fork of each of the parent's parts, running {@code image}.
   *
   * @throws ErrnoException EAGAIN: the parent's limit of children
   */
  public static Proc child(Proc parent, ProgramImage image) throws ErrnoException {
    Proc child = make(parent, image, UnaryOperator.identity());
    start(child);
    return child;
  }

  /** A child that does not run yet, with changes made to its parts. */
  static Proc make(Proc parent, ProgramImage image, UnaryOperator<Proc.Parts> changes)
      throws ErrnoException {
    Kernel kernel = parent.kernel();
    Proc.Parts parts = changes.apply(parent.forkParts());
    try {
      return kernel.table().add(parent, pid -> new Proc(kernel, pid, parts, image));
    } catch (ErrnoException e) {
      parts.handles().closeAll();
      throw e;
    }
  }

  /** Gives a process that {@link #make} made its thread. */
  static void start(Proc proc) {
    proc.kernel().threads().start(() -> ProcessLife.run(proc));
  }
}
