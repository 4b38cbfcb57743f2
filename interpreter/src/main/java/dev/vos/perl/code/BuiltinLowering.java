package dev.vos.perl.code;

import dev.vos.perl.builtin.Builtins;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Native;
import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lowers the builtins of perlfunc: those that are plain functions through their {@link
 * BuiltinSpec}, and here those that take containers, places or control.
 */
final class BuiltinLowering {
  private static final Set<String> LISTS =
      Set.of(
          "reverse",
          "split",
          "keys",
          "values",
          "each",
          "splice",
          "caller",
          "localtime",
          "gmtime",
          "stat",
          "lstat",
          "readdir",
          "readline",
          "glob",
          "unpack",
          "delete",
          "times",
          "readpipe",
          "dofile",
          "getpwnam",
          "getpwuid",
          "getpwent",
          "getgrnam",
          "getgrgid",
          "getgrent",
          "gethostbyname",
          "gethostbyaddr",
          "getprotobyname",
          "getprotobynumber",
          "getservbyname",
          "getservbyport",
          "select",
          "require");

  /** Builtins that change some of their arguments. */
  private static final Set<String> ALIASING =
      Set.of(
          "open",
          "chomp",
          "chop",
          "read",
          "sysread",
          "recv",
          "pipe",
          "opendir",
          "socket",
          "socketpair",
          "accept",
          "sysopen",
          "utf8::encode",
          "utf8::decode",
          "select",
          "formline",
          "formline~~",
          "ioctl",
          "fcntl");

  /** Builtins that put new handles into variables. */
  private static final Set<String> OPENING =
      Set.of("pipe", "opendir", "socket", "socketpair", "accept", "sysopen");

  private final SubLowering c;
  private final ContainerLowering containers;
  private final TieLowering ties;

  BuiltinLowering(SubLowering c) {
    this.c = c;
    this.containers = new ContainerLowering(c);
    this.ties = new TieLowering(c);
  }

  /** Whether a builtin yields one value in any context. */
  static boolean scalarOnly(String name) {
    return !LISTS.contains(name);
  }

  private static Expr topic() {
    return new Expr.Global('$', "main::_");
  }

  private Expr argument(Expr.Builtin b, int i) {
    return i < b.args().size() ? b.args().get(i) : topic();
  }

  /** In scalar context, into d. */
  void scalar(Expr.Builtin b, int d) {
    if (containers.scalar(b, d) || control(b, d) || value(b, d)) {
      return;
    }
    call(b, Want.SCALAR, d);
  }

  /** For its effect. */
  void effect(Expr.Builtin b) {
    if (containers.effect(b)) {
      return;
    }
    BuiltinSpec spec = Builtins.find(b.name());
    if (spec != null && spec.function() instanceof Native.FnList) {
      call(b, Want.VOID, -1);
    } else {
      scalar(b, c.out.temp());
    }
  }

  /** In list context, into d as a list; false if it yields a single value. */
  boolean list(Expr x, int d) {
    if (x instanceof Expr.ReadLine r) {
      c.out.emit(new InputOutput.ReadLines(d, handle(r.handle())));
      return true;
    }
    if (x instanceof Expr.GlobPattern g) {
      call(new Expr.Builtin("glob", List.of(g.pattern())), Want.LIST, d);
      return true;
    }
    if (!(x instanceof Expr.Builtin b) || !LISTS.contains(b.name())) {
      return false;
    }
    if (containers.list(b, d)) {
      return true;
    }
    switch (b.name()) {
      case "readline":
        c.out.emit(new InputOutput.ReadLines(d, handle(argumentOrNull(b))));
        return true;
      case "caller":
        caller(b, Want.LIST, d);
        return true;
      case "dofile":
        c.out.emit(new Requires.DoFile(d, c.expressions.scalar(b.args().get(0)), Want.LIST));
        return true;
      case "require":
        return false;
      default:
        call(b, Want.LIST, d);
        return true;
    }
  }

  private static Expr argumentOrNull(Expr.Builtin b) {
    return b.args().isEmpty() ? null : b.args().get(0);
  }

