package dev.vos.perl.run;

import dev.vos.perl.value.PerlGlob;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The symbol table of one process: globs by number for code, and by package for those who look names
 * up. Owned by the process's thread.
 */
public final class Globals {
  private final Names names;
  private PerlGlob[] byNumber = new PerlGlob[256];
  private final Map<String, Map<String, PerlGlob>> packages = new LinkedHashMap<>();

  Globals(Names names) {
    this.names = names;
  }

  /** The glob of a number; the name is used when it does not exist yet. */
  public PerlGlob at(int number, String fullName) {
    PerlGlob[] table = byNumber;
    PerlGlob glob = number < table.length ? table[number] : null;
    return glob != null ? glob : create(number, fullName);
  }

  /** The glob of a fully qualified name, made on demand. */
  public PerlGlob get(String fullName) {
    return at(names.global(fullName), fullName);
  }

  /** The glob of a fully qualified name, or null. */
  public PerlGlob find(String fullName) {
    int colons = fullName.lastIndexOf("::");
    Map<String, PerlGlob> symbols = packages.get(fullName.substring(0, Math.max(0, colons)));
    return symbols == null ? null : symbols.get(fullName.substring(colons + 2));
  }

  private PerlGlob create(int number, String fullName) {
    int colons = fullName.lastIndexOf("::");
    String pkg = colons < 0 ? "main" : fullName.substring(0, colons);
    String name = colons < 0 ? fullName : fullName.substring(colons + 2);
    PerlGlob glob = new PerlGlob(pkg, name);
    enter(number, glob);
    return glob;
  }

  private void enter(int number, PerlGlob glob) {
    if (number >= byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, Math.max(number + 1, byNumber.length * 2));
    }
    byNumber[number] = glob;
    packages.computeIfAbsent(glob.pkg(), p -> new LinkedHashMap<>()).put(glob.name(), glob);
  }

  /** The symbols of a package, or null when it has none. */
  public Map<String, PerlGlob> symbols(String pkg) {
    return packages.get(pkg);
  }

  /** All packages that have symbols. */
  public Map<String, Map<String, PerlGlob>> packages() {
    return packages;
  }

  /** Forgets a symbol ({@code delete $Foo::{bar}}). */
  public void remove(PerlGlob glob) {
    Map<String, PerlGlob> symbols = packages.get(glob.pkg());
    if (symbols != null && symbols.remove(glob.name()) != null) {
      byNumber[names.global(glob.fullName())] = null;
    }
  }

  /** The table of globs by number, for the cloner; entries may be null. */
  public PerlGlob[] table() {
    return byNumber;
  }

  /** Fills this empty table with another's globs as copied by the cloner. */
  public void fillCopy(PerlGlob[] copies) {
    byNumber = copies;
    for (PerlGlob glob : copies) {
      if (glob != null) {
        packages.computeIfAbsent(glob.pkg(), p -> new LinkedHashMap<>()).put(glob.name(), glob);
      }
    }
  }
}
