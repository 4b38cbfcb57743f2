package dev.vos;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import dev.vos.kernel.Kernel;
import dev.vos.kernel.Proc;
import dev.vos.vfs.host.HostCommand;
import dev.vos.vfs.host.HostProcess;
import dev.vos.vfs.host.HostStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Passes the signals that the JVM gets on to a virtual process, as a real process with that program
 * would get them.
 *
 * <p>HUP and INT mostly come from a terminal, which sends them to the host programs of the session
 * as well: nothing more is done for those. TERM is for the process alone.
 */
final class HostSignals {
  private static final List<Signal> FORWARDED = List.of(Signal.HUP, Signal.INT, Signal.TERM);

  /** Longer than a signal takes to be delivered. */
  private static final long DELIVERY_MILLIS = 2_000;

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String IGNORED = "SigIgn:";

  private HostSignals() {}

  /** The signals that the JVM was started with ignoring, as by nohup(1): its processes do, too. */
  static Set<Signal> ignored() {
    Set<Signal> ignored = EnumSet.noneOf(Signal.class);
    long mask = ignoredMask();
    for (Signal signal : Signal.values()) {
      if ((mask >> (signal.number() - 1) & 1) != 0) {
        ignored.add(signal);
      }
    }
    return ignored;
  }

  private static long ignoredMask() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith(IGNORED)) {
          return Long.parseUnsignedLong(line.substring(IGNORED.length()).strip(), 16);
        }
      }
    } catch (IOException e) {
      // without /proc nothing is taken to be ignored
    }
    return 0;
  }

  /** Starts to pass signals on; the JVM itself no longer ends by them. */
  static void forward(Kernel kernel, int pid) {
    for (Signal signal : FORWARDED) {
      sun.misc.Signal host = new sun.misc.Signal(signal.shortName());
      try {
        sun.misc.Signal.handle(
            host, arrived -> kernel.process(pid).ifPresent(p -> post(p, signal)));
      } catch (IllegalArgumentException e) {
        // the VM keeps this signal for itself (-Xrs): it ends the JVM, as without us
      }
    }
  }

  private static void post(Proc proc, Signal signal) {
    if (signal == Signal.TERM) {
      proc.post(signal);
    } else {
      proc.kernel().postToGroupOf(proc, signal);
    }
  }

  /** Ends the JVM's real process by the signal; returns if the VM keeps that signal for itself. */
  static void dieBy(Signal signal) {
    try {
      if (signal != Signal.KILL) {
        sun.misc.Signal host = new sun.misc.Signal(signal.shortName());
        sun.misc.Signal.handle(host, sun.misc.SignalHandler.SIG_DFL);
      }
      HostProcess.spawn(killOfParent(signal)).waitFor();
      Thread.sleep(DELIVERY_MILLIS);
    } catch (IllegalArgumentException | ErrnoException | InterruptedException e) {
      // the caller ends the JVM by exit
    }
  }

  /** The JDK does not send signals that nobody handles; a shell's parent is this JVM. */
  private static HostCommand killOfParent(Signal signal) {
    return new HostCommand(
        Path.of("/bin/sh"),
        List.of("sh", "-c", "kill -" + signal.number() + " $PPID"),
        Map.of(),
        Path.of("/"),
        List.of(HostStream.closed(), HostStream.closed(), HostStream.closed()),
        Set.of());
  }
}
