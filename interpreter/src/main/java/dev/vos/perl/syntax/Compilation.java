package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the rooms of the parser share while they work on one top-level statement: the cursor, the
 * scope, the pragmas, the enclosing sub, and the errors so far. Owned by the process's thread.
 */
final class Compilation {
  /** After so many errors perl gives up. */
  private static final int MANY = 10;

  final ParseState state;
  final Symbols symbols;
  final Names names;
  final Heredocs heredocs;
  final Quotes quotes;
  final Interpolation interpolation;
  final Variables variables;
  final Operators operators;
  final Terms terms;
  final Words words;
  final BuiltinCalls builtins;
  final ListOperators lists;
  final SubCalls calls;
  final Subs subs;
  final Statements statements;
  final Pragmas pragmas;

  Lexer lex;
  Hints hints;
  String pkg;
  Scope scope;
  SubBody sub;
  private Scope blockScope;

  /** The line that messages report: that of the current statement. */
  int statementOffset;

  /** Declared in this statement, visible from the next one on. */
  private List<Lexical> pending = new ArrayList<>();

  private final List<String> errors = new ArrayList<>();
  private List<Strict> barewords = new ArrayList<>();
  private List<String> late;

  /** A bareword that strict refuses unless somebody takes it as a name. */
  record Strict(Expr word, String message) {}

  Compilation(ParseState state, Symbols symbols) {
    this.state = state;
    this.symbols = symbols;
    late = new ArrayList<>(state.late);
    names = new Names(this);
    heredocs = new Heredocs(this);
    quotes = new Quotes(this);
    interpolation = new Interpolation(this);
    variables = new Variables(this);
    operators = new Operators(this);
    terms = new Terms(this);
    words = new Words(this);
    builtins = new BuiltinCalls(this);
    lists = new ListOperators(this);
    calls = new SubCalls(this);
    subs = new Subs(this);
    statements = new Statements(this);
    pragmas = new Pragmas(this);
  }

  /** Stands at the beginning of the next top-level statement. */
  void begin() {
    lex = new Lexer(state);
    lex.pos = state.position;
    setHints(state.restarting ? state.startHints : state.hints);
    pkg = state.restarting ? state.startPkg : state.pkg;
    scope = state.scope;
    sub = state.unit;
    blockScope = null;
    pending.clear();
    errors.clear();
    barewords.clear();
    state.startHints = hints;
    state.startPkg = pkg;
  }

  /** The statement is complete: the next one begins here. */
  void commit() {
    introduce();
    state.position = lex.pos;
    state.hints = hints;
    state.pkg = pkg;
    state.scope = scope;
    state.restarting = false;
    state.errors.addAll(errors);
    errors.clear();
    state.late.clear();
    state.late.addAll(late);
    state.bodies.clear();
    state.ends.clear();
    state.heredocStarts.clear();
    state.warned.clear();
    state.done.clear();
    state.declared.clear();
  }

  void setHints(Hints newHints) {
    hints = newHints;
    lex.setUtf8(newHints.has(Hints.UTF8));
  }

  Cop cop(int offset) {
    return new Cop(state.lines.file(offset), state.lines.line(offset), pkg, hints);
  }

  /** Where the cursor stands. */
  Cop here() {
    return cop(lex.offset());
  }

  // ---- the lines of statements

  private static final int NO_LINE = Integer.MAX_VALUE;

  /**
   * The line that the statement will have if no later token changes it: that of its first variable,
   * bareword, list operator or parenthesis since the last block, as perl has it.
   */
  private int copLine = NO_LINE;

  /** The cursor is at a token that gives the statement its line. */
  void noteLine() {
    if (lex.outer() == null) {
      noteLine(state.lines.line(lex.offset()));
    }
  }

  void noteLine(int line) {
    copLine = Math.min(copLine, line);
  }

  /** A brace opens, or a statement is complete. */
  void forgetLine() {
    copLine = NO_LINE;
  }

  /** The place of a simple statement; the cursor is at its end. */
  Cop statementCop() {
    int offset = lex.offset();
    int line = copLine == NO_LINE ? state.lines.line(offset) : copLine;
    copLine = NO_LINE;
    return new Cop(state.lines.file(offset), line, pkg, hints);
  }

  // ---- scopes

  /** What a block restores when it ends. */
  record Mark(
      Scope scope,
      Scope blockScope,
      Hints hints,
      String pkg,
      List<Lexical> pending,
      List<Strict> barewords) {}

  Mark enter() {
    Mark mark = new Mark(scope, blockScope, hints, pkg, pending, barewords);
    barewords = new ArrayList<>();
    pending = new ArrayList<>();
    blockScope = scope;
    return mark;
  }

  void leave(Mark mark) {
    scope = mark.scope;
    blockScope = mark.blockScope;
    setHints(mark.hints);
    pkg = mark.pkg;
    pending = mark.pending;
    if (barewords != mark.barewords) {
      mark.barewords.addAll(barewords);
      barewords = mark.barewords;
    }
  }