  /** The slot of a handle expression; -1 for {@code <>}. */
  int handle(Expr x) {
    return x == null ? -1 : c.expressions.scalar(x);
  }

  private void caller(Expr.Builtin b, int want, int d) {
    int level = b.args().isEmpty() ? -1 : c.expressions.scalar(b.args().get(0));
    c.out.emit(new Callers.Caller(d, level, want));
  }

  /** What changes the flow of control or the process. */
  private boolean control(Expr.Builtin b, int d) {
    switch (b.name()) {
      case "die":
        c.out.emit(new Evals.Die(c.lists.list(new Expr.ListExpr(b.args()), false)));
        return true;
      case "warn":
        c.out.emit(new Evals.Warn(d, c.lists.list(new Expr.ListExpr(b.args()), false)));
        return true;
      case "exit":
        c.out.emit(
            new Evals.Exit(
                c.expressions.scalar(b.args().isEmpty() ? new Expr.Literal(0L) : b.args().get(0))));
        return true;
      case "wantarray":
        c.out.emit(new Evals.WantArray(d));
        return true;
      case "caller":
        caller(b, Want.SCALAR, d);
        return true;
      case "require":
        int name = c.out.fresh();
        c.out.emit(new Requires.Require(d, c.expressions.scalar(argument(b, 0)), name));
        c.out.emit(new Requires.Check(d, name));
        return true;
      case "dofile":
        c.out.emit(new Requires.DoFile(d, c.expressions.scalar(argument(b, 0)), Want.SCALAR));
        return true;
      case "fork":
        c.out.emit(new Forks.Fork(d));
        return true;
      case "open":
        open(b, d);
        return true;
      case "write":
        write(b, d);
        return true;
      case "__SUB__":
        c.out.emit(new Callers.CurrentSub(d));
        return true;
      default:
        return false;
    }
  }

  /**
   * {@code write}: runs the format of the handle, and first that of the page's top if it is due.
   */
  private void write(Expr.Builtin b, int d) {
    int handle = b.args().isEmpty() ? -1 : c.expressions.scalar(b.args().get(0));
    int format = c.out.fresh();
    int body = c.out.fresh();
    int saved = c.out.fresh();
    Label print = new Label();
    Lists.Part[] none = {};
    c.out.emit(new Formats.Begin(handle, format, saved));
    c.out.emit(new Calls.Dynamic(format, false, none, Want.VOID, -1, c.out.fresh()));
    c.out.emit(new Formats.Top(handle, body, format, print));
    c.out.emit(new Calls.Dynamic(format, false, none, Want.VOID, -1, c.out.fresh()));
    c.out.emit(new Formats.PrintTop(handle));
    c.out.mark(print);
    c.out.emit(new Formats.PrintBody(d, handle, body, saved));
  }

  /** {@code open}: with the fork that its bare "-|" and "|-" forms imply. */
  private void open(Expr.Builtin b, int d) {
    noteHandles(b);
    int list = c.out.fresh();
    Lists.Part[] parts = c.lists.parts(b.args(), true);
    Label done = new Label();
    c.out.emit(new Ties.HandleMethod("open", d, parts, done));
    c.out.emit(new Lists.Build(list, parts, true));
    c.out.emit(new Forks.Open(d, list, c.out.fresh()));
    c.out.mark(done);
  }

