package dev.vos.perl.value;

/**
 * State that an instruction keeps in a slot across calls, or that a builtin keeps in the
 * interpreter: it knows how to be cloned at fork.
 */
public interface Forkable {

  /** A copy for the child; everything in it that is not immutable goes through the cloner. */
  Object fork(Copier copier);

  /**
   * Shows everything it keeps alive to a copier whose copies are the originals. A copy thrown away
   * does it; those with cheaper or safer ways have their own.
   */
  default void trace(Copier visitor) {
    fork(visitor);
  }
}
