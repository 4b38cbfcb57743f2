package dev.vos.perl.regex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Turns the pieces of a pattern into the steps that {@link Search} runs. */
final class Assembler {
  private static final int ASCII = 128;
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final Regex owner;
  private final Op[] bodies;
  private final Deque<Integer> open = new ArrayDeque<>();

  /**
   * A pattern to run.
   *
   * @param start its first step
   * @param groups how many groups it has, counting the whole
   * @param first which ASCII characters it may begin with; null when anything is possible
   */
  record Program(Op start, int groups, boolean[] first) {

    boolean mayBegin(String s, int at) {
      if (first == null) {
        return true;
      }
      char c = s.charAt(at);
      return c < ASCII ? first[c] : !Character.isLowSurrogate(c);
    }
  }

  private Assembler(Regex owner, int groups) {
    this.owner = owner;
    this.bodies = new Op[groups + 1];
  }

  static Program assemble(Regex owner, Node root, int groups) {
    Assembler a = new Assembler(owner, groups);
    Op start = a.op(root, new Steps.Finish());
    a.bodies[0] = start;
    boolean[] first = new boolean[ASCII];
    return new Program(start, groups + 1, first(root, first) ? first : null);
  }

  /** Collects what may stand first; false when that may be anything or nothing. */
  private static boolean first(Node n, boolean[] table) {
    if (n instanceof Node.Chars c) {
      c.set().addTo(table);
      return true;
    }
    if (n instanceof Node.Sequence s) {
      for (Node part : s.parts()) {
        if (!(part instanceof Node.Verb)) {
          return first(part, table);
        }
      }
      return false;
    }
    if (n instanceof Node.Alternatives a) {
      return a.branches().stream().allMatch(b -> first(b, table));
    }
    if (n instanceof Node.Capture c) {
      return first(c.body(), table);
    }
    if (n instanceof Node.Atomic a) {
      return first(a.body(), table);
    }
    return n instanceof Node.Repeat r && r.min() > 0 && first(r.body(), table);
  }

  private static <T extends Op> T then(T op, Op next) {
    op.next = next;
    return op;
  }

  /** The steps of a piece, to be followed by others. */
  private Op op(Node n, Op next) {
    if (n instanceof Node.Chars c) {
      return then(new Steps.Chars(c.set()), next);
    }
    if (n instanceof Node.Sequence s) {
      return sequence(s.parts(), 0, next);
    }
    if (n instanceof Node.Alternatives a) {
      Op end = then(new Steps.AlternationEnd(), next);
      return new Steps.Alternation(a.branches().stream().map(b -> op(b, end)).toArray(Op[]::new));
    }
    if (n instanceof Node.Capture c) {
      open.push(c.group());
      Op body = op(c.body(), then(new Steps.Close(c.group()), next));
      open.pop();
      bodies[c.group()] = then(new Steps.Open(c.group()), body);
      return bodies[c.group()];
    }
    if (n instanceof Node.Repeat r) {
      return repeat(r, next);
    }
    if (n instanceof Node.Atomic a) {
      return then(new Steps.Begin(null), op(a.body(), end(Steps.Ending.ATOMIC, next)));
    }
    if (n instanceof Node.Look l) {
      return look(l, next);
    }
    return other(n, next);
  }

  private Op other(Node n, Op next) {
    if (n instanceof Node.Simple s) {
      return then(new Steps.Simple(s.pattern()), next);
    }
    if (n instanceof Node.SearchStart) {
      return then(new Steps.Test(m -> m.at == m.from, null), next);
    }
    if (n instanceof Node.Boundary b) {
      return then(
          new Steps.Test(m -> Boundaries.at(m.subject, m.at, b.kind()) != b.negated(), null), next);
    }
    if (n instanceof Node.BackReference b) {
      return then(new Steps.BackReference(b.group(), b.ignoreCase()), next);
    }
    if (n instanceof Node.Recursion r) {
      return then(new Steps.Recursion(r.group(), bodies), next);
    }
    if (n instanceof Node.Code c) {
      return then(new Steps.Code(owner, c.block(), c.postponed(), null), next);
    }
    if (n instanceof Node.Verb v) {
      return v.name().equals("ACCEPT")
          ? new Steps.Accept(List.copyOf(open), v.argument())
          : then(new Steps.Verb(v.name(), v.argument()), next);
    }
    return condition(n, next);
  }

