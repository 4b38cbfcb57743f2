package dev.vos.perl.regex;

import dev.vos.perl.value.Copier;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.Referent;

/** What {@code qr//} yields. The machine blesses it into Regexp. */
public final class RegexValue extends Referent {
  private final Regex regex;

  /** The closures of its code blocks, null without any. */
  private final PerlCode[] codes;

  public RegexValue(Regex regex, PerlCode[] codes) {
    this.regex = regex;
    this.codes = codes;
  }

  /** The closures of its code blocks, in order; null without any. */
  public PerlCode[] codes() {
    return codes;
  }

  public Regex regex() {
    return regex;
  }

  /** The copy for a fork: the same pattern, identity and blessing. */
  public RegexValue copy(Copier copier) {
    PerlCode[] subs = codes == null ? null : codes.clone();
    for (int i = 0; subs != null && i < subs.length; i++) {
      subs[i] = copier.copy(subs[i]);
    }
    RegexValue copy = new RegexValue(regex, subs);
    copy.becomeCopyOf(this);
    return copy;
  }

  @Override
  public String typeName() {
    return "REGEXP";
  }

  @Override
  public String str() {
    return regex.display();
  }
}
