package dev.vos.perl.regex;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the patterns that java.util.regex cannot: those with recursion or conditionals. One object
 * per search.
 */
final class Backtracker implements MatchResult {
  final String subject;

  /** Where the search began. */
  final int from;

  /** Start and end of each group, -1 when unset. */
  int[] offsets;

  /** The recursion that is running, or null. */
  Call call;

  private final NodeParser.Program program;

  /** A running recursion into a group, begun at a place. */
  record Call(int group, int at, Call caller) {

    /** A new one; recursion that makes no progress is refused as perl does. */
    static Call of(int group, int at, Call caller) {
      for (Call c = caller; c != null && c.at == at; c = c.caller) {
        if (c.group == group) {
          throw new RegexLimitError("Infinite recursion in regex");
        }
      }
      return new Call(group, at, caller);
    }
  }

  Backtracker(NodeParser.Program program, String subject, int from) {
    this.program = program;
    this.subject = subject;
    this.from = from;
    this.offsets = new int[2 * program.bodies().length];
  }

  /** Finds the first match from the start of the search on that ends at a place or later. */
  boolean find(int minEnd) {
    for (int start = from; start <= subject.length(); start++) {
      Arrays.fill(offsets, -1);
      call = null;
      int at = start;
      boolean found =
          program
              .root()
              .match(
                  this,
                  start,
                  end -> {
                    offsets[1] = end;
                    return end >= minEnd;
                  });
      if (found) {
        offsets[0] = at;
        return true;
      }
    }
    return false;
  }

  /** The pattern of a group, 0 for the whole. */
  Node body(int group) {
    return program.bodies()[group];
  }

  /** Where a match of a simple pattern that begins at a place ends, or -1. */
  int lookingAt(Pattern pattern, int at) {
    Matcher m = StartFilter.anywhere(pattern, subject).region(at, subject.length());
    return m.lookingAt() ? m.end() : -1;
  }

  @Override
  public int start() {
    return offsets[0];
  }

  @Override
  public int start(int group) {
    return offsets[2 * group];
  }

  @Override
  public int end() {
    return offsets[1];
  }

  @Override
  public int end(int group) {
    return offsets[2 * group + 1];
  }

  @Override
  public String group() {
    return group(0);
  }

  @Override
  public String group(int group) {
    return start(group) < 0 ? null : subject.substring(start(group), end(group));
  }

  @Override
  public int groupCount() {
    return offsets.length / 2 - 1;
  }
}
