package dev.vos.agent.weave;

import static dev.vos.agent.weave.Hook.hook;
import static dev.vos.agent.weave.Target.in;

import java.util.ArrayList;
import java.util.List;

/**
 * The hooks that several processes in one JVM need, on top of those of {@link HookTable}. They go
 * in when the second process is about to start: a program that stays alone never meets them.
 */
final class ProcessHookTable {
  private static final String STRING = "Ljava/lang/String;";
  private static final String PROPERTIES = "Ljava/util/Properties;";
  private static final String THREAD = "Ljava/lang/Thread;";
  private static final String HANDLER = "Ljava/lang/Thread$UncaughtExceptionHandler;";
  private static final String CONTAINER = "(Ljdk/internal/vm/ThreadContainer;)V";
  private static final String RUNNABLE = "Ljava/lang/Runnable;";
  private static final String MADE = "TaskHooks$Made";
  private static final String RUNS = "TaskHooks$Runs";
  private static final String RESOURCE = "TaskHooks$Resource";
  private static final String GROUP = "(Lsun/nio/ch/AsynchronousChannelGroupImpl;)V";

  private static final List<Target> OWN =
      List.of(
          system(),
          in(
              "java.lang.Runtime",
              hook("exit(I)V", "EndHooks$Exit"),
              hook("halt(I)V", "EndHooks$Halt"),
              hook("addShutdownHook(" + THREAD + ")V", "EndHooks$AddHook"),
              hook("removeShutdownHook(" + THREAD + ")Z", "EndHooks$RemoveHook")),
          in("java.io.DeleteOnExitHook", hook("add(" + STRING + ")V", "EndHooks$DeleteOnExit")),
          thread(),
          locks(),
          in(
              "java.lang.ProcessBuilder",
              hook(
                  "start([Ljava/lang/ProcessBuilder$Redirect;)Ljava/lang/Process;",
                  "JavaChildHooks$Start")),
          in(
              "java.lang.ProcessImpl",
              hook(
                  "start([Ljava/lang/String;Ljava/util/Map;Ljava/lang/String;"
                      + "[Ljava/lang/ProcessBuilder$Redirect;Z)Ljava/lang/Process;",
                  "TaskHooks$Child")),
          in(
              "java.lang.ClassLoader",
              hook("getSystemClassLoader()Ljava/lang/ClassLoader;", "ThreadHooks$SystemLoader")),
          in(
              "java.util.concurrent.ForkJoinTask",
              hook("<init>()V", MADE),
              hook("doExec()I", RUNS).upTo(17),
              hook("doExec()V", RUNS).from(25)),
          in(
              "java.util.concurrent.FutureTask",
              hook("<init>(Ljava/util/concurrent/Callable;)V", "TaskHooks$Future"),
              hook("<init>(" + RUNNABLE + "Ljava/lang/Object;)V", "TaskHooks$Future")),
          in(
              "java.util.concurrent.ThreadPoolExecutor",
              hook("execute(" + RUNNABLE + ")V", "TaskHooks$Execute"),
              hook("getTask()" + RUNNABLE, "TaskHooks$Taken")),
          in(
              "jdk.internal.ref.CleanerImpl$PhantomCleanableRef",
              hook("<init>(Ljava/lang/Object;Ljava/lang/ref/Cleaner;" + RUNNABLE + ")V", MADE),
              hook("performCleanup()V", RUNS)),
          in("java.nio.channels.spi.AbstractInterruptibleChannel", hook("<init>()V", RESOURCE)),
          in(
              "java.nio.channels.spi.AbstractSelector",
              hook("<init>(Ljava/nio/channels/spi/SelectorProvider;)V", RESOURCE)),
          in("sun.nio.ch.NioSocketImpl", hook("<init>(Z)V", RESOURCE)),
          in(
              "sun.nio.ch.AsynchronousSocketChannelImpl",
              hook("<init>" + GROUP, RESOURCE),
              hook(
                  "<init>(Lsun/nio/ch/AsynchronousChannelGroupImpl;Ljava/io/FileDescriptor;"
                      + "Ljava/net/InetSocketAddress;)V",
                  RESOURCE)),
          in("sun.nio.ch.AsynchronousServerSocketChannelImpl", hook("<init>" + GROUP, RESOURCE)));

  private ProcessHookTable() {}

  /** For each class all of its hooks, those of {@link HookTable} first. */
  static List<Target> all() {
    List<Target> all = new ArrayList<>();
    for (Target own : OWN) {
      List<Hook> hooks = new ArrayList<>();
      for (Target before : HookTable.ALL) {
        if (before.type().equals(own.type())) {
          hooks.addAll(before.hooks());
        }
      }
      hooks.addAll(own.hooks());
      all.add(new Target(own.module(), own.type(), hooks));
    }
    return all;
  }

  private static Target system() {
    String streams = "StandardStreamHooks$";
    return in(
        "java.lang.System",
        hook("getProperty(" + STRING + ")" + STRING, "PropertyHooks$Get"),
        hook("getProperty(" + STRING + STRING + ")" + STRING, "PropertyHooks$GetOr"),
        hook("getProperties()" + PROPERTIES, "PropertyHooks$GetAll"),
        hook("setProperty(" + STRING + STRING + ")" + STRING, "PropertyHooks$Set"),
        hook("setProperties(" + PROPERTIES + ")V", "PropertyHooks$SetAll"),
        hook("clearProperty(" + STRING + ")" + STRING, "PropertyHooks$Clear"),
        HookTable.securityManager(),
        hook("setIn(Ljava/io/InputStream;)V", streams + "SetIn"),
        hook("setOut(Ljava/io/PrintStream;)V", streams + "SetOut"),
        hook("setErr(Ljava/io/PrintStream;)V", streams + "SetErr"));
  }

  private static Target thread() {
    return in(
        "java.lang.Thread",
        hook("start()V", "ThreadHooks$Start"),
        hook("start" + CONTAINER, "ThreadHooks$Start").from(25),
        hook("exit()V", "ThreadHooks$End"),
        hook("dispatchUncaughtException(Ljava/lang/Throwable;)V", "ThreadHooks$Uncaught"),
        hook("getDefaultUncaughtExceptionHandler()" + HANDLER, "ThreadHooks$GetHandler"),
        hook("setDefaultUncaughtExceptionHandler(" + HANDLER + ")V", "ThreadHooks$SetHandler"));
  }

  private static Target locks() {
    return in(
        "java.util.concurrent.locks.LockSupport",
        hook("park()V", "ThreadHooks$Park"),
        hook("parkNanos(J)V", "ThreadHooks$Park"),
        hook("parkUntil(J)V", "ThreadHooks$Park"),
        hook("park(Ljava/lang/Object;)V", "ThreadHooks$ParkOn"),
        hook("parkNanos(Ljava/lang/Object;J)V", "ThreadHooks$ParkOn"),
        hook("parkUntil(Ljava/lang/Object;J)V", "ThreadHooks$ParkOn"));
  }
}
