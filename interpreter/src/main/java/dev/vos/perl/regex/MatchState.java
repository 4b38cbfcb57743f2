package dev.vos.perl.regex;

import java.util.List;
import java.util.Map;

/**
 * What a successful match left: the subject and where each group stands in it. Immutable; $1,
 * $&, @-, %+ and so on are read from it. Offsets count UTF-16 units.
 */
public final class MatchState {
  private final String subject;
  private final int[] offsets;
  private final Regex regex;

  MatchState(String subject, int[] offsets, Regex regex) {
    this.subject = subject;
    this.offsets = offsets;
    this.regex = regex;
  }

  public String subject() {
    return subject;
  }

  public Regex regex() {
    return regex;
  }

  /** Where the whole match begins ({@code \K} taken into account). */
  public int start() {
    return offsets[0];
  }

  public int end() {
    return offsets[1];
  }

  /** Where a group begins; -1 when it took no part in the match or does not exist. */
  public int start(int group) {
    return group >= 0 && 2 * group < offsets.length ? offsets[2 * group] : -1;
  }

  /** Where a group ends; -1 when it took no part in the match or does not exist. */
  public int end(int group) {
    return group >= 0 && 2 * group < offsets.length ? offsets[2 * group + 1] : -1;
  }

  /** The number of groups of the pattern. */
  public int groupCount() {
    return offsets.length / 2 - 1;
  }

  /** The text of a group, of the whole match for 0; null when it took no part in the match. */
  public String group(int group) {
    int from = start(group);
    return from < 0 ? null : subject.substring(from, end(group));
  }

  /** {@code $`}. */
  public String prematch() {
    return subject.substring(0, offsets[0]);
  }

  /** {@code $'}. */
  public String postmatch() {
    return subject.substring(offsets[1]);
  }

  /** The group that {@code $+} stands for: the highest that matched, or 0. */
  public int lastParen() {
    int group = groupCount();
    while (group > 0 && start(group) < 0) {
      group--;
    }
    return group;
  }

  /** The group that {@code $^N} stands for: the one closed last, or 0. */
  public int lastCloseParen() {
    int best = 0;
    for (int group : regex.closingOrder()) {
      if (start(group) >= 0 && (best == 0 || end(group) >= end(best))) {
        best = group;
      }
    }
    return best;
  }

  /** {@code $+{name}}: the first group of that name that matched; null if none did. */
  public String named(String name) {
    int[] groups = regex.names().get(name);
    if (groups != null) {
      for (int group : groups) {
        if (start(group) >= 0) {
          return group(group);
        }
      }
    }
    return null;
  }

  /** The names of the pattern with their groups, in order of appearance: for %+ and %-. */
  public Map<String, int[]> names() {
    return regex.names();
  }

  /** All groups from 1 on as text, null for those that took no part. */
  public List<String> captures() {
    String[] texts = new String[groupCount()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = group(i + 1);
    }
    return java.util.Arrays.asList(texts);
  }
}
