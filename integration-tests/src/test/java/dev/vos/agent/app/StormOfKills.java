package dev.vos.agent.app;

import dev.vos.agent.Program;
import dev.vos.agent.Vos;
import dev.vos.agent.bootstrap.VirtualChild;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;

/** Starts and kills programs of this JVM, and counts what is left. Arguments: kind, cycles. */
public final class StormOfKills {
  private StormOfKills() {}

  public static void main(String[] args) throws Exception {
    int cycles = Integer.parseInt(args[1]);
    Vos vos = Vos.session();
    long slowest = cycles(vos, args[0], 5);
    String before = state();
    slowest = Math.max(slowest, cycles(vos, args[0], cycles));
    String after = state();
    System.out.println(before.equals(after) ? "as before" : before + " became " + after);
    System.out.println(slowest < TimeUnit.SECONDS.toNanos(9) ? "in time" : "slow " + slowest);
    System.err.println("slowest kill " + slowest / 1_000_000 + " ms, " + after);
  }

  private static long cycles(Vos vos, String kind, int count) throws Exception {
    long slowest = 0;
    for (int i = 0; i < count; i++) {
      Program program = Program.main(KillableServer.class.getName(), kind);
      VirtualChild child = vos.spawn(program.output(ProcessBuilder.Redirect.PIPE));
      try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
        String line = out.readLine();
        if (!"ready".equals(line)) {
          throw new IOException("it said " + line);
        }
        long began = System.nanoTime();
        child.destroyForcibly();
        int status = child.waitFor();
        slowest = Math.max(slowest, System.nanoTime() - began);
        if (status != 137) {
          throw new IOException("it ended with " + status);
        }
      }
    }
    return slowest;
  }

  /** Threads, sockets and class loaders of programs that there are. */
  private static String state() throws Exception {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(50);
    }
    long threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !thread.getName().startsWith("vos-process-"))
            .count();
    return threads + " threads, " + sockets() + " sockets, " + loaders() + " class loaders";
  }

  private static int sockets() {
    int sockets = 0;
    for (String fd : new File("/proc/self/fd").list()) {
      try {
        String target = Files.readSymbolicLink(Path.of("/proc/self/fd", fd)).toString();
        sockets += target.startsWith("socket:") || target.contains("eventpoll") ? 1 : 0;
      } catch (IOException closed) {
        // it was the listing's own
      }
    }
    return sockets;
  }

  private static long loaders() throws Exception {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    return histogram
        .lines()
        .filter(line -> line.contains("ProgramLoader"))
        .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
        .sum();
  }
}
