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
  private final List<PerlCode> inits = new ArrayList<>();
  private boolean checkOnly;

  static Phases of(Interp in) {
    Phases phases = in.part(Phases.class);
    if (phases == null) {
      phases = new Phases();
      in.setPart(Phases.class, phases);
    }
    return phases;
  }

  /** END, CHECK and UNITCHECK run last first, INIT first first. */
  void add(String phase, PerlCode block) {
    if (phase.equals("END")) {
      ends.add(0, block);
    } else if (phase.equals("INIT")) {
      inits.add(block);
    } else {
      inits.add(0, block);
    }
  }

  /** The next END block to be run, taken off; null when there is none left. */
  PerlCode nextEnd() {
    return ends.isEmpty() ? null : ends.remove(0);
  }

  /** The next block to be run before the main program, taken off; null when there is none left. */
  PerlCode nextInit() {
    return inits.isEmpty() ? null : inits.remove(0);
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
    return checkOnly
        && unit.body().kind() == SubBody.Kind.FILE
        && unit.body().start().file().equals(programName);
  }

  private String programName;

  void setProgramName(String name) {
    programName = name;
  }

  @Override
  public Object fork(Copier copier) {
    Phases copy = new Phases();
    for (PerlCode end : ends) {
      copy.ends.add(copier.copy(end));
    }
    for (PerlCode init : inits) {
      copy.inits.add(copier.copy(init));
    }
    copy.checkOnly = checkOnly;
    copy.programName = programName;
    return copy;
  }
}
