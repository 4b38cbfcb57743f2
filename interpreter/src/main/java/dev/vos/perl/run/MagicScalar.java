package dev.vos.perl.run;

import dev.vos.perl.value.PerlScalar;

/**
 * A scalar whose reading or writing does something: {@code $!}, {@code $|}, {@code $0}, {@code
 * $SIG{TERM}}. It belongs to one interpreter; a fork makes the child's own.
 */
public abstract class MagicScalar extends PerlScalar {

  /** The same magic for the child's interpreter. */
  public abstract MagicScalar forInterp(Interp child);
}
