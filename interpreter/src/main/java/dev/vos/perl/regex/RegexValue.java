package dev.vos.perl.regex;

import dev.vos.perl.value.Referent;

/** What {@code qr//} yields. The machine blesses it into Regexp. */
public final class RegexValue extends Referent {
  private final Regex regex;

  public RegexValue(Regex regex) {
    this.regex = regex;
  }

  public Regex regex() {
    return regex;
  }

  /** The copy for a fork: the same pattern, identity and blessing. */
  public RegexValue copy() {
    RegexValue copy = new RegexValue(regex);
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
