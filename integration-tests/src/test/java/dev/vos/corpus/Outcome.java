package dev.vos.corpus;

/**
 * What came of a case, or what should.
 *
 * @param out all of standard output, a byte a character
 * @param err all of standard error, a byte a character
 * @param status the exit status, 128 + its number for a signal, 124 for a case that took too long
 */
record Outcome(String out, String err, int status) {
  /** Shows all three, so that a failed comparison tells everything at once. */
  @Override
  public String toString() {
    return "status " + status + "\n--- standard output\n" + out + "--- standard error\n" + err;
  }
}
