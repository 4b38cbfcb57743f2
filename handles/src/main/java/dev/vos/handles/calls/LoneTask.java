package dev.vos.handles.calls;

import dev.vos.abi.Signal;
import dev.vos.abi.Waiter;
import dev.vos.handles.HandleTable;
import dev.vos.handles.SocketPoller;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A task that is no process: a handle table and a place in the file system, without signals. To
 * test what handles mean, with {@link #fork} for a second one that shares open files. Any thread
 * may make its calls. EPIPE and EFBIG come without a signal, as if it were ignored.
 */
public final class LoneTask implements Task, AutoCloseable {
  private static final int UMASK = 022;
  private static final int DESCRIPTORS = 1024;

  private final Vfs vfs;
  private final HandleTable handles;
  private final SocketPoller sockets;
  private final AtomicInteger lastPid;
  private final int pid;

  private volatile PathContext context;
  private volatile long fileSizeLimit = Long.MAX_VALUE;

  private LoneTask(
      Vfs vfs, HandleTable handles, PathContext context, SocketPoller sockets, AtomicInteger pids) {
    this.vfs = vfs;
    this.handles = handles;
    this.context = context;
    this.sockets = sockets;
    this.lastPid = pids;
    this.pid = pids.incrementAndGet();
    RecordsOnClose.install(this);
  }

  /** A task of root's with the umask 022, at "/", that may have 1024 descriptors and has none. */
  public static LoneTask on(Vfs vfs) {
    return new LoneTask(
        vfs,
        new HandleTable(DESCRIPTORS),
        vfs.context(UMASK, Credentials.ROOT),
        new SocketPoller(),
        new AtomicInteger());
  }

  /** The calls of this task. */
  public Calls calls() {
    return Calls.of(this);
  }

  /**
   * A task with the same descriptors, cwd, root, umask, user and limits, as fork(2) makes one: the
   * open files are shared, record locks are not inherited.
   */
  public LoneTask fork() {
    LoneTask child = new LoneTask(vfs, handles.fork(), context.forked(), sockets, lastPid);
    child.fileSizeLimit = fileSizeLimit;
    return child;
  }

  /** Makes the task act as another user. */
  public LoneTask as(Credentials who) {
    context = context.withCredentials(who);
    return this;
  }

  /** setrlimit(2) of RLIMIT_FSIZE, in bytes. */
  public void fileSizeLimit(long bytes) {
    fileSizeLimit = bytes;
  }

  @Override
  public Vfs vfs() {
    return vfs;
  }

  @Override
  public HandleTable handles() {
    return handles;
  }

  @Override
  public PathContext context() {
    return context;
  }

  @Override
  public void context(PathContext changed) {
    context = changed;
  }

  @Override
  public Waiter waiter() {
    return Waiter.uninterruptible();
  }

  @Override
  public int pid() {
    return pid;
  }

  @Override
  public SocketPoller sockets() {
    return sockets;
  }

  @Override
  public long fileSizeLimit() {
    return fileSizeLimit;
  }

  @Override
  public void poll() {
    // no signals here
  }

  @Override
  public void post(Signal signal) {
    // ignored: the errno tells the caller
  }

  /** Closes all descriptors and gives up all locks, as exit does. */
  @Override
  public void close() {
    handles.closeAll();
    vfs.locks().records().ended(this);
  }
}
