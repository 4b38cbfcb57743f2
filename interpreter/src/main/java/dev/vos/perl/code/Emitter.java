package dev.vos.perl.code;

import dev.vos.perl.run.Code;
import dev.vos.perl.run.Insn;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.Lexical;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.PerlUInt;
import dev.vos.perl.value.ReadOnlyScalar;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Collects the instructions of one {@link Code} and hands out its slots.
 *
 * <p>Slots: captures first, then constants and variables as they come, each for good. Temporaries
 * are reused in stack order. A temporary of the ordinary kind never holds a cell (so that {@link
 * Insn#put} into it cannot write through a stale alias); those that do come from {@link
 * #aliasTemp()}.
 */
final class Emitter {
  /** Where the variable in a slot lives. */
  private record Scope(int slot, Label begin, Label end) {}

  private final SubBody body;
  private final List<Object> items = new ArrayList<>();
  private final List<Object> template = new ArrayList<>();
  private final Map<Object, Integer> constants = new HashMap<>();
  private final Map<Lexical, Integer> lexicals = new IdentityHashMap<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final Set<Integer> ended = new java.util.HashSet<>();
  private final List<Integer> temps = new ArrayList<>();
  private int tempsInUse;
  private final List<Integer> aliasTemps = new ArrayList<>();
  private int aliasTempsInUse;
  private final Set<Lexical> referenced =
      java.util.Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Lexical> celled = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

  /** An instruction that is left out if, at the end, it turns out not to be needed. */
  interface Removable {
    boolean needed(Emitter emitter);
  }

  private record Place(Cop cop) {}

  Emitter(SubBody body) {
    this.body = body;
    for (Lexical captured : body.captures()) {
      lexicals.put(captured, template.size());
      celled.add(captured);
      template.add(null);
    }
  }

  SubBody body() {
    return body;
  }

  <T extends Insn> T emit(T insn) {
    items.add(insn);
    return insn;
  }

  void mark(Label label) {
    items.add(label);
  }

  /** What follows belongs to this statement. */
  void at(Cop cop) {
    items.add(new Place(cop));
  }

  /** A slot that holds a constant. */
  int constant(Object literal) {
    Integer known = constants.get(literal);
    if (known != null) {
      return known;
    }
    template.add(toValue(literal));
    constants.put(literal, template.size() - 1);
    return template.size() - 1;
  }

  /** The slot of a cell that holds a literal and cannot be assigned to. */
  int constantCell(Object literal) {
    template.add(new ReadOnlyScalar(toValue(literal)));
    return template.size() - 1;
  }

  int undef() {
    return constant("\0undef");
  }

  private static Value toValue(Object literal) {
    if (literal instanceof Long l) {
      return PerlInt.of(l);
    }
    if (literal instanceof Double d) {
      return PerlNum.of(d);
    }
    if (literal instanceof BigInteger b) {
      return PerlUInt.of(b.longValue());
    }
    if (literal instanceof Value v) {
      return v;
    }
    return literal.equals("\0undef") ? Undef.UNDEF : PerlStr.of((String) literal);
  }

  /** The constant in a slot, or null if it holds none. */
  Value constantAt(int slot) {
    return template.get(slot) instanceof Value v ? v : null;
  }

  /** The slot of a variable, given to it on first use. */
  int lexical(Lexical variable) {
    Integer slot = lexicals.get(variable);
    if (slot == null) {
      slot = fresh();
      lexicals.put(variable, slot);
    }
    return slot;
  }

  boolean knows(Lexical variable) {
    return lexicals.containsKey(variable);
  }

  /** Notes that the variable's slot may come to hold a cell. */
  void markCelled(Lexical variable) {
    celled.add(variable);
  }

  /** Notes that a reference to the variable was taken: it may outlive its block. */
  void markReferenced(Lexical variable) {
    referenced.add(variable);
  }

  boolean isReferenced(Lexical variable) {
    return referenced.contains(variable) || variable.captured();
  }

  boolean isCelled(Lexical variable) {
    return celled.contains(variable) || variable.captured();
  }

  /** A slot of its own that is never reused. */
  int fresh() {
    template.add(null);
    return template.size() - 1;
  }

  int temp() {
    if (tempsInUse == temps.size()) {
      temps.add(fresh());
    }
    return temps.get(tempsInUse++);
  }

  int aliasTemp() {
    if (aliasTempsInUse == aliasTemps.size()) {
      aliasTemps.add(fresh());
    }
    return aliasTemps.get(aliasTempsInUse++);
  }

  /**
   * The slots that hold temporaries of a statement, now dead: those made since it began that are
   * neither constants nor variables, and the free ones of the pool.
   */
  int[] temporariesSince(int firstSlot) {
    Set<Integer> variables = new java.util.HashSet<>(lexicals.values());
    IntStream fresh =
        IntStream.range(firstSlot, template.size())
            .filter(slot -> template.get(slot) == null && !variables.contains(slot));
    IntStream pooled =
        IntStream.concat(
            temps.stream().skip(tempsInUse).mapToInt(i -> i),
            aliasTemps.stream().skip(aliasTempsInUse).mapToInt(i -> i));
    return IntStream.concat(fresh, pooled).distinct().toArray();
  }

  /** For {@link #release}. */
  long tempMark() {
    return ((long) tempsInUse << 32) | aliasTempsInUse;
  }

  /** Gives back the temporaries taken since the mark. */
  void release(long mark) {
    tempsInUse = (int) (mark >>> 32);
    aliasTempsInUse = (int) mark;
  }

  Code finish() {
    List<Insn> insns = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Cop> cops = new ArrayList<>();
    for (Object item : items) {
      if (item instanceof Label label) {
        label.at = insns.size();
      } else if (item instanceof Place place) {
        starts.add(insns.size());
        cops.add(place.cop);
      } else if (!(item instanceof Removable r) || r.needed(this)) {
        Insn insn = (Insn) item;
        insns.add(insn);
        insn.next = insns.size();
      }
    }
    return new Code(
        body,
        insns.toArray(new Insn[0]),
        template.toArray(),
        starts.stream().mapToInt(i -> i).toArray(),
        cops.toArray(new Cop[0]),
        lexicals,
        referenced,
        scopes.stream().flatMapToInt(s -> IntStream.of(s.slot, s.begin.at, s.end.at)).toArray());
  }

  /** Notes that the variables which got their slots since a block began end with it. */
  void endScope(Label begin, int firstSlot) {
    Label end = new Label();
    mark(end);
    for (Map.Entry<Lexical, Integer> e : lexicals.entrySet()) {
      int slot = e.getValue();
      boolean early = e.getKey().capturedAtCompileTime();
      if (slot >= firstSlot && !early && ended.add(slot)) {
        scopes.add(new Scope(slot, begin, end));
      }
    }
  }

  /** The next slot. */
  int slots() {
    return template.size();
  }
}
