package dev.vos.perl.code;

import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Expr;
import java.util.List;

/** Lowers the builtins on arrays, hashes and their elements. */
final class ContainerLowering {
  private final SubLowering c;

  ContainerLowering(SubLowering c) {
    this.c = c;
  }

  /** False if it is none of these. */
  boolean scalar(Expr.Builtin b, int d) {
    switch (b.name()) {
      case "push":
      case "unshift":
        push(b, d);
        return true;
      case "pop":
      case "shift":
        pop(b, d);
        return true;
      case "splice":
        int removed = c.out.fresh();
        splice(b, removed);
        c.out.emit(new Lists.Last(d, removed));
        return true;
      case "keys":
      case "values":
        c.out.emit(new Containers.KeyCount(d, container(b.args().get(0)), true));
        return true;
      case "each":
        c.out.emit(new Containers.Each(d, container(b.args().get(0)), false));
        return true;
      case "exists":
        exists(b.args().get(0), d);
        return true;
      case "delete":
        delete(b.args().get(0), d, Want.SCALAR);
        return true;
      case "undef":
        undef(b);
        c.out.emit(new Moves.Move(d, c.out.undef()));
        return true;
      default:
        return false;
    }
  }

  boolean effect(Expr.Builtin b) {
    switch (b.name()) {
      case "push":
      case "unshift":
        push(b, -1);
        return true;
      case "undef":
        undef(b);
        return true;
      case "keys":
        c.out.emit(new Containers.KeyCount(-1, container(b.args().get(0)), true));
        return true;
      default:
        return false;
    }
  }

  boolean list(Expr.Builtin b, int d) {
    switch (b.name()) {
      case "keys":
      case "values":
        c.out.emit(new Containers.Keys(b.name().equals("values"), d, container(b.args().get(0))));
        return true;
      case "each":
        c.out.emit(new Containers.Each(d, container(b.args().get(0)), true));
        return true;
      case "splice":
        splice(b, d);
        return true;
      case "delete":
        delete(b.args().get(0), d, Want.LIST);
        return true;
      default:
        return false;
    }
  }

  private int container(Expr x) {
    Expr only = ListLowering.only(x);
    return ListLowering.isArray(only) ? c.lvalues.array(only, true) : c.lvalues.hash(only, true);
  }

  private void push(Expr.Builtin b, int d) {
    int array = c.lvalues.array(b.args().get(0), true);
    Lists.Part[] parts = c.lists.parts(b.args().subList(1, b.args().size()), false);
    c.out.emit(new Containers.Push(b.name().equals("unshift"), d, array, parts));
  }

  private void pop(Expr.Builtin b, int d) {
    boolean shift = b.name().equals("shift");
    if (b.args().isEmpty()) {
      if (inSub() && shift) {
        c.out.emit(new Moves.ShiftArgs(d));
        return;
      }
      Expr array = new Expr.Global('@', inSub() ? "main::_" : "main::ARGV");
      c.out.emit(new Containers.Pop(shift, d, c.lvalues.array(array, true)));
      return;
    }
    c.out.emit(new Containers.Pop(shift, d, c.lvalues.array(b.args().get(0), true)));
  }

  private boolean inSub() {
    for (var body = c.out.body(); body != null; body = body.outer()) {
      switch (body.kind()) {
        case FILE:
          return false;
        case EVAL:
          continue;
        default:
          return true;
      }
    }
    return false;
  }

  private void splice(Expr.Builtin b, int d) {
    List<Expr> args = b.args();
    int array = c.lvalues.array(args.get(0), true);
    int offset = args.size() > 1 ? c.expressions.scalar(args.get(1)) : -1;
    int length = args.size() > 2 ? c.expressions.scalar(args.get(2)) : -1;
    int with =
        args.size() > 3 ? c.lists.list(new Expr.ListExpr(args.subList(3, args.size())), false) : -1;
    c.out.emit(new Containers.Splice(d, array, offset, length, with));
  }

