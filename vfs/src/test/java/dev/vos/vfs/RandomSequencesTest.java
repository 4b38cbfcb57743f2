package dev.vos.vfs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.vfs.host.Linux;
import dev.vos.vfs.host.TemporaryDirectories;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of calls give what Linux gives. {@code -Dvos.sequences=N} runs N of them, {@code
 * -Dvos.seed=N} starts at another one; a failure names the seed.
 */
class RandomSequencesTest {
  private static final int SEQUENCES = Integer.getInteger("vos.sequences", 150);
  private static final long FIRST_SEED = Long.getLong("vos.seed", 1);
  private static final int CALLS = 50;

  private interface Maker {
    Subject make() throws Exception;
  }

  @Test
  void hostMountGivesWhatLinuxGives() throws Exception {
    compareAll(OnVfs::hostMount);
  }

  @Test
  void memoryMountGivesWhatLinuxGives() throws Exception {
    compareAll(OnVfs::memoryMount);
  }

  @Test
  void overlayGivesWhatLinuxGives() throws Exception {
    compareAll(OnVfs::overlayMount);
  }

  private static void compareAll(Maker maker) throws Exception {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
      List<String> script = new RandomCalls(seed).calls(CALLS);
      List<String> expected;
      try (Subject linux = new Linux(TemporaryDirectories.make())) {
        expected = FileScript.run(linux, script);
      }
      try (Subject subject = maker.make()) {
        check(seed, script, expected, FileScript.run(subject, script));
      }
    }
  }

  /** The first half is done on the host, the second on the overlay over it. */
  @Test
  void overlayOverFilesGivesWhatLinuxGivesAndLeavesThemAlone() throws Exception {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
      RandomCalls random = new RandomCalls(seed);
      List<String> preparation = random.preparation(CALLS / 2);
      List<String> script = random.calls(CALLS);
      List<String> expected;
      try (Subject linux = new Linux(TemporaryDirectories.make())) {
        FileScript.run(linux, preparation);
        expected = FileScript.run(linux, script);
      }
      try (Linux lower = new Linux(TemporaryDirectories.make())) {
        FileScript.run(lower, preparation);
        List<String> before = FileScript.run(lower, List.of());
        Subject overlay = OnVfs.overlayMount(lower.top());
        List<String> all = new ArrayList<>(preparation);
        all.addAll(script);
        check(seed, all, expected, FileScript.run(overlay, script));
        assertThat(FileScript.run(lower, List.of())).as("the lower tree").isEqualTo(before);
      }
    }
  }

  private static void check(long seed, List<String> script, List<String> linux, List<String> vos) {
    assertThat(Differences.of(linux, vos))
        .as("seed %d:%n%s", seed, String.join("\n", script))
        .isEmpty();
  }
}
