package dev.vos.perl.run;

import dev.vos.perl.value.CellMagic;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** An element of a tied array or hash, as an alias. */
final class ElementTie implements CellMagic {
  private final Upcalls upcalls;
  private final Value object;
  private final Value key;

  private ElementTie(Upcalls upcalls, Value object, Value key) {
    this.upcalls = upcalls;
    this.object = object;
    this.key = key;
  }

  /** A cell that stands for the element. */
  static PerlScalar cell(Upcalls upcalls, Value object, Value key) {
    PerlScalar cell = new PerlScalar();
    cell.tie(new ElementTie(upcalls, object, key));
    return cell;
  }

  @Override
  public Value fetch() {
    return upcalls.ask("FETCH", object, key);
  }

  @Override
  public void store(Value value) {
    upcalls.queue("STORE", Upcalls.arguments(object, key, value));
  }

  @Override
  public Value last() {
    return Undef.UNDEF;
  }

  @Override
  public Object fork(Copier copier) {
    return new ElementTie(copier.copy(upcalls), copier.copy(object), key);
  }
}
