package dev.vos.perl.io;

import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Referent;
import dev.vos.perl.value.Value;

/**
 * A handle's name, and what it is tied to by {@code tie *FH}: a handle whose functions are then
 * methods of an object.
 */
public abstract class Tieable extends Referent {
  private Value tied;
  private String name = "";

  Tieable() {}

  /** The name for messages: {@code STDIN}, {@code $fh}. */
  public final String name() {
    return name;
  }

  public final void setName(String newName) {
    name = newName;
  }

  /** What it is tied to, or null. */
  public final Value tied() {
    return tied;
  }

  /** Ties it to an object, or with null unties it. */
  public final void tie(Value object, Handles owner) {
    tied = object;
    owner.noteTied();
  }

  /** Gives the copy of a handle its name and ties it to the copy of its object. */
  final void copyTie(Tieable original, Copier copier) {
    name = original.name;
    tied = copier.copy(original.tied);
  }
}
