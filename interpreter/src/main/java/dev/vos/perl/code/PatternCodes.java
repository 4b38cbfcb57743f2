package dev.vos.perl.code;

import dev.vos.perl.regex.Regex;
import dev.vos.perl.regex.RegexValue;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The closures of a pattern's code blocks, in the order in which the blocks stand in its text; null
 * where a block came with a string and is not compiled yet.
 */
final class PatternCodes implements Forkable {
  private final PerlCode[] codes;

  private PatternCodes(PerlCode[] codes) {
    this.codes = codes;
  }

  PerlCode[] codes() {
    return codes;
  }

  @Override
  public Object fork(Copier copier) {
    PerlCode[] copies = new PerlCode[codes.length];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = copier.copy(codes[i]);
    }
    return new PatternCodes(copies);
  }

  /** Puts the closures of a pattern's parts into a slot, null when there are none. */
  static final class Collect extends Insn {
    private final int d;
    private final int[] parts;
    private final boolean[] blocks;

    /**
     * @param blocks which parts are the closures of blocks that stand in the pattern
     */
    Collect(int d, int[] parts, boolean[] blocks) {
      this.d = d;
      this.parts = parts;
      this.blocks = blocks;
    }

    @Override
    public int exec(Interp in, Frame f) {
      List<PerlCode> found = null;
      for (int i = 0; i < parts.length; i++) {
        Value v = val(f.slots, parts[i]);
        RegexValue qr = blocks[i] ? null : Patterns.regexOf(v);
        if (blocks[i] || (qr != null && qr.regex().blocks() > 0)) {
          found = found == null ? new ArrayList<>() : found;
          if (blocks[i]) {
            found.add((PerlCode) v);
          } else {
            found.addAll(java.util.Arrays.asList(qr.codes()));
          }
        } else if (qr == null && !v.isRef() && mayHoldCode(v.str())) {
          found = found == null ? new ArrayList<>() : found;
          for (int n = Regex.blocksIn(v.str()); n > 0; n--) {
            found.add(null);
          }
        }
      }
      f.slots[d] = found == null ? null : new PatternCodes(found.toArray(PerlCode[]::new));
      return next;
    }
  }

  private static boolean mayHoldCode(String s) {
    return s.indexOf('{') > 0 && s.contains("(?");
  }

  /** Compiles the blocks that came with strings: what {@code use re 'eval'} allows. */
  static final class Compile extends Insn {
    private final int codes;
    private final Patterns.Source source;
    private final EvalSite site;
    private final int d;

    Compile(int codes, Patterns.Source source, EvalSite site, int d) {
      this.codes = codes;
      this.source = source;
      this.site = site;
      this.d = d;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[d] = null;
      Regex regex = source.regex(in, f);
      PerlCode[] known = source.codes(f);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < regex.blocks(); i++) {
        boolean compiled = known != null && i < known.length && known[i] != null;
        text.append(compiled ? "undef," : "sub " + regex.blockText(i) + ",");
      }
      if (text.indexOf("sub ") < 0) {
        return next;
      }
      Units.eval(in, f, text.toString(), site, Want.LIST, d, next);
      return SWITCH;
    }
  }

  /** Takes over what {@link Compile} compiled. */
  static final class Adopt extends Insn {
    private final int codes;
    private final Patterns.Source source;
    private final int compiled;

    Adopt(int codes, Patterns.Source source, int compiled) {
      this.codes = codes;
      this.source = source;
      this.compiled = compiled;
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (!(f.slots[compiled] instanceof PerlArray subs)) {
        return next;
      }
      f.slots[compiled] = null;
      String error = in.scalar("main::@").get().str();
      if (subs.size() == 0 && !error.isEmpty()) {
        throw PerlDie.of(in.scalar("main::@").get().snapshot());
      }
      PerlCode[] known = source.codes(f);
      PerlCode[] all = new PerlCode[subs.size()];
      for (int i = 0; i < all.length; i++) {
        all[i] =
            subs.get(i) instanceof PerlCode code
                ? code
                : known != null && i < known.length ? known[i] : null;
      }
      f.slots[codes] = new PatternCodes(all);
      return next;
    }
  }
}
