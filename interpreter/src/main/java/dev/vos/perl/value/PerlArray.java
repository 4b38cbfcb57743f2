package dev.vos.perl.value;

import java.util.Arrays;

/**
 * An array, also used for {@code @_} and temporary lists. An element is a Value, a cell ({@link
 * PerlScalar}) once it is aliased, or null where nothing was ever stored.
 */
public class PerlArray extends Referent {
  private static final Object[] NONE = {};

  private Object[] elements;
  private int start;

  /** -1 when it is tied: its magic is the only element, and what was in it the second. */
  private int size;

  public PerlArray() {
    elements = NONE;
  }

  public PerlArray(int capacity) {
    elements = capacity == 0 ? NONE : new Object[capacity];
  }

  /** Takes the array over. */
  public PerlArray(Object[] elements, int size) {
    this.elements = elements;
    this.size = size;
  }

  public final int size() {
    int n = size;
    return n >= 0 ? n : magic().size();
  }

  /** Ties it, or with null unties it, which brings back what was in it. */
  public final void tie(ArrayMagic magic) {
    PerlArray before = new PerlArray();
    if (size >= 0) {
      before.elements = elements;
      before.start = start;
      before.size = size;
    } else {
      before = (PerlArray) elements[1];
    }
    if (magic != null) {
      elements = new Object[] {magic, before};
      start = 3;
      size = -1;
    } else {
      elements = before.elements;
      start = before.start;
      size = before.size;
    }
  }

  /** What a tied array does; null if it is not tied. */
  public final ArrayMagic tied() {
    return size < 0 ? magic() : null;
  }

  private ArrayMagic magic() {
    return (ArrayMagic) elements[0];
  }

  /** The value at an index; undef outside. Negative indices count from the end. */
  public final Value get(int index) {
    int i = index < 0 ? index + size : index;
    if (i < 0 || i >= size) {
      return size >= 0 ? Undef.UNDEF : magic().get(index);
    }
    return valueOf(elements[start + i]);
  }

  private static Value valueOf(Object element) {
    if (element instanceof Value v) {
      return v;
    }
    return element == null ? Undef.UNDEF : ((PerlScalar) element).get();
  }

  /** What stands at an index: a Value, a cell or null; index within 0 to size - 1. */
  public final Object raw(int index) {
    return size >= 0 ? elements[start + index] : magic().cell(index);
  }

  /** Puts a Value, a cell or null in place of what stands there; index within 0 to size - 1. */
  public final void setRaw(int index, Object element) {
    elements[start + index] = element;
  }

  /**
   * Assigns to an element, through its cell if it has one; grows as needed.
   *
   * @return false when a negative index reaches before the start (the caller dies)
   */
  public final boolean set(int index, Value value) {
    int i = index < 0 ? index + size : index;
    if (i < 0 || i >= size) {
      if (size < 0) {
        return magic().set(index, value);
      }
      if (i < 0) {
        return false;
      }
      setSize(i + 1);
    }
    int at = start + i;
    if (elements[at] instanceof PerlScalar cell) {
      cell.set(value);
    } else {
      elements[at] = value;
    }
    return true;
  }

  /** The element's cell, made on demand (grows the array); null before the start. */
  public final PerlScalar cell(int index) {
    int i = index < 0 ? index + size : index;
    if (i < 0 || i >= size) {
      if (size < 0) {
        return magic().cell(index);
      }
      if (i < 0) {
        return null;
      }
      setSize(i + 1);
    }
    Object e = elements[start + i];
    if (e instanceof PerlScalar cell) {
      return cell;
    }
    PerlScalar cell = new PerlScalar(e == null ? Undef.UNDEF : (Value) e);
    elements[start + i] = cell;
    return cell;
  }

  public final boolean exists(int index) {
    if (size < 0) {
      return magic().exists(index);
    }
    int i = index < 0 ? index + size : index;
    return i >= 0 && i < size && elements[start + i] != null;
  }

  /** {@code delete $a[i]}: the old value; shrinks when it was the last. */
  public final Value delete(int index) {
    int i = index < 0 ? index + size : index;
    if (i < 0 || i >= size) {
      return size >= 0 ? Undef.UNDEF : magic().delete(index);
    }
    Value old = valueOf(elements[start + i]);
    elements[start + i] = null;
    while (size > 0 && i == size - 1 && elements[start + size - 1] == null) {
      size--;
      i--;
    }
    return old;
  }

  /** Appends a Value or, for aliases, a cell. */
  public final void push(Object element) {
    int end = start + size;
    if (end == elements.length) {
      if (size < 0) {
        PerlArray one = new PerlArray(1);
        one.push(element);
        magic().push(one);
        return;
      }
      room(1);
      end = start + size;
    }
    elements[end] = element;
    size++;
  }

  /** Appends the elements of another array as copies of their values. */
  public final void pushValues(PerlArray original) {
    PerlArray other = original.size < 0 ? original.magic().values() : original;
    if (size < 0) {
      magic().push(other);
      return;
    }
    int n = other.size;
    room(n);
    for (int i = 0; i < n; i++) {
      elements[start + size + i] = valueOf(other.elements[other.start + i]).snapshot();
    }
    size += n;
  }

