package dev.vos.perl.syntax;

import static dev.vos.perl.syntax.Program.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "1 + 2 * 3 # (Binary + 1 (Binary * 2 3))",
        "2 ** 3 ** 2 # (Binary ** 2 (Binary ** 3 2))",
        "-2 ** 2 # (Unary neg (Binary ** 2 2))",
        "1 - 2 - 3 # (Binary - (Binary - 1 2) 3)",
        "$x = $y = 1 # (ScalarAssign $main::x (ScalarAssign $main::y 1))",
        "$x or $y and $z # (Logical || $main::x (Logical && $main::y $main::z))",
        "!$x && $y # (Logical && (Unary ! $main::x) $main::y)",
        "not $x && $y # (Unary ! (Logical && $main::x $main::y))",
        "$x ? 1 : $y ? 2 : 3 # (Ternary $main::x 1 (Ternary $main::y 2 3))",
        "1 . 2 x 3 # (Binary . 1 (Binary x 2 3))",
        "(1) x 3 # (ListRepeat (ListExpr [1]) 3)",
        "$x x3 # (Binary x $main::x 3)",
        "1 .. 5 # (Range 1 5 false)",
        "$x << 1 | 2 # (Binary | (Binary << $main::x 1) 2)",
        "$x <=> $y # (Binary <=> $main::x $main::y)",
        "$x **= 2 # (OpAssign ** $main::x 2)",
        "$x //= 2 # (LogicalAssign // $main::x 2)",
        "$x x= 2 # (OpAssign x $main::x 2)",
        "$x++ + ++$y # (Binary + (IncDec true false $main::x) (IncDec true true $main::y))",
        "($x, $y) = 1 # (ListAssign (ListExpr [$main::x $main::y]) 1)",
        "lc $x . $y # (Builtin lc [(Binary . $main::x $main::y)])",
        "lc($x) . $y # (Binary . (Builtin lc [$main::x]) $main::y)",
        "ref $x eq 'A' # (Binary eq (Builtin ref [$main::x]) \"A\")",
        "-e $x && 1 # (Logical && (FileTest e $main::x) 1)",
        "-s -f $x # (FileTest s (FileTest f $main::x))",
        "-foo # \"-foo\"",
        "shift // 1 # (Logical // (Builtin shift []) 1)",
        "shift->{a} # (HashElem (Deref % (Builtin shift [])) \"a\")",
        "time - 1 # (Binary - (Builtin time []) 1)",
        "1_000 + 0x1f + 0b11 + 017 + 1.5e3 # "
            + "(Binary + (Binary + (Binary + (Binary + 1000 31) 3) 15) 1500.0)",
      })
  void precedenceIsPerls(String source, String expected) {
    assertThat(tree(source)).isEqualTo(expected);
  }

  @Test
  void chainedComparisonEvaluatesTheMiddleOnce() {
    assertThat(tree("1 < f() <= 3"))
        .matches(
            "\\(Logical && \\(Binary < 1 \\(ScalarAssign \\(MyDecl \\[(\\$ \\d+)] false\\)"
                + " \\(FuncCall main::f \\[] false\\)\\)\\) \\(Binary <= \\1 3\\)\\)");
  }

  @Test
  void subscriptsChainWithAndWithoutArrows() {
    assertThat(tree("$x->[0]{a}(1)"))
        .isEqualTo("(DynCall (HashElem (Deref % (Elem (Deref @ $main::x) 0)) \"a\") [1])");
    assertThat(tree("$$x[0]; ${$x}{a}; $x->@*; $x->$#*; $#{$x}; $#$x"))
        .isEqualTo(
            "(Elem (Deref @ $main::x) 0); (HashElem (Deref % $main::x) \"a\");"
                + " (Deref @ $main::x); (ArrayLast (Deref @ $main::x));"
                + " (ArrayLast (Deref @ $main::x)); (ArrayLast (Deref @ $main::x))");
  }

  @Test
  void slicesTellTheirKind() {
    assertThat(tree("@a[1,2]; @h{a}; %a[1]; %h{a}; (f())[0]; @{$x}{qw(a b)}"))
        .isEqualTo(
            "(Slice ARRAY @main::a (ListExpr [1 2])); (Slice HASH %main::h \"a\");"
                + " (Slice ARRAY_PAIRS @main::a 1); (Slice HASH_PAIRS %main::h \"a\");"
                + " (ListSlice (ListExpr [(FuncCall main::f [] false)]) 0);"
                + " (Slice HASH (Deref % $main::x) (ListExpr [\"a\" \"b\"]))");
  }

  @Test
  void severalKeysAreJoined() {
    assertThat(tree("$h{1,2}")).isEqualTo("(HashElem %main::h (Builtin join [$main::; 1 2]))");
  }

  @Test
  void bracesAreABlockOrAHash() {
    assertThat(tree("map { $_ => 1 } @a"))
        .isEqualTo("(MapGrep true {(ListExpr [$main::_ 1])} - [@main::a])");
    assertThat(tree("map { a => $_ }, @a"))
        .isEqualTo("(MapGrep true - (AnonHash [\"a\" $main::_]) [@main::a])");
    assertThat(tree("map +{ a => $_ }, @a"))
        .isEqualTo("(MapGrep true - (AnonHash [\"a\" $main::_]) [@main::a])");
    assertThat(tree("sub f { {} } sub g { { a => 1 } } sub h { { f() } }"))
        .contains("{(AnonHash [])}")
        .contains("{(AnonHash [\"a\" 1])}")
        .contains("{(Bare - {(FuncCall main::f [] false)} -)}");
  }

  @Test
  void handlesOfPrint() {
    assertThat(tree("print STDERR 1; print $x 1; print $x -1; print $x - 1; print {$x} 1; print F"))
        .isEqualTo(
            "(Print print *main::STDERR [1]); (Print print $main::x [1]);"
                + " (Print print $main::x [-1]); (Print print - [(Binary - $main::x 1)]);"
                + " (Print print $main::x [1]); (Print print *main::F [])");
  }

  @Test
  void callsFollowWhatIsKnown() {
    assertThat(tree("f 1, 2; g 1, 2; h + 1", "f", "g=$", "h="))
        .isEqualTo(
            "(FuncCall main::f [1 2] false);"
                + " (ListExpr [(FuncCall main::g [1] false) 2]);"
                + " (Binary + (FuncCall main::h [] false) 1)");
  }

  @Test
  void prototypesShapeArguments() {
    assertThat(tree("f @a, @b; g { 1 } 2; h @a", "f=\\@@", "g=&@", "h=$"))
        .isEqualTo(
            "(FuncCall main::f [(RefGen @main::a) @main::b] false);"
                + " (FuncCall main::g [(AnonSub {sub [] {1}}) 2] false);"
                + " (FuncCall main::h [(ScalarContext @main::a)] false)");
  }

  @Test
  void methodsInEverySpelling() {
    assertThat(tree("new Foo(1); Foo->new; Foo::->new; $x->$m(1); $x->A::b; $x->SUPER::c"))
        .isEqualTo(
            "(MethodCall \"Foo\" new - [1] false); (MethodCall \"Foo\" new - [] false);"
                + " (MethodCall \"Foo\" new - [] false);"
                + " (MethodCall $main::x - $main::m [1] false);"
                + " (MethodCall $main::x A::b - [] false);"
                + " (MethodCall $main::x SUPER::c - [] false)");
  }

  @Test
  void codeItselfIsNotCalled() {
    assertThat(tree("\\&f; defined &f; exists &f; goto &f; &f; &f(1); &$x"))
        .isEqualTo(
            "(RefGen &main::f); (Builtin defined [&main::f]); (Builtin exists [&main::f]);"
                + " (GotoSub &main::f); (CallSharingArgs &main::f);"
                + " (FuncCall main::f [1] true); (CallSharingArgs (Deref & $main::x))");
  }

  @Test
  void sortTakesBlocksAndNames() {
    assertThat(tree("sort { $a <=> $b } @x; sort by @x; sort $by @x; sort @x; sort(by @x)"))
        .isEqualTo(
            "(Sort {(Binary <=> $main::a $main::b)} - [@main::x]);"
                + " (Sort - &main::by [@main::x]); (Sort - $main::by [@main::x]);"
                + " (Sort - - [@main::x]); (Sort - &main::by [@main::x])");
  }
}
