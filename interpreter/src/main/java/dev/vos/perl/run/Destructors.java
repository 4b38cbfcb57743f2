package dev.vos.perl.run;

import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Referent;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * DESTROY (perlobj) and weak references (Scalar::Util). References are not counted: where one may
 * have gone (the end of a statement, of a block, of a sub) the objects that wait for their
 * destructor are looked for in what the program can still reach. Programs without such objects pay
 * nothing. Searches that find nothing have a budget: a program that holds objects for long and is
 * busy otherwise has its destructors called a little late.
 */
public final class Destructors implements Forkable {
  /** How many things the searches that find nothing may look at, all together. */
  private static final long FREE = 30_000_000L;

  /**
   * Beyond that, the ends of statements between two searches for each thing the last one looked at:
   * some percent of the time that the statements take.
   */
  private static final long PAUSE = 2;

  /** Objects with destructors, in the order in which they were blessed: cells and referents. */
  private List<Object> objects = new ArrayList<>();

  /** Cells that hold weak references. */
  private List<PerlScalar> weak = new ArrayList<>();

  /** Whether something may have been let go since the last search. */
  private boolean due;

  private long spent;
  private long lastCost;
  private long ends;

  /** Whether there is anything to look for. */
  public boolean active() {
    return !objects.isEmpty() || !weak.isEmpty();
  }

  /** Something was blessed: notes it if its class has a destructor. */
  public void blessed(Interp in, Value ref) {
    Object thing = thing(ref);
    if (thing instanceof Referent r) {
      if (!r.watched() && hasDestructor(in, ref)) {
        r.watch();
        objects.add(r);
      }
    } else if (thing instanceof PerlScalar s && !s.watched() && hasDestructor(in, ref)) {
      s.watch();
      objects.add(s);
    }
  }

  private static Object thing(Value ref) {
    return ref instanceof ScalarRef s ? s.target : ref instanceof GlobRef g ? g.target : ref;
  }

  private static boolean hasDestructor(Interp in, Value ref) {
    PerlCode code = Cleanup.destructor(in, ref);
    return code != null && !(code instanceof Closure c && c.isEmpty());
  }

  /** {@code weaken}: the reference in the cell keeps nothing alive any more. */
  public void weaken(PerlScalar cell) {
    if (cell.peek().isRef() && !cell.isWeak()) {
      cell.weaken();
      weak.add(cell);
      due = true;
    }
  }

  /** A reference may have been let go. */
  public void letGo() {
    due = true;
  }

  /**
   * A variable that is assigned to held this; notes whether it may have been the last reference.
   */
  public void letGo(Value old) {
    due |= old.isRef();
  }

  /**
   * The end of a statement: its temporaries are dead.
   *
   * @param dead their slots
   * @param next where the frame goes on
   * @return next, or SWITCH when destructors run first
   */
  public int statementEnd(Interp in, Frame f, int[] dead, int next) {
    for (int slot : dead) {
      Object o = f.slots[slot];
      if (o instanceof Value v && v.isRef() || o instanceof PerlScalar) {
        f.slots[slot] = null;
        due |= holdsWatched(o) && !held(f, o);
      }
    }
    if (!due || !affordable()) {
      return next;
    }
    f.resume = next;
    return search(in) ? Insn.SWITCH : next;
  }

  /** A frame was left, its caller is on top and knows where it goes on. */
  void left(Interp in, Frame f) {
    if (!due) {
      for (Object o : f.slots) {
        if ((o instanceof Value v && v.isRef() || o instanceof PerlScalar)
            && mayHoldWatched(o)
            && (f.caller == null || !held(f.caller, o))) {
          due = true;
          break;
        }
      }
    }
    if (due && affordable()) {
      search(in);
    }
  }

