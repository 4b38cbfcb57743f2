package dev.vos.differential;

import java.util.HashMap;
import java.util.Map;

/** The descriptors that the names in a script stand for. */
final class Descriptors {
  /** What a name that stands for nothing is: a number that is never open. */
  private static final int NEVER = 999;

  private final Map<String, Integer> known = new HashMap<>();

  int of(String name) {
    return name.startsWith("#")
        ? Integer.parseInt(name.substring(1))
        : known.getOrDefault(name, NEVER);
  }

  /** The number under which a name is open, or null. */
  Integer openAs(String name) {
    return known.get(name);
  }

  void put(String name, int fd) {
    known.put(name, fd);
  }

  void forget(String name) {
    known.remove(name);
  }
}
