package dev.vos.perl.code;

import dev.vos.perl.regex.MatchState;
import dev.vos.perl.regex.Regex;
import dev.vos.perl.regex.RegexLimitError;
import dev.vos.perl.regex.RegexValue;
import dev.vos.perl.regex.Search;
import dev.vos.perl.run.Code;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Restart;
import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Matching patterns with code in them. Where a search comes to a block the instruction is given up,
 * the block runs as an ordinary frame, and the instruction is executed again: the searches that it
 * had finished are not repeated, the one that waited goes on. All that stands in {@link
 * Frame#searching}.
 */
final class Searching implements Forkable {
  private final int pc;

  /** The outcomes of the searches that the instruction has finished. */
  private final List<MatchState> done = new ArrayList<>();

  private final Map<Regex, PerlCode[]> codes = new IdentityHashMap<>();
  private Search running;
  private int replayed;

  /** Whether a block has returned, so that the next execution of the instruction goes on. */
  private boolean ready;

  private Value value;

  /** How deep the save stack was before the first block, -1 until there is one. */
  private int base = -1;

  private Searching(int pc) {
    this.pc = pc;
  }

  @Override
  public Object fork(Copier copier) {
    Searching copy = new Searching(pc);
    copy.done.addAll(done);
    codes.forEach((regex, subs) -> copy.codes.put(regex, copies(subs, copier)));
    copy.running = running == null ? null : running.copy();
    copy.replayed = replayed;
    copy.ready = ready;
    copy.base = base;
    copy.value = copier.copy(value);
    return copy;
  }

  private static PerlCode[] copies(PerlCode[] subs, Copier copier) {
    PerlCode[] all = subs.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] = copier.copy(all[i]);
    }
    return all;
  }

  /** As {@link Regex#match}, for a pattern that needs a search. */
  static MatchState match(
      Interp in,
      Frame f,
      Regex regex,
      PerlCode[] subs,
      String subject,
      int from,
      boolean nonEmpty) {
    Searching s = f.searching instanceof Searching known && known.pc == f.pc ? known : null;
    if (s == null || !s.resumes()) {
      s = new Searching(f.pc);
      f.searching = s;
    }
    if (s.replayed < s.done.size()) {
      return s.done.get(s.replayed++);
    }
    try {
      if (s.running == null) {
        s.codes.put(regex, subs == null ? new PerlCode[0] : subs);
        s.running = regex.search(subject, from, nonEmpty ? from + 1 : from);
      } else {
        s.goOn(in);
      }
      MatchState found = s.run(in, f);
      s.done.add(found);
      s.replayed = s.done.size();
      s.running = null;
      return found;
    } catch (RegexLimitError e) {
      f.searching = null;
      throw PerlDie.at(e.getMessage());
    }
  }

  /** Whether this execution goes on with what an earlier one began, or with its own. */
  private boolean resumes() {
    if (ready) {
      ready = false;
      replayed = 0;
      return true;
    }
    return replayed > 0;
  }

  /** Hands the value of a block to the search. */
  private void goOn(Interp in) {
    Value v = value;
    value = null;
    if (running.postponed()) {
      enter(v);
    } else if (!running.condition()) {
      running.deliver(v);
    } else if (v.truth()) {
      running.holds();
    } else {
      running.fails();
    }
  }

  /** Goes on with the pattern that a block yielded. */
  private void enter(Value v) {
    RegexValue qr = Patterns.regexOf(v);
    Regex inner = qr != null ? qr.regex() : Patterns.compile(v.str(), "");
    if (qr != null && qr.codes() != null) {
      codes.put(inner, qr.codes());
    }
    running.enter(inner);
  }

  private MatchState run(Interp in, Frame f) {
    while (true) {
      switch (running.run()) {
        case FOUND -> {
          finished(in, running.regex().hasVerbs(), true);
          return running.match();
        }
        case FAILED -> {
          finished(in, running.regex().hasVerbs(), false);
          return null;
        }
        default -> call(in, f);
      }
    }
  }

  private void finished(Interp in, boolean verbs, boolean found) {
    if (base >= 0) {
      in.saves().unwind(in, base);
      base = -1;
    }
    if (found && running.result() != null) {
      in.scalar("main::^R").set((Value) running.result());
    }
    if (verbs) {
      String mark = running.markName();
      String error = running.errorName();
      Value no = Operator.truth(false);
      in.scalar("main::REGMARK").set(found && mark != null ? PerlStr.of(mark) : no);
      in.scalar("main::REGERROR")
          .set(found || error == null ? no : error.isEmpty() ? PerlInt.ONE : PerlStr.of(error));
    }
  }

  /** Runs the block that the search waits for. */
  private void call(Interp in, Frame f) {
    PerlCode[] subs = codes.get(running.owner());
    int block = running.block();
    PerlCode code = subs != null && block < subs.length ? subs[block] : null;
    if (code == null) {
      f.searching = null;
      throw PerlDie.at(
          "Eval-group not allowed at runtime, use re 'eval' in regex m/"
              + running.owner().source()
              + "/");
    }
    replayed = 0;
    f.resume = f.pc;
    Frame under = Frame.of(RETURN);
    under.caller = f;
    under.dest = -1;
    under.match = running.match();
    PerlGlob topic = in.glob("main::_");
    if (base < 0) {
      base = in.saves().mark();
      PerlScalar subject = in.saves().localScalar(topic);
      subject.set(PerlStr.of(running.subject()));
    }
    in.saves().unwind(in, Math.max(base + 1, running.locals()));
    under.saveMark = in.saves().mark();
    in.top = under;
    topic.scalar().setPosition(running.position());
    if (running.result() != null) {
      in.scalar("main::^R").set((Value) running.result());
    }
    Machine.call(in, under, code, f.args == null ? new PerlArray() : f.args, Want.SCALAR, 0, 0);
    // What the block localizes stays so until the search backtracks over it.
    in.top.saveMark = Integer.MAX_VALUE;
    throw Restart.INSTANCE;
  }

  /** Runs under a block: hands its value over and lets the instruction be executed again. */
  private static final Code RETURN =
      new Code(
          new SubBody(SubBody.Kind.ANONYMOUS, null),
          new Insn[] {
            new Insn() {
              @Override
              public int exec(Interp in, Frame f) {
                Frame caller = f.caller;
                if (caller.searching instanceof Searching s && s.pc == caller.pc) {
                  Object v = f.slots[0];
                  s.value = v == null ? Undef.UNDEF : ((Value) v).snapshot();
                  s.ready = true;
                  s.running.setLocals(in.saves().mark());
                }
                in.top = caller;
                return SWITCH;
              }
            }
          },
          new Object[1],
          new int[0],
          new Cop[0],
          Map.of());
}
