package dev.vos.perl.code;

import dev.vos.abi.Errno;
import dev.vos.perl.builtin.Output;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.io.Page;
import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.syntax.Lexical;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The formats of a process by name, and the steps of {@code write}. */
final class Formats implements Forkable {
  private static final String ACCUMULATOR = "main::^A";

  private final Map<String, Closure> byName = new LinkedHashMap<>();

  static Formats of(Interp in) {
    Formats formats = in.part(Formats.class);
    if (formats == null) {
      formats = new Formats();
      in.setPart(Formats.class, formats);
    }
    return formats;
  }

  /** Defines a format under its full name; false if there was one already. */
  boolean define(String name, Closure format) {
    return byName.put(name, format) == null;
  }

  @Override
  public Object fork(Copier copier) {
    Formats copy = new Formats();
    byName.forEach((name, format) -> copy.byName.put(name, copier.copy(format)));
    return copy;
  }

  @Override
  public void trace(Copier visitor) {
    byName.values().forEach(visitor::copy);
  }

  /**
   * The format as it is to be run now: its variables are those of the sub that it stands in, as
   * that runs.
   */
  private static Closure instance(Closure format, Frame from) {
    SubBody outer = format.code().body.outer();
    for (Frame f = from; f != null; f = f.caller) {
      if (f.code.body == outer) {
        List<Lexical> captures = format.code().body.captures();
        Object[] captured = format.captured().clone();
        for (int i = 0; i < captured.length; i++) {
          int slot = f.code.slotOf(captures.get(i));
          if (slot >= 0) {
            captured[i] = Calls.capture(f.slots, slot, captures.get(i).sigil());
          }
        }
        return new Closure(
            format.pkg(), format.name(), format.prototype(), format.code(), captured);
      }
    }
    return format;
  }

  private Closure find(Interp in, Frame f, String name) {
    String full = name.contains("::") ? name : in.cop().pkg() + "::" + name;
    Closure found = byName.get(full.startsWith("::") ? "main" + full : full);
    if (found == null && !name.contains("::")) {
      found = byName.get("main::" + name);
    }
    return found == null ? null : instance(found, f);
  }

  private static PerlGlob globOf(Interp in, Value v) {
    if (v instanceof PerlGlob g) {
      return g;
    }
    if (v instanceof GlobRef r) {
      return r.target;
    }
    if (v instanceof ScalarRef r && r.target.get() instanceof PerlGlob g) {
      return g;
    }
    return null;
  }

  private static String handleName(Interp in, Value v) {
    Value named = v == null ? in.handles().selectedName() : v;
    PerlGlob glob = named == null ? null : globOf(in, named);
    if (glob != null) {
      return glob.name();
    }
    return named == null || named.isRef() ? "STDOUT" : named.str();
  }

  static IoHandle handle(Interp in, Value v) {
    return v == null ? in.handles().selected() : in.handles().of(v);
  }

  /** Before the format runs: finds it, and empties the accumulator. */
  static final class Begin extends Insn {
    private final int handle;
    private final int format;
    private final int saved;

    Begin(int handle, int format, int saved) {
      this.handle = handle;
      this.format = format;
      this.saved = saved;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = handle < 0 ? null : val(f.slots, handle);
      IoHandle io = handle(in, v);
      String name = io == null ? null : io.page().format;
      name = name == null ? handleName(in, v) : name;
      Closure found = of(in).find(in, f, name);
      if (found == null) {
        throw PerlDie.at("Undefined format \"" + name + "\" called");
      }
      PerlScalar accumulator = in.scalar(ACCUMULATOR);
      put(f.slots, saved, accumulator.get().snapshot());
      accumulator.set(PerlStr.EMPTY);
      f.slots[format] = found;
      return next;
    }
  }

  /** The format has run: its text, and the format of the top of the page if that is due. */
  static final class Top extends Insn {
    private final int handle;
    private final int body;
    private final int top;
    private final Label none;

    Top(int handle, int body, int top, Label none) {
      this.handle = handle;
      this.body = body;
      this.top = top;
      this.none = none;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = handle < 0 ? null : val(f.slots, handle);
      IoHandle io = handle(in, v);
      PerlScalar accumulator = in.scalar(ACCUMULATOR);
      String text = accumulator.get().str();
      f.slots[body] = PerlStr.of(text);
      if (io == null || !io.isOpen()) {
        return none.at;
      }
      Page page = io.page();
      if (page.left >= lines(text)) {
        return none.at;
      }
      Formats formats = of(in);
      if (page.top == null) {
        String own = handleName(in, v) + "_TOP";
        page.top = formats.find(in, f, own) != null ? own : "top";
      }
      Closure found = formats.find(in, f, page.top);
      if (found == null) {
        page.left = page.length;
        return none.at;
      }
      if (page.number > 0 && page.left >= 0) {
        Output.print(in, io, in.scalar("main::^L").get().str());
      }
      page.left = page.length;
      page.number++;
      accumulator.set(PerlStr.EMPTY);
      f.slots[top] = found;
      return next;
    }
  }

  private static int lines(String text) {
    int n = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      n++;
    }
    return n;
  }

  /** The top has run: prints it. */
  static final class PrintTop extends Insn {
    private final int handle;

    PrintTop(int handle) {
      this.handle = handle;
    }

    @Override
    public int exec(Interp in, Frame f) {
      IoHandle io = handle(in, handle < 0 ? null : val(f.slots, handle));
      String text = in.scalar(ACCUMULATOR).get().str();
      if (io != null) {
        io.page().left -= lines(text);
        Output.print(in, io, text);
      }
      return next;
    }
  }

  /** Prints what the format has made, on as many pages as it takes. */
  static final class PrintBody extends Insn {
    private final int d;
    private final int handle;
    private final int body;
    private final int saved;

    PrintBody(int d, int handle, int body, int saved) {
      this.d = d;
      this.handle = handle;
      this.body = body;
      this.saved = saved;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = handle < 0 ? null : val(f.slots, handle);
      IoHandle io = handle(in, v);
      String text = val(f.slots, body).str();
      in.scalar(ACCUMULATOR).set(val(f.slots, saved));
      f.slots[body] = Undef.UNDEF;
      boolean ok = false;
      if (io == null || !io.isOpen()) {
        String state = io == null ? "unopened" : "closed";
        in.warn(state, "write() on " + state + " filehandle " + handleName(in, v));
        in.setErrno(Errno.EBADF);
      } else {
        Page page = io.page();
        page.left -= lines(text);
        if (page.left < 0) {
          in.warn("io", "page overflow");
          page.left = 0;
        }
        ok = Output.print(in, io, text);
      }
      put(f.slots, d, Operator.truth(ok));
      return next;
    }
  }
}
