package dev.vos.perl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginTest {

  @Test
  void useBecomesARequireAndAnImport() {
    Program program = Program.of("use Foo::Bar 1.5 qw(a b); use Baz (); no Baz 'x';");
    assertThat(program.begun)
        .map(Dump::of)
        .containsExactly(
            "{sub [] {(Builtin require [\"Foo/Bar.pm\"]);"
                + " (MethodCall \"Foo::Bar\" VERSION - [1.5] false);"
                + " (MethodCall \"Foo::Bar\" import - [\"a\" \"b\"] true)}}",
            "{sub [] {(Builtin require [\"Baz.pm\"])}}",
            "{sub [] {(Builtin require [\"Baz.pm\"]);"
                + " (MethodCall \"Baz\" unimport - [\"x\"] true)}}");
  }

  @Test
  void blocksDeepInsideRunOnceAndInOrder() {
    Program program =
        Program.of("my $x; sub f { BEGIN { $x = 1 } my $y; BEGIN { $y = 2; BEGIN { 3 } } $y } 4");
    assertThat(program.begun)
        .map(body -> Dump.of(body.body()))
        .containsExactly("{(ScalarAssign $x 1)}", "{3}", "{(ScalarAssign $y 2)}");
    assertThat(program.dump()).endsWith("; 4");
    assertThat(program.defined).hasSize(1);
  }

  @Test
  void aBlockAndTheFinalCodeShareTheVariable() {
    Program program = Program.of("sub f { my $y; BEGIN { $y = 2 } $y }");
    Lexical seen = program.begun.get(0).captures().get(0);
    Stmt.Expression last = (Stmt.Expression) program.defined.get(0).body().statements().get(1);
    assertThat(((Expr.My) last.expr()).variable()).isSameAs(seen);
    assertThat(seen.owner()).isSameAs(program.defined.get(0));
    assertThat(seen.capturedAtCompileTime()).isTrue();
  }

  @Test
  void subsAreThereWhenALaterBlockRuns() {
    ParseState state =
        new ParseState(
            "package P { sub a { 1 } BEGIN { 2 } sub b { 3 } }",
            "test.pl",
            new SubBody(SubBody.Kind.FILE, null));
    Parser parser = new Parser(state, Program.of(""));
    try {
      parser.next();
      throw new AssertionError("the block was not asked for");
    } catch (BeginRequest request) {
      assertThat(state.takeDefinedSubs()).map(SubBody::name).containsExactly("P::a");
      assertThat(state.pkg()).isEqualTo("P");
      state.beginDone(request.offset());
    } catch (SyntaxError e) {
      throw new AssertionError(e);
    }
    try {
      parser.next();
      assertThat(state.takeDefinedSubs()).map(SubBody::name).containsExactly("P::b");
      assertThat(state.pkg()).isEqualTo("main");
    } catch (BeginRequest | SyntaxError e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void hintsThatABlockLeavesHoldFromThereOn() throws Exception {
    ParseState state =
        new ParseState("{ $x; use P; $x } $x", "test.pl", new SubBody(SubBody.Kind.FILE, null));
    Parser parser = new Parser(state, Program.of(""));
    try {
      parser.next();
    } catch (BeginRequest request) {
      state.setHints(state.hints().withBits(Hints.INTEGER));
      state.beginDone(request.offset());
    }
    Stmt.Bare bare = (Stmt.Bare) parser.next();
    assertThat(bare.block().statements())
        .map(s -> ((Stmt.Expression) s).cop().hints().has(Hints.INTEGER))
        .containsExactly(false, true);
    assertThat(((Stmt.Expression) parser.next()).cop().hints().has(Hints.INTEGER)).isFalse();
  }

  @Test
  void aForkedParserGoesOnByItself() throws Exception {
    ParseState state =
        new ParseState("BEGIN { 1 } 2; 3;", "test.pl", new SubBody(SubBody.Kind.FILE, null));
    try {
      new Parser(state, Program.of("")).next();
    } catch (BeginRequest request) {
      ParseState child = state.fork();
      for (ParseState each : new ParseState[] {state, child}) {
        each.beginDone(request.offset());
        Parser parser = new Parser(each, Program.of(""));
        parser.next();
        assertThat(Dump.of(parser.next())).isEqualTo("2");
        assertThat(Dump.of(parser.next())).isEqualTo("3");
        assertThat(parser.next()).isNull();
      }
    }
  }

  @Test
  void otherPhasesAreDeliveredLikeSubs() {
    Program program = Program.of("END { 1 } INIT { 2 }");
    assertThat(program.defined).map(SubBody::name).containsExactly("END", "INIT");
    assertThat(program.begun).isEmpty();
  }

  @Test
  void pragmasOfTheParserRunNoCode() {
    Program program =
        Program.of("use strict; use warnings; use utf8; no strict 'refs'; use v5.36; f();");
    Hints hints = ((Stmt.Expression) program.statements.get(5)).cop().hints();
    assertThat(program.begun).isEmpty();
    assertThat(hints.has(Hints.STRICT_VARS)).isTrue();
    assertThat(hints.warns("uninitialized")).isTrue();
    assertThat(hints.feature("say")).isTrue();
    assertThat(hints.feature("signatures")).isTrue();
    assertThat(hints.feature("switch")).isFalse();
  }
}
