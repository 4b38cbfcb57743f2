package dev.vos.corpus;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every script prints the same when the interpreter forks at every Nth safepoint and the copy goes
 * on in its place: whatever the copy lacks or shares by mistake shows as a difference.
 *
 * <p>{@code VOS_FORK_EVERY} is N; the system property {@code vos.fork-every} sets another.
 */
final class ForkEverywhereIT {
  private static Corpus corpus;

  @BeforeAll
  static void open() throws IOException {
    corpus = new Corpus(Map.of("VOS_FORK_EVERY", System.getProperty("vos.fork-every", "100")));
  }

  @AfterAll
  static void close() throws IOException, InterruptedException {
    corpus.close();
  }

  @TestFactory
  Stream<DynamicTest> scriptsDoTheSameWhenCopiedOverAndOver() throws IOException {
    return corpus.tests();
  }
}
