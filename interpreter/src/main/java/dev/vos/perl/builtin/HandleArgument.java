package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Value;
import java.util.Set;

/** An argument that stands for a handle: a glob, a reference to one, an IO, or a name. */
final class HandleArgument {
  private static final Set<String> ALWAYS_MAIN =
      Set.of("STDIN", "STDOUT", "STDERR", "ARGV", "ARGVOUT", "ENV", "INC", "SIG", "_");

  private HandleArgument() {}

  /** The handle, or null if there is none. */
  static IoHandle find(Interp in, Value v) {
    IoHandle h = in.handles().of(v);
    if (h != null || v.isRef() || v instanceof PerlGlob || !v.defined() || v.str().isEmpty()) {
      return h;
    }
    PerlGlob glob = in.globals().find(qualified(in, v.str()));
    return glob == null ? null : in.handles().of(glob);
  }

  /** The handle if it is open; else null, with {@code $!} and a warning. */
  static IoHandle open(Interp in, Value v, String builtin) {
    IoHandle h = find(in, v);
    if (h == null || !h.isOpen()) {
      complain(in, v, h, builtin);
      return null;
    }
    return h;
  }

  /** Warns that a handle is not open and sets {@code $!}. */
  static void complain(Interp in, Value v, IoHandle h, String builtin) {
    in.setErrno(Errno.EBADF);
    String state = h == null ? "unopened" : "closed";
    String name = h == null ? nameOf(v) : h.name();
    in.warn(state, builtin + "() on " + state + " filehandle" + (name.isEmpty() ? "" : " " + name));
  }

  /** The name of a handle for messages. */
  static String nameOf(Value v) {
    PerlGlob glob = globOf(v);
    return glob != null ? glob.name() : v.isRef() || !v.defined() ? "" : v.str();
  }

  /** The glob that a value is or refers to, or null. */
  static PerlGlob globOf(Value v) {
    if (v instanceof PerlGlob g) {
      return g;
    }
    if (v instanceof GlobRef r) {
      return r.target;
    }
    return v instanceof ScalarRef r && r.target.get() instanceof PerlGlob g ? g : null;
  }

  /** A name as the current package sees it, with the package. */
  static String qualified(Interp in, String name) {
    String n = name.startsWith("*") ? name.substring(1) : name;
    if (n.startsWith("::")) {
      return "main" + n;
    }
    if (n.startsWith("main::main::")) {
      return n.substring(6);
    }
    if (n.contains("::")) {
      return n;
    }
    return (ALWAYS_MAIN.contains(n) ? "main" : in.cop().pkg()) + "::" + n;
  }

  /** The handle to be opened: an undefined variable gets a new anonymous glob. */
  static IoHandle toOpen(Interp in, PerlArray args, int i) {
    Value v = args.get(i);
    if (v instanceof IoHandle h) {
      return h;
    }
    PerlGlob glob = globOf(v);
    if (glob == null && !v.defined()) {
      PerlScalar cell = args.cell(i);
      glob = new PerlGlob("main", variableName(in, cell));
      cell.set(new GlobRef(glob));
      glob.countHolders();
      in.handles().noteCounted();
    } else if (glob == null) {
      if (v.isRef()) {
        throw dev.vos.perl.run.PerlDie.at("Bad filehandle: " + v.str());
      }
      glob = in.glob(qualified(in, v.str()));
    }
    IoHandle h = (IoHandle) glob.io();
    if (h == null) {
      h = new IoHandle(in.handles());
      h.setName(glob.name());
      glob.setIo(h);
    }
    return h;
  }

  /** {@code $fh} for a lexical variable, as perl names the glob that it makes for it. */
  private static String variableName(Interp in, PerlScalar cell) {
    Frame f = in.top;
    for (int i = 0; f != null && i < f.slots.length; i++) {
      if (f.slots[i] == cell) {
        String name = f.code.nameOf(i);
        if (name != null) {
          return name.startsWith("$") ? name : "$" + name;
        }
      }
    }
    return "__ANONIO__";
  }
}
