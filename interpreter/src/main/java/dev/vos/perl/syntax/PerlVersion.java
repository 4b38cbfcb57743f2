package dev.vos.perl.syntax;

/** A version of perl, as {@code use} names it. */
record PerlVersion(int major, int minor, int patch) {

  /** The version that this interpreter reports itself as. */
  static final PerlVersion OURS = new PerlVersion(5, 36, 0);

  static PerlVersion of(Expr version) {
    if (version instanceof Expr.VString v) {
      int[] parts = v.chars().codePoints().toArray();
      return new PerlVersion(
          parts[0], parts.length > 1 ? parts[1] : 0, parts.length > 2 ? parts[2] : 0);
    }
    Object value = ((Expr.Literal) version).value();
    long millionths = Math.round(((Number) value).doubleValue() * 1_000_000);
    return new PerlVersion(
        (int) (millionths / 1_000_000),
        (int) (millionths / 1000 % 1000),
        (int) (millionths % 1000));
  }

  boolean isNewerThan(PerlVersion other) {
    if (major != other.major) {
      return major > other.major;
    }
    return minor != other.minor ? minor > other.minor : patch > other.patch;
  }

  /** What {@code use 5.6} was probably meant to be, or null. */
  PerlVersion meant() {
    if (patch != 0 || minor < 100) {
      return null;
    }
    return new PerlVersion(major, minor >= 600 ? minor / 100 : minor / 10, 0);
  }

  @Override
  public String toString() {
    return "v" + major + "." + minor + "." + patch;
  }
}
