package dev.vos.perl.run;

import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.HashMagic;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.ReadOnlyScalar;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/** A restricted hash (Hash::Util): only some keys are legal, and values may be read-only. */
public final class LockedHash implements HashMagic {
  private final PerlHash entries;
  private final Set<String> legal;

  private LockedHash(PerlHash entries, Set<String> legal) {
    this.entries = entries;
    this.legal = legal;
  }

  /** Restricts a hash to these keys. */
  public static void lock(PerlHash hash, Set<String> legal) {
    PerlHash entries = new PerlHash();
    entries.takeFrom(hash);
    hash.tie(new LockedHash(entries, legal));
  }

  /** Lifts the restriction. */
  public static void unlock(PerlHash hash) {
    if (hash.tied() instanceof LockedHash locked) {
      hash.tie(null);
      hash.takeFrom(locked.entries);
    }
  }

  /** The keys that may be used. */
  public Set<String> legal() {
    return legal;
  }

  /** Makes the value of a key read-only. */
  public void lockValue(String key) {
    if (entries.exists(key)) {
      entries.putRaw(key, new ReadOnlyScalar(entries.get(key).snapshot()));
    }
  }

  /** Lets the value of a key be changed again. */
  public void unlockValue(String key) {
    if (entries.exists(key)) {
      entries.putRaw(key, entries.get(key).snapshot());
    }
  }

  private void require(String key) {
    if (!legal.contains(key)) {
      throw PerlDie.at("Attempt to access disallowed key '" + key + "' in a restricted hash");
    }
  }

  private boolean readOnly(String key) {
    return entries.raw(key) instanceof ReadOnlyScalar;
  }

  @Override
  public Value get(String key) {
    require(key);
    return entries.get(key);
  }

  @Override
  public void put(String key, Value value) {
    require(key);
    if (readOnly(key)) {
      throw PerlDie.at("Modification of a read-only value attempted");
    }
    entries.put(key, value);
  }

  @Override
  public PerlScalar cell(String key) {
    require(key);
    return entries.exists(key) ? entries.cell(key) : new Entry(this, key);
  }

  @Override
  public boolean exists(String key) {
    return entries.exists(key);
  }

  @Override
  public Value delete(String key) {
    if (!legal.contains(key)) {
      throw PerlDie.at("Attempt to delete disallowed key '" + key + "' from a restricted hash");
    }
    refuseReadOnly(key);
    return entries.exists(key) ? entries.delete(key) : Undef.UNDEF;
  }

  private void refuseReadOnly(String key) {
    if (readOnly(key)) {
      throw PerlDie.at("Attempt to delete readonly key '" + key + "' from a restricted hash");
    }
  }

  @Override
  public void clear() {
    for (String key : keys()) {
      refuseReadOnly(key);
    }
    entries.clear();
  }

  @Override
  public String[] keys() {
    String[] keys = new String[entries.size()];
    int n = 0;
    for (int i = entries.next(0); i >= 0; i = entries.next(i + 1)) {
      keys[n++] = entries.keyAt(i);
    }
    return keys;
  }

  @Override
  public String each() {
    int i = entries.each();
    return i < 0 ? null : entries.keyAt(i);
  }

  @Override
  public void resetIterator() {
    entries.resetIterator();
  }

  @Override
  public Value scalar() {
    return PerlInt.of(entries.size());
  }

  @Override
  public Object fork(Copier copier) {
    return new LockedHash(copier.copy(entries), new LinkedHashSet<>(legal));
  }

  @Override
  public void trace(Copier visitor) {
    visitor.copy(entries);
  }

  /** A legal key that has no value yet. */
  private static final class Entry extends PerlScalar implements Forkable {
    private final LockedHash hash;
    private final String key;

    Entry(LockedHash hash, String key) {
      this.hash = hash;
      this.key = key;
    }

    @Override
    public Value get() {
      return hash.entries.get(key);
    }

    @Override
    public void set(Value value) {
      hash.put(key, value.snapshot());
    }

    @Override
    public Object fork(Copier copier) {
      return new Entry(copier.copy(hash), key);
    }
  }
}
