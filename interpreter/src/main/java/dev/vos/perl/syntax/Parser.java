package dev.vos.perl.syntax;

/**
 * The parser of one file or eval text: hands out its top-level statements one by one.
 *
 * <p>It keeps nothing between calls but what stands in the {@link ParseState}.
 */
public final class Parser {
  private final ParseState state;
  private final Symbols symbols;

  public Parser(ParseState state, Symbols symbols) {
    this.state = state;
    this.symbols = symbols;
  }

  /**
   * The next top-level statement.
   *
   * @return null at the end
   * @throws SyntaxError the text is wrong; perl's message, all collected errors in one
   * @throws BeginRequest code must run first; then {@link ParseState#beginDone}, and call again
   */
  public Stmt next() throws SyntaxError, BeginRequest {
    Compilation c = new Compilation(state, symbols);
    try {
      return next(c);
    } catch (ParseUnwound e) {
      if (e.reason() instanceof BeginRequest request) {
        throw request;
      }
      throw (SyntaxError) e.reason();
    } catch (StackOverflowError e) {
      throw new SyntaxError("The program is nested too deeply at " + state.file + ".\n");
    }
  }

  private static Stmt unmatched(Compilation c) {
    Compilation.Place place = c.place();
    c.recover(place, c.unmatched());
    return new Stmt.Nothing();
  }

  private Stmt next(Compilation c) {
    c.begin();
    c.lex.skip();
    if (c.lex.atEnd()) {
      if (state.dataMark != null && state.dataPackage == null) {
        state.dataPackage = c.pkg;
      }
      c.finish();
      UselessValues values = new UselessValues(c);
      if (state.unit.kind() == SubBody.Kind.FILE) {
        state.topLevel.forEach(values::statement);
      }
      state.topLevel.clear();
      state.lateWarnings.forEach(warning -> c.warnAt(warning.text(), warning.where()));
      state.lateWarnings.clear();
      c.commit();
      if (c.hasErrors()) {
        throw c.collectedErrors();
      }
      return null;
    }
    Stmt statement = c.lex.peek() == '}' ? unmatched(c) : c.statements.statement();
    c.commit();
    if (statement instanceof Stmt.Expression || statement instanceof Stmt.If) {
      state.topLevel.add(statement);
    } else {
      new UselessValues(c).statement(statement);
    }
    return statement;
  }
}
