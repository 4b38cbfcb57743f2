package dev.vos.perl.code;

import dev.vos.perl.run.Code;
import dev.vos.perl.run.Names;
import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Block;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.Hints;
import dev.vos.perl.syntax.Lexical;
import dev.vos.perl.syntax.SubBody;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lowers one sub, file, eval text or BEGIN block. This is what its parts share: the emitter, the
 * statement being lowered, and the loops, scopes and eval blocks around it.
 */
final class SubLowering {
  final Emitter out;
  final Names names;
  final Statements statements = new Statements(this);
  final Expressions expressions = new Expressions(this);
  final Lvalues lvalues = new Lvalues(this);
  final Assignments assignments = new Assignments(this);
  final ListLowering lists = new ListLowering(this);
  final CallLowering calls = new CallLowering(this);
  final BuiltinLowering builtins = new BuiltinLowering(this);
  final PatternLowering patterns = new PatternLowering(this);
  final LoopLowering loops = new LoopLowering(this);
  final Results results = new Results(this);
  final Gotos gotos = new Gotos(this);
  final SwitchLowering switches = new SwitchLowering(this);

  /** The statement being lowered. */
  Cop cop;

  /** The blocks around it that may have to undo {@code local}, innermost first. */
  final Deque<Containers.EnterScope> scopes = new ArrayDeque<>();

  /** Where an open scope begins. */
  private record Begin(Label label, int firstSlot) {}

  private final Deque<Begin> begins = new ArrayDeque<>();

  /** The loops around it, innermost first. */
  final Deque<Loop> loopStack = new ArrayDeque<>();

  /** The eval blocks around it, innermost first. */
  final Deque<EvalTarget> evals = new ArrayDeque<>();

  /** Per open block, the variables declared in it that open, pipe and the like put handles into. */
  final Deque<List<Lexical>> handleVariables = new ArrayDeque<>();

  private final Map<Lexical, List<Lexical>> declarations = new IdentityHashMap<>();

  /**
   * Variables that were assigned to or aliased: a foreach over values needs cells for those only.
   */
  final Set<Lexical> touched = new HashSet<>();

  /** How often {@code $_} was assigned to or aliased, or unknown code was called. */
  int topicTouches;

  /** How many state variables the sub has. */
  int stateVariables;

  /** A loop: where its control statements go, and what was open when it began. */
  record Loop(String label, Label next, Label last, Label redo, int scopes, int evals) {}

  /**
   * An eval block: where {@code return} in it goes. A jump out of a try block with a {@code
   * finally} runs that first.
   */
  record EvalTarget(int dest, int want, Label end, int scopes, Block last) {
    EvalTarget(int dest, int want, Label end, int scopes) {
      this(dest, want, end, scopes, null);
    }

    /** A try block: return in it leaves the sub around it. */
    boolean isTry() {
      return end == null;
    }
  }

  private SubLowering(Names names, SubBody body) {
    this.names = names;
    this.out = new Emitter(body);
    this.cop = body.start() != null ? body.start() : new Cop("-", 1, "main", Hints.NONE);
  }

  /** The code of a body, whose statements are all parsed. */
  static Code lower(Names names, SubBody body) {
    SubLowering lowering = new SubLowering(names, body);
    lowering.out.at(lowering.cop);
    lowering.statements.body(body.body().statements());
    return lowering.out.finish();
  }

  /** The list of the open block that a variable was declared in. */
  Optional<List<Lexical>> declaredIn(Lexical variable) {
    List<Lexical> block = declarations.get(variable);
    return block != null && handleVariables.stream().anyMatch(open -> open == block)
        ? Optional.of(block)
        : Optional.empty();
  }

  /** Notes in which block a variable is declared. */
  void declared(Lexical variable) {
    if (!handleVariables.isEmpty()) {
      declarations.put(variable, handleVariables.peek());
    }
  }

  boolean strictRefs() {
    return cop.hints().has(Hints.STRICT_REFS);
  }

  boolean integer() {
    return cop.hints().has(Hints.INTEGER);
  }

  /** The slot of a variable, declared by {@code my} or captured. */
  int slot(Lexical variable) {
    return out.lexical(variable);
  }

  /**
   * Notes that a variable's slot may hold a cell and that its value may change under the reader.
   */
  void alias(Lexical variable) {
    out.markCelled(variable);
    touched.add(variable);
  }

  /** Notes a scope that {@code local} is used in. */
  void useScope() {
    if (!scopes.isEmpty()) {
      scopes.peek().use();
    }
  }

  /** A scope for {@code local} only: the condition of an if belongs to the block around it. */
  Containers.EnterScope openScope() {
    return open(-1);
  }

  /** The scope of a block. */
  Containers.EnterScope openBlock() {
    return open(out.fresh());
  }

  private Containers.EnterScope open(int match) {
    Label begin = new Label();
    out.mark(begin);
    begins.push(new Begin(begin, out.slots()));
    Containers.EnterScope scope = out.emit(new Containers.EnterScope(out.fresh(), match));
    scopes.push(scope);
    return scope;
  }

  /** Notes that a pattern is matched here. */
  void useMatch() {
    for (Containers.EnterScope scope : scopes) {
      if (scope.isBlock()) {
        scope.useMatch();
        return;
      }
    }
  }

  void closeScope(Containers.EnterScope scope) {
    scopes.pop();
    out.emit(new Containers.LeaveScope(scope));
    Begin begin = begins.pop();
    out.endScope(begin.label, begin.firstSlot);
  }

  /** Leaves scopes and eval blocks down to given depths, for a jump out of them. */
  void leaveTo(int scopeDepth, int evalDepth) {
    int evalsToLeave = evals.size() - evalDepth;
    if (evals.stream().limit(evalsToLeave).anyMatch(eval -> eval.last() != null)) {
      leaveGuarded(scopeDepth, evalsToLeave);
      return;
    }
    for (int i = 0; i < evalsToLeave; i++) {
      out.emit(new Evals.Abandon());
    }
    List<Containers.EnterScope> open = new ArrayList<>(scopes);
    for (int i = 0; i < open.size() - scopeDepth; i++) {
      out.emit(new Containers.LeaveScope(open.get(i)));
    }
  }

  /** As {@link #leaveTo}, running the finally blocks on the way. */
  private void leaveGuarded(int scopeDepth, int evalsToLeave) {
    Deque<EvalTarget> allEvals = new ArrayDeque<>(evals);
    Deque<Containers.EnterScope> allScopes = new ArrayDeque<>(scopes);
    for (int i = 0; i < evalsToLeave; i++) {
      EvalTarget eval = evals.pop();
      while (scopes.size() > eval.scopes()) {
        out.emit(new Containers.LeaveScope(scopes.pop()));
      }
      out.emit(new Evals.Abandon());
      if (eval.last() != null) {
        statements.block(eval.last());
      }
    }
    while (scopes.size() > scopeDepth) {
      out.emit(new Containers.LeaveScope(scopes.pop()));
    }
    restore(evals, allEvals);
    restore(scopes, allScopes);
  }

  private static <T> void restore(Deque<T> stack, Deque<T> all) {
    stack.clear();
    stack.addAll(all);
  }

  /** Whether this body's result goes to a caller with a context of its own. */
  static boolean dynamic(int want) {
    return want == Want.CALLER;
  }
}
