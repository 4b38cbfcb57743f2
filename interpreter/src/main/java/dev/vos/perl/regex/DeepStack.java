package dev.vos.perl.regex;

import java.util.regex.Matcher;

/** Repeats a search whose backtracking did not fit the caller's stack on a thread with a deep one. */
final class DeepStack {
  private static final long STACK_BYTES = 1L << 30;

  private DeepStack() {}

  static boolean find(Matcher matcher, int from) {
    Search search = new Search(matcher, from);
    Thread thread = new Thread(null, search, "regex", STACK_BYTES, false);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (search.overflowed) {
      throw new RegexLimitError();
    }
    return search.found;
  }

  /** Its result fields are read after the thread has been joined. */
  private static final class Search implements Runnable {
    private final Matcher matcher;
    private final int from;
    private boolean found;
    private boolean overflowed;

    Search(Matcher matcher, int from) {
      this.matcher = matcher;
      this.from = from;
    }

    @Override
    public void run() {
      try {
        found = matcher.find(from);
      } catch (StackOverflowError e) {
        overflowed = true;
      }
    }
  }
}
