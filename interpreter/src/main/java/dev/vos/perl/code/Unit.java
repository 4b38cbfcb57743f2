package dev.vos.perl.code;

import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Code;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.NativeSub;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.BeginRequest;
import dev.vos.perl.syntax.Block;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.Lexical;
import dev.vos.perl.syntax.ParseState;
import dev.vos.perl.syntax.Parser;
import dev.vos.perl.syntax.Stmt;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.syntax.SyntaxError;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file or eval text on its way from source to code. It stands in a slot of the frame that
 * compiles it and is a heap object like any other: a fork in a BEGIN block clones it, and the child
 * goes on parsing where the parent does.
 */
final class Unit implements Forkable {
  private final ParseState state;
  private final List<Stmt> statements = new ArrayList<>();

  /** The first instances of variables that named subs or BEGIN blocks have closed over. */
  private final Map<Lexical, Object> pad = new IdentityHashMap<>();

  /** For an eval text: the frame whose variables it sees. */
  private final Frame enclosing;

  /** The offset of the BEGIN block that is running, -1 if none. */
  private int running = -1;

  Unit(ParseState state, Frame enclosing) {
    this.state = state;
    this.enclosing = enclosing;
  }

  private Unit(Unit u, ParseState state, Frame enclosing) {
    this(state, enclosing);
    statements.addAll(u.statements);
    running = u.running;
  }

  @Override
  public Object fork(Copier copier) {
    Unit copy = new Unit(this, state.fork(), copier.copy(enclosing));
    pad.forEach((variable, thing) -> copy.pad.put(variable, copier.copy(thing)));
    return copy;
  }

  @Override
  public void trace(Copier visitor) {
    visitor.copy(enclosing);
    pad.values().forEach(visitor::copy);
  }

  ParseState state() {
    return state;
  }

  SubBody body() {
    return state.unit();
  }

  /**
   * Parses on to the end, or until Perl code has to run first, whose frame is then on top.
   *
   * @return true at the end
   * @throws PerlDie the text is wrong
   */
  boolean compile(Interp in, Frame f) {
    Units.current(in).enter(this);
    try {
      if (running >= 0) {
        state.beginDone(running);
        running = -1;
      }
      Parser parser = new Parser(state, new SymbolView(in));
      while (true) {
        Stmt statement = parser.next();
        install(in);
        if (statement == null) {
          state.unit().setBody(Block.of(List.copyOf(statements)));
          return true;
        }
        statements.add(statement);
      }
    } catch (BeginRequest begin) {
      install(in);
      running = begin.offset();
      in.glob(begin.body().start().pkg() + "::BEGIN");
      Closure block = closure(in, begin.body());
      Machine.enter(in, block, new PerlArray(), Want.VOID, -1, f, f.pc);
      return false;
    } catch (SyntaxError e) {
      throw PerlDie.of(PerlStr.of(e.getMessage() + verdict(in, e)));
    } finally {
      Units.current(in).leave();
    }
  }

  /**
   * Puts the subs that the parser has completed into the symbol table; END blocks into their queue.
   */
  private void install(Interp in) {
    for (SubBody body : state.takeDefinedSubs()) {
      if (body.kind() == SubBody.Kind.PHASE) {
        Phases.of(in).add(body.name(), closure(in, body));
      } else if (body.kind() == SubBody.Kind.FORMAT) {
        defineFormat(in, body);
      } else {
        define(in, body);
      }
    }
  }

  private void defineFormat(Interp in, SubBody body) {
    boolean known = !Formats.of(in).define(body.name(), closure(in, body));
    Cop at = body.start();
    if (known && at.hints().warns("redefine")) {
      String name = body.name().substring(body.name().lastIndexOf("::") + 2);
      String place = " at " + at.file() + " line " + at.line() + ".\n";
      in.warnings().emit(PerlStr.of("Format " + name + " redefined" + place));
    }
  }

  private void define(Interp in, SubBody body) {
    PerlGlob glob = in.glob(body.name());
    if (body.body() == null) {
      if (glob.code() == null) {
        glob.setCode(new Closure(glob.pkg(), glob.name(), body.prototype()));
      }
      return;
    }
    Closure made = closure(in, body);
    if (glob.code() != null && glob.code().isDefined()) {
      redefined(in, body, glob);
    }
    if (glob.code() instanceof Closure old && !old.isDefined()) {
      old.define(made.code(), made.captured());
      old.setPrototype(body.prototype());
    } else {
      glob.setCode(made);
    }
    in.classes().changed();
  }

  private String verdict(Interp in, SyntaxError e) {
    return e.ending() == SyntaxError.Ending.COLLECTED ? Phases.of(in).verdict(this) : "";
  }

  private static void redefined(Interp in, SubBody body, PerlGlob glob) {
    Cop at = body.start();
    if (at.hints().warns("redefine") && !(glob.code() instanceof NativeSub)) {
      in.warnings()
          .emit(
              PerlStr.of(
                  "Subroutine "
                      + glob.name()
                      + " redefined at "
                      + at.file()
                      + " line "
                      + at.line()
                      + ".\n"));
    }
  }

  /** A named sub or BEGIN block with the variables it closes over, as they are at compile time. */
  private Closure closure(Interp in, SubBody body) {
    Code code = SubLowering.lower(in.names(), body);
    List<Lexical> captures = body.captures();
    Object[] captured = new Object[captures.size()];
    for (int i = 0; i < captured.length; i++) {
      captured[i] = instance(captures.get(i));
    }
    String name = body.name();
    int colons = name == null ? -1 : name.lastIndexOf("::");
    String pkg = colons < 0 ? body.start().pkg() : name.substring(0, colons);
    String plain = name == null ? "__ANON__" : name.substring(colons < 0 ? 0 : colons + 2);
    return new Closure(pkg, plain, body.prototype(), code, captured);
  }

  /** The instance of a variable that exists now: in the frame around an eval, or the first one. */
  private Object instance(Lexical variable) {
    Object known = pad.get(variable);
    if (known != null) {
      return known;
    }
    Object thing = variable.owner() == state.unit() ? null : fromEnclosing(variable);
    if (thing == null) {
      thing = fresh(variable.sigil());
    }
    pad.put(variable, thing);
    return thing;
  }

  private Object fromEnclosing(Lexical variable) {
    int slot = enclosing == null ? -1 : enclosing.code.slotOf(variable);
    return slot < 0 ? null : Calls.capture(enclosing.slots, slot, variable.sigil());
  }

  private static Object fresh(char sigil) {
    return sigil == '@' ? new PerlArray() : sigil == '%' ? new PerlHash() : new PerlScalar();
  }

  /** The frame that runs the whole text, with the variables that exist already in place. */
  Frame frame(Interp in) {
    Code code = SubLowering.lower(in.names(), state.unit());
    Frame f = Frame.of(code);
    List<Lexical> captures = state.unit().captures();
    for (int i = 0; i < captures.size(); i++) {
      f.slots[i] = instance(captures.get(i));
    }
    pad.forEach(
        (variable, thing) -> {
          int slot = code.slotOf(variable);
          if (variable.owner() == state.unit() && slot >= 0) {
            f.slots[slot] = thing;
          }
        });
    return f;
  }
}
