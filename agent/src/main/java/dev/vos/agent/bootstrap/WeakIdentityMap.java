package dev.vos.agent.bootstrap;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values by the identity of keys that it does not keep alive. For many threads at once; nothing
 * here runs code of the keys.
 */
public final class WeakIdentityMap<V> {
  private final ConcurrentHashMap<Object, V> values = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> collected = new ReferenceQueue<>();

  /** Whether there is nothing in it; a read without a lock. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  public void put(Object key, V value) {
    expunge();
    values.put(new WeakKey(key, collected), value);
  }

  /** Puts unless there is a value for the key already. */
  public void putIfAbsent(Object key, V value) {
    expunge();
    values.putIfAbsent(new WeakKey(key, collected), value);
  }

  /** The value, or null. */
  public V get(Object key) {
    return values.isEmpty() ? null : values.get(new StrongKey(key));
  }

  /** Forgets the key; returns its value, or null. */
  public V remove(Object key) {
    return values.isEmpty() ? null : values.remove(new StrongKey(key));
  }

  /** The keys that are still alive. */
  public List<Object> keys() {
    expunge();
    List<Object> keys = new ArrayList<>();
    for (Object key : values.keySet()) {
      Object referent = referent(key);
      if (referent != null) {
        keys.add(referent);
      }
    }
    return keys;
  }

  public void clear() {
    values.clear();
  }

  private void expunge() {
    for (Reference<?> key = collected.poll(); key != null; key = collected.poll()) {
      values.remove(key);
    }
  }

  private static Object referent(Object key) {
    return key instanceof WeakKey weak ? weak.get() : ((StrongKey) key).referent;
  }

  private static boolean same(Object one, Object other) {
    if (one == other) {
      return true;
    }
    if (!(other instanceof WeakKey) && !(other instanceof StrongKey)) {
      return false;
    }
    Object referent = referent(one);
    return referent != null && referent == referent(other);
  }

  private static final class WeakKey extends WeakReference<Object> {
    private final int hash;

    WeakKey(Object referent, ReferenceQueue<Object> queue) {
      super(referent, queue);
      hash = System.identityHashCode(referent);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return same(this, other);
    }
  }

  /** For looking up. */
  private static final class StrongKey {
    private final Object referent;

    StrongKey(Object referent) {
      this.referent = referent;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(referent);
    }

    @Override
    public boolean equals(Object other) {
      return same(this, other);
    }
  }
}
