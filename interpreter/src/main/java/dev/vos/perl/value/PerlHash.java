package dev.vos.perl.value;

import java.util.Arrays;

/**
 * A hash: entries in insertion order, found by a scan while there are few and by an open-addressed
 * index beyond. A value is a Value or, once aliased, a cell.
 *
 * <p>The key array and the index are shared by clones and by hashes built from the same literal,
 * and copied before the first change of keys.
 */
public class PerlHash extends Referent {
  private static final int SCAN_LIMIT = 8;
  private static final int TIED_SLOT = 2;
  private static final int TIED_FIRST = 3;
  private static final String[] NO_KEYS = {};
  private static final Object[] NO_VALUES = {};

  /** Keys in order; null where one was deleted. */
  private String[] keys;

  private Object[] values;

  /** Entry numbers plus one by hash, linear probing; null while a scan does. */
  private int[] index;

  private int used;

  /**
   * -1 when it is tied: it looks empty then, and the places of its values hold its magic, what was
   * in it, a cell for {@link #slot}, and from {@link #TIED_FIRST} on what {@link #next} goes over.
   */
  private int live;

  private boolean keysShared;
  private int iterator;

  public PerlHash() {
    keys = NO_KEYS;
    values = NO_VALUES;
  }

  /**
   * From a literal with constant distinct keys.
   *
   * @param sharedKeys at most 8, never changed by anyone
   * @param values taken over, as many
   */
  public PerlHash(String[] sharedKeys, Object[] values) {
    this.keys = sharedKeys;
    this.values = values;
    used = sharedKeys.length;
    live = used;
    keysShared = true;
  }

  /** How many keys a literal may share. */
  public static int sharableKeys() {
    return SCAN_LIMIT;
  }

  /** The number of keys. */
  public final int size() {
    int n = live;
    return n >= 0 ? n : magic().keys().length;
  }

  /** Ties it, or with null unties it, which brings back what was in it. */
  public final void tie(HashMagic magic) {
    PerlHash before = new PerlHash();
    if (live >= 0) {
      before.take(this);
    } else {
      before = (PerlHash) values[1];
    }
    if (magic == null) {
      live = 0;
      take(before);
      return;
    }
    keys = new String[TIED_FIRST];
    values = new Object[] {magic, before, null};
    index = null;
    used = 0;
    live = -1;
    keysShared = false;
    iterator = 0;
  }

  /** What a tied hash does; null if it is not tied. */
  public final HashMagic tied() {
    return live < 0 ? magic() : null;
  }

  private HashMagic magic() {
    return (HashMagic) values[0];
  }

  private int tiedNext(int from) {
    if (from == 0) {
      String[] all = magic().keys();
      keys = new String[all.length + TIED_FIRST];
      System.arraycopy(all, 0, keys, TIED_FIRST, all.length);
      values = Arrays.copyOf(values, keys.length);
      for (int i = 0; i < all.length; i++) {
        values[i + TIED_FIRST] = magic().cell(all[i]);
      }
    }
    int i = Math.max(from, TIED_FIRST);
    return i < keys.length ? i : -1;
  }

  private int tiedSlot(String key) {
    values[TIED_SLOT] = magic().cell(key);
    return TIED_SLOT;
  }

  private int find(String key) {
    if (index == null) {
      for (int i = 0; i < used; i++) {
        String k = keys[i];
        if (k == key || key.equals(k)) {
          return i;
        }
      }
      return -1;
    }
    int mask = index.length - 1;
    int h = spread(key) & mask;
    for (int e = index[h]; e != 0; e = index[h]) {
      String k = keys[e - 1];
      if (k == key || key.equals(k)) {
        return e - 1;
      }
      h = (h + 1) & mask;
    }
    return -1;
  }

  private static int spread(String key) {
    int h = key.hashCode();
    return h ^ (h >>> 16);
  }

  private int insert(String key, Object value) {
    if (used == values.length || keysShared) {
      grow();
    }
    int i = used++;
    keys[i] = key;
    values[i] = value;
    live++;
    if (index != null) {
      enter(key, i);
    } else if (used > SCAN_LIMIT) {
      buildIndex();
    }
    return i;
  }

