package dev.vos.perl.value;

/** A thing that references point at and bless marks: array, hash, code, glob, regex. */
public abstract class Referent extends Value {
  private ClassName blessed;
  private int id;

  /** Whether its end is waited for: it is an object with a destructor. */
  private boolean watched;

  /** Its copy while a fork is being made, else null. */
  public Referent forward;

  /** The package it is blessed into, or null. */
  public final ClassName blessed() {
    return blessed;
  }

  public final void bless(ClassName into) {
    blessed = into;
  }

  public final boolean watched() {
    return watched;
  }

  public final void watch() {
    watched = true;
  }

  public final void unwatch() {
    watched = false;
  }

  /** What {@code reftype} says: ARRAY, HASH, CODE, GLOB, REGEXP. */
  public abstract String typeName();

  /** Its number for {@code ==} and printed addresses: the same before and after a fork. */
  public final long address() {
    if (id == 0) {
      id = Addresses.next();
    }
    return Addresses.of(id);
  }

  /** Takes over the identity of the original: used by the clone at fork. */
  protected final void becomeCopyOf(Referent original) {
    blessed = original.blessed;
    id = original.id;
    watched = original.watched;
  }

  @Override
  public String str() {
    return Addresses.describe(blessed, typeName(), address());
  }

  @Override
  public Value num() {
    return PerlInt.of(address());
  }

  @Override
  public boolean truth() {
    return true;
  }

  @Override
  public boolean isRef() {
    return true;
  }
}
