package dev.vos.perl.syntax;

import java.util.Map;

/** What perl calls its operators in messages. */
final class Descriptions {
  private static final Map<String, String> BINARY =
      Map.ofEntries(
          Map.entry("+", "addition (+)"),
          Map.entry("-", "subtraction (-)"),
          Map.entry("*", "multiplication (*)"),
          Map.entry("/", "division (/)"),
          Map.entry("%", "modulus (%)"),
          Map.entry("**", "exponentiation (**)"),
          Map.entry(".", "concatenation (.) or string"),
          Map.entry("x", "repeat (x)"),
          Map.entry("<<", "left bitshift (<<)"),
          Map.entry(">>", "right bitshift (>>)"),
          Map.entry("&", "bitwise and (&)"),
          Map.entry("|", "bitwise or (|)"),
          Map.entry("^", "bitwise xor (^)"),
          Map.entry("==", "numeric eq (==)"),
          Map.entry("!=", "numeric ne (!=)"),
          Map.entry("<", "numeric lt (<)"),
          Map.entry(">", "numeric gt (>)"),
          Map.entry("<=", "numeric le (<=)"),
          Map.entry(">=", "numeric ge (>=)"),
          Map.entry("<=>", "numeric comparison (<=>)"),
          Map.entry("eq", "string eq"),
          Map.entry("ne", "string ne"),
          Map.entry("lt", "string lt"),
          Map.entry("gt", "string gt"),
          Map.entry("le", "string le"),
          Map.entry("ge", "string ge"),
          Map.entry("cmp", "string comparison (cmp)"));

  private Descriptions() {}

  static String binary(String op) {
    return BINARY.getOrDefault(op, op);
  }
}
