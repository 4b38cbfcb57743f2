package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.MagicScalar;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;

/** The variables of the selected handle's page: {@code $~ $^ $= $- $%}. */
final class Page extends MagicScalar {
  private final Interp in;
  private final char which;

  private Page(Interp in, char which) {
    this.in = in;
    this.which = which;
  }

  static void install(Interp in) {
    for (char which : "~^=-%".toCharArray()) {
      in.glob("main::" + which).setScalar(new Page(in, which));
    }
    in.scalar("main::^L").set(PerlStr.of("\f"));
    in.scalar("main:::").set(PerlStr.of(" \n-"));
    in.scalar("main::^A").set(PerlStr.EMPTY);
  }

  /** The name of the selected handle. */
  private String handleName() {
    Value v = in.handles().selectedName();
    if (v instanceof GlobRef r) {
      return r.target.name();
    }
    return v instanceof PerlGlob g ? g.name() : "STDOUT";
  }

  @Override
  public Value get() {
    dev.vos.perl.io.Page page = in.handles().selected().page();
    switch (which) {
      case '~':
        return PerlStr.of(page.format == null ? handleName() : page.format);
      case '^':
        return PerlStr.of(page.top == null ? handleName() + "_TOP" : page.top);
      case '=':
        return PerlInt.of(page.length);
      case '-':
        return PerlInt.of(page.left);
      default:
        return PerlInt.of(page.number);
    }
  }

  @Override
  public void set(Value value) {
    dev.vos.perl.io.Page page = in.handles().selected().page();
    switch (which) {
      case '~':
        page.format = value.str();
        break;
      case '^':
        page.top = value.str();
        break;
      case '=':
        page.length = value.toLong();
        break;
      case '-':
        page.left = Math.max(0, value.toLong());
        break;
      default:
        page.number = value.toLong();
    }
  }

  @Override
  public MagicScalar forInterp(Interp child) {
    return new Page(child, which);
  }
}
