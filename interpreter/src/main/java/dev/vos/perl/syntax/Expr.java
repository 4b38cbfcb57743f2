package dev.vos.perl.syntax;

import java.util.List;

/**
 * An expression. Context (void, scalar, list) is not recorded here: the lowering passes it down.
 *
 * <p>"Array node" and "hash node" below mean an expression that denotes a container rather than a
 * value: {@link My}, {@link Global} or {@link Deref} with the sigil {@code @} or {@code %}.
 */
public sealed interface Expr {

  /**
   * A constant: a Long, a BigInteger of 64 bits, a Double or a String (one Java char per byte
   * unless {@code use utf8}).
   */
  record Literal(Object value) implements Expr {}

  /** A version string such as {@code v5.36.0}: its characters, and how it was written. */
  record VString(String chars, String text) implements Expr {}

  /** A double-quoted string in pieces; each is evaluated in scalar context and concatenated. */
  record Interpolated(List<Expr> parts) implements Expr {}

  /** An array or list inside a double-quoted string: joined with {@code $"}. */
  record InterpolatedList(Expr list) implements Expr {}

  /** A lexical variable that is already declared; the sigil is in its name. */
  record My(Lexical variable) implements Expr {}

  /**
   * A declaration {@code my $x}, {@code my ($x, undef, @y)}, {@code state $n}; null entries stand
   * for undef. {@code our} declarations become {@link Global} (or a {@link ListExpr} of them).
   */
  record MyDecl(List<Lexical> variables, boolean parenthesized) implements Expr {}

  /** A package variable, sub or glob: sigil one of {@code $ @ % & *}, the name fully qualified. */
  record Global(char sigil, String name) implements Expr {}

  /** {@code $$x @$x %$x &$x *$x}, also {@code @{ block }} as the expression's {@link DoBlock}. */
  record Deref(char sigil, Expr reference) implements Expr {}

  /** {@code $#a}, {@code $#{expr}}, {@code $r->$#*}. */
  record ArrayLast(Expr array) implements Expr {}

  /** {@code $a[i]}, {@code $r->[i]} (its array is then a {@link Deref}). */
  record Elem(Expr array, Expr index) implements Expr {}

  /**
   * {@code $h{k}}, {@code $r->{k}}; a multi-key {@code $h{a,b}} arrives as a join with {@code $;}.
   */
  record HashElem(Expr hash, Expr key) implements Expr {}

  enum SliceKind {
    /** {@code @a[...]} */
    ARRAY,
    /** {@code @h{...}} */
    HASH,
    /** {@code %a[...]}: index, value pairs */
    ARRAY_PAIRS,
    /** {@code %h{...}}: key, value pairs */
    HASH_PAIRS
  }

  /** A slice of a container node. */
  record Slice(SliceKind kind, Expr container, Expr list) implements Expr {}

  /** {@code (list)[indices]}. */
  record ListSlice(Expr list, Expr indices) implements Expr {}

  /** A parenthesized or comma-separated list, possibly empty. */
  record ListExpr(List<Expr> items) implements Expr {}

  /** {@code [ ... ]}. */
  record AnonArray(List<Expr> items) implements Expr {}

  /** <code>{ ... }</code> as a value. */
  record AnonHash(List<Expr> items) implements Expr {}

  /** {@code sub { ... }} as a value. */
  record AnonSub(SubBody body) implements Expr {}

  /**
   * A call of a named sub, {@code foo(...)} or {@code &foo(...)}; name fully qualified. Prototypes
   * have been applied to the arguments already ({@code \@} gives a {@link RefGen}, {@code $} a
   * {@link ScalarContext}, {@code &} an {@link AnonSub}).
   */
  record FuncCall(String name, List<Expr> args, boolean ampersand) implements Expr {}

  /** {@code &$code(...)}, {@code $code->(...)}, {@code &{...}(...)}. */
  record DynCall(Expr code, List<Expr> args) implements Expr {}

  /** {@code &foo;} or {@code &$code;}: the callee shares the caller's {@code @_}. */
  record CallSharingArgs(Expr code) implements Expr {}

  /**
   * {@code inv->name(...)}: name is set, or method holds the expression of {@code inv->$m(...)}. A
   * name may be qualified ({@code Other::m}, {@code SUPER::m}). A bareword class is a {@link
   * Literal} String. {@code inv->@*} and the like arrive as {@link Deref}.
   */
  record MethodCall(Expr invocant, String name, Expr method, List<Expr> args, boolean maybe)
      implements Expr {}

  /** {@code foo} used as a string under no strict subs, or before {@code =>} (a plain Literal). */
  record Bareword(String name) implements Expr {}

  /**
   * A builtin function by its name in perlfunc, arguments as written: a missing optional argument
   * is absent (the lowering supplies {@code $_}). Handle arguments that were barewords are {@link
   * Global} with sigil {@code *}; array arguments of push, splice, keys... are container nodes.
   * Also used for {@code wantarray}, {@code __SUB__}, {@code time}, {@code require} (bareword
   * already a file name Literal such as "Foo/Bar.pm", or a version), {@code do FILE} ("dofile"),
   * {@code return} is {@link Return}. {@code exec {program} list} is "exec{}" (and "system{}") with
   * the program as its first argument; {@code eof()} has an empty {@link ListExpr} as its argument,
   * {@code eof} has none.
   */
  record Builtin(String name, List<Expr> args) implements Expr {}

  /** {@code print say printf} with its handle (null: the selected one). */
  record Print(String op, Expr handle, List<Expr> args) implements Expr {}

