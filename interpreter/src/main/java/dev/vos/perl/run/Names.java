package dev.vos.perl.run;

import dev.vos.perl.value.ClassName;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The names that code refers to, numbered densely. Shared by a family of forked interpreters: code
 * holds the numbers, each process its own globs under them, so code holds no process state.
 */
public final class Names {
  private final ConcurrentHashMap<String, Integer> globals = new ConcurrentHashMap<>();
  private final AtomicInteger nextGlobal = new AtomicInteger();
  private final ConcurrentHashMap<String, ClassName> classes = new ConcurrentHashMap<>();
  private final AtomicInteger nextClass = new AtomicInteger();

  /** The number of a fully qualified global name. */
  public int global(String fullName) {
    Integer known = globals.get(fullName);
    return known != null
        ? known
        : globals.computeIfAbsent(canonical(fullName), n -> nextGlobal.getAndIncrement());
  }

  /** A name that begins with a control character as it is written in programs: {@code ^W}. */
  static String canonical(String fullName) {
    int at = fullName.lastIndexOf("::");
    at = at < 0 ? 0 : at + 2;
    if (at >= fullName.length() || fullName.charAt(at) >= 32) {
      return fullName;
    }
    return fullName.substring(0, at)
        + '^'
        + (char) (fullName.charAt(at) + 64)
        + fullName.substring(at + 1);
  }

  /** The interned name of a package. */
  public ClassName className(String name) {
    ClassName known = classes.get(name);
    return known != null
        ? known
        : classes.computeIfAbsent(name, n -> new ClassName(n, nextClass.getAndIncrement()));
  }
}
