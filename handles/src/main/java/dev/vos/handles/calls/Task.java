package dev.vos.handles.calls;

import dev.vos.abi.Signal;
import dev.vos.abi.Waiter;
import dev.vos.handles.HandleTable;
import dev.vos.handles.SocketPoller;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;

/**
 * What a process is to the calls on files: its descriptors, where its paths start, who it is, how
 * it blocks and what limits it. The processes of vos-core are tasks; {@link LoneTask} is one for
 * tests and for use as a library.
 */
public interface Task {
  /** The file system that the task's paths are looked up in. */
  Vfs vfs();

  /** The descriptors. */
  HandleTable handles();

  /** Mounts, root, cwd, umask and user. */
  PathContext context();

  /** Replaces cwd, root, umask or user. */
  void context(PathContext changed);

  /** How the calling thread blocks on the task's behalf. */
  Waiter waiter();

  /** The process id, which locks are reported with. */
  int pid();

  /** What waits for the host's sockets: one for all tasks that share sockets. */
  SocketPoller sockets();

  /** RLIMIT_FSIZE: the size in bytes to which a write may extend a file. */
  long fileSizeLimit();

  /**
   * A safe point, at the start of each call: whoever has signals acts upon them. Does not return if
   * one ends the process.
   */
  void poll();

  /** Posts SIGPIPE or SIGXFSZ to the task; {@link #poll} comes next. */
  void post(Signal signal);
}
