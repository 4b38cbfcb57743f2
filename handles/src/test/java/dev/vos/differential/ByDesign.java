package dev.vos.differential;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What differs from the kernel under us on purpose, or because it cannot be otherwise. Everything
 * else that differs fails the build, and so does an entry that nothing needs any more.
 *
 * @param drivers where it differs
 * @param where matches all of "case: line"; the line is "tree" for the tree at the end
 * @param vos what vos gives instead of what Linux gives
 * @param reason why
 */
record ByDesign(Set<Driver> drivers, Pattern where, Pattern vos, String reason) {
  /** All of them. */
  static final List<ByDesign> ENTRIES = List.of();

  private static ByDesign of(Set<Driver> drivers, String where, String vos, String reason) {
    return new ByDesign(drivers, Pattern.compile(where), Pattern.compile(vos), reason);
  }

  /** The entry that explains a difference, or null. */
  static ByDesign explaining(Driver driver, String where, String vos) {
    for (ByDesign entry : ENTRIES) {
      if (entry.drivers.contains(driver)
          && entry.where.matcher(where).matches()
          && entry.vos.matcher(vos).matches()) {
        return entry;
      }
    }
    return null;
  }
}
