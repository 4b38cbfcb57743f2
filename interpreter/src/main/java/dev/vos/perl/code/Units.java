package dev.vos.perl.code;

import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Code;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Handler;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.Hints;
import dev.vos.perl.syntax.ParseState;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Compiling and running files and eval texts: a small frame that steps a {@link Unit}, then becomes
 * the frame that runs it.
 */
final class Units implements Forkable {

  /** Slot 0 the unit; slot 1 the result of the text. */
  private static final int UNIT = 0;

  private static final int RESULT = 1;

  private static final Code COMPILER =
      new Code(
          new SubBody(SubBody.Kind.FILE, null),
          numbered(new Compile(), new Run(), new Finish(), new FailedEval()),
          new Object[2],
          new int[0],
          new Cop[0],
          Map.of());

  /**
   * The units being compiled, the innermost last: what import methods may change the pragmas of.
   */
  private final Deque<Unit> compiling = new ArrayDeque<>();

  private Unit last;

  private static Insn[] numbered(Insn... insns) {
    for (int i = 0; i < insns.length; i++) {
      insns[i].next = i + 1;
    }
    return insns;
  }

  static Units current(Interp in) {
    Units units = in.part(Units.class);
    if (units == null) {
      units = new Units();
      in.setPart(Units.class, units);
    }
    return units;
  }

  void enter(Unit unit) {
    compiling.addLast(unit);
    last = unit;
  }

  void leave() {
    compiling.removeLast();
  }

  /** The unit whose BEGIN block is running, or that is being parsed; null if none. */
  Unit last() {
    return last;
  }

  void setLast(Unit unit) {
    last = unit;
  }

  @Override
  public Object fork(Copier copier) {
    Units copy = new Units();
    copy.last = copier.copy(last);
    return copy;
  }

  /**
   * Pushes the frame that compiles and runs a file.
   *
   * @param dest where in f's slots the value of its last statement goes, -1 to drop it
   */
  static void file(Interp in, Frame f, String text, String name, int want, int dest, int resume) {
    SubBody body = new SubBody(SubBody.Kind.FILE, null);
    body.setStart(new Cop(name, 1, "main", Hints.NONE));
    SourceEncoding source = SourceEncoding.of(text);
    ParseState state = new ParseState(source.text(), name, body);
    if (source.utf8()) {
      state.setHints(Hints.NONE.withBits(Hints.UTF8));
    }
    push(in, f, new Unit(state, null), want, dest, resume);
  }

  /** Pushes the frame that compiles and runs an eval text; a die in it ends it. */
  static void eval(Interp in, Frame f, String text, EvalSite site, int want, int dest, int resume) {
    String name = "(eval " + site.number(in) + ")";
    SubBody body = new SubBody(SubBody.Kind.EVAL, f.code.body);
    body.setStart(new Cop(name, 1, site.cop().pkg(), site.cop().hints()));
    ParseState state = new ParseState(text, name, body);
    state.inherit(site.scope(), site.cop());
    Frame compiler = push(in, f, new Unit(state, f), want, dest, resume);
    compiler.args = f.args;
    catching(in, compiler);
  }

  private static Frame push(Interp in, Frame f, Unit unit, int want, int dest, int resume) {
    Frame compiler = Frame.of(COMPILER);
    compiler.slots[UNIT] = unit;
    compiler.want = want;
    compiler.dest = dest;
    compiler.caller = f;
    compiler.saveMark = in.saves().mark();
    if (f != null) {
      compiler.match = f.match;
      f.resume = resume;
    }
    in.top = compiler;
    return compiler;
  }

  /** Makes a die in the text end it with undef and {@code $@} set, as eval does. */
  static void catching(Interp in, Frame compiler) {
    compiler.handler = new Handler(3, in.saves().mark(), null);
    in.scalar("main::@").set(PerlStr.EMPTY);
  }

  /** Whether a frame of this kind is still parsing, not yet running its text. */
  static boolean compiling(Frame f) {
    return f.code == COMPILER && f.pc == 0;
  }

  /** Whether a frame compiles or has compiled an eval text or a file: for caller. */
  static SubBody bodyOf(Frame f) {
    return f.code == COMPILER ? ((Unit) f.slots[UNIT]).body() : null;
  }

  /** Parses; executed again after every BEGIN block. */
  private static final class Compile extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      Unit unit = (Unit) f.slots[UNIT];
      Units units = current(in);
      Unit outer = units.last;
      boolean done = unit.compile(in, f);
      if (!done) {
        return SWITCH;
      }
      units.setLast(outer == unit ? null : outer);
      DataHandles.open(in, unit);
      if (Phases.of(in).isProgram(unit)) {
        UsedOnce.warn(in, unit.state());
      }
      return next;
    }
  }

  /** Runs what was compiled. */
  private static final class Run extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      Unit unit = (Unit) f.slots[UNIT];
      PerlCode block = Phases.of(in).nextBlock(unit);
      if (block != null) {
        Machine.enter(in, (Closure) block, new PerlArray(), Want.VOID, -1, f, f.pc);
        return SWITCH;
      }
      if (Phases.of(in).checkOnly(unit)) {
        return next;
      }
      Frame run = unit.frame(in);
      run.args = f.args;
      run.want = f.want;
      run.dest = RESULT;
      run.caller = f;
      run.match = f.match;
      run.saveMark = in.saves().mark();
      f.resume = next;
      in.top = run;
      return SWITCH;
    }
  }

  private static final class Finish extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      if (f.handler != null) {
        f.handler = null;
        in.scalar("main::@").set(PerlStr.EMPTY);
      }
      Object result = f.slots[RESULT];
      if (f.want == Want.LIST) {
        return Machine.leave(in, f, result == null ? new PerlArray() : result);
      }
      return Machine.leave(in, f, result instanceof Value v ? v : Undef.UNDEF);
    }
  }

  private static final class FailedEval extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      return Machine.leave(in, f, f.want == Want.LIST ? new PerlArray() : Undef.UNDEF);
    }
  }
}
