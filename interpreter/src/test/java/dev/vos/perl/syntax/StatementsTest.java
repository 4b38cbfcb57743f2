package dev.vos.perl.syntax;

import static dev.vos.perl.syntax.Program.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {

  @Test
  void loopsReadIntoTheTopic() {
    assertThat(tree("while (<F>) { } while (my $l = <F>) { } print while <>; for (;<F>;) { }"))
        .isEqualTo(
            "(While - (Builtin defined [(ScalarAssign $main::_ (ReadLine *main::F))]) {} -);"
                + " (While - (Builtin defined [(ScalarAssign (MyDecl [$l] false)"
                + " (ReadLine *main::F))]) {} -);"
                + " (While - (Builtin defined [(ScalarAssign $main::_ (ReadLine -))])"
                + " {(Print print - [])} -);"
                + " (ForC - - (Builtin defined [(ScalarAssign $main::_ (ReadLine *main::F))])"
                + " - {})");
  }

  @Test
  void foreachKnowsItsVariable() {
    assertThat(tree("for my $i (1) { } for our $g (1) { } for $x (@a) { } f() for 1, 2"))
        .isEqualTo(
            "(Foreach - (MyDecl [$i] false) (ListExpr [1]) {} -);"
                + " (Foreach - $main::g (ListExpr [1]) {} -);"
                + " (Foreach - $main::x (ListExpr [@main::a]) {} -);"
                + " (Foreach - $main::_ (ListExpr [1 2]) {(FuncCall main::f [] false)} -)");
  }

  @Test
  void labelsAndContinue() {
    assertThat(tree("L: while (1) { next L } continue { f() } M: { last M }"))
        .isEqualTo(
            "(While L 1 {(LoopControl next L)} {(FuncCall main::f [] false)});"
                + " (Bare M {(LoopControl last M)} -)");
  }

  @Test
  void modifiersAndConditions() {
    assertThat(tree("f() if 1; f() unless 2; do { 1 } until 3; if (1) { } elsif (2) { } else { }"))
        .isEqualTo(
            "(Logical && 1 (FuncCall main::f [] false)); (Logical || 2 (FuncCall main::f [] false));"
                + " (DoWhile {1} 3 true); (If 1 {} (If 2 {} (Else {})))");
  }

  @Test
  void declarationsAreVisibleFromTheNextStatement() {
    assertThat(tree("my $x = $x; $x; { my $x; $x } my $f = sub { $f }; if (my $y = 1) { $y } $y"))
        .isEqualTo(
            "(ScalarAssign (MyDecl [$x] false) $main::x); $x; (Bare - {(MyDecl [$x] false); $x} -);"
                + " (ScalarAssign (MyDecl [$f] false) (AnonSub {sub [] {$main::f}}));"
                + " (If (ScalarAssign (MyDecl [$y] false) 1) {$y} -); $main::y");
  }

  @Test
  void packagesScopeNames() {
    assertThat(tree("package A; $x; package B { $x } $x; our $y; package C; $y"))
        .isEqualTo("$A::x; (Bare - {$B::x} -); $A::x; $A::y; $A::y");
  }

  @Test
  void closuresCaptureThroughEverySub() {
    Program program = Program.of("my $x; sub f { my $y; sub { sub { $x + $y } } }");
    assertThat(Dump.of(program.defined.get(0)))
        .isEqualTo(
            "{sub [$x] {(MyDecl [$y] false);"
                + " (AnonSub {sub [$x $y] {(AnonSub {sub [$x $y] {(Binary + $x $y)}})}})}}");
    Lexical x = program.defined.get(0).captures().get(0);
    assertThat(x.captured()).isTrue();
    assertThat(x.capturedAtCompileTime()).isTrue();
  }

  @Test
  void anEvalCapturesWhatItMaySee() {
    Program program = Program.of("my ($x, @y); our $z; sub f { eval 'x' }");
    assertThat(program.defined.get(0).captures())
        .map(Lexical::name)
        .containsExactlyInAnyOrder("$x", "@y");
  }

  @Test
  void signaturesBecomeStatements() {
    assertThat(tree("use v5.36; my $f = sub ($x, $y = 5, @z) { $x };"))
        .contains("(ScalarAssign (MyDecl [$x] false) (Elem @main::_ 0))")
        .contains("Too few arguments for subroutine 'main::__ANON__' (got ")
        .contains("; expected at least 1)")
        .contains("(ListAssign (MyDecl [@z] false) (Slice ARRAY @main::_");
  }

  @Test
  void tryHasAHandler() {
    assertThat(tree("use feature 'try'; try { f() } catch ($e) { $e } finally { 1 }"))
        .isEqualTo("(Try {(FuncCall main::f [] false)} $e {$e} {1})");
  }

  @Test
  void linesAreThoseOfTheFirstToken() {
    Program program = Program.of("f(1,\n  2);\n\n\nif (1) {\n  g();\n}\nelsif (2) { }\n");
    Stmt.If choice = (Stmt.If) program.statements.get(1);
    assertThat(((Stmt.Expression) program.statements.get(0)).cop().line()).isEqualTo(1);
    assertThat(choice.cop().line()).isEqualTo(5);
    assertThat(((Stmt.Expression) choice.then().statements().get(0)).cop().line()).isEqualTo(6);
    assertThat(((Stmt.If) choice.otherwise()).cop().line()).isEqualTo(8);
  }
}
