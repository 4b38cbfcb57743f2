package dev.vos.perl.value;

/** {@code a .. b} in list context: which kind it is, and the string kind's elements. */
public final class StringRange {
  private StringRange() {}

  /** Whether the bounds are counted through as numbers; else as strings. */
  public static boolean isNumeric(Value from, Value to) {
    Value a = from.snapshot();
    Value b = to.snapshot();
    if ((a.defined() && !(a instanceof PerlStr)) || (b.defined() && !(b instanceof PerlStr))) {
      return true;
    }
    boolean rightFits = !b.defined() || Numbers.looksLikeNumber(b.str());
    if (!a.defined()) {
      return b.defined() && rightFits;
    }
    String left = a.str();
    return rightFits && Numbers.looksLikeNumber(left) && left.charAt(0) != '0';
  }

  /** Appends the strings from one to another to a list. */
  public static void addTo(PerlArray out, String from, String to) {
    String s = from;
    while (s.length() <= to.length()) {
      out.push(PerlStr.of(s));
      if (s.equals(to) || !StringIncrement.appliesTo(s)) {
        return;
      }
      s = StringIncrement.next(s);
    }
  }
}
