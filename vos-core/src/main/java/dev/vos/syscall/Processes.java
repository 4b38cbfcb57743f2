package dev.vos.syscall;

import dev.vos.abi.ErrnoException;
import dev.vos.kernel.Exec;
import dev.vos.kernel.Fork;
import dev.vos.kernel.Groups;
import dev.vos.kernel.ImageReplaced;
import dev.vos.kernel.Limit;
import dev.vos.kernel.LimitValue;
import dev.vos.kernel.Proc;
import dev.vos.kernel.ProcessExited;
import dev.vos.kernel.ProcessTimes;
import dev.vos.kernel.ProgramImage;
import dev.vos.kernel.Resources;
import dev.vos.kernel.Spawn;
import dev.vos.kernel.SpawnRequest;
import dev.vos.kernel.Wait;
import dev.vos.kernel.WaitResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link ProcessCalls} of one process. */
final class Processes implements ProcessCalls {
  private final Proc proc;

  Processes(Proc proc) {
    this.proc = proc;
  }

  @Override
  public int getpid() {
    return proc.pid();
  }

  @Override
  public int getppid() {
    return Groups.parentOf(proc);
  }

  @Override
  public int getpgrp() {
    try {
      return Groups.group(proc, 0);
    } catch (ErrnoException e) {
      throw new AssertionError("a process without a group", e);
    }
  }

  @Override
  public int getpgid(int pid) throws ErrnoException {
    return Groups.group(proc, pid);
  }

  @Override
  public void setpgid(int pid, int group) throws ErrnoException {
    Groups.setGroup(proc, pid, group);
  }

  @Override
  public int getsid(int pid) throws ErrnoException {
    return Groups.session(proc, pid);
  }

  @Override
  public int setsid() throws ErrnoException {
    return Groups.newSession(proc);
  }

  @Override
  public int getuid() {
    return proc.context().credentials().uid();
  }

  @Override
  public int geteuid() {
    return proc.context().credentials().uid();
  }

  @Override
  public int getgid() {
    return proc.context().credentials().gid();
  }

  @Override
  public int getegid() {
    return proc.context().credentials().gid();
  }

  @Override
  public int fork(ProgramImage child) throws ErrnoException {
    proc.poll();
    return Fork.child(proc, child).pid();
  }

  @Override
  public int spawn(SpawnRequest request) throws ErrnoException {
    proc.poll();
    return Spawn.spawn(proc, request).pid();
  }

  @Override
  public ImageReplaced exec(String path, List<String> argv, Map<String, String> environment)
      throws ErrnoException {
    proc.poll();
    throw Exec.execve(proc, path, argv, environment);
  }

  @Override
  public ImageReplaced execvp(String file, List<String> argv) throws ErrnoException {
    proc.poll();
    throw Exec.execvp(proc, file, argv);
  }

  @Override
  public ImageReplaced execShell(String command) throws ErrnoException {
    proc.poll();
    throw Exec.execShell(proc, command);
  }

  @Override
  public WaitResult waitpid(int pid, int options) throws ErrnoException {
    proc.poll();
    return Wait.waitpid(proc, pid, options, proc.waiter());
  }

  @Override
  public ProcessExited exit(int status) {
    throw ProcessExited.withCode(status);
  }

  @Override
  public Map<String, String> environment() {
    return new LinkedHashMap<>(proc.environment());
  }

  @Override
  public String getenv(String name) {
    return proc.environment().get(name);
  }

  @Override
  public void setenv(String name, String value) throws ErrnoException {
    Resources.setVariable(proc, name, value);
  }

  @Override
  public void unsetenv(String name) throws ErrnoException {
    Resources.unsetVariable(proc, name);
  }

  @Override
  public void environment(Map<String, String> variables) {
    Resources.environment(proc, variables);
  }

  @Override
  public ProcessTimes times() {
    return Resources.times(proc);
  }

  @Override
  public LimitValue getrlimit(Limit limit) {
    return Resources.limit(proc, limit);
  }

  @Override
  public void setrlimit(Limit limit, LimitValue value) throws ErrnoException {
    Resources.limit(proc, limit, value);
  }
}