  /** Appends the elements of another array as aliases: each gets a cell. */
  public final void pushAliases(PerlArray other) {
    int n = other.size();
    room(n);
    for (int i = 0; i < n; i++) {
      elements[start + size + i] = other.cell(i);
    }
    size += n;
  }

  /** Appends what the other holds, values and cells as they are. */
  public final void pushRaw(PerlArray other) {
    if (size < 0 || other.size < 0) {
      pushValues(other);
      return;
    }
    int n = other.size;
    room(n);
    System.arraycopy(other.elements, other.start, elements, start + size, n);
    size += n;
  }

  private void room(int more) {
    int need = start + size + more;
    if (need <= elements.length) {
      return;
    }
    if (start > 0 && size + more <= elements.length - (elements.length >> 2)) {
      System.arraycopy(elements, start, elements, 0, size);
      Arrays.fill(elements, size, Math.min(elements.length, start + size), null);
      start = 0;
      return;
    }
    Object[] bigger = new Object[Math.max(size + more, Math.max(4, size + (size >> 1)))];
    System.arraycopy(elements, start, bigger, 0, size);
    elements = bigger;
    start = 0;
  }

  public final Value pop() {
    if (size <= 0) {
      return size == 0 ? Undef.UNDEF : magic().pop();
    }
    size--;
    Object e = elements[start + size];
    elements[start + size] = null;
    return valueOf(e).snapshot();
  }

  public final Value shift() {
    if (size <= 0) {
      return size == 0 ? Undef.UNDEF : magic().shift();
    }
    Object e = elements[start];
    elements[start] = null;
    start++;
    size--;
    if (size == 0) {
      start = 0;
    }
    return valueOf(e).snapshot();
  }

  /** Inserts the elements of a list at the front, as they are. */
  public final void unshift(PerlArray list) {
    if (size < 0) {
      magic().unshift(list);
      return;
    }
    int n = list.size;
    if (start >= n) {
      start -= n;
    } else {
      int slack = Math.min(size + n, 1024) + n;
      Object[] bigger = new Object[size + slack + n];
      System.arraycopy(elements, start, bigger, slack, size);
      elements = bigger;
      start = slack - n;
    }
    System.arraycopy(list.elements, list.start, elements, start, n);
    size += n;
  }

  /**
   * Replaces {@code length} elements at {@code offset} (both already within bounds) by a list.
   *
   * @return what was removed
   */
  public final PerlArray splice(int offset, int length, PerlArray replacement) {
    if (size < 0) {
      return magic().splice(offset, length, replacement);
    }
    PerlArray removed = new PerlArray(length);
    for (int i = 0; i < length; i++) {
      removed.push(valueOf(elements[start + offset + i]).snapshot());
    }
    int n = replacement == null ? 0 : replacement.size;
    int delta = n - length;
    if (delta > 0) {
      room(delta);
    }
    int from = start + offset + length;
    System.arraycopy(elements, from, elements, from + delta, size - offset - length);
    if (delta < 0) {
      Arrays.fill(elements, start + size + delta, start + size, null);
    }
    if (n > 0) {
      System.arraycopy(replacement.elements, replacement.start, elements, start + offset, n);
    }
    size += delta;
    return removed;
  }

  public final void clear() {
    if (size < 0) {
      magic().clear();
      return;
    }
    elements = NONE;
    start = 0;
    size = 0;
  }

  /** {@code $#a = n - 1}. */
  public final void setSize(int newSize) {
    if (size < 0) {
      magic().setSize(newSize);
      return;
    }
    if (newSize > size) {
      room(newSize - size);
    } else {
      Arrays.fill(elements, start + newSize, start + size, null);
    }
    size = newSize;
  }

  /** Takes over the elements of a temporary list, which must not be used afterwards. */
  public final void takeFrom(PerlArray list) {
    if (size < 0) {
      magic().assign(list);
      return;
    }
    elements = list.elements;
    start = list.start;
    size = list.size;
    list.clear();
  }

  /** The values, copied out. */
  public final Value[] toValues() {
    if (size < 0) {
      return magic().values().toValues();
    }
    Value[] values = new Value[size];
    for (int i = 0; i < size; i++) {
      values[i] = valueOf(elements[start + i]);
    }
    return values;
  }

  /** An array of the same size and identity with the raw elements, for the cloner to fix up. */
  public PerlArray shallowCopy() {
    if (size < 0) {
      PerlArray copy = new PerlArray();
      copy.elements = elements.clone();
      copy.start = start;
      copy.size = size;
      copy.becomeCopyOf(this);
      return copy;
    }
    PerlArray copy =
        new PerlArray(size == 0 ? NONE : Arrays.copyOfRange(elements, start, start + size), size);
    copy.becomeCopyOf(this);
    return copy;
  }

  /** Replaces what the elements of a {@link #shallowCopy} hold by copies of their own. */
  public final void copyElements(Copier copier) {
    Object[] all = elements;
    if (size < 0) {
      all[0] = copier.copy(all[0]);
      all[1] = copier.copy(all[1]);
    }
    for (int i = start, end = start + size; i < end; i++) {
      Object e = all[i];
      if (e != null && e.getClass() != PerlInt.class && e.getClass() != PerlStr.class) {
        all[i] = copier.copy(e);
      }
    }
  }

  @Override
  public String typeName() {
    return "ARRAY";
  }
}
