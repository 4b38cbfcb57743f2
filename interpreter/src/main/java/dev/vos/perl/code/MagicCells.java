package dev.vos.perl.code;

import dev.vos.perl.builtin.Substr;
import dev.vos.perl.builtin.Vec;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.CodePoints;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** Cells that stand for a part of something: what substr, pos, vec and $#a yield as lvalues. */
final class MagicCells {
  private MagicCells() {}

  /** A part of a string variable. */
  static final class SubstrPart extends PerlScalar implements Forkable {
    private final PerlScalar target;
    private Value offset;
    private Value length;

    SubstrPart(PerlScalar target, Value offset, Value length) {
      this.target = target;
      this.offset = offset;
      this.length = length;
    }

    private long bounds(String s) {
      return Substr.bounds(s, offset, length);
    }

    @Override
    public Value get() {
      String s = target.get().str();
      long b = bounds(s);
      return b == Substr.OUTSIDE
          ? Undef.UNDEF
          : PerlStr.of(s.substring(Substr.start(b), Substr.end(b)));
    }

    @Override
    public void set(Value value) {
      String s = target.get().str();
      long b = bounds(s);
      if (b == Substr.OUTSIDE) {
        throw PerlDie.at("substr outside of string");
      }
      String part = value.str();
      target.set(PerlStr.of(Substr.replace(s, b, part)));
      // From now on it stands for what was assigned, however long that is.
      offset = PerlInt.of(CodePoints.fromUnit(s, Substr.start(b)));
      length = PerlInt.of(CodePoints.length(part));
    }

    @Override
    public String kind() {
      return "LVALUE";
    }

    @Override
    public Object fork(Copier copier) {
      return new SubstrPart(copier.copy(target), offset, length);
    }
  }

  static final class SubstrCell extends Insn {
    private final int d;
    private final int target;
    private final int offset;
    private final int length;

    SubstrCell(int d, int target, int offset, int length) {
      this.d = d;
      this.target = target;
      this.offset = offset;
      this.length = length;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value n = length < 0 ? null : val(f.slots, length).snapshot();
      PerlScalar cell = cell(f.slots, target);
      Value at = val(f.slots, offset).snapshot();
      if (Substr.bounds(cell.get().str(), at, n) == Substr.OUTSIDE) {
        throw PerlDie.at("substr outside of string");
      }
      f.slots[d] = new SubstrPart(cell, at, n);
      return next;
    }
  }

  /** {@code pos} of a variable. */
  static final class PositionPart extends PerlScalar implements Forkable {
    private final PerlScalar target;

    PositionPart(PerlScalar target) {
      this.target = target;
    }

    @Override
    public Value get() {
      int p = target.position();
      return p < 0 ? Undef.UNDEF : PerlInt.of(p);
    }

    @Override
    public void set(Value value) {
      int n = target.get().str().length();
      int p = value.toInt();
      target.setPosition(value.defined() ? Math.min(n, Math.max(0, p < 0 ? p + n : p)) : -1);
    }

    @Override
    public Object fork(Copier copier) {
      return new PositionPart(copier.copy(target));
    }
  }

  static final class PositionCell extends Insn {
    private final int d;
    private final int target;

    PositionCell(int d, int target) {
      this.d = d;
      this.target = target;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[d] = new PositionPart(cell(f.slots, target));
      return next;
    }
  }

  /** An element of a bit vector. */
  static final class VecPart extends PerlScalar implements Forkable {
    private final PerlScalar target;
    private final Value offset;
    private final Value bits;

    VecPart(PerlScalar target, Value offset, Value bits) {
      this.target = target;
      this.offset = offset;
      this.bits = bits;
    }

    @Override
    public Value get() {
      return Vec.get(target.get().str(), offset, bits);
    }

    @Override
    public void set(Value value) {
      target.set(PerlStr.of(Vec.set(target.get().str(), offset, bits, value)));
    }

    @Override
    public String kind() {
      return "LVALUE";
    }

    @Override
    public Object fork(Copier copier) {
      return new VecPart(copier.copy(target), offset, bits);
    }
  }

  static final class VecCell extends Insn {
    private final int d;
    private final int target;
    private final int offset;
    private final int bits;

    VecCell(int d, int target, int offset, int bits) {
      this.d = d;
      this.target = target;
      this.offset = offset;
      this.bits = bits;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[d] =
          new VecPart(
              cell(f.slots, target),
              val(f.slots, offset).snapshot(),
              val(f.slots, bits).snapshot());
      return next;
    }
  }

  /** What {@code ${\*foo}} is: the glob itself. */
  static final class GlobCell extends PerlScalar implements Forkable {
    private final PerlGlob glob;

    GlobCell(PerlGlob glob) {
      this.glob = glob;
    }

    @Override
    public Value get() {
      return glob;
    }

    @Override
    public void set(Value value) {
      if (value instanceof PerlGlob other) {
        glob.aliasAll(other);
      } else if (value instanceof ScalarRef r) {
        glob.setScalar(r.target);
      } else if (value instanceof PerlArray a) {
        glob.setArray(a);
      } else if (value instanceof PerlHash h) {
        glob.setHash(h);
      } else if (value instanceof PerlCode code) {
        glob.setCode(code);
      }
    }

    @Override
    public Object fork(Copier copier) {
      return new GlobCell(copier.copy(glob));
    }
  }

  /** {@code $#a}. */
  static final class LastIndex extends PerlScalar implements Forkable {
    private final PerlArray array;

    LastIndex(PerlArray array) {
      this.array = array;
    }

    @Override
    public Value get() {
      return PerlInt.of(array.size() - 1);
    }

    @Override
    public void set(Value value) {
      array.setSize(Math.max(0, value.toInt() + 1));
    }

    @Override
    public Object fork(Copier copier) {
      return new LastIndex(copier.copy(array));
    }
  }
}