  /** What was visible where the innermost block begins. */
  Scope blockScope() {
    return blockScope;
  }

  void declare(Lexical variable) {
    pending.add(variable);
  }

  /** Makes the variables declared by this statement visible. */
  void introduce() {
    for (Lexical variable : pending) {
      scope = new Scope(variable, scope);
    }
    pending.clear();
  }

  /** Whether a variable of this name was declared in this very statement. */
  List<Lexical> pending() {
    return pending;
  }

  // ---- subs known at compile time

  boolean subKnown(String qualified) {
    return state.declaredSubs.containsKey(qualified) || symbols.subExists(qualified);
  }

  String prototype(String qualified) {
    Optional<String> declared = state.declaredSubs.get(qualified);
    return declared != null ? declared.orElse(null) : symbols.prototype(qualified);
  }

  void declareSub(String qualified, String prototype) {
    state.mention(qualified, -1, null);
    state.mention(qualified, -2, null);
    state.declaredSubs.put(qualified, Optional.ofNullable(prototype));
  }

  // ---- messages

  /** A statement that perl refuses at once: no other errors are looked for. */
  ParseUnwound fail(String message) {
    return failAt(message, lex.offset());
  }

  ParseUnwound failAt(String message, int offset) {
    return new ParseUnwound(new SyntaxError(collected() + message + at(offset) + ".\n"));
  }

  /** A pragma refuses what it is asked for. */
  ParseUnwound failBegin(String message) {
    String where = at(lex.offset()) + ".\n";
    return new ParseUnwound(
        new SyntaxError(
            collected() + message + where + "BEGIN failed--compilation aborted" + where));
  }

  /** Something of Perl that this interpreter does not have. */
  ParseUnwound unsupported(String what) {
    return fail(what + " is not supported");
  }

  /** The parser cannot go on; the cursor is at the token that does not fit. */
  ParseUnwound syntaxError() {
    return unexpected(lex.pos);
  }

  /** As above, where an operator or the end of the expression should stand. */
  ParseUnwound operatorExpected() {
    words.passQuote();
    String warning = Near.operatorExpected(this, at(lex.offset()));
    if (warning != null && state.warned.add(lex.offset() + warning)) {
      symbols.warn(warning, here());
    }
    return unexpected(lex.pos);
  }

  private ParseUnwound unexpected(int index) {
    if (lex.outer() != null && lex.afterSpace(index) >= lex.end()) {
      return endsTooEarly(", within string\n");
    }
    errors.add("syntax error" + at(lex.offset()) + ", " + Near.at(lex, index) + "\n");
    return collectedErrors();
  }

  /** A message with "near", after which the parser cannot go on. */
  ParseUnwound errorNear(String message) {
    errors.add(message + at(lex.offset()) + ", " + Near.at(lex, lex.pos) + "\n");
    return collectedErrors();
  }

  /**
   * A closing bracket is missing: because the text ends, or because something else stands there.
   */
  ParseUnwound unbalanced() {
    if (!lex.atEnd()) {
      state.openBrackets++;
      return operatorExpected();
    }
    return endsTooEarly(lex.outer() == null ? ", at end of line\n" : ", within string\n");
  }

  private ParseUnwound endsTooEarly(String where) {
    errors.add("Missing right curly or square bracket" + at(lex.offset()) + where);
    errors.add("syntax error" + at(lex.offset()) + ", at EOF\n");
    return collectedErrors();
  }

  /** A message that perl's lexer gives, after which the parser cannot go on. */
  ParseUnwound errorAtEnd(String message) {
    errors.add(message + at(lex.offset()) + ", at end of line\n");
    return collectedErrors();
  }

  /** A closing brace that closes nothing. */
  ParseUnwound unmatched() {
    if (state.strayBraces > 0) {
      state.strayBraces--;
    } else {
      errors.add("Unmatched right curly bracket" + at(lex.offset()) + ", at end of line\n");
    }
    ParseUnwound error = syntaxError();
    lex.pos++;
    return error;
  }

  ParseUnwound collectedErrors() {
    return new ParseUnwound(new SyntaxError(collected(), SyntaxError.Ending.COLLECTED));
  }

  private String collected() {
    return String.join("", state.errors) + String.join("", errors);
  }

  /** A variable is not declared: told where perl's lexer stands, behind white space. */
  void undeclared(String message) {
    int index = lex.outer() == null ? lex.afterSpace(lex.pos) : lex.pos;
    errors.add(message + at(lex.text().offset(index)) + ".\n");
  }

  /** Queues an error; parsing goes on. */
  void error(String message) {
    errors.add(message + at(lex.offset()) + ".\n");
  }

  void errorAt(String message, int offset) {
    errors.add(message + at(offset) + ".\n");
  }

