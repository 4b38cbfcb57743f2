package dev.vos.perl.regex;

import java.util.Arrays;

/**
 * One search for a pattern that java.util.regex cannot run, with everything it needs on the heap:
 * it stops where the pattern contains code, goes on with the code's value, and can be copied while
 * it stands still. Confined to the process that searches.
 */
public final class Search {

  /** How a run ended. */
  public enum Outcome {
    /** See {@link #match}. */
    FOUND,
    /** There is no match. */
    FAILED,
    /** A block has to be run, then {@link #deliver} or {@link #enter}. */
    CODE
  }

  private static final int MOST_ENTRIES = 20_000_000;

  /** A running quantifier: how often it has matched, where it began this time. */
  record Loop(Op op, int count, int begin, Loop outer) {}

  /** A running recursion: what into, where it began and where it goes on. */
  record Call(int group, int at, Op then, Loop loop, int[] outside, Call caller) {}

  /** Where an atomic group, lookaround or alternation began: stack depth and place. */
  record Cut(int depth, int at, Cut outer) {}

  /** A {@code (*MARK:name)} that was passed. */
  record Mark(String name, int at, Mark before) {}

  final String subject;

  /** Where the search began, which is {@code \G}. */
  final int from;

  private final Regex regex;
  private final Assembler.Program program;
  private final int minEnd;
  private int start;

  /** Where the next attempt must not begin before; -1 when there is to be none. */
  private int next;

  int at;

  /** Starts and ends of the groups, then where those that are open began; never changed. */
  int[] offsets;

  Loop loop;
  Call call;
  Cut cut;
  Cut alternation;
  Mark mark;

  /** The argument of the verb that made it fail. */
  String error;

  /** The value of the last code block, for the caller. */
  Object result;

  /** How deep the caller's stack of local values is on the way to here. */
  int locals;

  /** The group closed last. */
  int lastClosed;

  private int depth;
  private Entry[] stack = new Entry[32];
  private Op op;
  private Steps.Code pending;

  Search(Regex regex, String subject, int from, int minEnd) {
    this.regex = regex;
    this.program = regex.program();
    this.subject = subject;
    this.from = from;
    this.minEnd = minEnd;
    next = from;
  }

  /** Goes on until it is decided or needs code. */
  public Outcome run() {
    while (true) {
      if (op == null) {
        if (depth > 0) {
          Entry top = stack[--depth];
          stack[depth] = null;
          op = top.back(this);
          continue;
        }
        if (!begin()) {
          return Outcome.FAILED;
        }
      }
      op = op.run(this);
      if (op == Op.DONE) {
        return Outcome.FOUND;
      }
      if (pending != null) {
        return Outcome.CODE;
      }
    }
  }

  /** Begins anew at the next place. */
  private boolean begin() {
    if (next < 0) {
      return false;
    }
    start = next;
    while (start < subject.length() && !program.mayBegin(subject, start)) {
      start++;
    }
    if (start > subject.length()) {
      return false;
    }
    next = start + 1;
    at = start;
    loop = null;
    call = null;
    cut = null;
    alternation = null;
    mark = null;
    lastClosed = 0;
    locals = 0;
    offsets = new int[3 * program.groups()];
    Arrays.fill(offsets, -1);
    op = program.start();
    return true;
  }

  /** Fails at this start; the next attempt begins at a place or later, or with -1 not at all. */
  void giveUp(int place) {
    next = place < 0 ? -1 : Math.max(next, place);
  }

  int depth() {
    return depth;
  }

  void push(Entry e) {
    if (depth == stack.length) {
      if (depth >= MOST_ENTRIES) {
        throw new RegexLimitError("Regex recursion limit exceeded");
      }
      stack = Arrays.copyOf(stack, 2 * depth);
    }
    stack[depth++] = e;
  }

  /** Gives up the alternatives above a depth; verbs stay. */
  void commit(int to) {
    int kept = to;
    for (int i = to; i < depth; i++) {
      if (!stack[i].isChoice()) {
        stack[kept++] = stack[i];
      }
    }
    Arrays.fill(stack, kept, depth, null);
    depth = kept;
  }

  /** Forgets everything above a depth. */
  void drop(int to) {
    Arrays.fill(stack, to, depth, null);
    depth = to;
  }

  void open(int group) {
    offsets = offsets.clone();
    offsets[2 * (offsets.length / 3) + group] = at;
  }