  /** Whether a reference leads to an object that waits, at once or by one step. */
  private static boolean holdsWatched(Object o) {
    if (o instanceof PerlArray a) {
      for (int i = 0, n = Math.min(a.size(), 16); i < n; i++) {
        if (watched(a.raw(i))) {
          return true;
        }
      }
    }
    return watched(o);
  }

  private static boolean mayHoldWatched(Object o) {
    Object held = o instanceof PerlScalar s ? s.peek() : o;
    return held instanceof PerlArray a ? a.size() > 0 : held instanceof Value v && v.isRef();
  }

  private static boolean watched(Object o) {
    Object thing = o instanceof PerlScalar s ? s.peek() : o;
    if (thing instanceof ScalarRef s) {
      return s.target.watched();
    }
    return thing instanceof GlobRef g
        ? g.target.watched()
        : thing instanceof Referent r && r.watched();
  }

  /** Whether a frame has another hold on what a value refers to. */
  private static boolean held(Frame f, Object o) {
    Object thing = o instanceof PerlScalar s ? s.peek() : o;
    for (Object slot : f.slots) {
      if (slot == thing || slot instanceof PerlScalar s && s.peek() == thing) {
        return true;
      }
    }
    return false;
  }

  private boolean affordable() {
    return spent < FREE || ++ends > PAUSE * lastCost;
  }

  /**
   * Looks for objects that cannot be reached, and pushes the frame that calls their destructors.
   *
   * @return false if there are none
   */
  boolean search(Interp in) {
    PerlArray doomed = find(in);
    if (doomed.size() == 0) {
      return false;
    }
    Cleanup.push(in, doomed);
    return true;
  }

  /** Takes the unreachable objects off the list, the newest first; clears dangling references. */
  PerlArray find(Interp in) {
    due = false;
    ends = 0;
    in.forgetDead();
    PerlArray doomed = new PerlArray();
    try (Reachability reached = Reachability.of(in)) {
      List<Object> lost = new ArrayList<>(objects);
      lost.removeIf(reached::has);
      lost.forEach(reached::throughPartsOf);
      lost.removeIf(reached::has);
      clearDangling(reached, lost);
      for (int i = lost.size() - 1; i >= 0; i--) {
        doomed.push(reference(lost.get(i)));
      }
      lastCost = reached.size();
    }
    objects.removeIf(o -> o instanceof PerlScalar s ? !s.watched() : !((Referent) o).watched());
    spent = doomed.size() > 0 ? Math.max(0, spent - lastCost) : spent + lastCost;
    return doomed;
  }

  /** Weak references to what is gone become undef; those to the doomed last until they are. */
  private void clearDangling(Reachability reached, List<Object> lost) {
    List<PerlScalar> kept = new ArrayList<>();
    for (PerlScalar cell : weak) {
      if (!cell.isWeak() || !reached.has(cell)) {
        continue;
      }
      Object target = thing(cell.peek());
      if (reached.has(target) || lost.contains(target)) {
        kept.add(cell);
      } else {
        cell.set(dev.vos.perl.value.Undef.UNDEF);
      }
    }
    weak = kept;
  }

  private static Value reference(Object thing) {
    if (thing instanceof PerlScalar s) {
      s.unwatch();
      return new ScalarRef(s);
    }
    Referent r = (Referent) thing;
    r.unwatch();
    return r instanceof dev.vos.perl.value.PerlGlob g ? new GlobRef(g) : r;
  }

  /** Global destruction: all objects that are left. */
  PerlArray takeAll() {
    PerlArray all = new PerlArray();
    for (int i = objects.size() - 1; i >= 0; i--) {
      all.push(reference(objects.get(i)));
    }
    objects.clear();
    weak.clear();
    return all;
  }

  @Override
  public Object fork(Copier copier) {
    Destructors copy = new Destructors();
    for (Object o : objects) {
      copy.objects.add(copier.copy(o));
    }
    for (PerlScalar cell : weak) {
      copy.weak.add(copier.copy(cell));
    }
    copy.due = due;
    return copy;
  }
}