  /** What yields a value of its own kind. */
  private boolean value(Expr.Builtin b, int d) {
    switch (b.name()) {
      case "ref":
        c.out.emit(new BuiltinCalls.Ref(d, c.expressions.scalar(argument(b, 0))));
        return true;
      case "bless":
        int ref = c.expressions.scalar(b.args().get(0));
        int cls =
            b.args().size() > 1
                ? c.expressions.scalar(b.args().get(1))
                : c.out.constant(c.cop.pkg());
        c.out.emit(new Calls.Bless(d, ref, cls));
        return true;
      case "defined":
        defined(argument(b, 0), d);
        return true;
      case "pos":
        c.out.emit(new Substitutions.Position(d, c.lvalues.aliased(argument(b, 0))));
        return true;
      case "substr":
        if (b.args().size() == 4) {
          int target = c.lvalues.slot(b.args().get(0));
          int offset = c.expressions.scalar(b.args().get(1));
          int length = c.expressions.scalar(b.args().get(2));
          int with = c.expressions.scalar(b.args().get(3));
          c.out.emit(new BuiltinCalls.SubstrReplace(d, target, offset, length, with));
          return true;
        }
        return false;
      case "split":
        int t = c.out.fresh();
        c.patterns.split(b.args(), t, true);
        c.out.emit(new Lists.Count(d, t));
        return true;
      case "readline":
        c.out.emit(new InputOutput.ReadLine(d, handle(argumentOrNull(b))));
        return true;
      case "prototype":
        c.out.emit(new Callers.Prototype(d, c.expressions.scalar(argument(b, 0))));
        return true;
      case "tie":
        ties.tie(b, d);
        return true;
      case "tied":
        c.out.emit(new Ties.Tied(d, ties.thing(b.args().get(0))));
        return true;
      case "untie":
        c.out.emit(new Ties.Untie(d, ties.thing(b.args().get(0))));
        return true;
      case "study":
      case "lock":
        c.out.emit(new Moves.Move(d, c.out.constant(1L)));
        return true;
      default:
        return false;
    }
  }

  private void defined(Expr x, int d) {
    Expr only = ListLowering.only(x);
    if (only instanceof Expr.Global g && g.sigil() == '&') {
      c.out.emit(new Callers.SubDefined(d, c.names.global(g.name()), g.name(), true));
    } else if (only instanceof Expr.Deref r && r.sigil() == '&') {
      c.out.emit(new Callers.CodeDefined(d, c.expressions.scalar(r.reference())));
    } else if (only instanceof Expr.CallSharingArgs s && s.code() instanceof Expr.Global g) {
      c.out.emit(new Callers.SubDefined(d, c.names.global(g.name()), g.name(), true));
    } else if (only instanceof Expr.CallSharingArgs s) {
      c.out.emit(new Callers.CodeDefined(d, c.expressions.scalar(s.code())));
    } else if (ListLowering.isArray(only) || ListLowering.isHash(only)) {
      int t = c.out.temp();
      c.expressions.into(only, t);
      int n = c.out.temp();
      c.out.emit(new Operators.Not(n, t));
      c.out.emit(new Operators.Not(d, n));
    } else {
      c.out.emit(new BuiltinCalls.Defined(d, c.expressions.scalar(only == null ? x : only)));
    }
  }

  /** A builtin through its spec. */
  private void call(Expr.Builtin b, int want, int d) {
    BuiltinSpec spec = Builtins.find(b.name());
    if (spec == null) {
      c.out.emit(new BuiltinCalls.Unsupported(b.name()));
      return;
    }
    c.topicTouches++;
    Label done = new Label();
    if (Ties.HandleMethod.method(b.name()) != null && !b.args().isEmpty() && want != Want.LIST) {
      c.out.emit(new Ties.HandleMethod(b.name(), d, parts(b, spec.params(), true), done));
    }
    call(b, spec, want, d);
    c.out.mark(done);
  }

  private void call(Expr.Builtin b, BuiltinSpec spec, int want, int d) {
    if (spec.function() instanceof Native.FnList function) {
      boolean aliases = ALIASING.contains(b.name());
      if (OPENING.contains(b.name())) {
        noteHandles(b);
      }
      Lists.Part[] parts = parts(b, spec.params(), aliases);
      c.out.emit(new BuiltinCalls.CallList(b.name(), d, function, parts, aliases, want));
      return;
    }
    int[] slots = scalars(b, spec.params());
    c.out.emit(BuiltinCalls.scalarCall(b.name(), spec.function(), slots, d));
    if (want == Want.LIST) {
      c.out.emit(new Moves.Wrap(d, d, Want.LIST));
    }
  }

