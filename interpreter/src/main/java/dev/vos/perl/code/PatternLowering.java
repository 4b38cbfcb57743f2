package dev.vos.perl.code;

import dev.vos.perl.builtin.Transliteration;
import dev.vos.perl.regex.Regex;
import dev.vos.perl.regex.RegexSyntaxError;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.syntax.Expr;
import java.util.List;

/** Lowers m//, s///, tr///, qr// and split. */
final class PatternLowering {
  private final SubLowering c;

  PatternLowering(SubLowering c) {
    this.c = c;
  }

  /** Where the regex comes from; a constant pattern is compiled here. */
  Patterns.Source source(Expr.Pattern p) {
    Patterns.Source source = compiled(p);
    return p.flags().contains("o") ? source.once() : source;
  }

  private Patterns.Source compiled(Expr.Pattern p) {
    c.useMatch();
    String flags = compileFlags(p.flags());
    Expr only = p.source();
    EvalSite site = null;
    if (only instanceof Expr.RuntimePattern r) {
      site = new EvalSite(r.scope(), r.cop());
      only = r.source();
    }
    if (site != null || (only instanceof Expr.Interpolated i && i.parts().size() > 1)) {
      return joined(only, flags, site);
    }
    if (only instanceof Expr.Interpolated i && i.parts().isEmpty()) {
      only = new Expr.Literal("");
    }
    if (only instanceof Expr.Interpolated i && i.parts().size() == 1) {
      only = i.parts().get(0);
    }
    if (only instanceof Expr.Literal l && l.value() instanceof String text) {
      if (text.isEmpty()) {
        return new Patterns.Source(null, c.out.constant(""), flags);
      }
      return constant(text, flags, -1);
    }
    int slot = c.out.fresh();
    c.expressions.into(only, slot);
    return new Patterns.Source(null, slot, flags);
  }