  private void exists(Expr x, int d) {
    Expr only = ListLowering.only(x);
    if (only instanceof Expr.HashElem e) {
      int hash = c.lvalues.hash(e.hash(), true);
      c.out.emit(
          new Elements.Presence(
              Elements.Presence.Kind.EXISTS_ENTRY, d, hash, c.expressions.scalar(e.key())));
    } else if (only instanceof Expr.Elem e) {
      int array = c.lvalues.array(e.array(), true);
      c.out.emit(
          new Elements.Presence(
              Elements.Presence.Kind.EXISTS_ELEM, d, array, c.expressions.scalar(e.index())));
    } else if (only instanceof Expr.Global g) {
      c.out.emit(new Callers.SubDefined(d, c.names.global(g.name()), g.name(), false));
    } else if (only instanceof Expr.CallSharingArgs s && s.code() instanceof Expr.Global g) {
      c.out.emit(new Callers.SubDefined(d, c.names.global(g.name()), g.name(), false));
    } else if (only instanceof Expr.FuncCall f) {
      c.out.emit(new Callers.SubDefined(d, c.names.global(f.name()), f.name(), false));
    } else if (only instanceof Expr.Deref r) {
      c.out.emit(new Callers.CodeDefined(d, c.expressions.scalar(r.reference())));
    } else {
      c.out.emit(
          new BuiltinCalls.Dies("exists argument is not a HASH or ARRAY element or a subroutine"));
    }
  }

  private void delete(Expr x, int d, int want) {
    Expr only = ListLowering.only(x);
    boolean local = only instanceof Expr.Local;
    if (only instanceof Expr.Local l) {
      c.useScope();
      only = l.target();
    }
    if (only instanceof Expr.Slice s) {
      boolean hash = s.kind() == Expr.SliceKind.HASH;
      int container =
          hash ? c.lvalues.hash(s.container(), true) : c.lvalues.array(s.container(), true);
      int keys = c.lists.list(s.list(), false);
      int t = c.out.fresh();
      c.out.emit(
          new Slices.Slice(
              hash ? Slices.Slice.Kind.DELETE_HASH : Slices.Slice.Kind.DELETE_ARRAY,
              t,
              container,
              keys));
      c.out.emit(want == Want.LIST ? new Moves.Raw(d, t) : new Lists.Last(d, t));
      return;
    }
    int t = c.out.temp();
    if (only instanceof Expr.HashElem e) {
      int hash = c.lvalues.hash(e.hash(), true);
      c.out.emit(
          new Elements.Presence(
              local
                  ? Elements.Presence.Kind.DELETE_LOCAL_ENTRY
                  : Elements.Presence.Kind.DELETE_ENTRY,
              t,
              hash,
              c.expressions.scalar(e.key())));
    } else if (only instanceof Expr.Elem e) {
      int array = c.lvalues.array(e.array(), true);
      c.out.emit(
          new Elements.Presence(
              Elements.Presence.Kind.DELETE_ELEM, t, array, c.expressions.scalar(e.index())));
    } else {
      c.out.emit(new BuiltinCalls.Dies("delete argument is not a HASH or ARRAY element or slice"));
    }
    c.results.wrap(t, want, d);
  }

  private void undef(Expr.Builtin b) {
    if (b.args().isEmpty()) {
      return;
    }
    Expr only = ListLowering.only(b.args().get(0));
    if (ListLowering.isArray(only)) {
      c.out.emit(new Containers.Clear(c.lvalues.array(only, true)));
    } else if (ListLowering.isHash(only)) {
      c.out.emit(new Containers.Clear(c.lvalues.hash(only, true)));
    } else if (only instanceof Expr.Global g && g.sigil() == '&') {
      c.out.emit(new Callers.Undefine(c.names.global(g.name()), g.name()));
    } else if (only instanceof Expr.CallSharingArgs s && s.code() instanceof Expr.Global g) {
      c.out.emit(new Callers.Undefine(c.names.global(g.name()), g.name()));
    } else {
      c.out.emit(new Moves.Move(c.lvalues.slot(only), c.out.undef()));
    }
  }
}
