package dev.vos.perl.run;

import dev.vos.abi.Errno;
import dev.vos.kernel.Proc;
import dev.vos.perl.io.Handles;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Value;
import dev.vos.syscall.Syscalls;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * One process's interpreter: the root from which all of its state can be reached, and so what fork
 * clones. Owned by the process's thread; only {@link #attention} is written by others.
 */
public final class Interp {
  private final Names names;
  private final Globals globals;
  private final ClassTable classes;
  private final Warnings warnings;
  private final Upcalls upcalls;
  private final SaveStack saves = new SaveStack();
  private Destructors destructors = new Destructors();
  private final Map<Class<?>, Object> parts = new IdentityHashMap<>();
  private Proc proc;
  private Syscalls sys;
  private Handles handles;
  private int errno;

  /** The running frame; null when the program has ended. */
  public Frame top;

  /** Set by whoever wants the machine to stop at its next safe point: a signal was sent. */
  public volatile boolean attention;

  /** Negative when something is to be done before the next instruction, else 0. */
  int pending;

  /** Every how many safe points the program is forked, 0 for never: a test mode. */
  public int forkEvery;

  /** The value of the outermost frame when it has returned. */
  public Object result;

  public Interp(Names names) {
    this.names = names;
    this.globals = new Globals(names);
    this.classes = new ClassTable(this);
    this.warnings = new Warnings(this);
    this.upcalls = new Upcalls(this);
  }

  /** Makes it the program of a process; on that process's thread. */
  public void attach(Proc newProc) {
    proc = newProc;
    sys = Syscalls.of(newProc);
    if (handles != null) {
      handles.attach(sys);
    }
  }

  public Names names() {
    return names;
  }

  public Globals globals() {
    return globals;
  }

  public ClassTable classes() {
    return classes;
  }

  public Warnings warnings() {
    return warnings;
  }

  /** Perl code that instructions want to run: tied variables, overloaded objects, handlers. */
  public Upcalls upcalls() {
    return upcalls;
  }

  public SaveStack saves() {
    return saves;
  }

  public Proc proc() {
    return proc;
  }

  /** The objects that wait for their DESTROY, and weak references. */
  public Destructors destructors() {
    return destructors;
  }

  public void setDestructors(Destructors copied) {
    destructors = copied;
  }

  /** The system calls of this process. */
  public Syscalls sys() {
    return sys;
  }

  /** The open handles, the selected one, the one last read. */
  public Handles handles() {
    return handles;
  }

  public void setHandles(Handles newHandles) {
    handles = newHandles;
    newHandles.onReclaim(this::forgetDead);
  }

  /**
   * Empties the slots of variables that are out of scope, so that only what is alive is reachable.
   */
  void forgetDead() {
    for (Frame f = top; f != null; f = f.caller) {
      f.code.forgetDead(f.slots, f.pc);
    }
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

  /** {@code $!} as a number. */
  public int errno() {
    return errno;
  }

  public void setErrno(Errno e) {
    errno = e.number();
  }

  public void setErrno(int number) {
    errno = number;
  }

  /**
   * State that a builtin or the compiler keeps per process; a {@link dev.vos.perl.value.Forkable}
   * is cloned at fork, what is not is shared with the child.
   */
  public <T> T part(Class<T> type) {
    return type.cast(parts.get(type));
  }

  public <T> void setPart(Class<T> type, T part) {
    parts.put(type, part);
  }

  /** All parts, for the cloner. */
  public Map<Class<?>, Object> parts() {
    return parts;
  }

  /** The statement that is being executed. */
  public Cop cop() {
    for (Frame f = top; f != null; f = f.caller) {
      Cop cop = f.cop();
      if (cop != null) {
        return cop;
      }
    }
    return null;
  }

  /** {@code " at FILE line N.\n"}, with the line of the handle last read as perl adds it. */
  public String place() {
    Cop cop = cop();
    String at = cop == null ? "" : " at " + cop.file() + " line " + cop.line();
    return at + (handles == null ? "" : handles.lastReadPlace()) + ".\n";
  }

  /** Whether warnings of a category are enabled at the current statement. */
  public boolean warns(String category) {
    return warnings.enabled(category);
  }

  /**
   * Warns if the category is enabled here.
   *
   * @param message without the place
   */
  public void warn(String category, String message) {
    warnings.warn(category, message);
  }
}
