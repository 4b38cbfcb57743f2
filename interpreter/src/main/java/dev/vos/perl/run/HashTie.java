package dev.vos.perl.run;

import dev.vos.perl.value.Copier;
import dev.vos.perl.value.HashMagic;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;

/** A tied hash: every access is a method call on the object (perltie). */
public final class HashTie implements HashMagic {
  private final Upcalls upcalls;
  private final Value object;

  /** The key that {@code each} gave last, null before the first. */
  private Value last;

  public HashTie(Upcalls upcalls, Value object) {
    this.upcalls = upcalls;
    this.object = object;
  }

  /** What TIEHASH returned. */
  public Value object() {
    return object;
  }

  @Override
  public Value get(String key) {
    return upcalls.ask("FETCH", object, PerlStr.of(key));
  }

  @Override
  public void put(String key, Value value) {
    upcalls.queue("STORE", Upcalls.arguments(object, PerlStr.of(key), value));
  }

  @Override
  public PerlScalar cell(String key) {
    return ElementTie.cell(upcalls, object, PerlStr.of(key));
  }

  @Override
  public boolean exists(String key) {
    return upcalls.ask("EXISTS", object, PerlStr.of(key)).truth();
  }

  @Override
  public Value delete(String key) {
    return upcalls.ask("DELETE", object, PerlStr.of(key));
  }

  @Override
  public void clear() {
    upcalls.queue("CLEAR", Upcalls.arguments(object));
  }

  @Override
  public String[] keys() {
    PerlArray keys = upcalls.askSequel("FIRSTKEY", object, new Keys(object, new PerlArray()));
    String[] names = new String[keys.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = keys.get(i).str();
    }
    return names;
  }

  /** Asks for one key after the other. */
  private static final class Keys extends Upcalls.Sequel {
    private final Value object;
    private final PerlArray keys;

    Keys(Value object, PerlArray keys) {
      this.object = object;
      this.keys = keys;
    }

    @Override
    Upcalls.Call next(Interp in, Value answer) {
      if (!answer.defined()) {
        return null;
      }
      keys.push(PerlStr.of(answer.str()));
      return in.upcalls().method("NEXTKEY", object, answer);
    }

    @Override
    PerlArray result() {
      return keys;
    }

    @Override
    public Object fork(Copier copier) {
      return new Keys(copier.copy(object), copier.copy(keys));
    }
  }

  @Override
  public String each() {
    Value key =
        last == null ? upcalls.ask("FIRSTKEY", object) : upcalls.ask("NEXTKEY", object, last);
    last = key.defined() ? key : null;
    return last == null ? null : key.str();
  }

  @Override
  public void resetIterator() {
    last = null;
  }

  @Override
  public Value scalar() {
    if (upcalls.can(object, "SCALAR")) {
      return upcalls.ask("SCALAR", object);
    }
    return last != null || upcalls.ask("FIRSTKEY", object).defined() ? PerlInt.ONE : PerlInt.ZERO;
  }

  @Override
  public Object fork(Copier copier) {
    HashTie copy = new HashTie(copier.copy(upcalls), copier.copy(object));
    copy.last = copier.copy(last);
    return copy;
  }
}
