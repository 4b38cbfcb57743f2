package dev.vos.perl.run;

import dev.vos.perl.value.CellMagic;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Value;

/** A tied scalar: {@code FETCH} is asked for, {@code STORE} is queued. */
public final class ScalarTie implements CellMagic {
  private final Upcalls upcalls;
  private final Value object;
  private Value last;

  /**
   * @param before the value that the scalar has
   */
  public ScalarTie(Upcalls upcalls, Value object, Value before) {
    this.upcalls = upcalls;
    this.object = object;
    this.last = before;
  }

  /** What TIESCALAR returned. */
  public Value object() {
    return object;
  }

  @Override
  public Value fetch() {
    last = upcalls.ask("FETCH", object);
    return last;
  }

  @Override
  public void store(Value value) {
    last = value.snapshot();
    upcalls.queue("STORE", Upcalls.arguments(object, value));
  }

  @Override
  public Object fork(Copier copier) {
    return new ScalarTie(copier.copy(upcalls), copier.copy(object), copier.copy(last));
  }

  @Override
  public Value last() {
    return last;
  }
}
