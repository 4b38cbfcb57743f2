package dev.vos.perl.run;

import dev.vos.perl.value.Copier;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Referent;
import dev.vos.perl.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code local} has to put back, in order. Frames and blocks remember how deep it was and
 * unwind to there.
 */
public final class SaveStack {

  /** One thing to put back. */
  public sealed interface Saved {
    void restore(Interp in);
  }

  record SavedScalar(PerlGlob glob, PerlScalar old) implements Saved {
    @Override
    public void restore(Interp in) {
      glob.setScalar(old);
    }
  }

  record SavedMagic(PerlScalar cell, Value old) implements Saved {
    @Override
    public void restore(Interp in) {
      cell.set(old);
    }
  }

  record SavedArray(PerlGlob glob, PerlArray old) implements Saved {
    @Override
    public void restore(Interp in) {
      glob.setArray(old);
    }
  }

  record SavedHash(PerlGlob glob, PerlHash old) implements Saved {
    @Override
    public void restore(Interp in) {
      glob.setHash(old);
    }
  }

  record SavedGlob(
      PerlGlob glob,
      PerlScalar scalar,
      PerlArray array,
      PerlHash hash,
      PerlCode code,
      Referent io,
      PerlGlob alias,
      String aliased)
      implements Saved {
    @Override
    public void restore(Interp in) {
      glob.leaveRing();
      glob.setScalar(scalar);
      glob.setArray(array);
      glob.setHash(hash);
      glob.setCode(code);
      glob.setIo(io);
      glob.rejoin(alias, aliased);
      in.classes().changed();
    }
  }

  record SavedEntry(PerlHash hash, String key, Object old) implements Saved {
    @Override
    public void restore(Interp in) {
      if (old == null) {
        hash.delete(key);
      } else {
        hash.putRaw(key, old);
      }
    }
  }

  record SavedElement(PerlArray array, int index, Object old) implements Saved {
    @Override
    public void restore(Interp in) {
      if (old == null) {
        array.delete(index);
      } else if (array.tied() != null) {
        array.set(index, (Value) old);
      } else if (index < array.size()) {
        array.setRaw(index, old);
      }
    }
  }

  private final ArrayList<Saved> saved = new ArrayList<>();

  /** How deep it is now. */
  public int mark() {
    return saved.size();
  }

  /** Puts back everything above a mark, the newest first. */
  public void unwind(Interp in, int mark) {
    for (int i = saved.size() - 1; i >= mark; i--) {
      saved.remove(i).restore(in);
    }
  }

  /**
   * {@code local $x}: a fresh scalar in the glob; a magical one keeps its cell and loses its value.
   */
  public PerlScalar localScalar(PerlGlob glob) {
    PerlScalar old = glob.scalar();
    if (old instanceof MagicScalar) {
      saved.add(new SavedMagic(old, old.get().snapshot()));
      return old;
    }
    saved.add(new SavedScalar(glob, old));
    PerlScalar fresh = new PerlScalar();
    glob.setScalar(fresh);
    return fresh;
  }

  /** Saves the scalar of a glob, which the caller then replaces (foreach, sort). */
  public void saveScalar(PerlGlob glob) {
    saved.add(new SavedScalar(glob, glob.scalarOrNull()));
  }

  public PerlArray localArray(PerlGlob glob) {
    saved.add(new SavedArray(glob, glob.arrayOrNull()));
    PerlArray fresh = new PerlArray();
    glob.setArray(fresh);
    return fresh;
  }

  public PerlHash localHash(PerlGlob glob) {
    saved.add(new SavedHash(glob, glob.hashOrNull()));
    PerlHash fresh = new PerlHash();
    glob.setHash(fresh);
    return fresh;
  }

  /** {@code local *x}: all parts. */
  public void localGlob(Interp in, PerlGlob glob) {
    saved.add(
        new SavedGlob(
            glob,
            glob.scalarOrNull(),
            glob.arrayOrNull(),
            glob.hashOrNull(),
            glob.code(),
            glob.io(),
            glob.alias(),
            glob.aliased()));
    glob.leaveRing();
    glob.setScalar(null);
    glob.setArray(null);
    glob.setHash(null);
    glob.setCode(null);
    glob.setIo(null);
    in.classes().changed();
  }

  /** {@code local $h{k}}: a fresh cell in the entry. */
  public PerlScalar localEntry(PerlHash hash, String key) {
    if (hash.tied() != null) {
      saveEntry(hash, key);
      return hash.cell(key);
    }
    Object old = hash.raw(key);
    if (old instanceof MagicScalar magic) {
      saved.add(new SavedMagic(magic, magic.get().snapshot()));
      return magic;
    }
    saved.add(new SavedEntry(hash, key, old));
    if (old != null) {
      hash.putRaw(key, new PerlScalar());
    }
    return hash.cell(key);
  }

  /** {@code delete local $h{k}}. */
  public void saveEntry(PerlHash hash, String key) {
    Object old = hash.raw(key);
    if (hash.tied() != null) {
      old = hash.exists(key) ? hash.get(key).snapshot() : null;
    }
    saved.add(new SavedEntry(hash, key, old));
  }

  /** {@code local $a[i]}: a fresh cell in the element. */
  public PerlScalar localElement(PerlArray array, int index) {
    int i = index < 0 ? index + array.size() : index;
    if (i < 0) {
      throw PerlDie.at("Modification of non-creatable array value attempted, subscript " + index);
    }
    if (array.tied() != null) {
      saved.add(new SavedElement(array, i, array.exists(i) ? array.get(i).snapshot() : null));
      return array.cell(i);
    }
    saved.add(new SavedElement(array, i, i < array.size() ? array.raw(i) : null));
    PerlScalar fresh = new PerlScalar();
    array.set(i, fresh.get());
    array.setRaw(i, fresh);
    return fresh;
  }

  /** A copy for a forked interpreter. */
  public void copyInto(SaveStack child, Copier copier) {
    for (Saved s : List.copyOf(saved)) {
      child.saved.add(copyOf(s, copier));
    }
  }

  private static Saved copyOf(Saved s, Copier c) {
    if (s instanceof SavedScalar x) {
      return new SavedScalar(c.copy(x.glob), c.copy(x.old));
    }
    if (s instanceof SavedMagic x) {
      return new SavedMagic(c.copy(x.cell), c.copy(x.old));
    }
    if (s instanceof SavedArray x) {
      return new SavedArray(c.copy(x.glob), c.copy(x.old));
    }
    if (s instanceof SavedHash x) {
      return new SavedHash(c.copy(x.glob), c.copy(x.old));
    }
    if (s instanceof SavedEntry x) {
      return new SavedEntry(c.copy(x.hash), x.key, c.copy(x.old));
    }
    if (s instanceof SavedElement x) {
      return new SavedElement(c.copy(x.array), x.index, c.copy(x.old));
    }
    SavedGlob x = (SavedGlob) s;
    return new SavedGlob(
        c.copy(x.glob),
        c.copy(x.scalar),
        c.copy(x.array),
        c.copy(x.hash),
        c.copy(x.code),
        c.copy(x.io),
        c.copy(x.alias),
        x.aliased);
  }
}
