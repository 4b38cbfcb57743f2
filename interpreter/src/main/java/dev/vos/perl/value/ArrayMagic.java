package dev.vos.perl.value;

/** What a tied array does instead of keeping elements. Indices may be negative. */
public interface ArrayMagic extends Forkable {
  int size();

  Value get(int index);

  /** False when the index reaches before the start. */
  boolean set(int index, Value value);

  /** An alias of an element; null before the start. */
  PerlScalar cell(int index);

  boolean exists(int index);

  Value delete(int index);

  void push(PerlArray values);

  Value pop();

  Value shift();

  void unshift(PerlArray values);

  PerlArray splice(int offset, int length, PerlArray replacement);

  void clear();

  void setSize(int size);

  /** {@code @tied = list}. */
  void assign(PerlArray list);

  /** All values, asked for together. */
  PerlArray values();
}