  /** The variables that a builtin puts handles into: at the end of their block they are let go. */
  private void noteHandles(Expr.Builtin b) {
    for (Expr arg : b.args()) {
      Expr only = ListLowering.only(arg);
      if (only instanceof Expr.MyDecl m && !c.handleVariables.isEmpty()) {
        c.handleVariables.peek().addAll(m.variables());
      } else if (only instanceof Expr.My m && !c.handleVariables.isEmpty()) {
        c.declaredIn(m.variable()).ifPresent(block -> block.add(m.variable()));
      }
    }
  }

  /** The slots of the scalar parameters, -1 where one is absent. */
  private int[] scalars(Expr.Builtin b, String params) {
    String letters = params.replace(";", "");
    int[] slots = new int[letters.length()];
    for (int i = 0; i < slots.length; i++) {
      if (i < b.args().size()) {
        slots[i] = c.expressions.scalar(b.args().get(i));
      } else {
        slots[i] = letters.charAt(i) == '_' ? c.expressions.scalar(topic()) : -1;
      }
    }
    return slots;
  }

  private Lists.Part[] parts(Expr.Builtin b, String params, boolean aliases) {
    String letters = params.replace(";", "");
    List<Expr> args = new ArrayList<>();
    for (int i = 0; i < b.args().size(); i++) {
      boolean scalar = i < letters.length() && "$_*".indexOf(letters.charAt(i)) >= 0;
      Expr arg = b.args().get(i);
      args.add(scalar && !Lvalues.isPlace(arg) ? new Expr.ScalarContext(arg) : arg);
    }
    boolean topical =
        args.isEmpty()
            && (letters.startsWith("_")
                || b.name().equals("chomp")
                || b.name().equals("chop")
                || b.name().equals("unlink"));
    if (topical) {
      args.add(topic());
    }
    return c.lists.parts(args, aliases);
  }

  /** A builtin as an lvalue: a magical cell in d. False for those that are none. */
  boolean lvalue(Expr.Builtin b, int d) {
    switch (b.name()) {
      case "substr":
        int target = c.lvalues.aliased(b.args().get(0));
        int offset = c.expressions.scalar(b.args().get(1));
        int length = b.args().size() > 2 ? c.expressions.scalar(b.args().get(2)) : -1;
        c.out.emit(new MagicCells.SubstrCell(d, target, offset, length));
        return true;
      case "pos":
        c.out.emit(new MagicCells.PositionCell(d, c.lvalues.aliased(argument(b, 0))));
        return true;
      case "vec":
        int of = c.lvalues.aliased(b.args().get(0));
        int at = c.expressions.scalar(b.args().get(1));
        c.out.emit(new MagicCells.VecCell(d, of, at, c.expressions.scalar(b.args().get(2))));
        return true;
      case "local":
        return false;
      default:
        return false;
    }
  }

  /** {@code a .. b} in scalar context: the flip-flop. */
  void flipFlop(Expr.Range r, int d) {
    int state = c.out.fresh();
    int left = c.out.fresh();
    int right = c.out.fresh();
    Label off = new Label();
    Label test = new Label();
    Label end = new Label();
    c.out.emit(new FlipFlops.IfOff(state, off));
    c.out.emit(new FlipFlops.Step(state, d));
    c.out.emit(new Jumps.Jump(test));
    c.out.mark(off);
    c.expressions.into(flipOperand(r.from()), left);
    c.out.emit(new FlipFlops.Flip(state, d, left, end));
    if (r.threeDots()) {
      c.out.emit(new Jumps.Jump(end));
    }
    c.out.mark(test);
    c.expressions.into(flipOperand(r.to()), right);
    c.out.emit(new FlipFlops.Flop(state, d, right));
    c.out.mark(end);
  }

  /** A constant operand of a flip-flop is compared with {@code $.}. */
  private static Expr flipOperand(Expr x) {
    return x instanceof Expr.Literal
        ? new Expr.Binary("==", x, new Expr.Global('$', "main::."))
        : x;
  }
}
