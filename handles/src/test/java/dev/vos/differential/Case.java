package dev.vos.differential;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One case: lines for {@link Script}.
 *
 * @param name what it is called; no two cases have the same
 * @param preparation what another process does first; its outcome is no check. On an overlay over a
 *     populated tree it is done to that tree.
 * @param lines the calls whose outcomes are compared
 */
record Case(String name, List<String> preparation, List<String> lines) {
  private static final String PREPARED = "---";

  Case {
    preparation = List.copyOf(preparation);
    lines = List.copyOf(lines);
  }

  /** A case as text: lines, of which those before a line "---" prepare. */
  static Case of(String name, String text) {
    List<String> all = text.lines().filter(line -> !line.isBlank()).toList();
    int end = all.indexOf(PREPARED);
    return new Case(name, all.subList(0, Math.max(0, end)), all.subList(end + 1, all.size()));
  }

  /** The cases of a resource: a line "# name" begins one. */
  static List<Case> in(String resource) {
    List<Case> cases = new ArrayList<>();
    for (String part : ("\n" + text(resource)).split("\n# ")) {
      if (!part.isBlank()) {
        int end = part.indexOf('\n');
        cases.add(of(part.substring(0, end), part.substring(end)));
      }
    }
    return cases;
  }

  private static String text(String resource) {
    try (InputStream in = Case.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }
}
