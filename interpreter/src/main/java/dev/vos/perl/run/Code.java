package dev.vos.perl.run;

import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.Lexical;
import dev.vos.perl.syntax.SubBody;
import java.util.Map;
import java.util.Set;

/** The lowered form of a sub, a file or an eval text: immutable and shared by all processes. */
public final class Code {

  /** What it was lowered from. */
  public final SubBody body;

  public final Insn[] insns;

  /** What the slots of a new frame hold: constants; the captures come first and are filled in. */
  final Object[] template;

  private final int[] copStarts;
  private final Cop[] cops;
  private final Map<Lexical, Integer> lexicals;
  private final int[] scalars;

  /** Slot, first and last instruction plus one of each variable of an inner block. */
  private final int[] scopes;

  /**
   * @param copStarts where the instructions of each statement begin, ascending
   * @param lexicals the slots of its variables and captures: for eval and for messages
   * @param referenced the variables that a reference was taken to
   * @param scopes for each variable of an inner block its slot and where that block begins and ends
   */
  public Code(
      SubBody body,
      Insn[] insns,
      Object[] template,
      int[] copStarts,
      Cop[] cops,
      Map<Lexical, Integer> lexicals,
      Set<Lexical> referenced,
      int[] scopes) {
    this.body = body;
    this.insns = insns;
    this.template = template;
    this.copStarts = copStarts;
    this.cops = cops;
    this.lexicals = lexicals;
    this.scalars = ownScalars(body, lexicals, referenced);
    this.scopes = scopes;
  }

  /** Code without variables of inner blocks. */
  public Code(
      SubBody body,
      Insn[] insns,
      Object[] template,
      int[] copStarts,
      Cop[] cops,
      Map<Lexical, Integer> lexicals) {
    this(body, insns, template, copStarts, cops, lexicals, Set.of(), new int[0]);
  }

  /** Empties the slots of variables whose blocks have been left. */
  void forgetDead(Object[] slots, int pc) {
    for (int i = 0; i < scopes.length; i += 3) {
      if (pc < scopes[i + 1] || pc >= scopes[i + 2]) {
        slots[scopes[i]] = null;
      }
    }
  }

  /** The slots of the scalar variables that die with a frame: its own, which no closure holds. */
  private static int[] ownScalars(
      SubBody body, Map<Lexical, Integer> lexicals, Set<Lexical> referenced) {
    return lexicals.entrySet().stream()
        .filter(e -> e.getKey().owner() == body && e.getKey().sigil() == '$')
        .filter(e -> !referenced.contains(e.getKey()))
        .filter(e -> !e.getKey().captured() && e.getKey().kind() == Lexical.Kind.MY)
        .mapToInt(Map.Entry::getValue)
        .toArray();
  }

  int[] scalars() {
    return scalars;
  }

  /** The statement that an instruction belongs to. */
  public Cop copAt(int pc) {
    int low = 0;
    int high = copStarts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (copStarts[middle] <= pc) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return cops.length == 0 ? body.start() : cops[low];
  }

  /** The slot of a variable or capture, -1 if it has none here. */
  public int slotOf(Lexical variable) {
    Integer slot = lexicals.get(variable);
    return slot == null ? -1 : slot;
  }

  /** Whether a slot holds a literal. */
  public boolean isConstant(int slot) {
    return template[slot] != null;
  }

  /** The name of the variable in a slot, for messages; null if it is a temporary. */
  public String nameOf(int slot) {
    for (Map.Entry<Lexical, Integer> e : lexicals.entrySet()) {
      if (e.getValue() == slot) {
        return e.getKey().name();
      }
    }
    return null;
  }
}
