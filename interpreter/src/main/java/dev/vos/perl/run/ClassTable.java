package dev.vos.perl.run;

import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.Referent;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Method resolution of one process (perlobj, mro): the linearized parents of each package and a
 * cache of methods, thrown away whenever an {@code @ISA} or a sub changes.
 */
public final class ClassTable {
  private final Interp in;
  private ClassData[] byIndex = new ClassData[64];
  private final Set<String> c3 = new HashSet<>();
  private boolean overloading;

  private static final class ClassData {
    final List<String> linear;
    final Map<String, PerlCode> methods = new HashMap<>();
    Boolean overloads;

    ClassData(List<String> linear) {
      this.linear = linear;
    }
  }

  ClassTable(Interp in) {
    this.in = in;
  }

  /** An {@code @ISA} or a sub may have changed: forget what was cached. */
  public void changed() {
    Arrays.fill(byIndex, null);
  }

  /** {@code use mro 'c3'} in a package. */
  public void useC3(String pkg) {
    c3.add(pkg);
    changed();
  }

  public boolean usesC3(String pkg) {
    return c3.contains(pkg);
  }

  private ClassData data(ClassName name) {
    int i = name.index();
    if (i >= byIndex.length) {
      byIndex = Arrays.copyOf(byIndex, Math.max(i + 1, byIndex.length * 2));
    }
    ClassData d = byIndex[i];
    if (d == null) {
      d = new ClassData(linearize(name.name(), 0));
      byIndex[i] = d;
    }
    return d;
  }

  /** The package itself and its parents in the order in which methods are looked for. */
  public List<String> linear(String pkg) {
    return data(in.className(pkg)).linear;
  }

  private List<String> linearize(String pkg, int depth) {
    if (depth > 100) {
      throw PerlDie.at("Recursive inheritance detected in package '" + pkg + "'");
    }
    List<String> parents = parents(pkg);
    if (c3.contains(pkg)) {
      List<List<String>> lists = new ArrayList<>();
      for (String p : parents) {
        lists.add(new ArrayList<>(linearize(p, depth + 1)));
      }
      lists.add(new ArrayList<>(parents));
      return mergeC3(pkg, lists);
    }
    List<String> all = new ArrayList<>(List.of(pkg));
    for (String p : parents) {
      for (String q : linearize(p, depth + 1)) {
        if (!all.contains(q)) {
          all.add(q);
        }
      }
    }
    return all;
  }

  private static List<String> mergeC3(String pkg, List<List<String>> lists) {
    List<String> all = new ArrayList<>(List.of(pkg));
    while (true) {
      lists.removeIf(List::isEmpty);
      if (lists.isEmpty()) {
        return all;
      }
      String head = nextC3(lists);
      if (head == null) {
        throw PerlDie.at("Inconsistent hierarchy during C3 merge of class '" + pkg + "'");
      }
      all.add(head);
      for (List<String> l : lists) {
        l.remove(head);
      }
    }
  }

  private static String nextC3(List<List<String>> lists) {
    for (List<String> l : lists) {
      String candidate = l.get(0);
      boolean good = true;
      for (List<String> other : lists) {
        good &= other.lastIndexOf(candidate) <= 0;
      }
      if (good) {
        return candidate;
      }
    }
    return null;
  }

  private List<String> parents(String pkg) {
    PerlGlob isa = in.globals().find(pkg + "::ISA");
    PerlArray array = isa == null ? null : isa.arrayOrNull();
    List<String> names = new ArrayList<>();
    for (int i = 0; array != null && i < array.size(); i++) {
      names.add(array.get(i).str());
    }
    return names;
  }

  /** The method of this name for a class, in UNIVERSAL too; null if there is none (no AUTOLOAD). */
  public PerlCode find(ClassName cls, String method) {
    ClassData d = data(cls);
    PerlCode known = d.methods.get(method);
    if (known != null) {
      return known;
    }
    PerlCode found = search(d.linear, method, 0);
    if (found != null) {
      d.methods.put(method, found);
    }
    return found;
  }

  private PerlCode search(List<String> linear, String method, int from) {
    for (int i = from; i < linear.size(); i++) {
      PerlGlob glob = in.globals().find(linear.get(i) + "::" + method);
      if (glob != null && glob.code() != null && glob.code().isDefined()) {
        return glob.code();
      }
    }
    PerlGlob glob = in.globals().find("UNIVERSAL::" + method);
    return glob == null ? null : glob.code();
  }

  /** {@code SUPER::method}: looks in the parents of a package only. */
  public PerlCode findSuper(String pkg, String method) {
    return search(data(in.className(pkg)).linear, method, 1);
  }

  /** {@code next::method}: the one after the given package in the linearization of a class. */
  public PerlCode findNext(String cls, String after, String method) {
    List<String> linear = data(in.className(cls)).linear;
    int at = linear.indexOf(after);
    for (int i = at + 1; at >= 0 && i < linear.size(); i++) {
      PerlGlob glob = in.globals().find(linear.get(i) + "::" + method);
      if (glob != null && glob.code() != null && glob.code().isDefined()) {
        return glob.code();
      }
    }
    return null;
  }

  /** Whether one class is another or inherits from it. */
  public boolean isa(String cls, String ancestor) {
    return linear(cls).contains(ancestor);
  }

  /** Notes that some class overloads operators: until then nobody looks. */
  public void enableOverloading() {
    overloading = true;
    changed();
  }

  public boolean overloading() {
    return overloading;
  }

  /** What a class says of operators that it has no method for. */
  public enum Fallback {
    /** Nothing is derived. */
    NEVER,
    /** What can be derived from other methods is. */
    DERIVE,
    /** So it is, and everything else is done plainly. */
    YES
  }

  /** The {@code fallback} of a class that overloads operators. */
  public Fallback fallback(ClassName cls) {
    if (!overloads(cls)) {
      return Fallback.YES;
    }
    ClassData d = data(cls);
    for (String pkg : d.linear) {
      PerlGlob glob = in.globals().find(pkg + "::()");
      if (glob != null && glob.code() != null) {
        Value v = glob.scalar().get();
        return v.truth() ? Fallback.YES : v.defined() ? Fallback.NEVER : Fallback.DERIVE;
      }
    }
    return Fallback.DERIVE;
  }

  /** Whether objects of a class overload any operator. */
  public boolean overloads(ClassName cls) {
    if (!overloading || cls == null) {
      return false;
    }
    ClassData d = data(cls);
    if (d.overloads == null) {
      d.overloads = search(d.linear, "((", 0) != null || search(d.linear, "()", 0) != null;
    }
    return d.overloads;
  }

  /** What a value is blessed into, or null. */
  public static ClassName classOf(Value v) {
    if (v instanceof Referent r) {
      return r instanceof PerlGlob ? null : r.blessed();
    }
    if (v instanceof ScalarRef s) {
      return s.target.blessed();
    }
    return v instanceof GlobRef g ? g.target.blessed() : null;
  }

  /** Gives a forked interpreter the same settings; its caches start empty. */
  public void copyInto(ClassTable child) {
    child.c3.addAll(c3);
    child.overloading = overloading;
  }
}
