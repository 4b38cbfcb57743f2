package dev.vos.perl.regex;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a pattern as the {@link Backtracker} runs it: it matches at a place in every way it
 * can and asks what follows, until that succeeds. Immutable.
 */
sealed interface Node {

  /** What follows a piece. */
  interface Then {
    boolean go(int at);
  }

  /** Matches at a place, then what follows; groups are as before when it fails. */
  boolean match(Backtracker m, int at, Then then);

  /** One character of a set, or a given one. */
  final class OneChar implements Node {
    private static final int ASCII = 128;

    private final Pattern set;
    private final boolean[] low = new boolean[ASCII];

    OneChar(Pattern set) {
      this.set = set;
      for (char c = 0; c < ASCII; c++) {
        low[c] = set.matcher(String.valueOf(c)).matches();
      }
    }

    /** Where the character here ends, or -1 if it is none of the set. */
    int end(String s, int at) {
      if (at >= s.length()) {
        return -1;
      }
      int c = s.codePointAt(at);
      boolean in = c < ASCII ? low[c] : set.matcher(Character.toString(c)).matches();
      return in ? at + Character.charCount(c) : -1;
    }

    @Override
    public boolean match(Backtracker m, int at, Then then) {
      int end = end(m.subject, at);
      return end >= 0 && then.go(end);
    }
  }

  /** What Java's matcher decides without consuming anything, or consumes in one way only. */
  record Simple(Pattern pattern) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      int end = m.lookingAt(pattern, at);
      return end >= 0 && then.go(end);
    }
  }

  /** {@code \G}. */
  record SearchStart() implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      return at == m.from && then.go(at);
    }
  }

  /** One after the other. */
  record Sequence(List<Node> parts) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      return from(0, m, at, then);
    }

    private boolean from(int index, Backtracker m, int at, Then then) {
      return index == parts.size()
          ? then.go(at)
          : parts.get(index).match(m, at, end -> from(index + 1, m, end, then));
    }
  }

  /** One of several. */
  record Alternatives(List<Node> branches) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      for (Node branch : branches) {
        if (branch.match(m, at, then)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A capturing group; known to the matcher by its number, for recursion. */
  record Capture(int group, Node body) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      return body.match(
          m,
          at,
          end -> {
            int oldStart = m.offsets[2 * group];
            int oldEnd = m.offsets[2 * group + 1];
            m.offsets[2 * group] = at;
            m.offsets[2 * group + 1] = end;
            if (then.go(end)) {
              return true;
            }
            m.offsets[2 * group] = oldStart;
            m.offsets[2 * group + 1] = oldEnd;
            return false;
          });
    }
  }

  /** A quantifier. */
  record Repeat(Node body, int min, int max, boolean lazy) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      if (body instanceof OneChar one && !lazy) {
        return characters(one, m.subject, at, then);
      }
      return iterate(m, 0, at, -1, then);
    }

    private boolean characters(OneChar one, String s, int at, Then then) {
      int count = 0;
      int end = at;
      for (int next = at; count < max && (next = one.end(s, end)) >= 0; count++) {
        end = next;
      }
      for (; count >= min; count--) {
        if (then.go(end)) {
          return true;
        }
        end = count == 0 ? end : s.offsetByCodePoints(end, -1);
      }
      return false;
    }

    private boolean iterate(Backtracker m, int count, int at, int before, Then then) {
      boolean enough = count >= min;
      if (lazy && enough && then.go(at)) {
        return true;
      }
      boolean stuck = enough && at == before;
      if (count < max && !stuck && body.match(m, at, end -> iterate(m, count + 1, end, at, then))) {
        return true;
      }
      return !lazy && enough && then.go(at);
    }
  }

  /** {@code (?>...)}: what the body matched first is final. */
  record Atomic(Node body) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      int[] saved = m.offsets.clone();
      int[] end = {-1};
      boolean matched =
          body.match(
              m,
              at,
              e -> {
                end[0] = e;
                return true;
              });
      if (matched && then.go(end[0])) {
        return true;
      }
      m.offsets = saved;
      return false;
    }
  }

  /** Lookahead and lookbehind. */
  record Look(Node body, boolean ahead, boolean negated) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      int[] saved = m.offsets.clone();
      boolean found = holds(m, at);
      if (negated) {
        m.offsets = saved;
        return !found && then.go(at);
      }
      if (found && then.go(at)) {
        return true;
      }
      m.offsets = saved;
      return false;
    }

    /** Whether the body matches here; sets its groups. */
    boolean holds(Backtracker m, int at) {
      if (ahead) {
        return body.match(m, at, end -> true);
      }
      for (int start = at; start >= 0; start--) {
        if (body.match(m, start, end -> end == at)) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code \1}: the text of a group again. */
  record BackReference(int group, boolean ignoreCase) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      int start = m.offsets[2 * group];
      if (start < 0) {
        return false;
      }
      int length = m.offsets[2 * group + 1] - start;
      return m.subject.regionMatches(ignoreCase, at, m.subject, start, length)
          && then.go(at + length);
    }
  }

  /**
   * {@code (?1) (?R) (?&name)}: a group's pattern again; what groups it sets is undone after it.
   */
  record Recursion(int group) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      int[] outside = m.offsets.clone();
      Backtracker.Call caller = m.call;
      Backtracker.Call call = Backtracker.Call.of(group, at, caller);
      m.call = call;
      boolean matched =
          m.body(group)
              .match(
                  m,
                  at,
                  end -> {
                    int[] inside = m.offsets;
                    m.offsets = outside.clone();
                    m.call = caller;
                    if (then.go(end)) {
                      return true;
                    }
                    m.offsets = inside;
                    m.call = call;
                    return false;
                  });
      if (!matched) {
        m.call = caller;
        m.offsets = outside;
      }
      return matched;
    }
  }

  /** {@code (?(1)yes|no)}: whether a group has matched. */
  record IfGroup(List<Integer> groups, Node yes, Node no) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      boolean set = groups.stream().anyMatch(group -> m.offsets[2 * group + 1] >= 0);
      return (set ? yes : no).match(m, at, then);
    }
  }

  /** {@code (?(R)yes|no)}: whether within a recursion, of a given group unless that is negative. */
  record IfRecursion(int group, Node yes, Node no) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      boolean inside = m.call != null && (group < 0 || m.call.group() == group);
      return (inside ? yes : no).match(m, at, then);
    }
  }

  /** {@code (?{...})}: refused once a match gets there. */
  record Code() implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      throw new RegexLimitError("Code in patterns (?{...}) is not supported");
    }
  }

  /** {@code (?(?=...)yes|no)}. */
  record IfLook(Look look, Node yes, Node no) implements Node {
    @Override
    public boolean match(Backtracker m, int at, Then then) {
      int[] saved = m.offsets.clone();
      boolean holds = look.holds(m, at) != look.negated();
      if (look.negated()) {
        m.offsets = saved.clone();
      }
      if ((holds ? yes : no).match(m, at, then)) {
        return true;
      }
      m.offsets = saved;
      return false;
    }
  }
}
