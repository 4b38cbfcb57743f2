package dev.vos.perl.code;

import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Referent;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Value;

/** Finding the sub that a method call means (perlobj). */
final class Methods {

  /** Not a sub: IO::File is being loaded, the instruction is to be executed again. */
  static final PerlCode LOADING = new Closure("IO::File", "LOADING", null);

  private Methods() {}

  /**
   * The sub for a method call.
   *
   * @return null where nothing is to be done: {@code import} that does not exist
   */
  static PerlCode find(Interp in, Frame f, Value inv, String method) {
    ClassName cls = ClassTable.classOf(inv);
    if (cls == null) {
      if (inv.isRef() || inv instanceof PerlGlob) {
        if (!isHandle(inv)) {
          throw PerlDie.at("Can't call method \"" + method + "\" on unblessed reference");
        }
        cls = in.className("IO::File");
        if (in.globals().find("IO::File::new") == null) {
          f.resume = f.pc;
          Requires.load(in, f, "IO/File.pm");
          return LOADING;
        }
      } else {
        cls = named(in, f, inv, method);
        if (cls == null) {
          return LOADING;
        }
      }
    }
    return resolve(in, f, cls, method, inv);
  }

  private static boolean isHandle(Value v) {
    return v instanceof GlobRef || v instanceof PerlGlob || v instanceof IoHandle;
  }

  private static ClassName named(Interp in, Frame f, Value inv, String method) {
    if (!inv.defined()) {
      throw PerlDie.at("Can't call method \"" + method + "\" on an undefined value");
    }
    String name = inv.str();
    if (name.isEmpty()) {
      throw PerlDie.at(
          "Can't call method \"" + method + "\" without a package or object reference");
    }
    PerlGlob glob = in.globals().find(name.contains("::") ? name : handleName(in, name));
    if (glob != null && glob.io() != null && in.globals().symbols(name) == null) {
      if (in.globals().find("IO::File::new") == null) {
        f.resume = f.pc;
        Requires.load(in, f, "IO/File.pm");
        return null;
      }
      return in.className("IO::File");
    }
    return Calls.className(in, name);
  }

  private static String handleName(Interp in, String name) {
    return (Specials.alwaysMain(name) ? "main" : in.cop().pkg()) + "::" + name;
  }

  private static PerlCode resolve(Interp in, Frame f, ClassName cls, String method, Value inv) {
    PerlCode code;
    String plain = method;
    ClassName where = cls;
    int colons = method.lastIndexOf("::");
    if (colons >= 0) {
      plain = method.substring(colons + 2);
      String pkg = method.substring(0, colons);
      if (pkg.equals("SUPER") || pkg.endsWith("::SUPER")) {
        String current = pkg.equals("SUPER") ? in.cop().pkg() : pkg.substring(0, pkg.length() - 7);
        code = in.classes().findSuper(current, plain);
        where = in.className(current);
      } else if (pkg.equals("next") || pkg.equals("maybe::next")) {
        return NextMethods.find(in, f, cls, pkg, plain);
      } else {
        where = in.className(pkg);
        code = in.classes().find(where, plain);
      }
    } else {
      code = in.classes().find(cls, method);
    }
    if (code != null) {
      return code;
    }
    return missing(in, where, plain, inv);
  }

  private static PerlCode missing(Interp in, ClassName cls, String method, Value inv) {
    if (method.equals("import") || method.equals("unimport")) {
      return null;
    }
    PerlCode auto = method.equals("DESTROY") ? null : in.classes().find(cls, "AUTOLOAD");
    if (auto != null) {
      in.scalar(auto.pkg() + "::AUTOLOAD").set(PerlStr.of(cls.name() + "::" + method));
      return auto;
    }
    String hint =
        !inv.isRef() && in.globals().symbols(cls.name()) == null
            ? " (perhaps you forgot to load \"" + cls.name() + "\"?)"
            : "";
    throw PerlDie.at(
        "Can't locate object method \"" + method + "\" via package \"" + cls.name() + "\"" + hint);
  }

  /** Marks what a reference points at. */
  static void bless(Value ref, ClassName cls) {
    if (ref instanceof GlobRef g) {
      g.target.bless(cls);
    } else if (ref instanceof ScalarRef s) {
      s.target.bless(cls);
    } else if (ref instanceof Referent r && !(ref instanceof PerlGlob)) {
      r.bless(cls);
    } else {
      throw PerlDie.at("Can't bless non-reference value");
    }
  }
}
