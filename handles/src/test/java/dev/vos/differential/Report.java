package dev.vos.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the suite has found: counted by driver, and the differences by design with their places. */
final class Report {
  private static final Path FILE = Path.of("target", "differential-report.md");
  private static final String TREE = "tree";

  private final Set<String> checks = new HashSet<>();
  private final Map<Driver, Integer> agreeing = new EnumMap<>(Driver.class);
  private final Map<Driver, Integer> designed = new EnumMap<>(Driver.class);
  private final Map<ByDesign, List<String>> places = new LinkedHashMap<>();

  /** Compares and counts; gives the differences that nothing explains. */
  List<String> compare(Case each, Driver driver, List<String> linux, List<String> vos) {
    List<String> unexplained = new ArrayList<>();
    for (int i = 0; i < Math.max(linux.size(), vos.size()); i++) {
      String expected = i < linux.size() ? linux.get(i) : "nothing";
      String actual = i < vos.size() ? vos.get(i) : "nothing";
      String line = i < each.lines().size() ? each.lines().get(i) : TREE;
      checks.add(each.name() + ": " + i + " " + line);
      if (expected.equals(actual)) {
        agreeing.merge(driver, 1, Integer::sum);
      } else {
        differs(each, driver, line, new String[] {expected, actual}, unexplained);
      }
    }
    return unexplained;
  }

  private void differs(
      Case each, Driver driver, String line, String[] both, List<String> unexplained) {
    String where = each.name() + ": " + line;
    String result = line.equals(TREE) ? both[1] : after(both[1]);
    String expected = line.equals(TREE) ? both[0] : after(both[0]);
    ByDesign entry = ByDesign.explaining(driver, where, expected, result);
    if (entry == null) {
      String[] shown = line.equals(TREE) ? onlyDifferent(both) : new String[] {both[0], result};
      unexplained.add(driver + ": " + shown[0] + "   but vos: " + shown[1]);
      return;
    }
    designed.merge(driver, 1, Integer::sum);
    String linux = line.equals(TREE) ? "the tree" : expected;
    String shown = line.equals(TREE) ? "another tree" : result;
    places
        .computeIfAbsent(entry, any -> new ArrayList<>())
        .add(driver + ": " + where + ": Linux " + linux + ", vos " + shown);
  }

  /** The lines of each tree that the other one does not have. */
  private static String[] onlyDifferent(String[] trees) {
    List<String> linux = new ArrayList<>(trees[0].lines().toList());
    List<String> vos = new ArrayList<>(trees[1].lines().toList());
    List<String> all = List.copyOf(linux);
    linux.removeAll(vos);
    vos.removeAll(all);
    return new String[] {"the tree" + Script.ARROW + linux, vos.toString()};
  }

  private static String after(String outcome) {
    int arrow = outcome.indexOf(Script.ARROW);
    return arrow < 0 ? outcome : outcome.substring(arrow + Script.ARROW.length());
  }

  int checks() {
    return checks.size();
  }

  /** The entries of {@link ByDesign} that explained something. */
  Set<ByDesign> used() {
    return places.keySet();
  }

  String summary() {
    StringBuilder line = new StringBuilder("Same as Linux: " + checks.size() + " checks");
    for (Driver driver : Driver.values()) {
      line.append("; ").append(driver).append(": ");
      line.append(agreeing.getOrDefault(driver, 0)).append(" agree, ");
      line.append(designed.getOrDefault(driver, 0)).append(" differ by design");
    }
    return line.toString();
  }

  void write() throws IOException {
    List<String> lines = new ArrayList<>(List.of("# vos beside Linux", "", summary(), ""));
    places.forEach(
        (entry, where) -> {
          lines.add("## " + entry.reason());
          where.forEach(each -> lines.add("- " + each));
          lines.add("");
        });
    Files.createDirectories(FILE.getParent());
    Files.write(FILE, lines);
  }
}
