package dev.vos.perl.value;

/**
 * State that an instruction keeps in a slot across calls, or that a builtin keeps in the
 * interpreter: it knows how to be cloned at fork.
 */
public interface Forkable {

  /** A copy for the child; everything in it that is not immutable goes through the cloner. */
  Object fork(Copier copier);
}
