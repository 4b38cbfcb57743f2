package dev.vos.differential;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a case is run on, and its outcome there. */
enum Driver {
  HOST("host mount", Subject::hostMount),
  MEMORY("memory mount", Subject::memoryMount),
  OVERLAY("overlay", Subject::overlay),
  POPULATED("overlay over files", null);

  private final String title;
  private final Subject.Maker maker;

  Driver(String title, Subject.Maker maker) {
    this.title = title;
    this.maker = maker;
  }

  @Override
  public String toString() {
    return title;
  }

  /** What the kernel under us gives: the outcomes of the lines, then the tree. */
  static List<String> linux(Case each) throws Exception {
    try (Subject linux = Subject.linux()) {
      prepare(linux, each);
      return outcome(linux, each);
    }
  }

  List<String> run(Case each) throws Exception {
    if (this == POPULATED) {
      return populated(each);
    }
    try (Subject subject = maker.make()) {
      prepare(subject, each);
      return outcome(subject, each);
    }
  }

  /** On an overlay over what the preparation made; the tree below must stay as it was. */
  private static List<String> populated(Case each) throws Exception {
    Path lower = TemporaryDirectories.make();
    List<String> before = lowerTree(lower, each);
    try (Subject overlay = Subject.overlayOver(lower)) {
      List<String> outcome = new ArrayList<>(outcome(overlay, each));
      List<String> after = lowerTree(lower, new Case("", List.of(), List.of()));
      if (!after.equals(before)) {
        outcome.add("the lower tree has changed: " + before + " to " + after);
      }
      return outcome;
    }
  }

  private static List<String> lowerTree(Path lower, Case each) throws Exception {
    try (Subject below = Subject.linuxOver(lower)) {
      prepare(below, each);
      return Snapshot.of(below);
    }
  }

  private static void prepare(Subject subject, Case each) throws IOException {
    if (!each.preparation().isEmpty()) {
      Calls process = subject.observer().fork();
      Script.run(subject.with(process), each.preparation());
    }
  }

  private static List<String> outcome(Subject subject, Case each) {
    List<String> outcome = new ArrayList<>(Script.run(subject, each.lines()));
    outcome.add(String.join("\n", Snapshot.of(subject)));
    return outcome;
  }
}
