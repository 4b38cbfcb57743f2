package dev.vos.agent.bootstrap;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A Java program that runs as a process of its own beside the first one: what the hooks need to
 * know of it. The first process, the JVM's own, has none: null stands for it everywhere.
 */
public abstract class ProcessState {
  private static final int SLOTS = 1 << 30 - Descriptors.FD_BITS;

  /** guarded by itself: the living by number; 0 is the first process */
  private static final ProcessState[] BY_SLOT = new ProcessState[SLOTS];

  /** guarded by BY_SLOT: numbers are used again as late as possible */
  private static int lastSlot;

  private final int slot = takeSlot(this);

  /** Its threads that have been started and have not ended; virtual threads, too. */
  private final WeakIdentityMap<Boolean> threads = new WeakIdentityMap<>();

  /** Its sockets, channels and selectors. */
  private final WeakIdentityMap<Boolean> resources = new WeakIdentityMap<>();

  /** Host programs that it has started. */
  private final WeakIdentityMap<Boolean> children = new WeakIdentityMap<>();

  /** guarded by hooksLock; null once they run */
  private List<Thread> shutdownHooks = new ArrayList<>();

  /** guarded by hooksLock */
  private final List<String> filesToDelete = new ArrayList<>();

  private final Object hooksLock = new Object();

  private volatile Properties properties;
  private volatile Properties firstProperties;
  private volatile InputStream in;
  private volatile PrintStream out;
  private volatile PrintStream err;
  private volatile InputStream firstIn;
  private volatile PrintStream firstOut;
  private volatile PrintStream firstErr;
  private volatile ClassLoader loader;
  private volatile Thread.UncaughtExceptionHandler uncaughtHandler;
  private volatile boolean stopped;
  private volatile boolean gone;

  /** What its threads see as the system. */
  public abstract VirtualSystem system();

  /** The program has called exit: runs the shutdown hooks, then ends. Returns at once. */
  public abstract void exit(int status);

  /** The program has called halt: ends. Returns at once. */
  public abstract void halt(int status);

  /** One of its threads is about to end. */
  public abstract void threadEnded();

  private static int takeSlot(ProcessState process) {
    synchronized (BY_SLOT) {
      for (int i = 1; i < SLOTS; i++) {
        lastSlot = lastSlot == SLOTS - 1 ? 1 : lastSlot + 1;
        if (BY_SLOT[lastSlot] == null) {
          BY_SLOT[lastSlot] = process;
          return lastSlot;
        }
      }
    }
    throw new IllegalStateException("vos: more than " + SLOTS + " Java programs");
  }

  /** The number of the process in its files' descriptors. */
  final int slot() {
    return slot;
  }

  static ProcessState ofSlot(int slot) {
    synchronized (BY_SLOT) {
      return BY_SLOT[slot];
    }
  }

  // ---- threads ----

  public final WeakIdentityMap<Boolean> threads() {
    return threads;
  }

  public final WeakIdentityMap<Boolean> resources() {
    return resources;
  }

  public final WeakIdentityMap<Boolean> children() {
    return children;
  }

  /** Whether its threads have to end, wherever they are. */
  public final boolean stopped() {
    return stopped;
  }

  /** From now on its threads end. */
  public final void stop() {
    stopped = true;
    synchronized (this) {
      notifyAll();
    }
  }

  /** Whether nothing of it is left; a thread that still names it belongs to the first process. */
  final boolean gone() {
    return gone;
  }

  /** All threads have ended: lets go of everything. */
  public final void release() {
    gone = true;
    synchronized (BY_SLOT) {
      BY_SLOT[slot] = null;
    }
    threads.clear();
    resources.clear();
    children.clear();
    synchronized (hooksLock) {
      shutdownHooks = null;
    }
    properties = new Properties();
    firstProperties = properties;
    in = null;
    out = null;
    err = null;
    firstIn = null;
    firstOut = null;
    firstErr = null;
    loader = null;
    uncaughtHandler = null;
  }

  /** Blocks the thread that called exit until all threads end; then ends it. */
  final void awaitStop() {
    synchronized (this) {
      while (!stopped) {
        try {
          wait();
        } catch (InterruptedException impatient) {
          // exit does not return, whatever happens to the thread
        }
      }
    }
    throw new Stopped();
  }

  // ---- shutdown hooks ----

  final void addShutdownHook(Thread hook) {
    synchronized (hooksLock) {
      if (shutdownHooks == null) {
        throw new IllegalStateException("Shutdown in progress");
      }
      if (index(hook) >= 0) {
        throw new IllegalArgumentException("Hook previously registered");
      }
      if (hook.isAlive()) {
        throw new IllegalArgumentException("Hook already running");
      }
      shutdownHooks.add(hook);
    }
  }

  final boolean removeShutdownHook(Thread hook) {
    synchronized (hooksLock) {
      if (shutdownHooks == null) {
        throw new IllegalStateException("Shutdown in progress");
      }
      if (hook == null) {
        throw new NullPointerException();
      }
      int index = index(hook);
      if (index >= 0) {
        shutdownHooks.remove(index);
      }
      return index >= 0;
    }
  }

  private int index(Thread hook) {
    for (int i = 0; i < shutdownHooks.size(); i++) {
      if (shutdownHooks.get(i) == hook) {
        return i;
      }
    }
    return -1;
  }

  /** The hooks, to be run; none can be added any more. Empty when called again. */
  public final List<Thread> takeShutdownHooks() {
    synchronized (hooksLock) {
      List<Thread> taken = shutdownHooks == null ? new ArrayList<>() : shutdownHooks;
      shutdownHooks = null;
      return taken;
    }
  }

  final void deleteAtEnd(String path) {
    synchronized (hooksLock) {
      filesToDelete.add(path);
    }
  }

  /** The files of File.deleteOnExit, in the order of the calls. */
  public final List<String> filesToDelete() {
    synchronized (hooksLock) {
      return new ArrayList<>(filesToDelete);
    }
  }

  // ---- what System has ----

  public final Properties properties() {
    return properties;
  }

  public final void properties(Properties changed) {
    properties = changed;
  }

  final Properties firstProperties() {
    return firstProperties;
  }

  /** The properties with which the process starts; they are copied. */
  public final void startWith(Properties given) {
    firstProperties = given;
    properties = new Properties();
    properties.putAll(given);
  }

  public final InputStream in() {
    return in;
  }

  public final PrintStream out() {
    return out;
  }

  public final PrintStream err() {
    return err;
  }

  /** The streams with which the process starts. */
  public final void standardStreams(InputStream input, PrintStream output, PrintStream error) {
    firstIn = input;
    firstOut = output;
    firstErr = error;
    in = input;
    out = output;
    err = error;
  }

  /** As System.setIn: the JVM's delegator means the first one again. */
  final void in(InputStream changed) {
    in = changed instanceof ProcessStreams.In ? firstIn : changed;
  }

  final void out(PrintStream changed) {
    out = changed instanceof ProcessStreams.Out ? firstOut : changed;
  }

  final void err(PrintStream changed) {
    err = changed instanceof ProcessStreams.Out ? firstErr : changed;
  }

  public final ClassLoader loader() {
    return loader;
  }

  public final void loader(ClassLoader program) {
    loader = program;
  }

  final Thread.UncaughtExceptionHandler uncaughtHandler() {
    return uncaughtHandler;
  }

  final void uncaughtHandler(Thread.UncaughtExceptionHandler handler) {
    uncaughtHandler = handler;
  }
}
