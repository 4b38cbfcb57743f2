package dev.vos.perl.regex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which groups of the Java pattern stand for which group of the Perl pattern: they differ once
 * there is a branch reset or a {@code \K}. Confined to one translation.
 */
final class GroupTable {
  private final List<List<Integer>> javaGroups = new ArrayList<>();
  private final Map<String, List<Integer>> names = new LinkedHashMap<>();
  private final List<Integer> closed = new ArrayList<>();
  private final List<Integer> keeps = new ArrayList<>();
  private int javaCount;

  /** The number of the group that was opened last, in the numbering of the current branch. */
  int current;

  GroupTable() {
    javaGroups.add(List.of(0));
  }

  /** Opens a capturing group and returns its Perl number. */
  int open(String name) {
    javaCount++;
    current++;
    if (current == javaGroups.size()) {
      javaGroups.add(new ArrayList<>());
    }
    javaGroups.get(current).add(javaCount);
    if (name != null) {
      List<Integer> numbers = names.computeIfAbsent(name, n -> new ArrayList<>());
      if (!numbers.contains(current)) {
        numbers.add(current);
      }
    }
    return current;
  }

  void close(int group) {
    closed.remove((Integer) group);
    closed.add(group);
  }

  /** Opens the hidden group that marks a {@code \K}. */
  void keep() {
    keeps.add(++javaCount);
  }

  /** The number of groups that Java sees. */
  int javaCount() {
    return javaCount;
  }

  int count() {
    return javaGroups.size() - 1;
  }

  /** The Java groups that may hold a Perl group; empty when it does not exist yet. */
  List<Integer> javaGroups(int group) {
    return group < javaGroups.size() ? javaGroups.get(group) : List.of();
  }

  /** The groups of a name, or null. */
  List<Integer> named(String name) {
    return names.get(name);
  }

  Map<String, int[]> names() {
    Map<String, int[]> all = new LinkedHashMap<>();
    names.forEach((name, groups) -> all.put(name, toArray(groups)));
    return all;
  }

  int[][] mapping() {
    return javaGroups.stream().map(GroupTable::toArray).toArray(int[][]::new);
  }

  /** The groups in the order in which their closing parentheses stand. */
  int[] closingOrder() {
    return toArray(closed);
  }

  int[] keeps() {
    return toArray(keeps);
  }

  private static int[] toArray(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
