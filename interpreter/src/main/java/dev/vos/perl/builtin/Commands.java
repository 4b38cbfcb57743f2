package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Signal;
import dev.vos.kernel.Disposition;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Restart;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** system, exec and backticks. */
final class Commands {
  private static final int BLOCK = 8192;

  private Commands() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.list("system", "@", (in, args, want, out) -> out.push(system(in, plain(args), args))),
        Spec.list(
            "system{}", "$@", (in, args, want, out) -> out.push(system(in, named(args), args))),
        Spec.list("exec", "@", (in, args, want, out) -> out.push(exec(in, plain(args), args))),
        Spec.list("exec{}", "$@", (in, args, want, out) -> out.push(exec(in, named(args), args))),
        Spec.list("readpipe", "_", Commands::readpipe));
  }

  private static Command plain(PerlArray args) {
    if (args.size() == 0) {
      return Command.list("", List.of(""));
    }
    return args.size() == 1
        ? Command.line(args.get(0).str())
        : Command.list(args.get(0).str(), words(args, 0));
  }

  /** With the program apart from the words. */
  private static Command named(PerlArray args) {
    List<String> words = words(args, 1);
    return Command.list(
        words.isEmpty() ? "" : args.get(0).str(), words.isEmpty() ? List.of("") : words);
  }

  private static List<String> words(PerlArray args, int from) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < args.size(); i++) {
      words.add(args.get(i).str());
    }
    return words;
  }

  private static String name(Command c, PerlArray args) {
    return args.size() == 0 ? "" : c.program() == null ? args.get(0).str() : c.program();
  }

  private static Value system(Interp in, Command command, PerlArray args) {
    RunningCommands.Running running = RunningCommands.resumed(in);
    try {
      if (running == null) {
        running = RunningCommands.start(in, command.spawn(in, command.request()), -1);
      }
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
      warn(in, name(command, args));
      setStatus(in, -1);
      return PerlInt.MINUS_ONE;
    }
    int status = waitQuietly(in, running);
    RunningCommands.ended(in, running);
    setStatus(in, status);
    return PerlInt.of(status);
  }

  private static void setStatus(Interp in, int status) {
    ChildStatus.set(in, status);
  }

  private static void warn(Interp in, String program) {
    String reason = Variables.ErrorNumber.text(in.errno());
    in.warn("exec", "Can't exec \"" + program + "\": " + reason);
  }

  /** Waits with INT and QUIT ignored; a caught signal makes it start anew after its handler. */
  private static int waitQuietly(Interp in, RunningCommands.Running r) {
    Disposition oldInt = ignore(in, Signal.INT);
    Disposition oldQuit = ignore(in, Signal.QUIT);
    try {
      return reap(in, r);
    } finally {
      restore(in, Signal.INT, oldInt);
      restore(in, Signal.QUIT, oldQuit);
    }
  }

  private static Disposition ignore(Interp in, Signal signal) {
    return Answer.orNull(in, () -> in.sys().signals().disposition(signal, Disposition.IGNORE));
  }

  private static void restore(Interp in, Signal signal, Disposition old) {
    if (old != null) {
      Answer.succeeded(in, () -> in.sys().signals().disposition(signal, old));
    }
  }

  private static int reap(Interp in, RunningCommands.Running r) {
    try {
      return in.sys().processes().waitpid(r.pid, 0).status();
    } catch (ErrnoException e) {
      if (e.errno() == Errno.EINTR) {
        throw Restart.INSTANCE;
      }
      in.setErrno(e.errno());
      return -1;
    }
  }

  private static Value exec(Interp in, Command command, PerlArray args) {
    try {
      command.exec(in);
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
      warn(in, name(command, args));
    }
    return Answer.FALSE;
  }

  private static void readpipe(Interp in, PerlArray args, int want, PerlArray out) {
    RunningCommands.Running r = RunningCommands.resumed(in);
    if (r == null) {
      r = startReading(in, args.get(0).str());
      if (r == null) {
        if (want != Want.LIST) {
          out.push(Undef.UNDEF);
        }
        return;
      }
    }
    String text = output(in, r);
    int status = reap(in, r);
    RunningCommands.ended(in, r);
    setStatus(in, status);
    if (want == Want.LIST) {
      split(in, text, out);
    } else {
      out.push(PerlStr.of(text));
    }
  }

  private static RunningCommands.Running startReading(Interp in, String line) {
    if (line.isBlank()) {
      throw PerlDie.at("Missing command in piped open");
    }
    Command command = Command.line(line);
    var files = in.sys().files();
    try {
      int[] pipe = files.pipe(OpenFlags.O_CLOEXEC);
      try {
        int pid = command.spawn(in, command.request().dup2(pipe[1], 1));
        return RunningCommands.start(in, pid, pipe[0]);
      } catch (ErrnoException e) {
        files.close(pipe[0]);
        throw e;
      } finally {
        files.close(pipe[1]);
      }
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
      warn(in, command.program() == null ? line : command.program());
      setStatus(in, -1);
      return null;
    }
  }

  /** Reads to the end of the pipe; what was read stays with the command when it is interrupted. */
  private static String output(Interp in, RunningCommands.Running r) {
    var files = in.sys().files();
    byte[] block = new byte[BLOCK];
    try {
      while (r.fd >= 0) {
        int n = files.read(r.fd, ByteBuffer.wrap(block));
        if (n > 0) {
          r.output.write(block, 0, n);
        } else {
          int done = r.fd;
          r.fd = -1;
          files.close(done);
        }
      }
    } catch (ErrnoException e) {
      if (e.errno() == Errno.EINTR) {
        throw Restart.INSTANCE;
      }
      in.setErrno(e.errno());
    }
    return r.output.toString(StandardCharsets.ISO_8859_1);
  }

  /** Into records as {@code $/} says. */
  private static void split(Interp in, String text, PerlArray out) {
    Value separator = in.scalar("main::/").get();
    String end = separator.defined() && !separator.isRef() ? separator.str() : null;
    if (end == null || end.isEmpty()) {
      if (!text.isEmpty()) {
        out.push(PerlStr.of(text));
      }
      return;
    }
    int from = 0;
    while (from < text.length()) {
      int at = text.indexOf(end, from);
      int to = at < 0 ? text.length() : at + end.length();
      out.push(PerlStr.of(text.substring(from, to)));
      from = to;
    }
  }
}
