package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a parse stands between two top-level statements, and what must survive being parsed again.
 * One per file or eval text; owned by the process's thread.
 */
public final class ParseState {
  final String source;
  final SubBody unit;
  int position;
  String file;
  String pkg = "main";
  Hints hints = Hints.NONE;
  Scope scope;
  int dataOffset = -1;

  /** Where the program ends before the text does, -1 if it does not. */
  int endOffset = -1;

  /** {@code __END__} or {@code __DATA__}, and the package it stands in. */
  String dataMark;

  String dataPackage;

  final Lines lines;

  /** Set while a BEGIN block runs: the statement around it began with these. */
  boolean restarting;

  Hints startHints;
  String startPkg;

  /** Messages of errors that did not stop the parser, perl's error queue. */
  final List<String> errors = new ArrayList<>();

  /** Opening braces passed over after errors: as many closing ones will match nothing. */
  int strayBraces;

  /** Statements whose values will be looked at when the program is complete. */
  final List<Stmt> topLevel = new ArrayList<>();

  /** Warnings that are given then. */
  final List<LateWarning> lateWarnings = new ArrayList<>();

  /** A warning and the statement that it is about. */
  record LateWarning(String text, Cop where) {}

  private final Map<String, Mention> mentions = new LinkedHashMap<>();

  /** Where a name stands first; where is null when it is not to be warned of. */
  private record Mention(int offset, Cop where) {}

  /** Opening square brackets that errors left open. */
  int openBrackets;

  /** Messages that are told when the whole program is parsed. */
  final List<String> late = new ArrayList<>();

  /**
   * Subs and other bodies of the current statement by offset: found again when it is parsed again.
   */
  final Map<Integer, SubBody> bodies = new HashMap<>();

  /** Where BEGIN blocks, uses and named subs that are already parsed end. */
  final Map<Integer, Integer> ends = new HashMap<>();

  /** Here-documents of the current statement by the offset of their operator. */
  final Map<Integer, Integer> heredocStarts = new HashMap<>();

  /**
   * Prototypes of subs declared so far that the symbol table may not know yet; "" + null means
   * none.
   */
  final Map<String, Optional<String>> declaredSubs = new HashMap<>();

  /** Warnings given for the current statement. */
  final Set<String> warned = new HashSet<>();

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
    this.lines = new Lines(source, file);
  }

  private ParseState(ParseState from) {
    source = from.source;
    file = from.file;
    unit = from.unit;
    lines = from.lines.copy();
    position = from.position;
    endOffset = from.endOffset;
    dataMark = from.dataMark;
    dataPackage = from.dataPackage;
    restarting = from.restarting;
    startHints = from.startHints;
    startPkg = from.startPkg;
    errors.addAll(from.errors);
    strayBraces = from.strayBraces;
    openBrackets = from.openBrackets;
    topLevel.addAll(from.topLevel);
    lateWarnings.addAll(from.lateWarnings);
    mentions.putAll(from.mentions);
    late.addAll(from.late);
    bodies.putAll(from.bodies);
    ends.putAll(from.ends);
    heredocStarts.putAll(from.heredocStarts);
    declaredSubs.putAll(from.declaredSubs);
    warned.addAll(from.warned);
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

  /** The whole text. */
  public String source() {
    return source;
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

  /** A package variable or handle is named; where null the name will not be warned of. */
  void mention(String name, int offset, Cop where) {
    Mention first = mentions.get(name);
    if (first == null) {
      mentions.put(name, new Mention(offset, where));
    } else if (first.offset != offset && first.where != null) {
      mentions.put(name, new Mention(offset, null));
    }
  }

  /** Whether a name is already known not to be warned of. */
  boolean mentionedOften(String name) {
    Mention first = mentions.get(name);
    return first != null && first.where == null;
  }

  /**
   * The package variables and handles that the text names only once, with the place: perl warns of
   * them, 'Name "main::x" used only once: possible typo', after compiling the main program, unless
   * the symbol is known from elsewhere.
   */
  public Map<String, Cop> usedOnce() {
    Map<String, Cop> once = new LinkedHashMap<>();
    mentions.remove(dataPackage + "::DATA");
    mentions.forEach(
        (name, mention) -> {
          if (mention.where != null) {
            once.put(name, mention.where);
          }
        });
    return once;
  }

  void defineSub(SubBody body) {
    definedSubs.add(body);
  }

  /** {@code "__END__"} or {@code "__DATA__"} once the parser has met it, else null. */
  public String dataMark() {
    return dataMark;
  }

  /** The package in which the end mark stands: the DATA handle belongs there. */
  public String dataPackage() {
    return dataPackage;
  }

  /** Where the text after {@code __END__} or {@code __DATA__} begins, -1 if there is none. */
  public int dataOffset() {
    return dataOffset;
  }
}
