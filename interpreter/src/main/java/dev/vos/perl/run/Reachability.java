package dev.vos.perl.run;

import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Referent;
import dev.vos.perl.value.ScalarRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What a program can still reach, past weak references. A thing is marked by its forward field,
 * which points at itself meanwhile; {@link #close} takes the marks away.
 */
final class Reachability implements Copier, AutoCloseable {
  private final ArrayList<Object> marked = new ArrayList<>();
  private final ArrayList<Object> work = new ArrayList<>();
  private final Set<Object> others = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Marks what can be reached from the globals, the frames, the save stack and the parts. */
  static Reachability of(Interp in) {
    Reachability r = new Reachability();
    boolean complete = false;
    try {
      r.markAll(in);
      complete = true;
      return r;
    } finally {
      if (!complete) {
        r.close();
      }
    }
  }

  private void markAll(Interp in) {
    for (PerlGlob glob : in.globals().table()) {
      visit(glob);
    }
    for (Frame f = in.top; f != null; f = f.caller) {
      visit(f);
    }
    in.saves().copyInto(new SaveStack(), this);
    in.parts().values().forEach(this::visit);
    in.handles().trace(this);
    visit(in.result);
    visit(in.upcalls());
    drain();
  }

  /** How many things have been marked. */
  int size() {
    return marked.size();
  }

  /** Whether a thing has been marked. */
  boolean has(Object thing) {
    return thing instanceof PerlScalar s ? s.forward != null : ((Referent) thing).forward != null;
  }

  /** Marks what a thing keeps alive, and the thing itself only if that leads back to it. */
  void throughPartsOf(Object thing) {
    scan(thing);
    drain();
  }

  @Override
  public <T> T copy(T thing) {
    visit(thing);
    return thing;
  }

  private void visit(Object o) {
    if (o instanceof Referent r) {
      if (r.forward == null) {
        r.forward = r;
        note(r);
      }
    } else if (o instanceof PerlScalar s) {
      if (s.forward == null) {
        s.forward = s;
        note(s);
      }
    } else if (o instanceof ScalarRef r) {
      visit(r.target);
    } else if (o instanceof GlobRef r) {
      visit(r.target);
    } else if ((o instanceof Frame || o instanceof Forkable) && others.add(o)) {
      work.add(o);
    }
  }

  private void note(Object thing) {
    marked.add(thing);
    if (!(thing instanceof NativeSub)) {
      work.add(thing);
    }
  }

  private void drain() {
    for (int n = work.size(); n > 0; n = work.size()) {
      scan(work.remove(n - 1));
    }
  }

  private void scan(Object o) {
    if (o instanceof Forkable f) {
      f.trace(this);
    } else if (o instanceof PerlScalar s) {
      visit(s.tied());
      if (!(s instanceof MagicScalar) && !s.isWeak()) {
        visit(s.peek());
      }
    } else if (o instanceof PerlArray a) {
      a.copyElements(this);
    } else if (o instanceof PerlHash h) {
      if (h.tied() == null) {
        h.copyEntries(this);
      }
      visit(h.tied());
    } else if (o instanceof Closure c) {
      visitAll(c.captured());
      visitAll(c.states());
    } else if (o instanceof PerlGlob g) {
      visit(g.scalarOrNull());
      visit(g.arrayOrNull());
      visit(g.hashOrNull());
      visit(g.code());
      visit(g.io());
    } else if (o instanceof Frame f) {
      visitAll(f.slots);
      visit(f.sub);
      visit(f.args);
      visit(f.caller);
    }
  }

  private void visitAll(Object[] things) {
    for (int i = 0; things != null && i < things.length; i++) {
      visit(things[i]);
    }
  }

  @Override
  public void close() {
    for (Object o : marked) {
      if (o instanceof PerlScalar s) {
        s.forward = null;
      } else {
        ((Referent) o).forward = null;
      }
    }
  }
}