  private void grow() {
    int deleted = used - live;
    if (deleted > live && iterator == 0) {
      compact();
    }
    int capacity = used < values.length ? values.length : Math.max(4, used + (used >> 1) + 1);
    keys = Arrays.copyOf(keys, capacity);
    values = Arrays.copyOf(values, capacity);
    if (index != null && (capacity * 2 > index.length || keysShared)) {
      keysShared = false;
      buildIndex();
    }
    keysShared = false;
  }

  private void compact() {
    String[] k = new String[live];
    Object[] v = new Object[live];
    int n = 0;
    for (int i = 0; i < used; i++) {
      if (keys[i] != null) {
        k[n] = keys[i];
        v[n++] = values[i];
      }
    }
    keys = k;
    values = v;
    used = n;
    keysShared = false;
    if (index != null) {
      buildIndex();
    }
  }

  private void buildIndex() {
    int capacity = Integer.highestOneBit(Math.max(16, values.length * 2 - 1)) << 1;
    index = new int[capacity];
    for (int i = 0; i < used; i++) {
      if (keys[i] != null) {
        enter(keys[i], i);
      }
    }
  }

  private void enter(String key, int entry) {
    int mask = index.length - 1;
    int h = spread(key) & mask;
    while (index[h] != 0) {
      h = (h + 1) & mask;
    }
    index[h] = entry + 1;
  }

  private static Value valueOf(Object element) {
    if (element instanceof Value v) {
      return v;
    }
    return element == null ? Undef.UNDEF : ((PerlScalar) element).get();
  }

  public final Value get(String key) {
    int i = find(key);
    return i >= 0 ? valueOf(values[i]) : live >= 0 ? Undef.UNDEF : magic().get(key);
  }

  public final boolean exists(String key) {
    return find(key) >= 0 || (live < 0 && magic().exists(key));
  }

  /** Assigns, through the cell if the entry has one. */
  public void put(String key, Value value) {
    int i = find(key);
    if (i < 0) {
      if (live < 0) {
        magic().put(key, value);
      } else {
        insert(key, value);
      }
    } else if (values[i] instanceof PerlScalar cell) {
      cell.set(value);
    } else {
      values[i] = value;
    }
  }

  /** The entry's cell, made on demand. */
  public PerlScalar cell(String key) {
    int i = find(key);
    if (i < 0) {
      if (live < 0) {
        return magic().cell(key);
      }
      PerlScalar cell = newCell(key);
      insert(key, cell);
      return cell;
    }
    if (values[i] instanceof PerlScalar cell) {
      return cell;
    }
    PerlScalar cell = new PerlScalar((Value) values[i]);
    values[i] = cell;
    return cell;
  }

  /** A fresh cell for a key; magical hashes make theirs. */
  protected PerlScalar newCell(String key) {
    return new PerlScalar();
  }

  /**
   * The place of an entry for reading and writing it in place: {@link #at} and {@link #setAt}; made
   * (undef) when absent. Valid until keys change.
   */
  public final int slot(String key) {
    int i = find(key);
    return i >= 0 ? i : live < 0 ? tiedSlot(key) : insert(key, Undef.UNDEF);
  }

  /** What an entry holds: a Value or a cell. */
  public final Object at(int slot) {
    return values[slot];
  }

  /** Replaces what an entry holds. */
  public final void setAt(int slot, Object value) {
    values[slot] = value;
  }

  /** The raw entry of a key: a Value, a cell, or null when absent. */
  public final Object raw(String key) {
    int i = find(key);
    return i < 0 ? null : values[i];
  }

  /** Puts a cell or value in place of what is there, aliasing it. */
  public void putRaw(String key, Object element) {
    int i = find(key);
    if (live < 0) {
      magic().put(key, valueOf(element).snapshot());
    } else if (i < 0) {
      insert(key, element);
    } else {
      values[i] = element;
    }
  }

