package dev.vos.perl.fork;

import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.MagicScalar;
import dev.vos.perl.run.NativeSub;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Referent;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.StrBuf;
import dev.vos.perl.value.Undef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * One fork's clone: walks the heap depth first, which keeps what belongs together near in memory,
 * and beyond a depth with a work list (a list of a million nodes needs no more stack than one of a
 * hundred). It finds a copy again by the forward field of its original, which is cleared at the
 * end, so that no child is kept alive by its parent.
 */
public final class Cloner implements Copier {
  private static final int MAX_DEPTH = 100;

  private final Interp child;

  private int depth;

  private final ArrayList<Object> originals = new ArrayList<>();
  private final ArrayList<Object> work = new ArrayList<>();
  private final Map<Object, Object> others = new IdentityHashMap<>();

  private Cloner(Interp child) {
    this.child = child;
  }

  /**
   * A copy of an interpreter that stands between two instructions. It is not attached to a process
   * yet.
   */
  public static Interp copy(Interp parent) {
    Interp child = new Interp(parent.names());
    Cloner cloner = new Cloner(child);
    try {
      cloner.copyAll(parent);
      return child;
    } finally {
      cloner.clearForwards();
    }
  }

  private void copyAll(Interp parent) {
    parent.handles().beginFork();
    others.put(parent.upcalls(), child.upcalls());
    PerlGlob[] table = parent.globals().table();
    PerlGlob[] copies = new PerlGlob[table.length];
    for (int i = 0; i < table.length; i++) {
      copies[i] = copy(table[i]);
    }
    child.globals().fillCopy(copies);
    parent.classes().copyInto(child.classes());
    parent.saves().copyInto(child.saves(), this);
    child.setDestructors(copy(parent.destructors()));
    child.top = copy(parent.top);
    child.setErrno(parent.errno());
    child.forkEvery = parent.forkEvery;
    child.attention = parent.forkEvery > 0;
    for (Map.Entry<Class<?>, Object> part : parent.parts().entrySet()) {
      child.parts().put(part.getKey(), copy(part.getValue()));
    }
    drain();
    child.setHandles(parent.handles().finishFork(this));
    drain();
    parent.handles().endFork();
    child.warnings().copyFrom(parent.warnings());
    parent.upcalls().copyInto(child.upcalls(), this);
    drain();
  }

  private void drain() {
    for (int n = work.size(); n > 0; n = work.size()) {
      finish(work.remove(n - 1));
    }
  }

