package dev.vos.perl.value;

/** The clone map of one fork: every object is copied once. */
public interface Copier {

  /**
   * The copy of a value, cell, container or {@link Forkable}; immutable things are their own copy.
   */
  <T> T copy(T original);
}
