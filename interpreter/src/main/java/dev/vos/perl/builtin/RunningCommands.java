package dev.vos.perl.builtin;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands that system and backticks have started and wait for. A signal interrupts the wait, its
 * handler runs, and the builtin is executed again: it then finds here what it had started.
 */
final class RunningCommands implements Forkable {

  /** One of them. */
  static final class Running implements Forkable {
    private final Frame frame;
    private final int pc;
    private final int depth;

    /** The process; 0 once it was waited for. */
    int pid;

    /** The pipe from its output; -1 for system. */
    int fd = -1;

    /** What it has written. */
    final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private Running(Frame frame, int pc, int depth) {
      this.frame = frame;
      this.pc = pc;
      this.depth = depth;
    }

    @Override
    public Object fork(Copier copier) {
      Running copy = new Running(copier.copy(frame), pc, depth);
      copy.pid = pid;
      copy.fd = fd;
      copy.output.writeBytes(output.toByteArray());
      return copy;
    }
  }

  private final List<Running> all = new ArrayList<>();

  private RunningCommands() {}

  private static RunningCommands of(Interp in) {
    RunningCommands r = in.part(RunningCommands.class);
    if (r == null) {
      r = new RunningCommands();
      in.setPart(RunningCommands.class, r);
    }
    return r;
  }

  @Override
  public Object fork(Copier copier) {
    RunningCommands copy = new RunningCommands();
    for (Running r : all) {
      copy.all.add(copier.copy(r));
    }
    return copy;
  }

  /** The command that this very instruction had started before it was interrupted, or null. */
  static Running resumed(Interp in) {
    List<Running> all = of(in).all;
    Frame f = in.top;
    for (int i = all.size() - 1; i >= 0; i--) {
      Running r = all.get(i);
      if (r.frame == f) {
        if (r.pc == f.pc && f.resume == f.pc && r.depth == in.saves().mark()) {
          return r;
        }
        all.remove(i);
      }
    }
    return null;
  }

  /** Notes a command that the current instruction has started. */
  static Running start(Interp in, int pid, int fd) {
    Running r = new Running(in.top, in.top.pc, in.saves().mark());
    r.pid = pid;
    r.fd = fd;
    of(in).all.add(r);
    return r;
  }

  static void ended(Interp in, Running r) {
    of(in).all.remove(r);
  }
}
