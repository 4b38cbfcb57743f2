package dev.vos.perl.builtin;

import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.DualVar;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.Numbers;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.ReadOnlyScalar;
import dev.vos.perl.value.Referent;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.StrBuf;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;

/** The natives of Scalar::Util, and of B and Internals that ask the same questions. */
final class ScalarNatives {
  private static final Value NO = PerlStr.NO;

  private ScalarNatives() {}

  static List<NativeSpec> natives() {
    return List.of(
        NativeSpec.one("Scalar::Util::blessed", (in, v) -> blessed(v)),
        NativeSpec.one("Scalar::Util::reftype", (in, v) -> reftype(v)),
        NativeSpec.one("Scalar::Util::refaddr", (in, v) -> refaddr(v)),
        NativeSpec.one("Scalar::Util::looks_like_number", (in, v) -> truth(looksLikeNumber(v))),
        NativeSpec.two("Scalar::Util::dualvar", (in, n, s) -> new DualVar(n.snapshot(), s.str())),
        NativeSpec.one("Scalar::Util::isdual", (in, v) -> truth(v instanceof DualVar)),
        NativeSpec.one("Scalar::Util::isvstring", (in, v) -> NO),
        NativeSpec.list(
            "Scalar::Util::weaken", (in, args, want, out) -> in.destructors().weaken(args.cell(0))),
        NativeSpec.list("Scalar::Util::unweaken", (in, args, want, out) -> args.cell(0).unweaken()),
        NativeSpec.list(
            "Scalar::Util::isweak",
            (in, args, want, out) -> out.push(truth(args.cell(0).isWeak()))),
        NativeSpec.list(
            "Scalar::Util::readonly",
            (in, args, want, out) ->
                out.push(PerlInt.of(args.cell(0) instanceof ReadOnlyScalar ? 1 : 0))),
        NativeSpec.one("Scalar::Util::tainted", (in, v) -> NO),
        NativeSpec.two("Scalar::Util::set_prototype", ScalarNatives::setPrototype),
        NativeSpec.list("Internals::SvREADONLY", (in, args, want, out) -> out.push(NO)),
        NativeSpec.list(
            "B::_sub_name",
            (in, args, want, out) -> {
              if (args.get(0) instanceof PerlCode code) {
                out.push(PerlStr.of(code.pkg()));
                out.push(PerlStr.of(code.name()));
              }
            }),
        NativeSpec.list(
            "Sub::Util::set_subname",
            (in, args, want, out) -> {
              rename(args.get(0).str(), (PerlCode) args.get(1));
              out.push(args.get(1));
            }),
        NativeSpec.one(
            "Sub::Util::subname",
            (in, v) -> v instanceof PerlCode c ? PerlStr.of(c.fullName()) : Undef.UNDEF),
        NativeSpec.one("B::_scalar_flags", (in, v) -> PerlInt.of(flags(v))));
  }

  private static void rename(String name, PerlCode code) {
    int colons = name.lastIndexOf("::");
    code.rename(
        colons < 0 ? "main" : name.substring(0, colons),
        colons < 0 ? name : name.substring(colons + 2));
  }

  private static Value truth(boolean b) {
    return b ? PerlInt.ONE : NO;
  }

  private static Value blessed(Value v) {
    ClassName cls = v == null ? null : ClassTable.classOf(v);
    return cls == null ? Undef.UNDEF : PerlStr.of(cls.name());
  }

  static Value reftype(Value v) {
    if (v instanceof ScalarRef r) {
      return PerlStr.of(r.typeName());
    }
    if (v instanceof GlobRef) {
      return PerlStr.of("GLOB");
    }
    return v instanceof Referent r && !(v instanceof PerlGlob)
        ? PerlStr.of(r.typeName())
        : Undef.UNDEF;
  }

  private static Value refaddr(Value v) {
    if (v instanceof ScalarRef r) {
      return PerlInt.of(r.target.address());
    }
    if (v instanceof GlobRef r) {
      return PerlInt.of(r.target.address());
    }
    return v instanceof Referent r && !(v instanceof PerlGlob)
        ? PerlInt.of(r.address())
        : Undef.UNDEF;
  }

  static boolean looksLikeNumber(Value v) {
    if (v instanceof PerlStr || v instanceof StrBuf) {
      return Numbers.looksLikeNumber(v.str());
    }
    return v != null && v.defined() && !v.isRef() && !(v instanceof PerlGlob);
  }

  private static Value setPrototype(Interp in, Value code, Value prototype) {
    if (!(code instanceof PerlCode c)) {
      throw PerlDie.at("set_prototype: not a subroutine reference");
    }
    c.setPrototype(prototype.defined() ? prototype.str() : null);
    return code;
  }

  /** The flags SVf_IOK, SVf_NOK, SVf_POK and SVf_ROK of what a reference points at. */
  private static int flags(Value v) {
    Value x = v instanceof ScalarRef r ? r.target.get() : v;
    if (x instanceof PerlInt) {
      return 0x1100;
    }
    if (x instanceof PerlNum) {
      return 0x2200;
    }
    if (x instanceof DualVar) {
      return 0x7700;
    }
    return x.isRef() ? 0x800 : x.defined() ? 0x4400 : 0;
  }
}
