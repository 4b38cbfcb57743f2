package dev.vos.perl.syntax;

/** A statement. {@link Cop} says where it stands and under which pragmas it was compiled. */
public sealed interface Stmt {

  /** An expression for its effect; the last one of a sub gives its value. */
  record Expression(Cop cop, Expr expr) implements Stmt {}

  /** {@code if/elsif/else}, {@code unless} (the condition negated); otherwise may be null. */
  record If(Cop cop, Expr condition, Block then, Stmt otherwise) implements Stmt {}

  /** The else branch of an {@link If}. */
  record Else(Block block) implements Stmt {}

  /**
   * {@code while}/{@code until} (negated by the parser); condition null is true; may be null:
   * label, continueBlock.
   */
  record While(Cop cop, String label, Expr condition, Block body, Block continueBlock)
      implements Stmt {}

  /** {@code do BLOCK while COND}: the body runs first; not a loop for next and last. */
  record DoWhile(Cop cop, Block body, Expr condition, boolean until) implements Stmt {}

  /**
   * {@code for (init; condition; step)}; each may be null. Its own scope holds init's variables.
   */
  record ForC(Cop cop, String label, Expr init, Expr condition, Expr step, Block body)
      implements Stmt {}

  /**
   * {@code foreach VAR (LIST)}: variable is a {@link Expr.MyDecl} (a fresh alias), {@link Expr.My},
   * or {@link Expr.Global} ({@code $_} when none is written).
   */
  record Foreach(Cop cop, String label, Expr variable, Expr list, Block body, Block continueBlock)
      implements Stmt {}

  /** A bare block: a loop that runs once. */
  record Bare(Cop cop, String label, Block block, Block continueBlock) implements Stmt {}

  /**
   * A named sub that was defined here. The parser has put its body into {@link
   * ParseState#takeDefinedSubs()} (it exists from compile time on), so running the statement does
   * nothing unless the sub is lexical ({@code my sub}, variable set).
   */
  record SubDefinition(Cop cop, SubBody body, Lexical variable) implements Stmt {}

  /**
   * {@code try BLOCK catch ($e) BLOCK finally BLOCK} (the last, or handler and variable, may be
   * null). Unlike in an eval, a return, next or last inside the blocks leaves the enclosing sub or
   * loop.
   */
  record Try(Cop cop, Block body, Lexical variable, Block handler, Block finallyBlock)
      implements Stmt {}

  /** {@code given (TOPIC) BLOCK}: a block in which the topic is {@code $_}. */
  record Given(Cop cop, Expr topic, Block body) implements Stmt {}

  /** {@code when (CONDITION) BLOCK}; {@code default BLOCK} has no condition (null). */
  record When(Cop cop, Expr condition, Block body) implements Stmt {}

  /** {@code defer BLOCK}; {@link Block#of} makes a {@link Try} of it and what follows it. */
  record Defer(Cop cop, Block block) implements Stmt {}

  /** A statement with a label that goto may name; only in texts that hold a goto. */
  record Labelled(Cop cop, String label, Stmt statement) implements Stmt {}

  /**
   * {@code package NAME BLOCK} is a Bare; {@code package NAME;} leaves nothing. A lone semicolon.
   */
  record Nothing() implements Stmt {}
}