  /**
   * {@code sort}: the comparator a Block of the sort block, an expression giving a sub, or null.
   */
  record Sort(Block block, Expr comparator, List<Expr> list) implements Expr {}

  /** {@code map} and {@code grep}: a block, or an expression evaluated per element. */
  record MapGrep(boolean map, Block block, Expr expr, List<Expr> list) implements Expr {}

  /** {@code ! ~ - +}: op one of "!", "~", "neg", "s~" (string complement). */
  record Unary(String op, Expr operand) implements Expr {}

  /** {@code \ expr}; of a parenthesized list, one reference per item. */
  record RefGen(Expr operand) implements Expr {}

  /** {@code ++} and {@code --}. */
  record IncDec(boolean increment, boolean prefix, Expr operand) implements Expr {}

  /**
   * A binary operator by its Perl spelling: {@code + - * / % ** . x << >> & | ^ &. |. ^. == != < >
   * <= >= <=> eq ne lt gt le ge cmp isa}. {@code x} with a parenthesized left side is {@link
   * ListRepeat}.
   */
  record Binary(String op, Expr left, Expr right) implements Expr {}

  /** {@code (list) x n}, also {@code qw(...) x n}. */
  record ListRepeat(Expr list, Expr count) implements Expr {}

  /** {@code && || //} and their low-precedence spellings; op one of "&&", "||", "//". */
  record Logical(String op, Expr left, Expr right) implements Expr {}

  /** {@code xor}. */
  record LogicalXor(Expr left, Expr right) implements Expr {}

  /** {@code c ? a : b}. */
  record Ternary(Expr condition, Expr ifTrue, Expr ifFalse) implements Expr {}

  /** Assignment whose left side is a scalar lvalue; the right side is in scalar context. */
  record ScalarAssign(Expr target, Expr value) implements Expr {}

  /** Assignment whose left side is a list, array or hash (also {@code my (...)}, slices, local). */
  record ListAssign(Expr target, Expr value) implements Expr {}

  /** {@code += .= x= ...}: op as in {@link Binary}; {@code (list) x= n} too. */
  record OpAssign(String op, Expr target, Expr value) implements Expr {}

  /** {@code &&= ||= //=}; op as in {@link Logical}. */
  record LogicalAssign(String op, Expr target, Expr value) implements Expr {}

  /**
   * {@code a .. b}: a list in list context, a flip-flop in scalar; three dots if not exclusive of
   * testing both at once.
   */
  record Range(Expr from, Expr to, boolean threeDots) implements Expr {}

  /** {@code (?{...})} in a pattern: the text from the brace to the brace, and what it does. */
  record PatternCode(String text, SubBody body) implements Expr {}

  /** The source of a pattern under {@code use re 'eval'}: blocks in values are compiled, too. */
  record RuntimePattern(Expr source, Scope scope, Cop cop) implements Expr {}

  /** A regex: its source as an Interpolated or Literal (escapes left alone), and its flags. */
  record Pattern(Expr source, String flags) implements Expr {}

  /** {@code m//}, also {@code $x =~ $expr}; target null means {@code $_}; flags within pattern. */
  record Match(Expr target, Pattern pattern, boolean negated) implements Expr {}

  /**
   * {@code s///}: the replacement is an expression (Interpolated, or code for /e, evals for /ee).
   */
  record Subst(Expr target, Pattern pattern, Expr replacement, boolean negated) implements Expr {}

  /**
   * {@code tr///}: from and to with escapes resolved but ranges left as written, where a literal
   * {@code -} or backslash keeps a backslash before it; flags cdsr.
   */
  record Transliterate(Expr target, String from, String to, String flags, boolean negated)
      implements Expr {}

  /** {@code qr//}. */
  record QrLiteral(Pattern pattern) implements Expr {}

  /** {@code <FH>}, {@code <$fh>}, {@code <>} (handle null), {@code <<>>}. */
  record ReadLine(Expr handle) implements Expr {}

  /** {@code <*.c>}; {@code glob(...)} is a Builtin. */
  record GlobPattern(Expr pattern) implements Expr {}

  /** {@code -e $file}; operand null means {@code $_}; stacked tests nest. */
  record FileTest(char test, Expr operand) implements Expr {}

  /** {@code local lvalue}. */
  record Local(Expr target) implements Expr {}

  /** {@code do BLOCK}. */
  record DoBlock(Block block) implements Expr {}

  /** {@code eval BLOCK}. */
  record EvalBlock(Block block) implements Expr {}

  /** {@code eval EXPR} (null: {@code $_}) with what its text may see. */
  record EvalString(Expr source, Scope scope, Cop cop) implements Expr {}

  /** {@code return LIST}; value null for none. */
  record Return(Expr value) implements Expr {}

  /** {@code next last redo}; the label may be null. */
  record LoopControl(String op, String label) implements Expr {}

  /** {@code next last redo} whose label is computed; op may be {@code goto}. */
  record ComputedJump(String op, Expr label) implements Expr {}

  /** {@code goto LABEL}. */
  record GotoLabel(String label) implements Expr {}

  /**
   * {@code goto &sub} (target the code expression), or an expression that gives a sub or a label.
   */
  record GotoSub(Expr target) implements Expr {}

  /** Forces scalar context: {@code scalar(...)}, a {@code $} prototype. */
  record ScalarContext(Expr operand) implements Expr {}

  /** {@code ...}: dies with "Unimplemented". */
  record Yada() implements Expr {}
}