  private Op sequence(List<Node> parts, int from, Op next) {
    Op following = next;
    // Groups must be assembled in order only for the sake of their numbers, which are fixed.
    for (int i = parts.size() - 1; i >= from; i--) {
      following = op(parts.get(i), following);
    }
    return following;
  }

  private static Op end(Steps.Ending ending, Op next) {
    return then(new Steps.End(ending), next);
  }

  private Op repeat(Node.Repeat r, Op next) {
    if (r.body() instanceof Node.Chars c) {
      return then(new Repeats.Chars(c.set(), r.min(), r.max(), r.lazy()), next);
    }
    if (r.max() == 0) {
      op(r.body(), next);
      return next;
    }
    if (r.min() == 1 && r.max() == 1) {
      return op(r.body(), next);
    }
    Repeats.Again again = then(new Repeats.Again(r.min(), r.max(), r.lazy()), next);
    again.body = op(r.body(), again);
    return then(new Repeats.Enter(again), again);
  }

  private Op behind(Node body, Op after) {
    int[] width = Widths.of(body);
    return then(new Steps.Behind(width[0], width[1]), op(body, after));
  }

  private Op look(Node.Look l, Op next) {
    if (l.negated()) {
      Op end = end(l.ahead() ? Steps.Ending.NEGATED : Steps.Ending.NEGATED_BEHIND, null);
      return then(new Steps.Begin(next), l.ahead() ? op(l.body(), end) : behind(l.body(), end));
    }
    Op end = end(l.ahead() ? Steps.Ending.LOOK : Steps.Ending.BEHIND, next);
    return then(new Steps.Begin(null), l.ahead() ? op(l.body(), end) : behind(l.body(), end));
  }

  private Op condition(Node n, Op next) {
    if (n instanceof Node.IfGroup g) {
      int[] groups = g.groups().stream().mapToInt(Integer::intValue).toArray();
      Op no = op(g.no(), next);
      return then(new Steps.Test(m -> anySet(m, groups), no), op(g.yes(), next));
    }
    if (n instanceof Node.IfRecursion r) {
      int group = r.group();
      Op no = op(r.no(), next);
      return then(
          new Steps.Test(m -> m.call != null && (group < 0 || m.call.group() == group), no),
          op(r.yes(), next));
    }
    if (n instanceof Node.IfCode c) {
      Op no = op(c.no(), next);
      return then(new Steps.Code(owner, c.block(), false, no), op(c.yes(), next));
    }
    Node.IfLook l = (Node.IfLook) n;
    boolean negated = l.look().negated();
    boolean ahead = l.look().ahead();
    Op holds = op(negated ? l.no() : l.yes(), next);
    Op fails = op(negated ? l.yes() : l.no(), next);
    Op end = end(ahead ? Steps.Ending.LOOK : Steps.Ending.BEHIND, holds);
    Node body = l.look().body();
    return then(new Steps.Begin(fails), ahead ? op(body, end) : behind(body, end));
  }

  private static boolean anySet(Search m, int[] groups) {
    for (int group : groups) {
      if (m.offsets[2 * group + 1] >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The least and the greatest number of characters that pieces match. */
  private static final class Widths {
    static int[] of(Node n) {
      if (n instanceof Node.Chars) {
        return new int[] {1, 1};
      }
      if (n instanceof Node.Sequence s) {
        int[] sum = new int[2];
        for (Node part : s.parts()) {
          int[] w = of(part);
          sum[0] += w[0];
          sum[1] = w[1] == UNLIMITED || sum[1] == UNLIMITED ? UNLIMITED : sum[1] + w[1];
        }
        return sum;
      }
      if (n instanceof Node.Alternatives a) {
        int[] all = {UNLIMITED, 0};
        for (Node branch : a.branches()) {
          int[] w = of(branch);
          all[0] = Math.min(all[0], w[0]);
          all[1] = Math.max(all[1], w[1]);
        }
        return all;
      }
      if (n instanceof Node.Capture c) {
        return of(c.body());
      }
      if (n instanceof Node.Atomic a) {
        return of(a.body());
      }
      if (n instanceof Node.Repeat r) {
        int[] w = of(r.body());
        boolean unlimited = r.max() == UNLIMITED || w[1] == UNLIMITED;
        return new int[] {w[0] * r.min(), unlimited ? UNLIMITED : w[1] * r.max()};
      }
      if (n instanceof Node.Look
          || n instanceof Node.Boundary
          || (n instanceof Node.Simple s && !s.consumes())) {
        return new int[2];
      }
      return new int[] {0, UNLIMITED};
    }
  }
}