  void close(int group) {
    offsets = offsets.clone();
    offsets[2 * group] = opened(group);
    offsets[2 * group + 1] = at;
    lastClosed = group;
  }

  /** Where an open group began, -1 if it is not open. */
  int opened(int group) {
    return offsets[2 * (offsets.length / 3) + group];
  }

  /** Where a mark of a name was passed last, -1 if nowhere. */
  static int place(Mark last, String name) {
    for (Mark m = last; m != null; m = m.before) {
      if (name.equals(m.name)) {
        return m.at;
      }
    }
    return -1;
  }

  /** Matches a group here; recursion that makes no progress is refused as perl does. */
  Op recurse(int group, Op body, Op then) {
    for (Call c = call; c != null && c.at == at; c = c.caller) {
      if (c.group == group) {
        throw new RegexLimitError("Infinite recursion in regex");
      }
    }
    call = new Call(group, at, then, loop, offsets, call);
    return body;
  }

  /** Ends the running recursion: what groups it set is undone. */
  Op endRecursion() {
    Call done = call;
    offsets = done.outside;
    call = done.caller;
    loop = done.loop;
    return done.then;
  }

  /** The end of the pattern. */
  Op end() {
    if (call != null) {
      return endRecursion();
    }
    if (at < minEnd) {
      return null;
    }
    offsets = offsets.clone();
    offsets[0] = start;
    offsets[1] = at;
    return Op.DONE;
  }

  void suspend(Steps.Code code) {
    pending = code;
  }

  public Regex regex() {
    return regex;
  }

  /** Which block is to be run. */
  public int block() {
    return pending.block();
  }

  /** The pattern that the block belongs to. */
  public Regex owner() {
    return pending.owner();
  }

  /** Whether its value is a pattern, to be given to {@link #enter}. */
  public boolean postponed() {
    return pending.postponed();
  }

  /** Whether it is the condition of a {@code (?(...)yes|no)}: to be held or failed. */
  public boolean condition() {
    return pending.otherwise() != null;
  }

  /** Goes on after a block with that value. */
  public void deliver(Object value) {
    result = value;
    holds();
  }

  /** Goes on with what is behind the block, or with the first branch of its condition. */
  public void holds() {
    op = pending.next;
    pending = null;
  }

  /** Goes on with the second branch of the condition. */
  public void fails() {
    op = pending.otherwise();
    pending = null;
  }

  /** Goes on with the pattern that a block yielded. */
  public void enter(Regex inner) {
    Steps.Code done = pending;
    pending = null;
    Assembler.Program p = inner.program();
    op = recurse(-1 - done.block(), p.start(), done.next);
    offsets = new int[3 * p.groups()];
    Arrays.fill(offsets, -1);
  }

  /** How deep the stack of local values was after the last block on the way to here. */
  public int locals() {
    return locals;
  }

  public void setLocals(int depth) {
    locals = depth;
  }

  /** Where it stands. */
  public int position() {
    return at;
  }

  /** The value of the last code block on the way to here. */
  public Object result() {
    return result;
  }

  /** The name of the last mark passed, or null. */
  public String markName() {
    return mark == null ? null : mark.name;
  }

  /** The argument of the verb that made it fail, empty without one, null if none did. */
  public String errorName() {
    return error;
  }

  public String subject() {
    return subject;
  }

  /** What has been matched: all of it when found, for code what there is so far. */
  public MatchState match() {
    int[] now = offsets;
    for (Call c = call; c != null; c = c.caller) {
      if (c.group < 0) {
        now = c.outside;
      }
    }
    if (pending != null) {
      now = now.clone();
      now[0] = start;
      now[1] = at;
    }
    return regex.state(subject, now);
  }

  /** A copy that goes on by itself; only while it stands still. */
  public Search copy() {
    Search copy = new Search(regex, subject, from, minEnd);
    copy.start = start;
    copy.next = next;
    copy.at = at;
    copy.offsets = offsets;
    copy.loop = loop;
    copy.call = call;
    copy.cut = cut;
    copy.alternation = alternation;
    copy.mark = mark;
    copy.error = error;
    copy.result = result;
    copy.lastClosed = lastClosed;
    copy.locals = locals;
    copy.depth = depth;
    copy.stack = stack.clone();
    copy.op = op;
    copy.pending = pending;
    return copy;
  }
}
