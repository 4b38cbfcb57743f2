package dev.vos.vfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vos.vfs.host.Linux;
import dev.vos.vfs.host.TemporaryDirectories;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The same calls on the kernel under us and on mounts of vos: every result, every errno and the
 * tree at the end must be the same. The cases are in cases.txt: a line "# name", then calls.
 *
 * <p>A line "---" ends the preparation. On the overlay with a populated lower tree, what stands
 * before it is done on the host, so that what comes after it meets files that have to be copied up.
 */
class SameAsLinuxTest {
  private static final String PREPARED = "---";

  private interface Maker {
    Subject make() throws Exception;
  }

  @TestFactory
  Stream<DynamicNode> everyCaseGivesWhatLinuxGives() throws IOException {
    return cases().entrySet().stream()
        .map(each -> dynamicContainer(each.getKey(), tests(each.getValue())));
  }

  private static Stream<DynamicNode> tests(List<String> lines) {
    return Stream.of(
        dynamicTest("host mount", () -> compare(OnVfs::hostMount, lines)),
        dynamicTest("memory mount", () -> compare(OnVfs::memoryMount, lines)),
        dynamicTest("overlay", () -> compare(OnVfs::overlayMount, lines)),
        dynamicTest("overlay over files", () -> compareOverlay(lines)));
  }

  private static void compare(Maker maker, List<String> lines) throws Exception {
    List<String> script = lines.stream().filter(line -> !line.equals(PREPARED)).toList();
    List<String> expected;
    try (Subject linux = new Linux(TemporaryDirectories.make())) {
      expected = FileScript.run(linux, script);
    }
    try (Subject subject = maker.make()) {
      assertThat(Differences.of(expected, FileScript.run(subject, script))).isEmpty();
    }
  }

  private static void compareOverlay(List<String> lines) throws Exception {
    int end = lines.indexOf(PREPARED);
    List<String> preparation = lines.subList(0, Math.max(0, end));
    List<String> script = lines.subList(end + 1, lines.size());
    List<String> expected;
    try (Subject linux = new Linux(TemporaryDirectories.make())) {
      FileScript.run(linux, preparation);
      expected = FileScript.run(linux, script);
    }
    try (Linux lower = new Linux(TemporaryDirectories.make())) {
      List<String> before = FileScript.run(lower, preparation);
      Subject overlay = OnVfs.overlayMount(lower.top());
      assertThat(Differences.of(expected, FileScript.run(overlay, script))).isEmpty();
      List<String> after = FileScript.run(lower, List.of());
      assertThat(after).as("the lower tree").isEqualTo(tree(before, preparation));
    }
  }

  private static List<String> tree(List<String> outcome, List<String> script) {
    long calls = script.stream().filter(line -> !line.isBlank()).count();
    return outcome.subList((int) calls, outcome.size());
  }

  private static Map<String, List<String>> cases() throws IOException {
    Map<String, List<String>> cases = new LinkedHashMap<>();
    try (InputStream in = SameAsLinuxTest.class.getResourceAsStream("cases.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> current = new ArrayList<>();
      for (String line : text.split("\n")) {
        if (line.startsWith("# ")) {
          current = new ArrayList<>();
          assertThat(cases.put(line.substring(2), current)).as(line).isNull();
        } else if (!line.isBlank()) {
          current.add(line);
        }
      }
    }
    return cases;
  }
}
