package dev.vos.vfs;

import dev.vos.abi.ErrnoException;

/** Places in the tree for who finds them otherwise than by a path: the links of /proc. */
public final class Places {
  private Places() {}

  /** A directory as the end of a walk. */
  public static Resolved resolved(Location place) {
    Directory directory = place.directory();
    return new Resolved(place, "", place.mount(), directory, Resolved.Ending.ROOT);
  }

  /** A file that has no place in the tree, such as a pipe, as the end of a walk. */
  public static Resolved placeless(PathContext context, Vnode vnode) {
    return new Resolved(null, "", context.root().mount(), vnode, Resolved.Ending.NAME);
  }

  /**
   * The path of a directory as d_path of the kernel has it: with " (deleted)" behind it if it has
   * been removed, and "(unreachable)" before it if it is not below the reader's root.
   */
  public static String describe(PathContext reader, Location place) {
    try {
      return Climb.pathOf(reader, place);
    } catch (ErrnoException e) {
      return place.directory().removed()
          ? above(reader, place) + " (deleted)"
          : "(unreachable)/" + place.directory().name();
    }
  }

  private static String above(PathContext reader, Location place) {
    Directory directory = place.directory();
    if (directory.parent() == directory) {
      return "/";
    }
    return child(
        describe(reader, new Location(place.mount(), directory.parent())), directory.name());
  }

  /** The path of a file by the directory that it was found in and its name there. */
  public static String describe(PathContext reader, Location parent, String name) {
    return child(describe(reader, parent), name);
  }

  private static String child(String directory, String name) {
    return directory.equals("/") ? "/" + name : directory + "/" + name;
  }
}
