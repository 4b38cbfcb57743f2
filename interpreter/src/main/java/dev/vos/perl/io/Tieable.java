package dev.vos.perl.io;

import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Referent;
import dev.vos.perl.value.Value;

/** What can be tied by {@code tie *FH}: a handle whose functions are then methods of an object. */
public abstract class Tieable extends Referent {
  private Value tied;

  Tieable() {}

  /** What it is tied to, or null. */
  public final Value tied() {
    return tied;
  }

  /** Ties it to an object, or with null unties it. */
  public final void tie(Value object, Handles owner) {
    tied = object;
    owner.noteTied();
  }

  /** Ties the copy of a handle to the copy of its object. */
  final void copyTie(Tieable original, Copier copier) {
    tied = copier.copy(original.tied);
  }
}
