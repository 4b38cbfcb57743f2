package dev.vos.perl.code;

import dev.vos.perl.builtin.Output;
import dev.vos.perl.builtin.Sprintf;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** print, readline and file tests. */
final class InputOutput {
  private InputOutput() {}

  /** {@code print}, {@code say}; handle -1: the selected one. */
  static final class Print extends Insn {
    private final int d;
    private final int handle;
    private final int list;
    private final boolean newline;

    Print(int d, int handle, int list, boolean newline) {
      this.d = d;
      this.handle = handle;
      this.list = list;
      this.newline = newline;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      IoHandle target = target(in, f);
      if (target != null && target.tied() != null) {
        put(
            f.slots,
            d,
            newline
                ? in.upcalls().askSay(target.tied(), items)
                : in.upcalls().askWith("PRINT", target.tied(), items));
        return next;
      }
      String text = text(in, Conversions.operands(in, items));
      put(f.slots, d, Operator.truth(Output.print(in, target, text)));
      return next;
    }

    private IoHandle target(Interp in, Frame f) {
      return handle < 0 ? in.handles().selected() : handleOf(in, val(f.slots, handle));
    }

    private String text(Interp in, PerlArray items) {
      Value separator = in.scalar("main::,").get();
      Value end = in.scalar("main::\\").get();
      if (items.size() == 1 && !end.defined()) {
        Value only = items.get(0);
        if (!only.defined()) {
          undefined(in);
        }
        return newline ? only.str().concat("\n") : only.str();
      }
      StringBuilder sb = new StringBuilder();
      for (int i = 0; i < items.size(); i++) {
        if (i > 0 && separator.defined()) {
          sb.append(separator.str());
        }
        Value v = items.get(i);
        if (!v.defined()) {
          undefined(in);
        }
        sb.append(v.str());
      }
      if (newline) {
        sb.append('\n');
      } else if (end.defined()) {
        sb.append(end.str());
      }
      return sb.toString();
    }

    private void undefined(Interp in) {
      in.warn("uninitialized", "Use of uninitialized value in " + (newline ? "say" : "print"));
    }
  }

  /** {@code printf}. */
  static final class Printf extends Insn {
    private final int d;
    private final int handle;
    private final int list;

    Printf(int d, int handle, int list) {
      this.d = d;
      this.handle = handle;
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      IoHandle target = handle < 0 ? in.handles().selected() : handleOf(in, val(f.slots, handle));
      if (target != null && target.tied() != null) {
        put(f.slots, d, in.upcalls().askWith("PRINTF", target.tied(), items));
        return next;
      }
      items = Conversions.operands(in, items);
      String text = items.size() == 0 ? "" : Sprintf.format(in, "printf", items);
      put(f.slots, d, Operator.truth(Output.print(in, target, text)));
      return next;
    }
  }

  /** {@code <$fh>} in scalar context; handle -1 for {@code <>}. */
  static final class ReadLine extends Insn {
    private final int d;
    private final int handle;

    ReadLine(int d, int handle) {
      this.d = d;
      this.handle = handle;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value h = handle < 0 ? null : val(f.slots, handle);
      Value tied = tied(in, h);
      if (tied != null) {
        put(f.slots, d, in.upcalls().ask("READLINE", tied));
        return next;
      }
      PerlCode own = h == null ? null : Overloads.method(in, h, "<>");
      if (own != null) {
        put(f.slots, d, in.upcalls().call(own, Overloads.args(h, Undef.UNDEF, PerlStr.EMPTY)));
        return next;
      }
      put(f.slots, d, dev.vos.perl.builtin.ReadLine.scalar(in, h));
      return BuiltinCalls.done(in, f, next);
    }
  }

  /** {@code <$fh>} in list context. */
  static final class ReadLines extends Insn {
    private final int d;
    private final int handle;

    ReadLines(int d, int handle) {
      this.d = d;
      this.handle = handle;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value h = handle < 0 ? null : val(f.slots, handle);
      Value tied = tied(in, h);
      if (tied != null) {
        f.slots[d] = in.upcalls().askList("READLINE", tied, new PerlArray());
        return next;
      }
      PerlCode own = h == null ? null : Overloads.method(in, h, "<>");
      if (own != null) {
        PerlArray args = Overloads.args(h, Undef.UNDEF, PerlStr.EMPTY);
        f.slots[d] = in.upcalls().callList(own, args);
        return next;
      }
      PerlArray out = new PerlArray();
      dev.vos.perl.builtin.ReadLine.list(in, h, out);
      f.slots[d] = out;
      return BuiltinCalls.done(in, f, next);
    }
  }

  /** The operand of a file test: an object that is no handle stands for what it converts to. */
  static final class FileOperand extends Insn {
    private final int d;
    private final int s;
    private final char test;

    FileOperand(int d, int s, char test) {
      this.d = d;
      this.s = s;
      this.test = test;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      boolean glob =
          v instanceof dev.vos.perl.value.GlobRef && test != 'l'
              || v instanceof IoHandle && "ltTB".indexOf(test) < 0;
      boolean own = !v.isRef() || glob || Overloads.method(in, v, "-X") != null;
      put(f.slots, d, own ? v : Conversions.text(in, v));
      return next;
    }
  }

  static final class FileTest extends Insn {
    private final int d;
    private final char test;
    private final int s;
    private final boolean stacked;

    /**
     * A test.
     *
     * @param stacked of the file that the test before it has looked at
     */
    FileTest(int d, char test, int s, boolean stacked) {
      this.d = d;
      this.test = test;
      this.s = s;
      this.stacked = stacked;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value operand = val(f.slots, s);
      if (operand.isRef() && Overloads.may(in, operand)) {
        PerlCode own = Overloads.method(in, operand, "-X");
        if (own != null) {
          Value letter = PerlStr.of(String.valueOf(test));
          Value result = in.upcalls().call(own, Overloads.args(operand, letter, PerlStr.EMPTY));
          put(f.slots, d, result.snapshot());
          return next;
        }
      }
      put(
          f.slots,
          d,
          stacked
              ? dev.vos.perl.builtin.FileTests.again(in, test, operand)
              : dev.vos.perl.builtin.FileTests.test(in, test, operand));
      return next;
    }
  }

  /** What the handle that a value stands for is tied to, or null. */
  private static Value tied(Interp in, Value v) {
    if (v == null || !in.handles().anyTied()) {
      return null;
    }
    IoHandle h = handleOf(in, v);
    return h == null ? null : h.tied();
  }

  /** The handle that a value is, refers to or names; null if none. */
  static IoHandle handleOf(Interp in, Value v) {
    IoHandle h = in.handles().of(v);
    if (h == null && !v.isRef() && !(v instanceof PerlGlob) && v.defined()) {
      h = in.handles().of(Derefs.glob(in, v.str()));
    }
    return h;
  }
}
