package dev.vos.vfs.memory;

import java.util.concurrent.atomic.AtomicLong;

/** How many pages of file data a file system in memory may hold, and how many files it has. */
final class Quota {
  private final long pages;
  private final AtomicLong free;
  private final AtomicLong files = new AtomicLong();

  Quota(long maxBytes) {
    pages = maxBytes / Inode.BLOCK;
    free = new AtomicLong(pages);
  }

  /** Takes up to so many pages; how many there were. */
  long take(long wanted) {
    while (true) {
      long there = free.get();
      long taken = Math.min(wanted, there);
      if (free.compareAndSet(there, there - taken)) {
        return taken;
      }
    }
  }

  void giveBack(long count) {
    free.addAndGet(count);
  }

  void fileMade() {
    files.incrementAndGet();
  }

  void fileGone() {
    files.decrementAndGet();
  }

  long pages() {
    return pages;
  }

  long freePages() {
    return free.get();
  }

  long files() {
    return files.get();
  }
}
