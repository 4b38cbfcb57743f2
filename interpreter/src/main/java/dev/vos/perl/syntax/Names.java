package dev.vos.perl.syntax;

import java.util.HashSet;
import java.util.Set;

/** From the name of a variable to what it denotes: a lexical or a package variable. */
final class Names {
  private static final Set<String> MAIN =
      Set.of("ENV", "ARGV", "INC", "STDIN", "STDOUT", "STDERR", "ARGVOUT", "SIG", "_");

  private final Compilation c;

  Names(Compilation c) {
    this.c = c;
  }

  /** A use of a variable; sigil {@code $ @ %} (of the container, not of the element). */
  Expr resolve(char sigil, String name) {
    if (name.indexOf("::") >= 0) {
      String qualified = qualify(name);
      mention(qualified);
      return new Expr.Global(sigil, qualified);
    }
    Lexical found =
        special(name) && !MAIN.contains(name) ? null : Scope.find(c.scope, sigil + name);
    if (found == null) {
      found = declaredHere(sigil + name);
    }
    if (found != null) {
      return use(found);
    }
    if (special(name)) {
      return new Expr.Global(sigil, qualify(name));
    }
    String qualified = c.pkg + "::" + name;
    if (!name.equals("a") && !name.equals("b")) {
      mention(qualified);
    }
    if (c.hints.has(Hints.STRICT_VARS) && !allowed(sigil, name, qualified)) {
      String shown = sigil + name;
      c.undeclared(
          "Global symbol \""
              + shown
              + "\" requires explicit package name (did you forget to declare \"my "
              + shown
              + "\"?)");
    }
    return new Expr.Global(sigil, c.symbols.meant(qualified));
  }

  /** {@code our $x = $x}: known at once, unlike what {@code my} declares. */
  private Lexical declaredHere(String name) {
    for (Lexical variable : c.pending()) {
      if (variable.kind() == Lexical.Kind.OUR && variable.name().equals(name)) {
        return variable;
      }
    }
    return null;
  }

  private boolean allowed(char sigil, String name, String qualified) {
    boolean sortVariable = sigil == '$' && (name.equals("a") || name.equals("b"));
    return sortVariable || c.symbols.imported(sigil, qualified);
  }

  /** A lexical sub, or null. */
  Expr lexicalSub(String name) {
    Lexical found = c.scope == null ? null : Scope.find(c.scope, "&" + name);
    return found == null ? null : use(found);
  }

  private Expr use(Lexical variable) {
    if (variable.kind() == Lexical.Kind.OUR) {
      return new Expr.Global(variable.sigil(), variable.globalName());
    }
    capture(variable);
    return new Expr.My(variable);
  }

  /** Makes an outer sub's variable reach the current sub. */
  void capture(Lexical variable) {
    if (variable.owner() == c.sub) {
      return;
    }
    boolean compileTime = false;
    for (SubBody s = c.sub; s != null && s != variable.owner(); s = s.outer()) {
      s.capture(variable);
      compileTime |= s.kind().atCompileTime();
    }
    variable.markCaptured();
    if (compileTime) {
      warnUnshared(variable);
      variable.markCapturedAtCompileTime();
    }
  }

  /** A named sub inside a sub sees the variable of its first call only. */
  private void warnUnshared(Lexical variable) {
    SubBody.Kind owner = variable.owner().kind();
    boolean inner = owner == SubBody.Kind.NAMED || owner == SubBody.Kind.ANONYMOUS;
    if (inner && c.sub.kind() == SubBody.Kind.NAMED && variable.kind() == Lexical.Kind.MY) {
      String text = "Variable \"" + variable.name() + "\" will not stay shared";
      c.warn("closure", text, c.lex.offset());
    }
  }

  /** An eval STRING may name whatever is visible: all of it must reach this sub. */
  void captureAllVisible() {
    Set<String> seen = new HashSet<>();
    for (Scope s = c.scope; s != null; s = s.outer()) {
      Lexical variable = s.variable();
      if (seen.add(variable.name()) && variable.kind() != Lexical.Kind.OUR) {
        capture(variable);
      }
    }
  }

  /** A declaration at an offset: the same object however often the statement is parsed. */
  Lexical declare(String name, Lexical.Kind kind, int offset) {
    Lexical variable = c.state.declared.get(offset);
    if (variable == null || !variable.name().equals(name)) {
      String global = kind == Lexical.Kind.OUR ? qualify(name.substring(1)) : null;
      if (global != null) {
        c.state.mention(global, -1, null);
        c.state.mention(global, -2, null);
      }
      variable = new Lexical(name, kind, global, c.sub, offset);
      c.state.declared.put(offset, variable);
      warnMasked(variable, offset);
    }
    c.declare(variable);
    return variable;
  }

  private void warnMasked(Lexical variable, int offset) {
    if (variable.kind() == Lexical.Kind.OUR || !c.hints.warns("shadow")) {
      return;
    }
    for (Lexical other : c.pending()) {
      if (other.name().equals(variable.name())) {
        masked(variable, "statement", offset);
        return;
      }
    }
    for (Scope s = c.scope; s != c.blockScope(); s = s.outer()) {
      if (s.variable().name().equals(variable.name()) && s.variable().kind() != Lexical.Kind.OUR) {
        masked(variable, "scope", offset);
        return;
      }
    }
  }

  private void masked(Lexical variable, String where, int offset) {
    String word = variable.kind() == Lexical.Kind.STATE ? "state" : "my";
    String text = "\"" + word + "\" variable " + variable.name();
    c.warn("shadow", text + " masks earlier declaration in same " + where, offset);
  }

  private void mention(String qualified) {
    int last = qualified.lastIndexOf("::") + 2;
    if (!special(qualified.substring(last))) {
      c.mention(qualified);
    }
  }

  /** The full name of a variable. */
  String qualify(String name) {
    if (name.startsWith("::")) {
      return name.equals("::") ? "main::" : "main" + name;
    }
    if (name.indexOf("::") >= 0) {
      return name.startsWith("main::main::") ? name.substring(6) : name;
    }
    return (special(name) ? "main" : c.pkg) + "::" + name;
  }

  /** The full name of a sub: only names without a package are relative. */
  String qualifySub(String name) {
    if (name.startsWith("::")) {
      return "main" + name;
    }
    return name.indexOf("::") >= 0 ? name : c.pkg + "::" + name;
  }

  /** The glob of a handle named by a bareword. */
  Expr.Global handle(String name) {
    mention(qualify(name));
    return new Expr.Global('*', qualify(name));
  }

  private static boolean special(String name) {
    char first = name.isEmpty() ? ' ' : name.charAt(0);
    boolean letter = Character.isLetter(first) || (first == '_' && name.length() > 1);
    return !letter || MAIN.contains(name);
  }
}
