package dev.vos.perl.builtin;

import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;

/** The methods that every class has (UNIVERSAL). */
final class Universal {
  private Universal() {}

  static List<NativeSpec> natives() {
    return List.of(
        NativeSpec.list("UNIVERSAL::isa", Universal::isa),
        NativeSpec.list("UNIVERSAL::DOES", Universal::isa),
        NativeSpec.list("UNIVERSAL::can", Universal::can),
        NativeSpec.list("UNIVERSAL::VERSION", Universal::version));
  }

  private static String classOf(Value v) {
    ClassName cls = ClassTable.classOf(v);
    if (cls != null) {
      return cls.name();
    }
    return v.isRef() || !v.defined() ? null : v.str();
  }

  private static void isa(Interp in, PerlArray args, int want, PerlArray out) {
    if (args.size() < 2) {
      throw PerlDie.at("Usage: isa(reference, kind)");
    }
    Value v = args.get(0);
    String kind = args.get(1).str();
    String cls = classOf(v);
    boolean is =
        cls != null && !cls.isEmpty() && in.classes().isa(cls, kind)
            || ScalarNatives.reftype(v).str().equals(kind) && v.isRef();
    out.push(is ? PerlInt.ONE : PerlStr.NO);
  }

  private static void can(Interp in, PerlArray args, int want, PerlArray out) {
    if (args.size() != 2) {
      throw PerlDie.at("Usage: UNIVERSAL::can(object-ref, method)");
    }
    String cls = classOf(args.get(0));
    PerlCode code = null;
    if (cls != null && !cls.isEmpty()) {
      ClassName name = in.className(cls);
      boolean known = ClassTable.classOf(args.get(0)) != null || in.globals().symbols(cls) != null;
      code = known ? in.classes().find(name, args.get(1).str()) : null;
    }
    out.push(code == null ? PerlStr.EMPTY : code);
  }

  private static void version(Interp in, PerlArray args, int want, PerlArray out) {
    String cls = classOf(args.get(0));
    PerlGlob glob = cls == null ? null : in.globals().find(cls + "::VERSION");
    Value has = glob == null ? Undef.UNDEF : glob.scalar().get().snapshot();
    if (args.size() > 1) {
      require(cls, has, args.get(1), in);
    }
    out.push(has);
  }

  private static void require(String cls, Value has, Value wanted, Interp in) {
    if (!has.defined()) {
      throw PerlDie.at(
          in.globals().symbols(cls) == null
              ? cls + " defines neither package nor VERSION--version check failed"
              : cls + " does not define $" + cls + "::VERSION--version check failed");
    }
    if (Versions.compare(has.str(), wanted.str()) < 0) {
      throw PerlDie.at(
          cls
              + " version "
              + Versions.shown(wanted.str(), has.str())
              + " required--this is only version "
              + Versions.shown(has.str(), wanted.str()));
    }
  }
}
