package dev.vos.perl.regex;

import java.util.function.BooleanSupplier;

/**
 * Repeats a search whose backtracking did not fit the caller's stack on a thread with a deep one.
 */
final class DeepStack {
  private static final long STACK_BYTES = 1L << 30;

  private DeepStack() {}

  static boolean run(BooleanSupplier finder) {
    Search search = new Search(finder);
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
      throw new RegexLimitError("Regex recursion limit exceeded");
    }
    if (search.refused != null) {
      throw search.refused;
    }
    return search.found;
  }

  /** Its result fields are read after the thread has been joined. */
  private static final class Search implements Runnable {
    private final BooleanSupplier finder;
    private boolean found;
    private RegexLimitError refused;
    private boolean overflowed;

    Search(BooleanSupplier finder) {
      this.finder = finder;
    }

    @Override
    public void run() {
      try {
        found = finder.getAsBoolean();
      } catch (StackOverflowError e) {
        overflowed = true;
      } catch (RegexLimitError e) {
        refused = e;
      }
    }
  }
}
