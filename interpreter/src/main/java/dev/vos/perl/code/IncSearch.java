package dev.vos.perl.code;

import dev.vos.abi.ErrnoException;
import dev.vos.perl.builtin.SourceFiles;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Code;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Value;

/**
 * The search of a file in an {@code @INC} that holds subs and objects (perlfunc, require): a frame
 * that calls one hook after the other, then the generator of lines that a hook may have given.
 */
final class IncSearch implements Forkable {
  private static final int STATE = 0;
  private static final int RESULT = 1;
  private static final Code CODE =
      Overloads.code(2, new CallHook(), new TakeHook(), new NextLine(), new TakeLine());
  private static final int CALL_HOOK = 0;
  private static final int NEXT_LINE = 2;

  private final String file;
  private final Loading loading;
  private int index;
  private Value entry;
  private IoHandle handle;
  private PerlCode generator;
  private PerlArray generatorArgs;
  private final StringBuilder text = new StringBuilder();
  private boolean atEnd;

  /** What is done with the file: loaded by require, or by do. Immutable. */
  interface Loading {

    /** The file was found; frame f asked for it. */
    int found(Interp in, Frame f, String file, SourceFiles.Found found);

    /** It was not. */
    int missing(Interp in, Frame f, String file);
  }

  private IncSearch(String file, Loading loading) {
    this.file = file;
    this.loading = loading;
  }

  @Override
  public Object fork(Copier copier) {
    IncSearch copy = new IncSearch(file, loading);
    copy.index = index;
    copy.entry = copier.copy(entry);
    copy.handle = copier.copy(handle);
    copy.generator = copier.copy(generator);
    copy.generatorArgs = copier.copy(generatorArgs);
    copy.text.append(text);
    copy.atEnd = atEnd;
    return copy;
  }

  /** Searches, and goes on with the file or without it. */
  static int start(Interp in, Frame f, String file, Loading loading) {
    SourceFiles.Found found = SourceFiles.find(in, file, 0);
    if (found == null) {
      return loading.missing(in, f, file);
    }
    if (found.hook() < 0) {
      return loading.found(in, f, file, found);
    }
    IncSearch search = new IncSearch(file, loading);
    search.index = found.hook();
    Frame frame = Frame.of(CODE);
    frame.slots[STATE] = search;
    frame.caller = f;
    frame.dest = -1;
    frame.saveMark = in.saves().mark();
    in.top = frame;
    return Insn.SWITCH;
  }

  private int end(Interp in, Frame frame, SourceFiles.Found found) {
    in.saves().unwind(in, frame.saveMark);
    Frame f = frame.caller;
    in.top = f;
    int go = found == null ? loading.missing(in, f, file) : loading.found(in, f, file, found);
    if (go >= 0) {
      f.resume = go;
    }
    return Insn.SWITCH;
  }

  private int goOn(Interp in, Frame frame) {
    SourceFiles.Found found = SourceFiles.find(in, file, index + 1);
    if (found == null || found.hook() < 0) {
      return end(in, frame, found);
    }
    index = found.hook();
    return CALL_HOOK;
  }

  private static final class CallHook extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      IncSearch s = (IncSearch) f.slots[STATE];
      s.entry = in.array("main::INC").get(s.index).snapshot();
      PerlArray args = new PerlArray(2);
      args.push(s.entry);
      args.push(PerlStr.of(s.file));
      return Machine.call(in, f, s.hook(in), args, Want.LIST, RESULT, next);
    }
  }

  private PerlCode hook(Interp in) {
    var cls = ClassTable.classOf(entry);
    if (cls != null) {
      PerlCode method = in.classes().find(cls, "INC");
      if (method != null) {
        return method;
      }
      if (!(entry instanceof PerlCode)) {
        throw PerlDie.at("Can't locate object method \"INC\" via package \"" + cls.name() + "\"");
      }
    }
    Value code = entry instanceof PerlArray a ? a.get(0) : entry;
    return Calls.resolve(in, code, false);
  }

  private static final class TakeHook extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      IncSearch s = (IncSearch) f.slots[STATE];
      if (!(f.slots[RESULT] instanceof PerlArray list) || !s.take(in, list)) {
        return s.goOn(in, f);
      }
      f.slots[RESULT] = null;
      PerlHash loaded = in.hash("main::INC");
      if (!loaded.exists(s.file)) {
        loaded.put(s.file, s.entry);
      }
      if (s.generator == null) {
        s.readAll();
        return s.end(in, f, s.made());
      }
      in.saves().localScalar(in.glob("main::_"));
      return next;
    }
  }

  private SourceFiles.Found made() {
    String address = Long.toHexString(entry.num().toLong());
    return new SourceFiles.Found("/loader/0x" + address + "/" + file, text.toString(), index);
  }

  /** Understands what a hook returned; false if it does not know the file. */
  private boolean take(Interp in, PerlArray list) {
    int i = 0;
    boolean taken = false;
    if (i < list.size()
        && list.get(i) instanceof ScalarRef r
        && !r.target.get().isRef()
        && !r.typeName().equals("GLOB")) {
      text.append(r.target.get().str());
      i++;
      taken = true;
    }
    if (i < list.size() && list.get(i).isRef() && !(list.get(i) instanceof PerlCode)
        || i < list.size() && list.get(i) instanceof dev.vos.perl.value.PerlGlob) {
      handle = in.handles().of(list.get(i));
      if (handle != null) {
        i++;
        taken = true;
      }
    }
    if (i < list.size() && list.get(i) instanceof PerlCode code) {
      generator = code;
      generatorArgs = new PerlArray();
      generatorArgs.push(code);
      for (int k = i + 1; k < list.size(); k++) {
        generatorArgs.push(list.get(k).snapshot());
      }
      taken = true;
    }
    return taken;
  }

  private void readAll() {
    for (String line = line(); line != null; line = line()) {
      text.append(line);
    }
  }

  private String line() {
    try {
      return handle == null ? null : handle.readLine("\n");
    } catch (ErrnoException e) {
      return null;
    }
  }

  private static final class NextLine extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      IncSearch s = (IncSearch) f.slots[STATE];
      String line = s.line();
      s.atEnd = line == null;
      in.scalar("main::_").set(PerlStr.of(line == null ? "" : line));
      PerlArray args = new PerlArray();
      for (int i = 0; i < s.generatorArgs.size(); i++) {
        args.push(s.generatorArgs.get(i));
      }
      return Machine.call(in, f, s.generator, args, Want.SCALAR, RESULT, next);
    }
  }

  private static final class TakeLine extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      IncSearch s = (IncSearch) f.slots[STATE];
      long status = val(f.slots, RESULT).toLong();
      String line = in.scalar("main::_").get().str();
      s.text.append(line);
      boolean over = status <= 0 || (s.handle != null && s.atEnd && line.isEmpty());
      return over ? s.end(in, f, s.made()) : NEXT_LINE;
    }
  }
}
