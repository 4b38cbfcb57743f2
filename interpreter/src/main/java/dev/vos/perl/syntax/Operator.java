package dev.vos.perl.syntax;

import java.util.HashMap;
import java.util.Map;

/**
 * A binary operator as it stands in the text.
 *
 * @param name its spelling; of an assignment that of the operator without the {@code =}, except "="
 * @param length how many characters it takes
 * @param precedence greater binds tighter
 */
record Operator(String name, int length, int precedence, Kind kind) {

  enum Kind {
    PLAIN,
    ASSIGN,
    TERNARY,
    RANGE,
    LOGICAL,
    BIND,
    COMPARE,
    POWER,
    REPEAT,
    ISA
  }

  static final int ASSIGN = 7;
  static final int TERNARY = 8;
  static final int RANGE = 9;
  static final int OR = 10;
  static final int AND = 11;
  static final int BIT_OR = 12;
  static final int BIT_AND = 13;
  static final int EQUALITY = 14;
  static final int RELATION = 15;
  static final int ISA = 16;
  static final int NAMED_UNARY = 17;
  static final int SHIFT = 18;
  static final int ADD = 19;
  static final int MULTIPLY = 20;
  static final int BIND = 21;
  static final int UNARY = 22;
  static final int POWER = 23;
  static final int INCREMENT = 24;

  private static final Map<String, Operator> ALL = new HashMap<>();

  static {
    put(Kind.ASSIGN, ASSIGN, "=");
    String assigning = "** + - . * / % & | ^ << >> && || // &. |. ^.";
    for (String name : assigning.split(" ")) {
      ALL.put(name + "=", new Operator(name, name.length() + 1, ASSIGN, Kind.ASSIGN));
    }
    put(Kind.TERNARY, TERNARY, "?");
    put(Kind.RANGE, RANGE, ".. ...");
    put(Kind.LOGICAL, OR, "|| //");
    put(Kind.LOGICAL, AND, "&&");
    put(Kind.PLAIN, BIT_OR, "| ^ |. ^.");
    put(Kind.PLAIN, BIT_AND, "& &.");
    put(Kind.COMPARE, EQUALITY, "== != <=> ~~ eq ne cmp");
    put(Kind.COMPARE, RELATION, "< > <= >= lt gt le ge");
    put(Kind.ISA, ISA, "isa");
    put(Kind.PLAIN, SHIFT, "<< >>");
    put(Kind.PLAIN, ADD, "+ - .");
    put(Kind.PLAIN, MULTIPLY, "* / %");
    put(Kind.REPEAT, MULTIPLY, "x");
    ALL.put("x=", new Operator("x", 2, ASSIGN, Kind.ASSIGN));
    put(Kind.BIND, BIND, "=~ !~");
    put(Kind.POWER, POWER, "**");
  }

  private static void put(Kind kind, int precedence, String names) {
    for (String name : names.split(" ")) {
      ALL.put(name, new Operator(name, name.length(), precedence, kind));
    }
  }

  /** Whether {@code a op b op c} means {@code a op b && b op c}. */
  boolean chains() {
    return kind == Kind.COMPARE && !name.equals("<=>") && !name.equals("cmp") && !name.equals("~~");
  }

  /** The operator at the cursor, or null. */
  static Operator at(Compilation c) {
    Lexer lex = c.lex;
    char ch = lex.peek();
    if (ch >= 'a' && ch <= 'z') {
      return word(c, ch);
    }
    return switch (ch) {
      case '=' -> equals(lex);
      case '!' -> lex.peek(1) == '=' ? ALL.get("!=") : lex.peek(1) == '~' ? ALL.get("!~") : null;
      case '~' -> lex.peek(1) == '~' ? ALL.get("~~") : null;
      case '?' -> ALL.get("?");
      case '.' -> dot(c);
      case '<', '>', '+', '-', '*', '/', '%', '&', '|', '^' -> symbol(c, ch);
      default -> null;
    };
  }

  private static Operator equals(Lexer lex) {
    char next = lex.peek(1);
    return switch (next) {
      case '=' -> ALL.get("==");
      case '~' -> ALL.get("=~");
      case '>' -> null;
      default -> ALL.get("=");
    };
  }

  private static Operator dot(Compilation c) {
    Lexer lex = c.lex;
    if (lex.peek(1) == '.') {
      return ALL.get(lex.peek(2) == '.' ? "..." : "..");
    }
    return ALL.get(lex.peek(1) == '=' ? ".=" : ".");
  }

  private static Operator symbol(Compilation c, char ch) {
    Lexer lex = c.lex;
    char second = lex.peek(1);
    char third = lex.peek(2);
    if ((ch == '+' || ch == '-') && second == ch) {
      return null;
    }
    boolean bit = (ch == '&' || ch == '|' || ch == '^') && second == '.';
    if (bit && !Lexer.isDigit(third) && c.hints.feature("bitwise")) {
      return ALL.get(third == '=' ? ch + ".=" : ch + ".");
    }
    boolean twice = second == ch && "<>*/&|".indexOf(ch) >= 0;
    if (twice) {
      String name = lex.slice(lex.pos, lex.pos + 2);
      return ALL.get(third == '=' && !(third == '=' && lex.peek(3) == '~') ? name + "=" : name);
    }
    if (ch == '<' && second == '=' && third == '>') {
      return ALL.get("<=>");
    }
    if (second == '=' && !(lex.peek(2) == '~')) {
      return ALL.get(ch + "=");
    }
    return ALL.get(String.valueOf(ch));
  }

  private static Operator word(Compilation c, char ch) {
    Lexer lex = c.lex;
    if (ch == 'x') {
      return repeat(lex);
    }
    if (lex.isWord(lex.peek(2))) {
      boolean three = !lex.isWord(lex.peek(3));
      if (three && lex.looking("cmp")) {
        return ALL.get("cmp");
      }
      return three && lex.looking("isa") && c.hints.feature("isa") ? ALL.get("isa") : null;
    }
    if (!lex.isWord(lex.peek(1))) {
      return null;
    }
    String name = lex.slice(lex.pos, lex.pos + 2);
    return switch (name) {
      case "lt", "gt", "le", "ge", "eq", "ne" -> ALL.get(name);
      default -> null;
    };
  }

  private static Operator repeat(Lexer lex) {
    char next = lex.peek(1);
    if (next == '=' && lex.peek(2) != '=' && lex.peek(2) != '~' && lex.peek(2) != '>') {
      return ALL.get("x=");
    }
    return !lex.isWord(next) || Lexer.isDigit(next) ? ALL.get("x") : null;
  }
}
