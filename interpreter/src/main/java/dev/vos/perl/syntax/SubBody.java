package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A sub, a file, an eval text or a BEGIN block: whatever gets a frame of its own. The parser fills
 * it while parsing; afterwards it does not change.
 */
public final class SubBody {

  /** What kind of frame it will be. */
  public enum Kind {
    FILE,
    EVAL,
    NAMED,
    ANONYMOUS,
    /** BEGIN, END, INIT, CHECK, UNITCHECK: the name says which. */
    PHASE,
    /** The picture of a format, whose full name it has. */
    FORMAT;

    /** Whether it closes over variables when it is compiled. */
    boolean atCompileTime() {
      return this == NAMED || this == PHASE || this == FORMAT;
    }
  }

  private final Kind kind;
  private final SubBody outer;
  private final List<Lexical> captures = new ArrayList<>();
  private String name;
  private String prototype;
  private final List<String> attributes = new ArrayList<>();
  private boolean lvalue;
  private boolean method;
  private Block body;
  private Cop start;

  public SubBody(Kind kind, SubBody outer) {
    this.kind = kind;
    this.outer = outer;
  }

  public Kind kind() {
    return kind;
  }

  /** The sub that encloses it in the text, or null. */
  public SubBody outer() {
    return outer;
  }

  /** Fully qualified for NAMED; "BEGIN" and the like for PHASE; null for the others. */
  public String name() {
    return name;
  }

  public void setName(String newName) {
    name = newName;
  }

  /** Attributes that are not Perl's own: a package's MODIFY_CODE_ATTRIBUTES is told of them. */
  List<String> attributes() {
    return attributes;
  }

  /** As written between the parentheses, or null. */
  public String prototype() {
    return prototype;
  }

  public void setPrototype(String newPrototype) {
    prototype = newPrototype;
  }

  public boolean lvalue() {
    return lvalue;
  }

  public void markLvalue() {
    lvalue = true;
  }

  public boolean method() {
    return method;
  }

  public void markMethod() {
    method = true;
  }

  /** Null for a forward declaration {@code sub f;}. */
  public Block body() {
    return body;
  }

  public void setBody(Block newBody) {
    body = newBody;
  }

  /** Where it begins. */
  public Cop start() {
    return start;
  }

  public void setStart(Cop newStart) {
    start = newStart;
  }

  /**
   * The outer variables (MY and STATE, never OUR) that it or a sub inside it uses, in the order of
   * first use: the closure's captures.
   */
  public List<Lexical> captures() {
    return captures;
  }

  /** The index of a capture, added if new. */
  public int capture(Lexical variable) {
    int i = captures.indexOf(variable);
    if (i < 0) {
      captures.add(variable);
      i = captures.size() - 1;
    }
    return i;
  }
}
