package dev.vos.vfs.overlay;

/**
 * How a file of an overlay differs from the lower tree.
 *
 * @param path below the root of the overlay, without a slash in front
 */
public record Change(Kind kind, String path) implements Comparable<Change> {
  /** What happened to a file. */
  public enum Kind {
    /** The lower tree has no such file. A renamed directory counts as one, with all in it. */
    CREATED,
    /** Its bytes may be others; of a directory: its mode or its owner is another. */
    CHANGED,
    /** The lower tree has it, with all in it if it is a directory, and the overlay has not. */
    DELETED
  }

  @Override
  public int compareTo(Change other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : kind.compareTo(other.kind);
  }
}
