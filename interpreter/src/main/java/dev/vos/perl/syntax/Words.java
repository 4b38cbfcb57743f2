package dev.vos.perl.syntax;

import java.util.List;
import java.util.Set;

/** Terms that begin with a word: keywords, builtin functions, and whatever else words mean. */
final class Words {
  private static final Set<String> QUOTES =
      Set.of("q", "qq", "qw", "qx", "m", "s", "tr", "y", "qr");

  private static final Set<String> KEYWORDS =
      Set.of(
          "my",
          "our",
          "local",
          "state",
          "do",
          "eval",
          "evalbytes",
          "sub",
          "print",
          "say",
          "printf",
          "sort",
          "map",
          "grep",
          "return",
          "next",
          "last",
          "redo",
          "goto",
          "dump",
          "require",
          "not",
          "__PACKAGE__",
          "__FILE__",
          "__LINE__",
          "__SUB__",
          "if",
          "unless",
          "while",
          "until",
          "for",
          "foreach",
          "else",
          "elsif",
          "and",
          "or",
          "xor",
          "cmp",
          "eq",
          "ne",
          "lt",
          "gt",
          "le",
          "ge",
          "x",
          "use",
          "no",
          "package",
          "continue",
          "format");

  /** Builtins that cannot be overridden. */
  private static final Set<String> FIXED =
      Set.of(
          "chomp",
          "chop",
          "defined",
          "delete",
          "exists",
          "pos",
          "prototype",
          "scalar",
          "split",
          "study",
          "undef",
          "glob");

  private final Compilation c;

  Words(Compilation c) {
    this.c = c;
  }

  /** Whether a word is Perl's own. */
  boolean isKeyword(String word) {
    if (word.equals("say")
        || word.equals("state")
        || word.equals("fc")
        || word.equals("evalbytes")
        || word.equals("break")
        || word.equals("__SUB__")) {
      return c.hints.feature(feature(word));
    }
    return KEYWORDS.contains(word)
        || QUOTES.contains(word)
        || (Builtin.named(word) != null && !overridden(word));
  }

  /**
   * The name at the cursor, where {@code '} may separate packages unless it opens the quotes of an
   * operator.
   */
  String name() {
    int from = c.lex.pos;
    String word = c.lex.word();
    if (c.lex.looking("::") || !isKeyword(word)) {
      c.lex.pos = from;
      return c.variables.name();
    }
    return word;
  }

  private static String feature(String word) {
    return switch (word) {
      case "__SUB__" -> "current_sub";
      case "break" -> "switch";
      default -> word;
    };
  }

  private boolean overridden(String word) {
    return overriding(word) != null;
  }

  /** The sub that stands for a builtin here: an imported one, or one of CORE::GLOBAL; or null. */
  String overriding(String word) {
    String name = c.pkg + "::" + word;
    if (c.symbols.imported('&', name) && c.subKnown(name)) {
      return name;
    }
    String global = "CORE::GLOBAL::" + word;
    return !FIXED.contains(word) && c.subKnown(global) ? global : null;
  }

  /** The term at the cursor, which is at a word or {@code ::}. */
  Expr parse() {
    Lexer lex = c.lex;
    int from = lex.pos;
    String word = lex.word();
    if (word.equals("CORE") && lex.looking("::") && lex.isWordStart(lex.peek(2))) {
      return core();
    }
    if (word.isEmpty() || (lex.looking("::") && !QUOTES.contains(word))) {
      lex.pos = from;
      return c.calls.word();
    }
    int next = lex.afterSpace(lex.pos);
    if (lex.at(next) == '=' && lex.at(next + 1) == '>') {
      return new Expr.Literal(word);
    }
    if (QUOTES.contains(word) && quoteFollows(next)) {
      return quote(word);
    }
    if (word.charAt(0) == 'v' && version(from)) {
      lex.pos = from;
      return c.operators.postfix(Numbers.version(c), false);
    }
    Expr lexical = c.names.lexicalSub(word);
    if (lexical != null) {
      return c.calls.lexical(lexical);
    }
    Expr keyword = isKeyword(word) ? keyword(word, from) : null;
    if (keyword != null) {
      return keyword;
    }
    lex.pos = from;
    return c.calls.word();
  }

  private boolean quoteFollows(int space) {
    int next = Lexer.isSpace(c.lex.peek()) ? space : c.lex.pos;
    char ch = c.lex.at(next);
    return next < c.lex.end() && !(ch == '=' && c.lex.at(next + 1) == '>') && ch != ')';
  }

