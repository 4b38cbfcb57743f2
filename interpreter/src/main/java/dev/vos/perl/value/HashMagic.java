package dev.vos.perl.value;

/** What a tied hash does instead of keeping entries. */
public interface HashMagic extends Forkable {
  Value get(String key);

  void put(String key, Value value);

  /** An alias of an entry. */
  PerlScalar cell(String key);

  boolean exists(String key);

  Value delete(String key);

  void clear();

  /** All keys, in the order of its iterator. */
  String[] keys();

  /** The next key of {@code each}, null at the end. */
  String each();

  void resetIterator();

  /** What the hash is in scalar context. */
  Value scalar();
}
