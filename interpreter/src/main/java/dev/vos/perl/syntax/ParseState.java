package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a parse stands between two top-level statements, and what must survive being parsed again.
 * One per file or eval text; owned by the process's thread.
 */
public final class ParseState {
  final String source;
  final SubBody unit;
  int position;
  int line = 1;
  String file;
  String pkg = "main";
  Hints hints = Hints.NONE;
  Scope scope;
  int dataOffset = -1;

  /** BEGIN blocks that have run, by offset, with the pragmas that they left in force. */
  final Map<Integer, Hints> done = new HashMap<>();

  /** Declarations by offset: parsing a statement again finds the same variables. */
  final Map<Integer, Lexical> declared = new HashMap<>();

  /** Bodies of heredocs already read: where the line that holds them goes on after its newline. */
  final Map<Integer, Integer> heredocEnds = new HashMap<>();

  private final List<SubBody> definedSubs = new ArrayList<>();

  /**
   * @param source the text, one char per byte
   * @param file its name for messages
   * @param unit the FILE or EVAL body whose statements these are
   */
  public ParseState(String source, String file, SubBody unit) {
    this.source = source;
    this.file = file;
    this.unit = unit;
  }

  private ParseState(ParseState from) {
    this(from.source, from.file, from.unit);
    position = from.position;
    line = from.line;
    pkg = from.pkg;
    hints = from.hints;
    scope = from.scope;
    dataOffset = from.dataOffset;
    done.putAll(from.done);
    declared.putAll(from.declared);
    heredocEnds.putAll(from.heredocEnds);
    definedSubs.addAll(from.definedSubs);
  }

  /** A copy for a forked process: trees and declarations are shared, positions are its own. */
  public ParseState fork() {
    return new ParseState(this);
  }

  /** For eval: begin with the names, package and pragmas of the place it stands in. */
  public void inherit(Scope visible, Cop cop) {
    scope = visible;
    pkg = cop.pkg();
    hints = cop.hints();
  }

  public SubBody unit() {
    return unit;
  }

  public String pkg() {
    return pkg;
  }

  /** The pragmas in force where the parser stands; an import method may change them. */
  public Hints hints() {
    return hints;
  }

  public void setHints(Hints newHints) {
    hints = newHints;
  }

  /** Records that the block at this offset has run; {@link #hints()} says what it left in force. */
  public void beginDone(int offset) {
    done.put(offset, hints);
  }

  /** Named subs completed since the last call (in order); the caller installs them at once. */
  public List<SubBody> takeDefinedSubs() {
    List<SubBody> taken = new ArrayList<>(definedSubs);
    definedSubs.clear();
    return taken;
  }

  void defineSub(SubBody body) {
    definedSubs.add(body);
  }

  /** Where the text after {@code __END__} or {@code __DATA__} begins, -1 if there is none. */
  public int dataOffset() {
    return dataOffset;
  }
}
