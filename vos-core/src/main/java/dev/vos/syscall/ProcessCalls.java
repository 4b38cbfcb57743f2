package dev.vos.syscall;

import dev.vos.abi.ErrnoException;
import dev.vos.kernel.ImageReplaced;
import dev.vos.kernel.Limit;
import dev.vos.kernel.LimitValue;
import dev.vos.kernel.ProcessExited;
import dev.vos.kernel.ProcessTimes;
import dev.vos.kernel.ProgramImage;
import dev.vos.kernel.SpawnRequest;
import dev.vos.kernel.WaitResult;
import java.util.List;
import java.util.Map;

/** The calls on processes, bound to one process. */
public interface ProcessCalls {
  int getpid();

  /** getppid(2): 1 once the parent has ended. */
  int getppid();

  int getpgrp();

  /** getpgid(2): 0 means the caller. ESRCH. */
  int getpgid(int pid) throws ErrnoException;

  /**
   * setpgid(2): 0 means the caller, and a group of its own number. ESRCH, EPERM, EACCES, EINVAL.
   */
  void setpgid(int pid, int group) throws ErrnoException;

  /** getsid(2): 0 means the caller. ESRCH. */
  int getsid(int pid) throws ErrnoException;

  /** setsid(2): the new session's number. EPERM if the caller leads a process group. */
  int setsid() throws ErrnoException;

  int getuid();

  int geteuid();

  int getgid();

  int getegid();

  /**
   * fork(2): a child with copies of this process's handles (the open files are shared), cwd, root,
   * umask, environment, limits and signal dispositions; pending signals and timers are not
   * inherited.
   *
   * @param child what the child runs: the clone of the caller's image
   * @return the child's pid
   * @throws ErrnoException EAGAIN: the limit of children is reached
   */
  int fork(ProgramImage child) throws ErrnoException;

  /**
   * posix_spawn(3): fork and exec in one step.
   *
   * @return the child's pid
   * @throws ErrnoException of exec: ENOENT, EACCES, ENOEXEC, ...; EAGAIN as fork; of a file action
   */
  int spawn(SpawnRequest request) throws ErrnoException;

  /**
   * execve(2): replaces the image; pid, cwd, ignored signals and the handles that are not
   * close-on-exec stay, caught signals go to the default.
   *
   * @param path not searched in PATH
   * @param environment the whole new environment
   * @return never; declared so that a caller can write {@code throw exec(...)}
   * @throws ImageReplaced on success: let it through
   * @throws ErrnoException ENOENT, EACCES, ENOEXEC, ENOTDIR, ...: the caller goes on
   */
  ImageReplaced exec(String path, List<String> argv, Map<String, String> environment)
      throws ErrnoException;

  /** execvp(3): as {@link #exec}, with {@code file} searched in PATH and the own environment. */
  ImageReplaced execvp(String file, List<String> argv) throws ErrnoException;

  /**
   * Replaces the image by what {@code /bin/sh -c command} would run; see {@link
   * SpawnRequest#shell}.
   */
  ImageReplaced execShell(String command) throws ErrnoException;

  /**
   * waitpid(2).
   *
   * @param pid a child; -1: any; 0: any of the own group; below -1: any of that group
   * @param options WNOHANG, WUNTRACED, WCONTINUED of {@link dev.vos.kernel.WaitStatus}
   * @return the child and its status, or pid 0 if WNOHANG was given and none has changed
   * @throws ErrnoException ECHILD: there is no such child; EINTR; EINVAL
   */
  WaitResult waitpid(int pid, int options) throws ErrnoException;

  /**
   * _exit(2): ends the process. Flushing and END blocks are the image's own business before.
   *
   * @return never; declared so that a caller can write {@code throw exit(...)}
   * @throws ProcessExited always: let it through
   */
  ProcessExited exit(int status);

  /** The environment: a copy. */
  Map<String, String> environment();

  /** getenv(3): the value, or null. */
  String getenv(String name);

  /** setenv(3), overwriting. EINVAL: the name is empty or has a "=". */
  void setenv(String name, String value) throws ErrnoException;

  /** unsetenv(3). EINVAL: the name is empty or has a "=". */
  void unsetenv(String name) throws ErrnoException;

  /** Replaces the whole environment. */
  void environment(Map<String, String> variables);

  /** times(2). */
  ProcessTimes times();

  /** getrlimit(2). */
  LimitValue getrlimit(Limit limit);

  /** setrlimit(2). EINVAL: soft above hard; EPERM: hard raised. */
  void setrlimit(Limit limit, LimitValue value) throws ErrnoException;
}
