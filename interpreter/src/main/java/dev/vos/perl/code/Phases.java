package dev.vos.perl.code;

import dev.vos.perl.run.Interp;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlCode;
import java.util.ArrayList;
import java.util.List;

/** The INIT and END blocks of a process (perlmod), and the switch -c. */
final class Phases implements Forkable {
  private final List<PerlCode> ends = new ArrayList<>();
  private final List<PerlCode> unitChecks = new ArrayList<>();
  private final List<PerlCode> checks = new ArrayList<>();
  private final List<PerlCode> inits = new ArrayList<>();
  private boolean checkOnly;
  private String programName;
  private int prologue;
  private String phase = "START";

  static Phases of(Interp in) {
    Phases phases = in.part(Phases.class);
    if (phases == null) {
      phases = new Phases();
      in.setPart(Phases.class, phases);
    }
    return phases;
  }

  /** INIT blocks run first first, all others last first. */
  void add(String phase, PerlCode block) {
    switch (phase) {
      case "INIT":
        inits.add(block);
        break;
      case "END":
        ends.add(0, block);
        break;
      case "CHECK":
        checks.add(0, block);
        break;
      default:
        unitChecks.add(0, block);
    }
  }

  /** The next END block to be run, taken off; null when there is none left. */
  PerlCode nextEnd() {
    return ends.isEmpty() ? null : ends.remove(0);
  }

  /** The next block to be run before a unit that has been compiled, taken off; null if none. */
  PerlCode nextBlock(Unit unit) {
    if (!unitChecks.isEmpty()) {
      return unitChecks.remove(0);
    }
    if (!isProgram(unit)) {
      return null;
    }
    if (!checks.isEmpty()) {
      phase = "CHECK";
      return checks.remove(0);
    }
    if (inits.isEmpty() || checkOnly) {
      phase = "RUN";
      return null;
    }
    phase = "INIT";
    return inits.remove(0);
  }

  /** What {@code ${^GLOBAL_PHASE}} says. */
  String phase() {
    return phase;
  }

  void setPhase(String newPhase) {
    phase = newPhase;
  }

  /** The switch -c: the program is compiled and not run. */
  void onlyCheck() {
    checkOnly = true;
  }

  boolean onlyChecks() {
    return checkOnly;
  }

  /** Whether this unit is the program of a -c run. */
  boolean checkOnly(Unit unit) {
    return checkOnly && isProgram(unit);
  }

  /** What perl adds to the errors of a program that does not compile. */
  String verdict(Unit unit) {
    if (!isProgram(unit)) {
      return "";
    }
    return checkOnly
        ? programName + " had compilation errors.\n"
        : "Execution of " + programName + " aborted due to compilation errors.\n";
  }

  void setPrologue(int length) {
    prologue = length;
  }

  /** How much of the program's text came from switches. */
  int prologue() {
    return prologue;
  }

  /** Whether it is the main program, not a file that it loads. */
  boolean isProgram(Unit unit) {
    return unit.body().kind() == SubBody.Kind.FILE
        && unit.body().start().file().equals(programName);
  }

  void setProgramName(String name) {
    programName = name;
  }

  @Override
  public Object fork(Copier copier) {
    Phases copy = new Phases();
    copyAll(ends, copy.ends, copier);
    copyAll(unitChecks, copy.unitChecks, copier);
    copyAll(checks, copy.checks, copier);
    copyAll(inits, copy.inits, copier);
    copy.checkOnly = checkOnly;
    copy.programName = programName;
    copy.prologue = prologue;
    copy.phase = phase;
    return copy;
  }

  private static void copyAll(List<PerlCode> from, List<PerlCode> to, Copier copier) {
    for (PerlCode block : from) {
      to.add(copier.copy(block));
    }
  }
}