  private void clearForwards() {
    for (Object o : originals) {
      if (o instanceof PerlScalar s) {
        s.forward = null;
      } else {
        ((Referent) o).forward = null;
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T copy(T original) {
    return (T) copyOf(original);
  }

  private Object copyOf(Object o) {
    if (o == null || o instanceof PerlInt || o instanceof PerlStr || o == Undef.UNDEF) {
      return o;
    }
    if (o instanceof PerlScalar s) {
      return scalar(s);
    }
    if (o instanceof Referent r) {
      return referent(r);
    }
    if (o instanceof ScalarRef r) {
      return new ScalarRef(scalar(r.target));
    }
    if (o instanceof GlobRef r) {
      return new GlobRef((PerlGlob) referent(r.target));
    }
    if (o instanceof StrBuf s) {
      return s.snapshot();
    }
    return other(o);
  }

  private Object other(Object o) {
    if (!(o instanceof Frame) && !(o instanceof Forkable)) {
      return o;
    }
    Object known = others.get(o);
    if (known != null) {
      return known;
    }
    Object made = o instanceof Frame f ? frame(f) : ((Forkable) o).fork(this);
    others.put(o, made);
    return made;
  }

  private PerlScalar scalar(PerlScalar s) {
    if (s.forward != null) {
      return s.forward;
    }
    if (s.getClass() == PerlScalar.class) {
      return plain(s);
    }
    PerlScalar made;
    if (s instanceof MagicScalar magic) {
      made = magic.forInterp(child);
    } else if (s instanceof Forkable f) {
      made = (PerlScalar) f.fork(this);
    } else {
      return plain(s);
    }
    s.forward = made;
    originals.add(s);
    return made;
  }

  private PerlScalar plain(PerlScalar s) {
    PerlScalar made = s.emptyCopy();
    s.forward = made;
    originals.add(s);
    soon(s);
    return made;
  }

  /**
   * Copies the parts of an original whose shell is made: now, or later where it is deep already.
   */
  private void soon(Object original) {
    if (depth < MAX_DEPTH) {
      depth++;
      finish(original);
      depth--;
    } else {
      work.add(original);
    }
  }

  private Referent referent(Referent r) {
    if (r.forward != null) {
      return r.forward;
    }
    if (r instanceof NativeSub) {
      return r;
    }
    if (r.getClass() == PerlArray.class) {
      return started(r, ((PerlArray) r).shallowCopy());
    }
    if (r.getClass() == PerlHash.class) {
      return started(r, ((PerlHash) r).shallowCopy());
    }
    return uncommon(r);
  }

  private Referent uncommon(Referent r) {
    if (r instanceof Forkable f) {
      Referent made = (Referent) f.fork(this);
      r.forward = made;
      originals.add(r);
      return made;
    }
    if (r instanceof PerlArray a) {
      return started(r, a.shallowCopy());
    }
    if (r instanceof PerlHash h) {
      return started(r, h.shallowCopy());
    }
    if (r instanceof PerlCode c) {
      return started(r, c.shallowCopy());
    }
    if (r instanceof PerlGlob g) {
      return started(r, g.emptyCopy());
    }
    Referent made = ((dev.vos.perl.regex.RegexValue) r).copy(this);
    r.forward = made;
    originals.add(r);
    return made;
  }

  private Referent started(Referent original, Referent made) {
    original.forward = made;
    originals.add(original);
    soon(original);
    return made;
  }

  private void finish(Object o) {
    if (o instanceof PerlScalar s && s.tied() != null) {
      s.forward.finishTiedCopy(s, this);
    } else if (o instanceof PerlScalar s) {
      s.forward.set((dev.vos.perl.value.Value) copyOf(s.get()));
      if (s.isWeak()) {
        s.forward.weaken();
      }
    } else if (o instanceof PerlArray a) {
      ((PerlArray) a.forward).copyElements(this);
    } else if (o instanceof PerlHash h) {
      ((PerlHash) h.forward).copyEntries(this);
    } else if (o instanceof PerlGlob g) {
      glob(g, (PerlGlob) g.forward);
    } else if (o instanceof Closure c) {
      closure((Closure) c.forward);
    } else {
      frameSlots((Frame) o);
    }
  }

  private void glob(PerlGlob from, PerlGlob to) {
    to.setScalar(copy(from.scalarOrNull()));
    to.setArray(copy(from.arrayOrNull()));
    to.setHash(copy(from.hashOrNull()));
    to.setCode(copy(from.code()));
    to.setIo(copy(from.io()));
    to.copyRing(from, copy(from.alias()));
  }

  private void closure(Closure made) {
    replaceAll(made.captured());
    replaceAll(made.states());
  }

  private void replaceAll(Object[] things) {
    for (int i = 0; things != null && i < things.length; i++) {
      things[i] = copyOf(things[i]);
    }
  }

  private Frame frame(Frame f) {
    Frame made = shellOf(f);
    Frame last = made;
    for (Frame c = f.caller; c != null; c = c.caller) {
      Frame known = (Frame) others.get(c);
      last.caller = known != null ? known : shellOf(c);
      if (known != null) {
        break;
      }
      last = last.caller;
    }
    return made;
  }

  /**
   * A frame without its caller, which the loop above links: stacks may be a million frames deep.
   */
  private Frame shellOf(Frame f) {
    Frame made = new Frame(f.code, f.slots.clone());
    others.put(f, made);
    made.want = f.want;
    made.dest = f.dest;
    made.pc = f.pc;
    made.resume = f.resume;
    made.saveMark = f.saveMark;
    made.handler = f.handler;
    made.loops = f.loops;
    made.match = f.match;
    made.onDie = f.onDie;
    made.searching = copy(f.searching);
    made.sub = copy(f.sub);
    made.args = copy(f.args);
    work.add(made);
    return made;
  }

  private void frameSlots(Frame made) {
    replaceAll(made.slots);
  }
}
