package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import java.util.Optional;

/** A symbolic link. */
public non-sealed interface Symlink extends Vnode {
  /** readlink(2): the target as it was written. */
  String target() throws ErrnoException;

  /**
   * The target as this process reads it: that of /proc/self is different for each. ENOENT, EACCES.
   */
  default String target(PathContext reader) throws ErrnoException {
    return target();
  }

  /**
   * Where a link leads that is followed to a file itself instead of by its text, as those of /proc
   * are; empty for every other. ENOENT if the file has gone, EACCES if it is not for this process.
   * The parent is null where the file has none.
   */
  default Optional<Resolved> leadsTo(PathContext reader) throws ErrnoException {
    return Optional.empty();
  }
}
