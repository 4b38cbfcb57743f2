package dev.vos.perl.regex;

/** Which characters {@code \w \d \s} and POSIX classes mean: perl's /d, /u, /a and /aa. */
enum Charset {
  /** The default: ASCII below 256, Unicode above (perl's rule for byte strings). */
  NATIVE,
  /** Unicode throughout. */
  UNICODE,
  /** The same, for patterns under {@code use utf8}, which do not show it. */
  UTF8,
  /** ASCII only. */
  ASCII;

  private static final String HIGH = "[\\x{100}-\\x{10ffff}]";
  private static final String HIGH_SPACES =
      "\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}";
  private static final String UNICODE_WORD =
      "\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}\\x{200c}\\x{200d}";

  /** What stands for {@code \w} between brackets, without the brackets. */
  String word() {
    return widen("\\w", UNICODE_WORD);
  }

  /** What stands for {@code \d} between brackets. */
  String digit() {
    return this == ASCII ? "\\d" : "\\d\\p{Nd}";
  }

  /** What stands for {@code \s} between brackets. */
  String space() {
    return switch (this) {
      case ASCII -> "\\s";
      case NATIVE -> "\\s" + HIGH_SPACES;
      case UNICODE, UTF8 -> "\\s\\x85\\xa0" + HIGH_SPACES;
    };
  }

  /** What stands for {@code \h} between brackets; the same in every charset. */
  static String horizontalSpace() {
    return "\\t\\x20\\xa0\\x{1680}\\x{2000}-\\x{200a}\\x{202f}\\x{205f}\\x{3000}";
  }

  /** What stands for {@code \v} between brackets; the same in every charset. */
  static String verticalSpace() {
    return "\\n-\\r\\x85\\x{2028}\\x{2029}";
  }

  /**
   * What stands for {@code [:name:]} between brackets, or null if there is no such class.
   *
   * @param name without colons
   * @param modes /i makes upper and lower the same
   */
  static String posix(String name, Modes modes) {
    Charset charset = modes.charset();
    boolean fold = modes.ignoreCase();
    return switch (name) {
      case "alpha" -> charset.widen("a-zA-Z", "\\p{IsAlphabetic}");
      case "digit" -> charset.digit();
      case "alnum" -> charset.widen("a-zA-Z0-9", "\\p{IsAlphabetic}\\p{Nd}");
      case "upper" -> fold ? charset.cased() : charset.widen("A-Z", "\\p{IsUppercase}");
      case "lower" -> fold ? charset.cased() : charset.widen("a-z", "\\p{IsLowercase}");
      case "space" -> charset.space();
      case "blank" -> charset == ASCII ? "\\t\\x20" : horizontalBlank(charset);
      case "punct" -> charset.widen("!-/:-@\\[-`{-~", "\\p{P}");
      case "print" -> charset.widen("\\x20-~", "[^\\p{C}\\x{2028}\\x{2029}]\\p{Cf}");
      case "graph" -> charset.widen("!-~", "[^\\p{C}\\p{Z}]\\p{Cf}");
      case "cntrl" -> charset.widen("\\x00-\\x1f\\x7f", "\\p{Cc}");
      case "xdigit" ->
          charset.widen("0-9a-fA-F", "\\x{ff10}-\\x{ff19}\\x{ff21}-\\x{ff26}\\x{ff41}-\\x{ff46}");
      case "word" -> charset.word();
      case "ascii" -> "\\x00-\\x7f";
      default -> null;
    };
  }

  private static String horizontalBlank(Charset charset) {
    return charset == UNICODE || charset == UTF8
        ? horizontalSpace()
        : "\\t\\x20\\x{1680}\\x{2000}-\\x{200a}\\x{202f}\\x{205f}\\x{3000}";
  }

  private String cased() {
    return widen("a-zA-Z", "\\p{IsUppercase}\\p{IsLowercase}\\p{Lt}");
  }

  private String widen(String ascii, String unicode) {
    return switch (this) {
      case ASCII -> ascii;
      case NATIVE -> ascii + "[" + HIGH + "&&[" + unicode + "]]";
      case UNICODE, UTF8 -> ascii + unicode;
    };
  }
}
