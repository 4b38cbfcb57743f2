package dev.vos.vfs.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which pages of a file are there, and in which slots of its store. A page may have been allocated
 * without having been written: it has no slot then, and reads as a hole. Not thread-safe.
 */
final class PageRuns {
  /** The slot of a page that is allocated but not written. */
  static final long UNWRITTEN = -1;

  /**
   * Pages behind one another, in slots behind one another.
   *
   * @param slot of the first page, or {@link #UNWRITTEN} for all
   */
  record Run(long page, long count, long slot) {
    long end() {
      return page + count;
    }

    boolean written() {
      return slot != UNWRITTEN;
    }

    /** The part of the run from one page to before another. */
    Run part(long from, long to) {
      return new Run(from, to - from, written() ? slot + (from - page) : UNWRITTEN);
    }

    private boolean continuedBy(Run next) {
      if (end() != next.page || written() != next.written()) {
        return false;
      }
      return !written() || slot + count == next.slot;
    }
  }

  private final TreeMap<Long, Run> runs = new TreeMap<>();

  /** The run that the page is in; null for a hole. */
  Run at(long page) {
    Map.Entry<Long, Run> entry = runs.floorEntry(page);
    return entry != null && page < entry.getValue().end() ? entry.getValue() : null;
  }

  /** Where the next run begins at or behind a page; Long.MAX_VALUE if there is none. */
  long nextStart(long page) {
    Long next = runs.ceilingKey(page);
    return next == null ? Long.MAX_VALUE : next;
  }

  List<Run> all() {
    return new ArrayList<>(runs.values());
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /** How many pages in front lie in the slots of the same numbers. */
  long inPlace() {
    Run first = at(0);
    return first != null && first.slot == 0 ? first.count : 0;
  }

  /** Puts a run where there is a hole. */
  void put(Run run) {
    Run all = run;
    Map.Entry<Long, Run> before = runs.floorEntry(run.page);
    if (before != null && before.getValue().continuedBy(run)) {
      Run first = before.getValue();
      all = new Run(first.page, first.count + run.count, first.slot);
    }
    Run after = runs.get(all.end());
    if (after != null && all.continuedBy(after)) {
      runs.remove(after.page);
      all = new Run(all.page, all.count + after.count, all.slot);
    }
    runs.put(all.page, all);
  }

  /** Makes a hole from one page to before another, and gives what was there. */
  List<Run> remove(long from, long to) {
    List<Run> removed = new ArrayList<>();
    Run first = at(from);
    long page = first == null ? from : first.page;
    for (Run run : new ArrayList<>(runs.subMap(page, true, to, false).values())) {
      runs.remove(run.page);
      if (run.page < from) {
        runs.put(run.page, run.part(run.page, from));
      }
      if (run.end() > to) {
        runs.put(to, run.part(to, run.end()));
      }
      removed.add(run.part(Math.max(run.page, from), Math.min(run.end(), to)));
    }
    return removed;
  }

  void clear() {
    runs.clear();
  }
}
