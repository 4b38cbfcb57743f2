package dev.vos.agent.program;

/** Lets the polls in application code check whether they have to stop; see {@code PollSwitch}. */
public interface PollControl {
  /** From now on polls check, until {@link #release} was called as often. */
  void acquire();

  void release();
}
