package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code use} and {@code no}: the pragmas of the parser itself, and everything else by BEGIN. */
final class Pragmas {
  private static final Set<String> NATIVE =
      Set.of("strict", "warnings", "utf8", "feature", "experimental", "integer", "bytes");

  private final Compilation c;

  Pragmas(Compilation c) {
    this.c = c;
  }

  /** The cursor is behind {@code use} or {@code no}; null if it is no such statement. */
  Stmt parse(String word, int offset) {
    Lexer lex = c.lex;
    Integer end = c.state.ends.get(offset);
    if (end != null && c.state.done.containsKey(offset)) {
      lex.pos = end;
      c.setHints(c.state.done.get(offset));
      return new Stmt.Nothing();
    }
    Cop cop = c.cop(offset);
    lex.skip();
    if (Lexer.isDigit(lex.peek()) || (lex.peek() == 'v' && Lexer.isDigit(lex.peek(1)))) {
      Expr version = lex.peek() == 'v' ? Numbers.version(c) : Numbers.parse(c);
      new SimpleStatements(c).end();
      perlVersion(version, word.equals("use"));
      return new Stmt.Nothing();
    }
    String module = c.variables.name();
    if (module.isEmpty()) {
      throw c.syntaxError();
    }
    lex.skip();
    Expr version = version();
    lex.skip();
    boolean emptyList = lex.peek() == '(' && lex.at(lex.afterSpace(lex.pos + 1)) == ')';
    SubBody body = c.subs.beginBody(offset);
    SubBody outer = c.sub;
    c.sub = body;
    List<Expr> args = lex.peek() == ';' ? List.of() : arguments();
    c.sub = outer;
    c.refuseBarewords();
    new SimpleStatements(c).end();
    boolean ours = NATIVE.contains(module) && !emptyList;
    if (ours) {
      apply(module, strings(args), word.equals("use"));
      if (!module.equals("bytes")) {
        return new Stmt.Nothing();
      }
    }
    if (module.equals("re") && !emptyList) {
      c.setHints(new RegexPragma(c.hints).apply(strings(args), word.equals("use")));
    }
    // bytes has functions too, and with () a pragma is loaded for its functions alone.
    fill(body, new Use(word, module, version, args, emptyList || ours), cop);
    throw c.begin(body, offset, lex.pos);
  }

  /** One use statement. */
  private record Use(
      String word, String module, Expr version, List<Expr> args, boolean emptyList) {}

  private List<Expr> arguments() {
    if (!c.terms.begins()) {
      return List.of();
    }
    Expr e = c.operators.expression();
    return e instanceof Expr.ListExpr list ? list.items() : List.of(e);
  }

  /** A version number behind the module's name, not followed by a comma. */
  private Expr version() {
    Lexer lex = c.lex;
    int from = lex.pos;
    Expr version = null;
    if (Lexer.isDigit(lex.peek())) {
      version = Numbers.parse(c);
    } else if (lex.peek() == 'v' && Lexer.isDigit(lex.peek(1))) {
      version = Numbers.version(c);
    }
    if (version != null) {
      lex.skip();
      if (c.operators.atComma() || Operator.at(c) != null) {
        lex.pos = from;
        return null;
      }
    }
    return version;
  }

  private static void fill(SubBody body, Use use, Cop cop) {
    body.setStart(cop);
    List<Stmt> statements = new ArrayList<>();
    Expr file = new Expr.Literal(Words.fileName(use.module));
    add(statements, cop, new Expr.Builtin("require", List.of(file)));
    Expr invocant = new Expr.Literal(use.module);
    if (use.version != null) {
      add(
          statements,
          cop,
          new Expr.MethodCall(invocant, "VERSION", null, List.of(use.version), false));
    }
    if (!use.emptyList) {
      String method = use.word.equals("use") ? "import" : "unimport";
      add(statements, cop, new Expr.MethodCall(invocant, method, null, use.args, true));
    }
    body.setBody(new Block(statements));
  }

  private static void add(List<Stmt> statements, Cop cop, Expr e) {
    statements.add(new Stmt.Expression(cop, e));
  }

