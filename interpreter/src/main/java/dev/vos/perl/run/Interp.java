package dev.vos.perl.run;

import dev.vos.abi.Errno;
import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Value;

/** One process's interpreter. */
public final class Interp {
  private final Names names;
  private final Globals globals;
  private int errno;

  public Interp(Names names) {
    this.names = names;
    this.globals = new Globals(names);
  }

  public Names names() {
    return names;
  }

  public Globals globals() {
    return globals;
  }

  public PerlGlob glob(String fullName) {
    return globals.get(fullName);
  }

  public PerlScalar scalar(String fullName) {
    return globals.get(fullName).scalar();
  }

  public PerlArray array(String fullName) {
    return globals.get(fullName).array();
  }

  public PerlHash hash(String fullName) {
    return globals.get(fullName).hash();
  }

  public ClassName className(String name) {
    return names.className(name);
  }

  /** {@code $_}. */
  public Value topic() {
    return globals.get("main::_").scalar().get();
  }

  public int errno() {
    return errno;
  }

  public void setErrno(Errno e) {
    errno = e.number();
  }

  public boolean warns(String category) {
    return false;
  }

  public void warn(String category, String message) {}
}
