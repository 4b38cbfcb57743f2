package dev.vos.perl.syntax;

import static dev.vos.perl.syntax.Program.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotingTest {

  @Test
  void delimitersNestAndEscape() {
    assertThat(tree("q(a(b)c); q{a\\}b}; 'a\\'b\\\\c\\d'; q!a\\!b!; qw[a b\nc]"))
        .isEqualTo("\"a(b)c\"; \"a}b\"; \"a'b\\c\\d\"; \"a!b\"; (ListExpr [\"a\" \"b\" \"c\"])");
  }

  @Test
  void escapesOfDoubleQuotes() {
    assertThat(tree("\"\\x41\\x{263a}\\101\\cA\\e\\0|\\N{U+42}\\$x\\@y\""))
        .isEqualTo("\"A\u263aA\u0001\u001b\0|B$x@y\"");
  }

  @Test
  void caseEscapesApplyToTheRest() {
    assertThat(tree("\"\\Uab$x\\Ec \\uab \\u\\L$y\\E \\Qa.b\\E\""))
        .isEqualTo(
            "(Interpolated [(Builtin uc [(Interpolated [\"ab\" $main::x])]) \"c Ab \""
                + " (Builtin ucfirst [(Builtin lc [(Interpolated [$main::y])])]) \" \""
                + " (Builtin quotemeta [\"a.b\"])])");
  }

  @Test
  void interpolationKnowsWhereAVariableEnds() {
    assertThat(tree("\"$x->[0]{a} $x->m $h{a}[1] $h{'b c'} $#a ${x}[0] ${\\ 1} @{[2]} $x [0]\""))
        .isEqualTo(
            "(Interpolated [(HashElem (Deref % (Elem (Deref @ $main::x) 0)) \"a\") \" \""
                + " $main::x \"->m \" (Elem (Deref @ (HashElem %main::h \"a\")) 1) \" \""
                + " (HashElem %main::h \"b c\") \" \" (ArrayLast @main::a) \" \" $main::x"
                + " \"[0] \" (Deref $ (RefGen 1)) \" \""
                + " (InterpolatedList (Deref @ (AnonArray [2]))) \" \" $main::x \" [0]\"])");
  }

  @Test
  void slicesInterpolateAsLists() {
    assertThat(tree("\"@a[0,1] @h{'a'} @$x\""))
        .isEqualTo(
            "(Interpolated [(InterpolatedList (Slice ARRAY @main::a (ListExpr [0 1]))) \" \""
                + " (InterpolatedList (Slice HASH %main::h \"a\")) \" \""
                + " (InterpolatedList (Deref @ $main::x))])");
  }

  @Test
  void patternsKeepAnchorsAndClasses() {
    assertThat(tree("/a$/; /a$|b$)/; /$x[0]$y[a-z]$z{2}/; m'$x'; /a\\/b\\d/"))
        .isEqualTo(
            "(Match - (Pattern \"a$\" ) false); (Match - (Pattern \"a$|b$)\" ) false);"
                + " (Match - (Pattern (Interpolated [(Elem @main::x 0) $main::y \"[a-z]\""
                + " $main::z \"{2}\"]) ) false);"
                + " (Match - (Pattern \"$x\" ) false); (Match - (Pattern \"a/b\\d\" ) false)");
  }

  @Test
  void substitutionsHoldStringsOrCode() {
    assertThat(tree("$x =~ s/a/b$1/g; s{a}{ f($1) }e; $x =~ tr/a-c/A-C/; y/a//d"))
        .isEqualTo(
            "(Subst $main::x (Pattern \"a\" g) (Interpolated [\"b\" $main::1]) false);"
                + " (Subst - (Pattern \"a\" ) (FuncCall main::f [$main::1] false) false);"
                + " (Transliterate $main::x a-c A-C  false); (Transliterate - a  d false)");
  }

  @Test
  void heredocsFollowTheirLine() {
    assertThat(tree("f(<<A, <<'B', 1);\na $x\nA\nb $x\nB\ng();"))
        .isEqualTo(
            "(FuncCall main::f [(Interpolated [\"a \" $main::x \"\\n\"]) \"b $x\\n\" 1] false);"
                + " (FuncCall main::g [] false)");
  }

  @Test
  void heredocsLoseTheirIndentation() {
    assertThat(tree("f(<<~A);\n    a\n      b\n\n    A\n")).contains("\"a\\n  b\\n\\n\"");
  }

  @Test
  void heredocsNestInHeredocs() {
    assertThat(tree("f(<<A);\na @{[ <<B ]} c\nb\nB\nd\nA\n"))
        .contains("\"a \" (InterpolatedList (Deref @ (AnonArray [\"b\\n\"]))) \" c\\nd\\n\"");
  }

  @Test
  void aStringGoesOnBehindAHeredoc() {
    assertThat(tree("f(<<A, \"x\na\nA\ny\");")).contains("[\"a\\n\" \"x\\ny\"]");
  }

  @Test
  void podAndLineDirectives() {
    Program program = Program.of("f();\n\n=pod\n\nx\n\n=cut\n\ng();\n# line 50 \"o.pl\"\nh();\n");
    assertThat(program.statements)
        .map(s -> ((Stmt.Expression) s).cop())
        .map(cop -> cop.file() + ":" + cop.line())
        .containsExactly("test.pl:1", "test.pl:9", "o.pl:50");
  }

  @Test
  void dataFollowsTheEndMark() {
    Program program = Program.of("package P; f();\n__DATA__\nrest\n");
    assertThat(program.state.dataOffset()).isEqualTo("package P; f();\n__DATA__\n".length());
    assertThat(program.state.dataPackage()).isEqualTo("P");
  }

  @Test
  void utf8DecodesLiteralsAndNames() {
    String bytes = "use utf8; $\u00c3\u00a9 = '\u00c3\u00a9';";
    assertThat(tree(bytes)).isEqualTo("(ScalarAssign $main::\u00e9 \"\u00e9\")");
    assertThat(tree("'\u00c3\u00a9'")).isEqualTo("\"\u00c3\u00a9\"");
  }
}
