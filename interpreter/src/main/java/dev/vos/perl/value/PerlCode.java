package dev.vos.perl.value;

/** A sub: a closure over frame code, or a native function. */
public abstract class PerlCode extends Referent {
  private String pkg;
  private String name;
  private String prototype;

  protected PerlCode(String pkg, String name, String prototype) {
    this.pkg = pkg;
    this.name = name;
    this.prototype = prototype;
  }

  /** The package it was compiled in. */
  public final String pkg() {
    return pkg;
  }

  /** Its name without the package; {@code __ANON__} when it has none. */
  public final String name() {
    return name;
  }

  public final String fullName() {
    return pkg + "::" + name;
  }

  /** Gives it another name (Sub::Util::set_subname). */
  public final void rename(String newPkg, String newName) {
    pkg = newPkg;
    name = newName;
  }

  /** Null when it has none. */
  public final String prototype() {
    return prototype;
  }

  public final void setPrototype(String newPrototype) {
    prototype = newPrototype;
  }

  /** Whether it has a body; false for a forward declaration. */
  public abstract boolean isDefined();

  /** A copy for the clone at fork, to be fixed up by the cloner; natives return themselves. */
  public abstract PerlCode shallowCopy();

  @Override
  public String typeName() {
    return "CODE";
  }
}
