package dev.vos.perl.run;

import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The symbol table of one process: globs by number for code, and by package for those who look
 * names up. Owned by the process's thread.
 */
public final class Globals {
  private final Names names;
  private PerlGlob[] byNumber = new PerlGlob[256];

  /** Null in a fresh child until a name is looked up: most children never do. */
  private Map<String, Map<String, PerlGlob>> packages = new LinkedHashMap<>();

  /** For each package whose symbols were asked for as a hash: the keys that were put there. */
  private final Map<String, Set<String>> stashes = new LinkedHashMap<>();

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
  public PerlGlob find(String name) {
    String fullName = Names.canonical(name);
    int colons = fullName.lastIndexOf("::");
    Map<String, PerlGlob> symbols = packages().get(fullName.substring(0, Math.max(0, colons)));
    return symbols == null ? null : symbols.get(fullName.substring(colons + 2));
  }

  private PerlGlob create(int number, String givenName) {
    String fullName = Names.canonical(givenName);
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
    list(glob);
  }

  /**
   * What a program has put into a package's hash of symbols under a name, in place of a glob; null
   * if nothing.
   */
  public Value placed(String fullName) {
    int colons = fullName.lastIndexOf("::");
    String pkg = fullName.substring(0, Math.max(0, colons));
    if (!stashes.containsKey(pkg)) {
      return null;
    }
    Value v = get(pkg + "::").hash().get(fullName.substring(colons + 2));
    return v instanceof PerlGlob || !v.defined() ? null : v;
  }

  /** A package exists from now on, though it has no symbols yet. */
  public void definePackage(String name) {
    packages().computeIfAbsent(name, p -> new LinkedHashMap<>());
  }

  /** The symbols of a package, or null when it has none. */
  public Map<String, PerlGlob> symbols(String pkg) {
    return packages().get(pkg);
  }

  /**
   * {@code %Foo::}: the package's symbols as a hash of globs, brought up to date. What was deleted
   * from it since it was last asked for is forgotten.
   *
   * @param name with the colons at its end
   */
  public PerlHash stash(String name) {
    String pkg = name.substring(0, name.length() - 2);
    pkg = pkg.startsWith("main::") ? pkg.substring("main::".length()) : pkg;
    PerlHash hash = get(name).hash();
    Map<String, PerlGlob> symbols = packages().computeIfAbsent(pkg, p -> new LinkedHashMap<>());
    Set<String> listed = stashes.computeIfAbsent(pkg, p -> new LinkedHashSet<>());
    for (String gone : List.copyOf(listed)) {
      if (!hash.exists(gone)) {
        listed.remove(gone);
        if (symbols.containsKey(gone)) {
          remove(symbols.get(gone));
        }
      }
    }
    if (pkg.equals("main")) {
      list(hash, listed, "main::", get("main::"));
    }
    for (String inner : nested(pkg)) {
      list(hash, listed, inner, get(pkg.equals("main") ? inner : pkg + "::" + inner));
    }
    symbols.forEach(
        (symbol, glob) -> {
          if (!symbol.isEmpty()) {
            list(hash, listed, symbol, glob);
          }
        });
    return hash;
  }

  private static void list(PerlHash hash, Set<String> listed, String key, PerlGlob glob) {
    listed.add(key);
    if (!hash.exists(key)) {
      hash.put(key, glob);
    }
  }

  /** The names, colons included, of the packages directly inside one. */
  private Set<String> nested(String pkg) {
    Set<String> names = new LinkedHashSet<>();
    String prefix = pkg.equals("main") ? "" : pkg + "::";
    for (String other : packages().keySet()) {
      if (other.startsWith(prefix) && other.length() > prefix.length()) {
        int end = other.indexOf("::", prefix.length());
        names.add(other.substring(prefix.length(), end < 0 ? other.length() : end) + "::");
      }
    }
    return names;
  }

  /** Forgets a symbol ({@code delete $Foo::{bar}}). */
  public void remove(PerlGlob glob) {
    Map<String, PerlGlob> symbols = packages().get(glob.pkg());
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
    packages = null;
  }

  /** All packages that have symbols. */
  public Map<String, Map<String, PerlGlob>> packages() {
    if (packages == null) {
      packages = new LinkedHashMap<>();
      for (PerlGlob glob : byNumber) {
        if (glob != null) {
          list(glob);
        }
      }
    }
    return packages;
  }

  private void list(PerlGlob glob) {
    packages().computeIfAbsent(glob.pkg(), p -> new LinkedHashMap<>()).put(glob.name(), glob);
  }
}
