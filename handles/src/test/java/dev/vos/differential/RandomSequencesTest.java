package dev.vos.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random sequences of 50 calls by two processes, the second forked from the first in the middle,
 * give on every driver what Linux gives. The build runs some hundred sequences, {@code
 * -Dvos.sequences=N} runs N; a failure is shrunk.
 */
class RandomSequencesTest {
  private static final int CALLS = 50;
  private static final int PREPARED = 12;

  /**
   * The same sequences in every build: what a directory says after SEEK_END is a file system's own.
   */
  @Property(seed = "4711", generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
  void everyDriverGivesWhatLinuxGives(
      @ForAll("preparations") List<String> preparation, @ForAll("calls") List<String> calls)
      throws Exception {
    assumeTrue(LinuxThread.ROOT, "needs root, which the calls on vos are made as");
    Case sequence = new Case("random", preparation, calls);
    List<String> linux = Driver.linux(sequence);
    Report report = new Report();
    List<String> differences = new ArrayList<>();
    for (Driver driver : Driver.values()) {
      differences.addAll(report.compare(sequence, driver, linux, driver.run(sequence)));
    }
    assertThat(String.join("\n", differences)).isEmpty();
  }

  @Provide
  Arbitrary<List<String>> preparations() {
    return RandomLines.preparation(PREPARED);
  }

  @Provide
  Arbitrary<List<String>> calls() {
    return RandomLines.calls(CALLS);
  }
}