  /** Removes a key; its old value, undef if absent. */
  public Value delete(String key) {
    int i = find(key);
    if (i < 0) {
      return live >= 0 ? Undef.UNDEF : magic().delete(key);
    }
    Value old = valueOf(values[i]).snapshot();
    if (keysShared) {
      keys = keys.clone();
      index = index == null ? null : index.clone();
      keysShared = false;
    }
    if (index != null) {
      unindex(keys[i], i);
    }
    keys[i] = null;
    values[i] = null;
    live--;
    if (live == 0) {
      used = 0;
      if (index != null) {
        Arrays.fill(index, 0);
      }
    }
    return old;
  }

  /** Takes an entry out of the index and closes the gap that linear probing would trip over. */
  private void unindex(String key, int entry) {
    int mask = index.length - 1;
    int hole = spread(key) & mask;
    while (index[hole] != entry + 1) {
      hole = (hole + 1) & mask;
    }
    int h = hole;
    while (true) {
      h = (h + 1) & mask;
      int e = index[h];
      if (e == 0) {
        break;
      }
      int home = spread(keys[e - 1]) & mask;
      if (((h - home) & mask) >= ((h - hole) & mask)) {
        index[hole] = e;
        hole = h;
      }
    }
    index[hole] = 0;
  }

  public void clear() {
    if (live < 0) {
      magic().clear();
      return;
    }
    keys = NO_KEYS;
    values = NO_VALUES;
    index = null;
    used = 0;
    live = 0;
    iterator = 0;
    keysShared = false;
  }

  /**
   * The first entry at or after a place, -1 at the end: {@code for (i = next(0); i >= 0; i = next(i
   * + 1))}.
   */
  public final int next(int from) {
    for (int i = from; i < used; i++) {
      if (keys[i] != null) {
        return i;
      }
    }
    return live >= 0 ? -1 : tiedNext(from);
  }

  public final String keyAt(int slot) {
    return keys[slot];
  }

  public final Value valueAt(int slot) {
    return valueOf(values[slot]);
  }

  /** The entry's cell at a place. */
  public final PerlScalar cellAt(int slot) {
    return values[slot] instanceof PerlScalar cell ? cell : cell(keys[slot]);
  }

  /** Steps the iterator of each, keys and values; -1 at the end, which also resets it. */
  public final int each() {
    int i = next(iterator);
    iterator = i < 0 ? 0 : i + 1;
    return i;
  }

  public final void resetIterator() {
    iterator = 0;
    if (live < 0) {
      magic().resetIterator();
    }
  }

  /** Takes over the entries of a temporary hash, which must not be used afterwards. */
  public void takeFrom(PerlHash other) {
    if (live < 0) {
      clear();
      for (int i = other.next(0); i >= 0; i = other.next(i + 1)) {
        put(other.keyAt(i), other.valueAt(i));
      }
      return;
    }
    take(other);
  }

  private void take(PerlHash other) {
    keys = other.keys;
    values = other.values;
    index = other.index;
    used = other.used;
    live = other.live;
    keysShared = other.keysShared;
    iterator = 0;
    other.clear();
  }

  /** A hash with the same keys and identity and the raw values, for the cloner to fix up. */
  public PerlHash shallowCopy() {
    return fillCopy(new PerlHash());
  }

  /** Makes a fresh hash of a subclass a shallow copy of this one. */
  protected final PerlHash fillCopy(PerlHash copy) {
    copy.keys = keys;
    copy.values = values.length == 0 ? NO_VALUES : values.clone();
    copy.index = index;
    copy.used = used;
    copy.live = live;
    copy.iterator = iterator;
    copy.keysShared = true;
    keysShared = true;
    copy.becomeCopyOf(this);
    return copy;
  }

  /** Replaces what the entries of a {@link #shallowCopy} hold by copies of their own. */
  public final void copyEntries(Copier copier) {
    Object[] all = values;
    if (live < 0) {
      keys = new String[TIED_FIRST];
      values = new Object[] {copier.copy(all[0]), copier.copy(all[1]), null};
    }
    for (int i = 0, end = used; i < end; i++) {
      Object e = all[i];
      if (e != null && e.getClass() != PerlInt.class && e.getClass() != PerlStr.class) {
        all[i] = copier.copy(e);
      }
    }
  }

  @Override
  public String typeName() {
    return "HASH";
  }
}
