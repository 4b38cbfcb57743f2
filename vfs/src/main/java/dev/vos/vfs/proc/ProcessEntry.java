package dev.vos.vfs.proc;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.PathContext;
import java.util.List;

/**
 * One process as /proc shows it. Texts are as the manual pages proc_pid_NAME(5) say, and empty for
 * a zombie where Linux has nothing to say.
 */
public interface ProcessEntry {
  /** The user that the files belong to. */
  Credentials owner();

  /** Whether it has ended and waits to be reaped: then it has neither directories nor handles. */
  boolean zombie();

  /** The name of the program, without the newline. */
  String comm();

  /** The arguments, a NUL behind each. */
  String commandLine();

  /** NAME=VALUE, a NUL behind each. */
  String environment();

  /** /proc/PID/status. */
  String status();

  /** /proc/PID/stat. */
  String stat();

  /** /proc/PID/limits. */
  String limits();

  /** Root, current directory and mounts. */
  PathContext context();

  /** The path of the executable. ENOENT if the process has none. */
  String executable() throws ErrnoException;

  /** The numbers of the open handles, ascending. */
  List<Integer> descriptors();

  /** What is behind a number. ENOENT if it is not open. */
  OpenDescriptor descriptor(int number) throws ErrnoException;
}