  /** Queues an error whose place is told by the text around. */
  void queueNear(String message, int index) {
    errors.add(message + at(lex.offset()) + ", " + Near.at(lex, index) + "\n");
  }

  /** As above, near the cursor. */
  void queueNear(String message) {
    errors.add(message + at(lex.offset()) + ", " + Near.at(lex, lex.pos) + "\n");
  }

  boolean hasErrors() {
    return !errors.isEmpty() || !state.errors.isEmpty();
  }

  private String at(int offset) {
    return " at " + state.lines.file(offset) + " line " + state.lines.line(offset);
  }

  /** A warning of the parser's, once however often the statement is parsed. */
  void warn(String category, String text, int offset) {
    if (hints.warns(category) && state.warned.add(offset + text)) {
      symbols.warn(text, cop(offset));
    }
  }

  /** A warning that is given when the program is complete. */
  void later(String text) {
    if (state.warned.add(lex.offset() + text)) {
      state.lateWarnings.add(new ParseState.LateWarning(text, cop(statementOffset)));
    }
  }

  /** A warning at a place whose pragmas have been looked at. */
  void warnAt(String text, Cop cop) {
    symbols.warn(text, cop);
  }

  /** Remembers that the text names a package variable or handle. */
  void mention(String qualified) {
    if (!state.mentionedOften(qualified)) {
      state.mention(qualified, lex.offset(), hints.warns("once") ? here() : null);
    }
  }

  // ---- barewords

  /** A word that is nothing yet; unless it is taken, strict subs refuses it. */
  Expr bareword(String name) {
    Expr.Bareword word = new Expr.Bareword(name);
    if (hints.has(Hints.STRICT_SUBS)) {
      String text = "Bareword \"" + name + "\" not allowed while \"strict subs\" in use";
      barewords.add(new Strict(word, text + at(statementOffset) + ".\n"));
    }
    return word;
  }

  /** Somebody understands this word as a name. */
  void take(Expr word) {
    for (int i = barewords.size() - 1; i >= 0; i--) {
      if (barewords.get(i).word == word) {
        barewords.remove(i);
      }
    }
  }

  /** How many errors there are: to forget later ones, see {@link #forget}. */
  int[] attempt() {
    return new int[] {errors.size(), barewords.size()};
  }

  /** Forgets the errors found since an attempt began. */
  void forget(int[] attempt) {
    errors.subList(attempt[0], errors.size()).clear();
    if (barewords.size() > attempt[1]) {
      barewords.subList(attempt[1], barewords.size()).clear();
    }
  }

  /** The end of a statement: words that nobody took are errors, told when the sub is complete. */
  void refuseBarewords() {
    for (Strict bareword : barewords) {
      late.add(bareword.message);
    }
    barewords.clear();
  }

  /** Begins to collect what is told at the end of a sub; gives back what was collected outside. */
  List<String> enterSub() {
    List<String> outer = late;
    late = new ArrayList<>();
    return outer;
  }

  /** A sub is complete. */
  void leaveSub(List<String> outer) {
    errors.addAll(late);
    late = outer;
  }

  /** The program is complete: nothing is left to be told later. */
  void finish() {
    if (state.openBrackets > 0) {
      errors.add("Missing right curly or square bracket" + at(lex.offset()) + ", at end of line\n");
      state.openBrackets = 0;
    }
    errors.addAll(late);
    late.clear();
  }

  // ---- going on after an error

  /** What recovery goes back to. */
  record Place(Lexer lex, SubBody sub, Mark mark) {}

  Place place() {
    return new Place(lex, sub, new Mark(scope, blockScope, hints, pkg, pending, barewords));
  }

  /**
   * After a syntax error: goes on behind the next semicolon, or at the next closing brace. Gives up
   * where perl does.
   */
  void recover(Place place, ParseUnwound error) {
    boolean collected =
        error.reason() instanceof SyntaxError e && e.ending() == SyntaxError.Ending.COLLECTED;
    if (!collected || lex.atEnd()) {
      throw error;
    }
    if (state.errors.size() + errors.size() >= MANY) {
      String text = collected() + state.file + " has too many errors.\n";
      throw new ParseUnwound(new SyntaxError(text));
    }
    lex = place.lex;
    sub = place.sub;
    leave(place.mark);
    barewords.clear();
    state.strayBraces += lex.skipStatement();
    if (lex.atEnd()) {
      throw error;
    }
  }

  /** Unwinds to run a body now. */
  ParseUnwound begin(SubBody body, int offset, int end) {
    if (hasErrors()) {
      String text = "BEGIN not safe after errors--compilation aborted";
      return failAt(text, offset);
    }
    state.ends.put(offset, end);
    state.restarting = true;
    state.hints = hints;
    state.pkg = pkg;
    return new ParseUnwound(new BeginRequest(body, offset));
  }
}
