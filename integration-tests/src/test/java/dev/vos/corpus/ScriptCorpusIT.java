package dev.vos.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every script prints with {@code ./vos} what it printed with real perl, and ends as it did. */
final class ScriptCorpusIT {
  private static final int LEAST_CASES = 120;

  private static Corpus corpus;

  @BeforeAll
  static void open() throws IOException {
    corpus = new Corpus(Map.of());
  }

  @AfterAll
  static void close() throws IOException, InterruptedException {
    corpus.close();
  }

  @TestFactory
  Stream<DynamicTest> scriptsDoAsInRealPerl() throws IOException {
    return corpus.tests();
  }

  @Test
  void corpusIsNotEmptyAndAllOfItIsRecorded() throws IOException {
    int expectedToPass = corpus.cases().size() - corpus.knownDifferences().size();
    assertThat(expectedToPass).isGreaterThanOrEqualTo(LEAST_CASES);
    assertThat(corpus.cases().stream().map(corpus::label))
        .containsAll(corpus.knownDifferences().keySet());
    assertThat(corpus.cases()).allMatch(ScriptCorpusIT::isRecorded);
  }

  private static boolean isRecorded(Path file) {
    String name = file.toString();
    return Files.exists(Path.of(name.substring(0, name.lastIndexOf('.')) + ".out"));
  }
}
