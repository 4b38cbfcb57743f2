package dev.vos.vfs.proc;

import java.util.List;
import java.util.Optional;

/** The processes that /proc shows. Called by any thread. */
public interface Processes {
  /** The pids of all processes that have not been reaped, ascending. */
  List<Integer> pids();

  /** The process of that pid; empty if there is none (any more). */
  Optional<ProcessEntry> find(int pid);
}