  /** A pattern in parts, of which some may be code. */
  private Patterns.Source joined(Expr source, String flags, EvalSite site) {
    List<Expr> parts = source instanceof Expr.Interpolated i ? i.parts() : List.of(source);
    int[] slots = new int[parts.size()];
    int[] texts = new int[slots.length];
    boolean[] blocks = new boolean[slots.length];
    boolean constant = true;
    boolean code = false;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < slots.length; i++) {
      Expr part = parts.get(i);
      if (part instanceof Expr.PatternCode block) {
        blocks[i] = true;
        code = true;
        slots[i] = c.out.fresh();
        c.expressions.closure(block.body(), slots[i]);
        texts[i] = c.out.constant(block.text());
        text.append(block.text());
      } else {
        slots[i] = c.expressions.scalar(part);
        texts[i] = slots[i];
        constant &= part instanceof Expr.Literal;
        text.append(part instanceof Expr.Literal l ? l.value() : "");
      }
    }
    int d = c.out.fresh();
    int codes = c.out.fresh();
    if (constant && code) {
      c.out.emit(new PatternCodes.Collect(codes, slots, blocks));
      return constant(text.toString(), flags, codes);
    }
    if (slots.length == 1) {
      d = slots[0];
    } else {
      c.out.emit(new Operators.Concat(d, texts));
    }
    c.out.emit(new PatternCodes.Collect(codes, slots, blocks));
    Patterns.Source joined = new Patterns.Source(null, d, flags, codes);
    if (site != null) {
      runtimeCode(joined, codes, site);
    }
    return joined;
  }

  /** A constant pattern; one that cannot be compiled for vos's sake fails when it is used. */
  private Patterns.Source constant(String text, String flags, int codes) {
    try {
      return new Patterns.Source(Regex.compile(text, flags), -1, flags, codes);
    } catch (RegexSyntaxError e) {
      if (e.isLate()) {
        return new Patterns.Source(null, c.out.constant(text), flags, codes);
      }
      throw PerlDie.at(e.getMessage());
    }
  }

  private void runtimeCode(Patterns.Source source, int codes, EvalSite site) {
    for (var scope = site.scope(); scope != null; scope = scope.outer()) {
      if (c.out.knows(scope.variable())) {
        c.alias(scope.variable());
      }
    }
    c.topicTouches++;
    int compiled = c.out.fresh();
    c.out.emit(new PatternCodes.Compile(codes, source, site, compiled));
    c.out.emit(new PatternCodes.Adopt(codes, source, compiled));
  }

  /** The flags that change what a pattern means, as opposed to how often it is matched. */
  static String compileFlags(String flags) {
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < flags.length(); i++) {
      if ("msixnpadluU".indexOf(flags.charAt(i)) >= 0) {
        sb.append(flags.charAt(i));
      }
    }
    return sb.toString();
  }

  private int target(Expr x, boolean assigned) {
    Expr target = x == null ? new Expr.Global('$', "main::_") : x;
    if (assigned || Lvalues.isPlace(target)) {
      if (target instanceof Expr.My m && !assigned) {
        return c.slot(m.variable());
      }
      if (!assigned && !(target instanceof Expr.ScalarAssign)) {
        return read(target);
      }
      return c.lvalues.slot(target);
    }
    return c.expressions.scalar(target);
  }

  private int read(Expr target) {
    if (target instanceof Expr.Global g && BuiltinVariables.isSpecial(g)) {
      return c.expressions.scalar(target);
    }
    if (target instanceof Expr.Global g) {
      int d = c.out.aliasTemp();
      c.out.emit(new Moves.GlobalCell(d, c.names.global(g.name()), g.name()));
      return d;
    }
    return c.expressions.scalar(target);
  }

  /** In scalar context; false if it is none of these. */
  boolean scalar(Expr x, int d) {
    if (x instanceof Expr.Match m) {
      match(m, d);
    } else if (x instanceof Expr.Subst s) {
      subst(s, d);
    } else if (x instanceof Expr.Transliterate t) {
      boolean yield = t.flags().contains("r");
      int target = target(t.target(), !yield && !onlyCounts(t));
      c.out.emit(
          new Substitutions.Translate(
              d, target, Transliteration.compile(t.from(), t.to(), t.flags()), yield, t.negated()));
    } else if (x instanceof Expr.QrLiteral q) {
      c.out.emit(new Patterns.Quote(d, source(q.pattern())));
    } else {
      return false;
    }
    return true;
  }

  private static boolean onlyCounts(Expr.Transliterate t) {
    return t.to().isEmpty() && !t.flags().contains("d");
  }

  private void match(Expr.Match m, int d) {
    if (m.pattern().flags().contains("?")) {
      Label end = new Label();
      int v = c.out.fresh();
      c.out.emit(new OncePatterns.IfSpent(v, m.pattern(), end));
      matching(m, v);
      c.out.emit(new OncePatterns.Spend(v, m.pattern()));
      c.out.mark(end);
      c.out.emit(new Moves.Move(d, v));
    } else {
      matching(m, d);
    }
  }

  private void matching(Expr.Match m, int d) {
    String flags = m.pattern().flags();
    if (flags.contains("g")) {
      int target = position(m.target());
      Patterns.Source source = source(m.pattern());
      c.out.emit(new Patterns.MatchNext(d, target, source, m.negated(), flags.contains("c")));
    } else {
      int target = target(m.target(), false);
      Patterns.Source source = source(m.pattern());
      c.out.emit(new Patterns.Match(d, target, source, m.negated()));
    }
  }

  /** The slot of a target whose {@code pos} is used: a cell where it is a variable. */
  private int position(Expr x) {
    Expr target = x == null ? new Expr.Global('$', "main::_") : x;
    if (Lvalues.isPlace(target)
        && !(target instanceof Expr.Global g && BuiltinVariables.isSpecial(g))) {
      return c.lvalues.aliased(target);
    }
    int t = c.out.aliasTemp();
    c.out.emit(new Moves.Alias(t, c.expressions.scalar(target)));
    return t;
  }

  private void subst(Expr.Subst s, int d) {
    boolean yield = s.pattern().flags().contains("r");
    boolean all = s.pattern().flags().contains("g");
    int target = yield ? target(s.target(), false) : target(s.target(), true);
    int state = c.out.fresh();
    Label find = new Label();
    Label end = new Label();
    Patterns.Source source = source(s.pattern());
    c.out.emit(new Substitutions.Start(state, target, source));
    c.out.mark(find);
    c.out.emit(new Substitutions.Find(state, end));
    long mark = c.out.tempMark();
    int replacement = c.expressions.scalar(s.replacement());
    c.out.emit(new Substitutions.Replace(state, replacement));
    c.out.release(mark);
    if (all) {
      c.out.emit(new Jumps.Loop(find));
    }
    c.out.mark(end);
    c.out.emit(new Substitutions.End(d, state, target, yield, s.negated()));
  }

  /** A match or split in list context; false for anything else. */
  boolean list(Expr x, int d) {
    if (x instanceof Expr.Match m && !m.negated()) {
      String flags = m.pattern().flags();
      if (flags.contains("g")) {
        int target = position(m.target());
        c.out.emit(new Patterns.MatchAll(d, target, source(m.pattern()), flags.contains("c")));
      } else {
        int target = target(m.target(), false);
        c.out.emit(new Patterns.MatchList(d, target, source(m.pattern())));
      }
      return true;
    }
    if (x instanceof Expr.Builtin b && b.name().equals("split")) {
      split(b.args(), d, false);
      return true;
    }
    return false;
  }

  /** {@code split}; limited when it stands in a list assignment of a known number of scalars. */
  void split(List<Expr> args, int d, boolean scalar) {
    Expr first = args.isEmpty() ? new Expr.Literal(" ") : args.get(0);
    boolean awk = first instanceof Expr.Literal l && " ".equals(l.value());
    Patterns.Source source;
    if (awk) {
      source = null;
    } else if (first instanceof Expr.QrLiteral q) {
      source = splitSource(q.pattern());
    } else if (first instanceof Expr.Match m) {
      source = splitSource(m.pattern());
    } else {
      int slot = c.out.fresh();
      c.expressions.into(first, slot);
      source = new Patterns.Source(null, slot, "").forSplit();
    }
    int subject =
        args.size() > 1
            ? c.expressions.scalar(args.get(1))
            : c.expressions.scalar(new Expr.Global('$', "main::_"));
    int limit = args.size() > 2 ? c.expressions.scalar(args.get(2)) : -1;
    c.out.emit(new BuiltinCalls.Split(d, source, subject, limit, scalar));
  }

  /** An empty pattern splits into characters: it does not mean the last one. */
  private Patterns.Source splitSource(Expr.Pattern p) {
    if (p.source() instanceof Expr.Literal l && "".equals(l.value())) {
      return new Patterns.Source(Patterns.compile("", compileFlags(p.flags())), -1, "");
    }
    if (p.source() instanceof Expr.Interpolated i && i.parts().isEmpty()) {
      return new Patterns.Source(Patterns.compile("", compileFlags(p.flags())), -1, "");
    }
    return source(p);
  }
}
