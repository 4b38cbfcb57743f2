package dev.vos.perl.run;

import dev.vos.perl.value.ArrayMagic;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** A tied array: every access is a method call on the object (perltie). */
public final class ArrayTie implements ArrayMagic {
  private final Interp in;
  private final Upcalls upcalls;
  private final Value object;

  public ArrayTie(Interp in, Value object) {
    this.in = in;
    this.upcalls = in.upcalls();
    this.object = object;
  }

  /** What TIEARRAY returned. */
  public Value object() {
    return object;
  }

  @Override
  public int size() {
    int n = upcalls.ask("FETCHSIZE", object).toInt();
    if (n < 0) {
      throw PerlDie.at("FETCHSIZE returned a negative value");
    }
    return n;
  }

  /** The index counted from the start, negative if it reaches before it. */
  private int index(int index) {
    return index >= 0 || takesNegative() ? index : index + size();
  }

  private boolean takesNegative() {
    var cls = ClassTable.classOf(object);
    var glob = in.globals().find((cls == null ? "main" : cls.name()) + "::NEGATIVE_INDICES");
    return glob != null && glob.scalar().get().truth();
  }

  private boolean before(int i) {
    return i < 0 && !takesNegative();
  }

  @Override
  public Value get(int index) {
    int i = index(index);
    return before(i) ? Undef.UNDEF : upcalls.ask("FETCH", object, PerlInt.of(i));
  }

  @Override
  public boolean set(int index, Value value) {
    int i = index(index);
    if (before(i)) {
      return false;
    }
    upcalls.queue("STORE", Upcalls.arguments(object, PerlInt.of(i), value));
    return true;
  }

  @Override
  public PerlScalar cell(int index) {
    int i = index(index);
    return before(i) ? null : ElementTie.cell(upcalls, object, PerlInt.of(i));
  }

  @Override
  public boolean exists(int index) {
    int i = index(index);
    return !before(i) && upcalls.ask("EXISTS", object, PerlInt.of(i)).truth();
  }

  @Override
  public Value delete(int index) {
    int i = index(index);
    return before(i) ? Undef.UNDEF : upcalls.ask("DELETE", object, PerlInt.of(i));
  }

  @Override
  public void push(PerlArray values) {
    upcalls.askWith("PUSH", object, values);
  }

  @Override
  public Value pop() {
    return upcalls.ask("POP", object);
  }

  @Override
  public Value shift() {
    return upcalls.ask("SHIFT", object);
  }

  @Override
  public void unshift(PerlArray values) {
    upcalls.askWith("UNSHIFT", object, values);
  }

  @Override
  public PerlArray splice(int offset, int length, PerlArray replacement) {
    PerlArray args = Upcalls.arguments(PerlInt.of(offset), PerlInt.of(length));
    if (replacement != null) {
      args.pushValues(replacement);
    }
    return upcalls.askList("SPLICE", object, args);
  }

  @Override
  public void clear() {
    upcalls.queue("CLEAR", Upcalls.arguments(object));
  }

  @Override
  public void setSize(int size) {
    upcalls.queue("STORESIZE", Upcalls.arguments(object, PerlInt.of(size)));
  }

  @Override
  public void assign(PerlArray list) {
    Value[] values = list.toValues();
    clear();
    if (values.length > 0) {
      upcalls.queue("EXTEND", Upcalls.arguments(object, PerlInt.of(values.length)));
    }
    for (int i = 0; i < values.length; i++) {
      upcalls.queue("STORE", Upcalls.arguments(object, PerlInt.of(i), values[i]));
    }
  }

  @Override
  public PerlArray values() {
    Value[] indices = new Value[size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = PerlInt.of(i);
    }
    upcalls.prepare("FETCH", object, indices);
    PerlArray values = new PerlArray(indices.length);
    for (Value i : indices) {
      values.push(upcalls.ask("FETCH", object, i));
    }
    return values;
  }

  @Override
  public Object fork(Copier copier) {
    return new ArrayTie(copier.copy(upcalls).interp(), copier.copy(object));
  }
}
