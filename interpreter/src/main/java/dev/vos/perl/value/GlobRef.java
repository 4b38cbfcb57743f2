package dev.vos.perl.value;

/** A reference to a typeglob: {@code \*STDOUT}, and what {@code open my $fh} stores. */
public final class GlobRef extends Value {

  /** The glob it points at. */
  public final PerlGlob target;

  public GlobRef(PerlGlob target) {
    this.target = target;
  }

  @Override
  public String str() {
    return target.describeReference();
  }

  @Override
  public Value snapshot() {
    target.held();
    return this;
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
