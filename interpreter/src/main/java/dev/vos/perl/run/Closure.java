package dev.vos.perl.run;

import dev.vos.perl.value.PerlCode;

/** A sub written in Perl: code and the variables it closes over. */
public final class Closure extends PerlCode {
  private Code code;
  private Object[] captured;

  /** Its {@code state} variables: cells, arrays, hashes; null until one is initialized. */
  private Object[] state;

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

  /** Whether its body has no statements. */
  boolean isEmpty() {
    return code != null && code.body.body() != null && code.body.body().statements().isEmpty();
  }

  public Object[] captured() {
    return captured;
  }

  /** The state variable of an index, null if it was not initialized yet. */
  public Object state(int index) {
    return state == null || index >= state.length ? null : state[index];
  }

  public void setState(int index, Object variable) {
    if (state == null || index >= state.length) {
      state = state == null ? new Object[index + 1] : java.util.Arrays.copyOf(state, index + 1);
    }
    state[index] = variable;
  }

  /** All state variables, for the cloner; may be null. */
  public Object[] states() {
    return state;
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
    copy.state = state == null ? null : state.clone();
    copy.becomeCopyOf(this);
    return copy;
  }
}