  /** Where an operator is missing, perl still reads a quote-like operator, perhaps to its cost. */
  void passQuote() {
    int from = c.lex.pos;
    c.lex.skip();
    String word = c.lex.word();
    int next = c.lex.afterSpace(c.lex.pos);
    if (QUOTES.contains(word) && quoteFollows(next) && c.lex.at(next) != '=') {
      new Delimited(c).first(Delimited.Escapes.DROP, passed(word));
    }
    c.lex.pos = from;
  }

  private static String passed(String word) {
    return switch (word) {
      case "s" -> "Substitution pattern";
      case "y", "tr" -> "Transliteration pattern";
      case "m", "qr" -> "Search pattern";
      default -> "";
    };
  }

  private Expr quote(String word) {
    Expr quoted = c.quotes.parse(word);
    if (quoted instanceof Expr.ListExpr list) {
      return c.terms.afterList(list);
    }
    return c.operators.postfix(quoted, false);
  }

  private boolean version(int from) {
    Lexer lex = c.lex;
    int i = from + 1;
    while (Lexer.isDigit(lex.at(i)) || lex.at(i) == '_') {
      i++;
    }
    if (i == from + 1 || lex.isWord(lex.at(i))) {
      return false;
    }
    if (lex.at(i) == '.' && Lexer.isDigit(lex.at(i + 1))) {
      return true;
    }
    return !c.subKnown(c.names.qualifySub(lex.slice(from, i)));
  }

  /** A version behind require, whatever sub may have its name. */
  private boolean versionWord(int from) {
    Lexer lex = c.lex;
    int i = from + 1;
    while (Lexer.isDigit(lex.at(i))) {
      i++;
    }
    return lex.at(from) == 'v' && i > from + 1 && !lex.isWord(lex.at(i));
  }

  private Expr core() {
    Lexer lex = c.lex;
    lex.pos += 2;
    int from = lex.pos;
    String word = lex.word();
    if (word.equals("GLOBAL") || lex.looking("::")) {
      lex.pos = from - 6;
      return c.calls.word();
    }
    if (QUOTES.contains(word)) {
      return quote(word);
    }
    Expr found = word.equals("say") ? c.lists.print("say") : keyword(word, from);
    if (found == null) {
      throw c.fail("CORE::" + word + " is not a keyword");
    }
    return found;
  }

  private Expr keyword(String word, int from) {
    Lexer lex = c.lex;
    return switch (word) {
      case "my", "our", "state" -> c.subs.declaration(word);
      case "local" -> local();
      case "do" -> doTerm();
      case "eval", "evalbytes" -> eval();
      case "sub" -> c.subs.anonymous(from);
      case "print", "say", "printf" -> c.lists.print(word);
      case "sort" -> c.lists.sort();
      case "map", "grep" -> c.lists.mapGrep(word);
      case "return" -> returnTerm();
      case "next", "last", "redo" -> loopControl(word);
      case "goto" -> gotoTerm();
      case "dump" -> throw c.unsupported("dump");
      case "require" -> require();
      case "break", "continue" -> new Expr.LoopControl(word, null);
      case "not" -> not();
      case "__PACKAGE__" -> constant(new Expr.Literal(c.pkg));
      case "__FILE__" -> constant(new Expr.Literal(c.state.lines.file(lex.offset())));
      case "__LINE__" -> constant(new Expr.Literal((long) c.state.lines.line(lex.offset())));
      case "__SUB__" -> constant(new Expr.Builtin("__SUB__", List.of()));
      case "x" -> null;
      default -> {
        Builtin builtin = Builtin.named(word);
        if (builtin == null) {
          lex.pos = from;
          throw c.syntaxError();
        }
        yield c.builtins.parse(builtin);
      }
    };
  }

  /** Empty parentheses may follow {@code __FILE__} and its like. */
  private Expr constant(Expr value) {
    int next = c.lex.afterSpace(c.lex.pos);
    if (c.lex.at(next) == '(' && c.lex.at(c.lex.afterSpace(next + 1)) == ')') {
      c.lex.pos = c.lex.afterSpace(next + 1) + 1;
    }
    return c.operators.postfix(value, false);
  }

  private Expr local() {
    Expr target = c.operators.binary(Operator.SHIFT);
    if (target instanceof Expr.My my) {
      throw c.fail("Can't localize lexical variable " + my.variable().name());
    }
    Lvalues.require(c, target, "local");
    return new Expr.Local(target);
  }

  private Expr doTerm() {
    c.lex.skip();
    if (c.lex.peek() == '{') {
      return c.operators.postfix(new Expr.DoBlock(c.statements.block()), false);
    }
    Expr file = Operators.unwrap(c.operators.binary(Operator.SHIFT));
    return new Expr.Builtin("dofile", List.of(file));
  }

