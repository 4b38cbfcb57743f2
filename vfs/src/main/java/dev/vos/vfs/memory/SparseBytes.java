package dev.vos.vfs.memory;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.memory.PageRuns.Run;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/**
 * The bytes of a file in memory, in pages: a hole takes no space. Pages are kept in the slots of a
 * {@link SlotFile}. As long as a file has been written without holes, page and slot have the same
 * number, and reading takes no lock.
 *
 * <p>Whoever changes something holds the file's size lock. The lock here guards the mapping of
 * pages to slots and is taken beneath that one.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // volatile fields are written with the lock held
final class SparseBytes {
  private static final int PAGE = Inode.BLOCK;
  private static final int FEW = 64;
  private static final byte[] ZEROS = new byte[PAGE];

  private final SlotFile store;
  private final Quota quota;
  private final StampedLock lock = new StampedLock();

  private final PageRuns runs = new PageRuns(); // guarded by lock
  private final BitSet freeSlots = new BitSet(); // guarded by lock
  private long slots; // guarded by lock; how many the store has, free ones included
  private volatile long pages; // changed with lock held
  private volatile long inPlace; // changed with lock held; bytes in front that need no mapping

  SparseBytes(SlotFile store, Quota quota) {
    this.store = store;
    this.quota = quota;
  }

  /** How many pages are allocated. */
  long pages() {
    return pages;
  }

  // ---- reading ----

  /** Reads as many bytes as the buffer takes; behind what was written there are zeros. */
  void read(ByteBuffer dst, long position) throws ErrnoException {
    int start = dst.position();
    long end = position + dst.remaining();
    long stamp = lock.tryOptimisticRead();
    if (stamp != 0 && end <= inPlace) {
      store.read(dst, position);
      if (lock.validate(stamp)) {
        zeros(dst, dst.remaining());
        return;
      }
      dst.position(start);
    }
    stamp = lock.readLock();
    try {
      readLocked(dst, position);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private void readLocked(ByteBuffer dst, long position) throws ErrnoException {
    long at = position;
    int limit = dst.limit();
    while (dst.position() < limit) {
      Run run = runs.at(at / PAGE);
      long next = run != null ? run.end() : runs.nextStart(at / PAGE);
      int count = (int) Math.min(limit - dst.position(), bytes(next) - at);
      if (run != null && run.written()) {
        dst.limit(dst.position() + count);
        store.read(dst, place(run, at));
        zeros(dst, dst.remaining());
        dst.limit(limit);
      } else {
        zeros(dst, count);
      }
      at += count;
    }
  }

  private static void zeros(ByteBuffer dst, int count) {
    for (int left = count; left > 0; left -= Math.min(left, PAGE)) {
      dst.put(ZEROS, 0, Math.min(left, PAGE));
    }
  }

  private static long bytes(long page) {
    return page > Long.MAX_VALUE / PAGE ? Long.MAX_VALUE : page * PAGE;
  }

  private static long place(Run run, long at) {
    return (run.slot() - run.page()) * PAGE + at;
  }

  /** Where the next written page begins at or behind a position; Long.MAX_VALUE if nowhere. */
  long nextData(long position) {
    long stamp = lock.readLock();
    try {
      long page = position / PAGE;
      Run run = runs.at(page);
      while (run == null || !run.written()) {
        page = run == null ? runs.nextStart(page) : run.end();
        if (page == Long.MAX_VALUE) {
          return Long.MAX_VALUE;
        }
        run = runs.at(page);
      }
      return Math.max(position, page * PAGE);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  /** Where the next page that was not written begins at or behind a position. */
  long nextHole(long position) {
    long stamp = lock.readLock();
    try {
      long page = position / PAGE;
      Run run = runs.at(page);
      while (run != null && run.written()) {
        page = run.end();
        run = runs.at(page);
      }
      return Math.max(position, page * PAGE);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  // ---- writing ----

  /** Writes as much as there is room for. ENOSPC if there is none. */
  int write(ByteBuffer src, long position) throws ErrnoException {
    int start = src.position();
    int limit = src.limit();
    long at = position;
    try {
      while (src.position() < limit) {
        int count = Math.min(limit - src.position(), Integer.MAX_VALUE - PAGE);
        Run run = written(at, at + count);
        if (run == null) {
          break;
        }
        src.limit(src.position() + (int) Math.min(count, bytes(run.end()) - at));
        int n = src.remaining();
        store.write(src, place(run, at));
        src.limit(limit);
        at += n;
      }
    } finally {
      src.limit(limit);
    }
    if (src.position() == start && start < limit) {
      throw new ErrnoException(Errno.ENOSPC);
    }
    return src.position() - start;
  }

  /** The run at a position, which gets slots up to {@code end} if it has none; null: no room. */
  private Run written(long at, long end) throws ErrnoException {
    long page = at / PAGE;
    if (end <= inPlace) {
      return new Run(0, inPlace / PAGE, 0);
    }
    long stamp = lock.writeLock();
    try {
      Run run = runs.at(page);
      if (run != null && run.written()) {
        return run;
      }
      long hole = run != null ? run.end() : runs.nextStart(page);
      long last = Math.min(hole, (end - 1) / PAGE + 1);
      long count = run != null ? last - page : allocate(last - page);
      if (count == 0) {
        return null;
      }
      placeLocked(page, count);
      return runs.at(page);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private long allocate(long count) {
    long taken = quota.take(count);
    pages += taken;
    return taken;
  }

  /** Gives slots to pages that have none. */
  private void placeLocked(long page, long count) throws ErrnoException {
    runs.remove(page, page + count);
    for (long done = 0; done < count; ) {
      int free = freeSlots.nextSetBit(0);
      long slot = free < 0 ? slots : free;
      long n = count - done;
      if (free < 0) {
        slots += n;
      } else {
        n = Math.min(n, freeSlots.nextClearBit(free) - free);
        freeSlots.clear(free, (int) (free + n));
        store.clear(slot * PAGE, (slot + n) * PAGE);
      }
      runs.put(new Run(page + done, n, slot));
      done += n;
    }
    inPlace = runs.inPlace() * PAGE;
  }

  /** fallocate: takes pages, all or none. */
  void reserve(long from, long to) throws ErrnoException {
    long stamp = lock.writeLock();
    try {
      long first = from / PAGE;
      long last = (to - 1) / PAGE + 1;
      long missing = missingLocked(first, last);
      long taken = quota.take(missing);
      if (taken < missing) {
        quota.giveBack(taken);
        throw new ErrnoException(Errno.ENOSPC);
      }
      pages += missing;
      for (long page = first; page < last; ) {
        Run run = runs.at(page);
        long end = run != null ? run.end() : Math.min(last, runs.nextStart(page));
        if (run == null) {
          runs.put(new Run(page, end - page, PageRuns.UNWRITTEN));
        }
        page = end;
      }
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private long missingLocked(long first, long last) {
    long missing = 0;
    for (long page = first; page < last; ) {
      Run run = runs.at(page);
      long end = Math.min(last, run != null ? run.end() : runs.nextStart(page));
      missing += run == null ? end - page : 0;
      page = end;
    }
    return missing;
  }

  // ---- removing ----

  /** Makes zeros from one position to before another; whole pages become holes. */
  void punch(long from, long to) throws ErrnoException {
    long stamp = lock.writeLock();
    try {
      long first = (from + PAGE - 1) / PAGE;
      long last = to == Long.MAX_VALUE ? Long.MAX_VALUE : to / PAGE;
      clearLocked(from, Math.min(to, bytes(first)));
      if (last >= first) {
        clearLocked(Math.max(from, bytes(last)), to);
      }
      if (last > first) {
        freeLocked(runs.remove(first, last));
      }
      inPlace = runs.inPlace() * PAGE;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  /** Zeros within one page. */
  private void clearLocked(long from, long to) throws ErrnoException {
    Run run = from < to ? runs.at(from / PAGE) : null;
    if (run != null && run.written()) {
      store.clear(place(run, from), place(run, to));
    }
  }

  private void freeLocked(List<Run> gone) throws ErrnoException {
    for (Run run : gone) {
      pages -= run.count();
      quota.giveBack(run.count());
      if (run.written()) {
        freeSlots.set((int) run.slot(), (int) (run.slot() + run.count()));
      }
    }
    long used = freeSlots.previousClearBit((int) slots - 1) + 1L;
    if (used < slots) {
      freeSlots.clear((int) used, (int) slots);
      slots = used;
      store.truncate(slots * PAGE);
    }
    if (freeSlots.cardinality() > Math.max(FEW, slots / 2)) {
      compactLocked();
    }
  }

  /** Moves what is left together, so that the rest of the store can be given back. */
  private void compactLocked() throws ErrnoException {
    List<Run> all = runs.all();
    all.sort(Comparator.comparingLong(Run::slot));
    runs.clear();
    long slot = 0;
    for (Run run : all) {
      if (!run.written()) {
        runs.put(run);
        continue;
      }
      if (run.slot() != slot) {
        store.move(run.slot() * PAGE, slot * PAGE, run.count() * PAGE);
      }
      runs.put(new Run(run.page(), run.count(), slot));
      slot += run.count();
    }
    freeSlots.clear();
    slots = slot;
    store.truncate(slots * PAGE);
  }

  /** Throws everything away. */
  void discard() throws ErrnoException {
    long stamp = lock.writeLock();
    try {
      quota.giveBack(pages);
      pages = 0;
      inPlace = 0;
      runs.clear();
      freeSlots.clear();
      slots = 0;
      store.delete();
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