  private static List<String> strings(List<Expr> args) {
    List<String> out = new ArrayList<>();
    for (Expr arg : args) {
      if (arg instanceof Expr.ListExpr list) {
        out.addAll(strings(list.items()));
      } else if (arg instanceof Expr.Literal literal) {
        out.add(String.valueOf(literal.value()));
      } else if (arg instanceof Expr.Bareword word) {
        out.add(word.name());
      }
    }
    return out;
  }

  // ---- the parser's own pragmas

  private void apply(String module, List<String> args, boolean on) {
    Hints hints = c.hints;
    if (module.equals("strict")) {
      c.symbols.loaded(module);
    }
    c.setHints(
        switch (module) {
          case "strict" -> strict(hints, args, on);
          case "utf8" -> bits(hints, Hints.UTF8, on);
          case "integer" -> bits(hints, Hints.INTEGER, on);
          case "bytes" -> bits(hints, Hints.BYTES, on);
          case "warnings" -> new WarningPragma(c).apply(hints, args, on);
          default -> new FeaturePragma(c).apply(module, hints, args, on);
        });
  }

  private static Hints bits(Hints hints, int bit, boolean on) {
    return hints.withBits(on ? hints.bits() | bit : hints.bits() & ~bit);
  }

  private Hints strict(Hints hints, List<String> args, boolean on) {
    int bits = 0;
    for (String arg : args) {
      bits |=
          switch (arg) {
            case "refs" -> Hints.STRICT_REFS;
            case "subs" -> Hints.STRICT_SUBS;
            case "vars" -> Hints.STRICT_VARS;
            default -> throw c.failBegin("Unknown 'strict' tag(s) '" + arg + "'");
          };
    }
    if (args.isEmpty()) {
      bits = Hints.STRICT_REFS | Hints.STRICT_SUBS | Hints.STRICT_VARS;
    }
    return bits(hints.withBits(hints.bits() | asExplicit(bits)), bits, on);
  }

  private static final int STRICT = Hints.STRICT_REFS | Hints.STRICT_SUBS | Hints.STRICT_VARS;

  /** The bits that say that strict was asked for or refused by name, as perl numbers them. */
  private static int asExplicit(int bits) {
    return ((bits & Hints.STRICT_REFS) != 0 ? 0x20 : 0)
        | ((bits & Hints.STRICT_SUBS) != 0 ? 0x40 : 0)
        | ((bits & Hints.STRICT_VARS) != 0 ? 0x80 : 0);
  }

  private static int explicit(Hints hints) {
    return ((hints.bits() & 0x20) != 0 ? Hints.STRICT_REFS : 0)
        | ((hints.bits() & 0x40) != 0 ? Hints.STRICT_SUBS : 0)
        | ((hints.bits() & 0x80) != 0 ? Hints.STRICT_VARS : 0);
  }

  /** {@code use VERSION}. */
  private void perlVersion(Expr version, boolean use) {
    PerlVersion wanted = PerlVersion.of(version);
    if (!use) {
      if (!wanted.isNewerThan(PerlVersion.OURS)) {
        throw c.failBegin(
            "Perls since " + wanted + " too modern--this is " + PerlVersion.OURS + ", stopped");
      }
      return;
    }
    if (wanted.isNewerThan(PerlVersion.OURS)) {
      PerlVersion meant = version instanceof Expr.Literal ? wanted.meant() : null;
      String advice = meant == null ? "" : " (did you mean " + meant + "?)";
      throw c.failBegin(
          "Perl "
              + wanted
              + " required"
              + advice
              + "--this is only "
              + PerlVersion.OURS
              + ", stopped");
    }
    Hints hints = FeaturePragma.bundle(c.hints, wanted);
    int implied = wanted.minor() >= 11 ? STRICT & ~explicit(hints) : 0;
    int kept = hints.bits() & (~STRICT | explicit(hints));
    hints = hints.withBits(kept | implied);
    if (wanted.minor() >= 35) {
      hints = new WarningPragma(c).apply(hints, List.of(), true);
    }
    c.setHints(hints);
  }
}
