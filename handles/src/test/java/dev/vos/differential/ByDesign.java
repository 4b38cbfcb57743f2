package dev.vos.differential;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What differs from the kernel under us on purpose, or because it cannot be otherwise. Everything
 * else that differs fails the build, and so does an entry that nothing needs any more.
 *
 * @param drivers where it differs
 * @param where matches all of "case: line"; the line is "tree" for the tree at the end
 * @param linux what Linux gives
 * @param vos what vos gives instead
 * @param reason why
 */
record ByDesign(Set<Driver> drivers, Pattern where, Pattern linux, Pattern vos, String reason) {
  /** All of them. */
  static final List<ByDesign> ENTRIES =
      List.of(
          of(
              EnumSet.of(Driver.POPULATED),
              "open .* of two links: .*|(rename|link) .*: tree|removal of everything: tree",
              "(?s).*",
              "Copying up a file with several names breaks the link: the other names keep the lower"
                  + " file, as in the kernel's own overlay without an index"),
          of(
              EnumSet.of(Driver.HOST, Driver.POPULATED),
              "open w of fifo: .*",
              "EOPNOTSUPP",
              "Whether somebody reads a FIFO of the host cannot be asked without opening it: opening"
                  + " it for writing without waiting is not supported, and says so"),
          of(
              EnumSet.of(Driver.HOST, Driver.POPULATED),
              "(a fifo|calls on a descriptor: fifo): .*",
              "(?s).*",
              "A FIFO of the host is read ahead by a thread of its own, so that a signal can wake"
                  + " the reader: a read without waiting may see the bytes a moment later, the end"
                  + " of the writers is seen by reading, and the size of the pipe is not known; its"
                  + " attributes are not changed through a descriptor"),
          of(
              EnumSet.allOf(Driver.class),
              "a full pipe: .*",
              "(?s).*",
              "A pipe holds 65536 bytes however they were written; Linux counts pages, and a page"
                  + " with few bytes in it takes as much of the room as a full one"),
          of(
              EnumSet.of(Driver.HOST, Driver.POPULATED),
              "O_PATH of a file that is replaced: .*",
              ".*",
              "Java cannot open a host file with O_PATH: the descriptor stands for the file while it"
                  + " has the name it was opened by"),
          of(
              EnumSet.allOf(Driver.class),
              "lseek to the largest offset: .*",
              ".*",
              "How large a file may become is the file system's own: 16 TiB on ext4, 8 EiB here"),
          of(
              EnumSet.allOf(Driver.class),
              "(lseek to the end of a directory|calls on a descriptor: .*directory|random): "
                  + ".*(lseek . .* 2|read . .*)",
              "[0-9]+|EINVAL",
              "EINVAL|EISDIR",
              "The positions in a directory are the file system's own: ext4 and tmpfs differ, too;"
                  + " behind the largest, reading is EINVAL before it is EISDIR"));

  private static ByDesign of(Set<Driver> drivers, String where, String vos, String reason) {
    return of(drivers, where, "(?s).*", vos, reason);
  }

  private static ByDesign of(
      Set<Driver> drivers, String where, String linux, String vos, String reason) {
    return new ByDesign(
        drivers, Pattern.compile(where), Pattern.compile(linux), Pattern.compile(vos), reason);
  }

  /** The entry that explains a difference, or null. */
  static ByDesign explaining(Driver driver, String where, String linux, String vos) {
    for (ByDesign entry : ENTRIES) {
      if (entry.drivers.contains(driver)
          && entry.where.matcher(where).matches()
          && entry.linux.matcher(linux).matches()
          && entry.vos.matcher(vos).matches()) {
        return entry;
      }
    }
    return null;
  }
}
