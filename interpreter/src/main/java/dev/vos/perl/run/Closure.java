package dev.vos.perl.run;

import dev.vos.perl.value.PerlCode;

/** A sub written in Perl: code and the variables it closes over. */
public final class Closure extends PerlCode {
  private Code code;
  private Object[] captured;

  /** A forward declaration: a sub without a body. */
  public Closure(String pkg, String name, String prototype) {
    super(pkg, name, prototype);
  }

  /**
   * @param captured cells, arrays, hashes, in the order of the body's captures
   */
  public Closure(String pkg, String name, String prototype, Code code, Object[] captured) {
    this(pkg, name, prototype);
    this.code = code;
    this.captured = captured;
  }

  /** Gives it a (new) body: code that holds a reference to it runs the new one. */
  public void define(Code newCode, Object[] newCaptured) {
    code = newCode;
    captured = newCaptured;
  }

  /** Takes the body away ({@code undef &f}). */
  public void undefine() {
    code = null;
    captured = null;
  }

  public Code code() {
    return code;
  }

  public Object[] captured() {
    return captured;
  }

  @Override
  public boolean isDefined() {
    return code != null;
  }

  @Override
  public Closure shallowCopy() {
    Closure copy = new Closure(pkg(), name(), prototype());
    copy.code = code;
    copy.captured = captured == null ? null : captured.clone();
    copy.becomeCopyOf(this);
    return copy;
  }
}