  private Expr eval() {
    int end = c.lex.pos;
    c.lex.skip();
    if (c.lex.peek() == '{') {
      return c.operators.postfix(new Expr.EvalBlock(c.statements.block()), false);
    }
    if (c.lex.peek() == '(') {
      List<Expr> args = c.terms.parenthesized();
      Expr source = args.isEmpty() ? null : args.get(args.size() - 1);
      return c.operators.postfix(evalString(source), false);
    }
    List<Expr> source = c.builtins.unary(end);
    return evalString(source.isEmpty() ? null : Operators.unwrap(source.get(0)));
  }

  /** An eval of a string here: everything visible must be reachable. */
  Expr evalString(Expr source) {
    c.names.captureAllVisible();
    return new Expr.EvalString(source, c.scope, c.cop(c.statementOffset));
  }

  private Expr returnTerm() {
    c.lex.skip();
    return new Expr.Return(c.terms.begins() ? c.operators.list() : null);
  }

  private Expr loopControl(String op) {
    Lexer lex = c.lex;
    int end = lex.pos;
    lex.skip();
    if (lex.isWordStart(lex.peek())) {
      int from = lex.pos;
      String label = lex.word();
      if (!Terms.STOPS.contains(label) && !lex.looking("::")) {
        return new Expr.LoopControl(op, label);
      }
      lex.pos = from;
      return new Expr.LoopControl(op, null);
    }
    if (c.terms.begins()) {
      return new Expr.ComputedJump(op, Operators.unwrap(c.operators.assignment()));
    }
    lex.pos = end;
    return new Expr.LoopControl(op, null);
  }

  private Expr gotoTerm() {
    Lexer lex = c.lex;
    lex.skip();
    int from = lex.pos;
    if (lex.isWordStart(lex.peek())) {
      String label = lex.word();
      char next = lex.at(lex.afterSpace(lex.pos));
      boolean call =
          next == '(' || next == '-' || lex.looking("::") || isKeyword(label) && !label.equals("x");
      if (!call) {
        return new Expr.GotoLabel(label);
      }
      lex.pos = from;
    }
    if (!c.terms.begins()) {
      return new Expr.ComputedJump("goto", new Expr.Literal(""));
    }
    boolean sub = lex.peek() == '&';
    Expr target = sub ? c.operators.binary(Operator.SHIFT) : c.operators.assignment();
    target = Operators.unwrap(target);
    if (target instanceof Expr.CallSharingArgs || (target instanceof Expr.RefGen)) {
      return new Expr.GotoSub(Terms.uncalled(target));
    }
    return new Expr.ComputedJump("goto", target);
  }

  private Expr require() {
    Lexer lex = c.lex;
    int end = lex.pos;
    lex.skip();
    int from = lex.pos;
    if (lex.looking("::")) {
      String shown = "\"" + c.variables.name() + "\"";
      throw c.fail("Bareword in require must not start with a double-colon: " + shown);
    }
    if (lex.isWordStart(lex.peek()) && !versionWord(from)) {
      String name = name();
      char next = lex.at(lex.afterSpace(lex.pos));
      boolean call = next == '(' || (next == '-' && lex.at(lex.afterSpace(lex.pos) + 1) == '>');
      boolean core = name.startsWith("CORE::") && !name.startsWith("CORE::GLOBAL");
      if (!call && !core && !isKeyword(name)) {
        c.symbols.definePackage(name);
        return new Expr.Builtin("require", List.of(new Expr.Literal(fileName(name))));
      }
      lex.pos = from;
    }
    if (versionWord(from)) {
      return new Expr.Builtin("require", List.of(Numbers.version(c)));
    }
    return new Expr.Builtin(
        "require", c.builtins.unary(end).stream().map(Operators::unwrap).toList());
  }

  /** The file of a module: {@code Foo/Bar.pm}. */
  static String fileName(String module) {
    String name = module.endsWith("::") ? module.substring(0, module.length() - 2) : module;
    return name.replace("::", "/") + ".pm";
  }

  private Expr not() {
    c.lex.skip();
    if (c.lex.peek() == '(') {
      List<Expr> args = c.terms.parenthesized();
      Expr operand = args.size() == 1 ? args.get(0) : new Expr.ListExpr(args);
      return c.operators.postfix(new Expr.Unary("!", operand), false);
    }
    return new Expr.Unary("!", Operators.unwrap(c.operators.assignment()));
  }
}
