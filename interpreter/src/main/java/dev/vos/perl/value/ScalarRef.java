package dev.vos.perl.value;

/** A reference to a scalar. Two of the same cell are equal. */
public final class ScalarRef extends Value {

  /** The cell it points at. */
  public final PerlScalar target;

  public ScalarRef(PerlScalar target) {
    this.target = target;
  }

  /** SCALAR, REF when the cell holds a reference, GLOB when it holds a glob. */
  public String typeName() {
    Value v = target.peek();
    if (v instanceof PerlGlob) {
      return "GLOB";
    }
    return v.isRef() ? "REF" : target.kind();
  }

  @Override
  public String str() {
    return Addresses.describe(target.blessed(), typeName(), target.address());
  }

  @Override
  public Value num() {
    return PerlInt.of(target.address());
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
