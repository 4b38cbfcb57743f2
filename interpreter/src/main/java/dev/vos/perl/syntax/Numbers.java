package dev.vos.perl.syntax;

import java.math.BigInteger;

/** Numeric literals and version strings. */
final class Numbers {
  private final Lexer lex;
  private final Compilation c;

  private Numbers(Compilation c) {
    this.c = c;
    this.lex = c.lex;
  }

  /** The literal at the cursor, which is at a digit, or at a dot before a digit. */
  static Expr parse(Compilation c) {
    return new Numbers(c).number();
  }

  /** The version string at the cursor, {@code v5.36}; the cursor is at its v, or at a digit. */
  static Expr version(Compilation c) {
    return new Numbers(c).vstring();
  }

  private Expr number() {
    if (lex.peek() == '0' && "xXbBoO".indexOf(lex.peek(1)) >= 0 && lex.peek(1) != 0) {
      return radix();
    }
    if (lex.peek() == '0' && (Lexer.isDigit(lex.peek(1)) || lex.peek(1) == '_')) {
      lex.pos++;
      return digits(8, "octal");
    }
    return looksLikeVersion() ? vstring() : decimal();
  }

  private Expr radix() {
    char kind = Character.toLowerCase(lex.peek(1));
    lex.pos += 2;
    return switch (kind) {
      case 'x' -> digits(16, "hexadecimal");
      case 'b' -> digits(2, "binary");
      default -> digits(8, "octal");
    };
  }

  private Expr digits(int radix, String what) {
    StringBuilder text = new StringBuilder();
    for (char ch = lex.peek(); ch == '_' || Character.digit(ch, 16) >= 0; ch = lex.peek()) {
      if (ch != '_' && Character.digit(ch, radix) < 0) {
        if (radix == 16 || !Lexer.isDigit(ch)) {
          break;
        }
        throw c.errorAtEnd("Illegal " + what + " digit '" + ch + "'");
      }
      if (ch != '_') {
        text.append(ch);
      }
      lex.pos++;
    }
    if (lex.peek() == '.' && radix == 16 && hexFloatFollows()) {
      return hexFloat(text.toString());
    }
    if (radix == 16 && (lex.peek() == 'p' || lex.peek() == 'P')) {
      return hexFloat(text.toString());
    }
    BigInteger value =
        text.length() == 0 ? BigInteger.ZERO : new BigInteger(text.toString(), radix);
    return literal(value);
  }

  private boolean hexFloatFollows() {
    int i = lex.pos + 1;
    while (Character.digit(lex.at(i), 16) >= 0) {
      i++;
    }
    return lex.at(i) == 'p' || lex.at(i) == 'P';
  }

  private Expr hexFloat(String whole) {
    int from = lex.pos;
    while (Character.digit(lex.peek(), 16) >= 0 || lex.peek() == '.') {
      lex.pos++;
    }
    lex.pos++;
    if (lex.peek() == '-' || lex.peek() == '+') {
      lex.pos++;
    }
    while (Lexer.isDigit(lex.peek())) {
      lex.pos++;
    }
    String text = "0x" + (whole.isEmpty() ? "0" : whole) + lex.slice(from, lex.pos);
    return new Expr.Literal(Double.parseDouble(text));
  }

  private static Expr literal(BigInteger value) {
    if (value.bitLength() < 64) {
      return new Expr.Literal(value.longValue());
    }
    return value.bitLength() == 64
        ? new Expr.Literal(value)
        : new Expr.Literal(value.doubleValue());
  }

  private boolean looksLikeVersion() {
    int i = lex.pos;
    int dots = 0;
    while (Lexer.isDigit(lex.at(i)) || (lex.at(i) == '.' && Lexer.isDigit(lex.at(i + 1)))) {
      dots += lex.at(i) == '.' ? 1 : 0;
      i++;
    }
    return dots >= 2 && Lexer.isDigit(lex.peek());
  }

  private Expr decimal() {
    int from = lex.pos;
    boolean real = false;
    plainDigits();
    if (lex.peek() == '.' && lex.peek(1) != '.') {
      real = true;
      lex.pos++;
      plainDigits();
    }
    if (exponentFollows()) {
      real = true;
      lex.pos += Lexer.isDigit(lex.peek(1)) ? 1 : 2;
      plainDigits();
    }
    String text = lex.slice(from, lex.pos).replace("_", "");
    if (real) {
      return new Expr.Literal(Double.parseDouble(text));
    }
    return text.length() < 19
        ? new Expr.Literal(Long.parseLong(text))
        : literal(new BigInteger(text));
  }

  private boolean exponentFollows() {
    if (lex.peek() != 'e' && lex.peek() != 'E') {
      return false;
    }
    char sign = lex.peek(1);
    return Lexer.isDigit(sign) || ((sign == '+' || sign == '-') && Lexer.isDigit(lex.peek(2)));
  }

  private void plainDigits() {
    while (Lexer.isDigit(lex.peek()) || lex.peek() == '_') {
      lex.pos++;
    }
  }

  private Expr vstring() {
    int from = lex.pos;
    if (lex.peek() == 'v') {
      lex.pos++;
    }
    StringBuilder chars = new StringBuilder();
    while (true) {
      int start = lex.pos;
      plainDigits();
      String number = lex.slice(start, lex.pos).replace("_", "");
      chars.appendCodePoint(Integer.parseInt(number));
      if (lex.peek() != '.' || !Lexer.isDigit(lex.peek(1))) {
        break;
      }
      lex.pos++;
    }
    return new Expr.VString(chars.toString(), lex.slice(from, lex.pos));
  }
}
