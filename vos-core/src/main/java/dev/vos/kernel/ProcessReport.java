package dev.vos.kernel;

import dev.vos.abi.Signal;
import dev.vos.vfs.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The texts of /proc/PID/status, stat and limits. What all processes share because they are in one
 * JVM (sizes of memory) is the JVM's; what is not counted is 0.
 */
record ProcessReport(
    Proc proc, String comm, Family.State state, int parent, int group, int session, int ended) {
  private static final Path HOST_STATUS = Path.of("/proc/self/status");
  private static final long TICK_NANOS = 10_000_000L;

  static ProcessReport of(Proc proc, String comm) {
    synchronized (proc.kernel().table()) {
      Family family = proc.family();
      int parent = family.parent == proc ? 0 : family.parent.pid();
      return new ProcessReport(
          proc, comm, family.state, parent, family.group, family.session, family.status);
    }
  }

  private char letter() {
    return switch (state) {
      case RUNNING -> proc.sleeping() ? 'S' : 'R';
      case STOPPED -> 'T';
      case ZOMBIE -> 'Z';
      case REAPED -> 'X';
    };
  }

  private String stateText() {
    return switch (letter()) {
      case 'R' -> "R (running)";
      case 'S' -> "S (sleeping)";
      case 'T' -> "T (stopped)";
      case 'Z' -> "Z (zombie)";
      default -> "X (dead)";
    };
  }

  // ---- status ----

  /** proc_pid_status(5). */
  String status() {
    Credentials who = proc.context().credentials();
    StringBuilder text = new StringBuilder();
    line(text, "Name", comm);
    line(text, "Umask", String.format("%04o", proc.context().umask()));
    line(text, "State", stateText());
    line(text, "Tgid", proc.pid());
    line(text, "Ngid", 0);
    line(text, "Pid", proc.pid());
    line(text, "PPid", parent);
    line(text, "TracerPid", 0);
    line(text, "Uid", four(who.uid()));
    line(text, "Gid", four(who.gid()));
    line(text, "FDSize", Math.max(64, proc.handles().descriptors().size()));
    line(text, "Groups", groups(who));
    if (state != Family.State.ZOMBIE) {
      sizes(text);
    }
    line(text, "Threads", 1);
    SignalState.Masks masks = proc.signals().masks();
    line(text, "SigPnd", mask(masks.pending()));
    line(text, "ShdPnd", mask(Set.of()));
    line(text, "SigBlk", mask(masks.blocked()));
    line(text, "SigIgn", mask(masks.ignored()));
    line(text, "SigCgt", mask(masks.caught()));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, Object value) {
    text.append(name).append(":\t").append(value).append('\n');
  }

  private static String four(int id) {
    return id + "\t" + id + "\t" + id + "\t" + id;
  }

  private static String groups(Credentials who) {
    StringJoiner list = new StringJoiner(" ", "", " ");
    who.groups().forEach(group -> list.add(Integer.toString(group)));
    return list.toString();
  }

  /** The host writes a signal as the bit below its number. */
  private static String mask(Set<Signal> signals) {
    long bits = 0;
    for (Signal signal : signals) {
      bits |= 1L << (signal.number() - 1);
    }
    return String.format("%016x", bits);
  }

  private static void sizes(StringBuilder text) {
    try {
      for (String line : Files.readAllLines(HOST_STATUS)) {
        if (line.startsWith("Vm") || line.startsWith("Rss")) {
          text.append(line).append('\n');
        }
      }
    } catch (IOException e) {
      // a host that does not tell: neither do we
    }
  }

  // ---- stat ----

  /** proc_pid_stat(5): 52 fields. */
  String stat() {
    ProcessTimes times = proc.clock().of(proc.thread());
    StringBuilder text = new StringBuilder();
    text.append(proc.pid()).append(" (").append(comm).append(") ").append(letter());
    for (long field : List.of((long) parent, (long) group, (long) session, 0L, -1L, 0L)) {
      text.append(' ').append(field);
    }
    text.append(" 0 0 0 0");
    text.append(' ').append(times.user() / TICK_NANOS);
    text.append(' ').append(times.system() / TICK_NANOS);
    text.append(' ').append(times.childrenUser() / TICK_NANOS);
    text.append(' ').append(times.childrenSystem() / TICK_NANOS);
    text.append(" 20 0 1 0 ").append(proc.started() / TICK_NANOS);
    text.append(" 0 0 18446744073709551615");
    text.append(" 0".repeat(26)); // addresses, signals, processor and policy: not told
    return text.append(' ').append(ended).append('\n').toString();
  }

  // ---- limits ----

  private record Row(String name, int number, String units) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("Max cpu time", 0, "seconds"),
          new Row("Max file size", 1, "bytes"),
          new Row("Max data size", 2, "bytes"),
          new Row("Max stack size", 3, "bytes"),
          new Row("Max core file size", 4, "bytes"),
          new Row("Max resident set", 5, "bytes"),
          new Row("Max processes", 6, "processes"),
          new Row("Max open files", 7, "files"),
          new Row("Max locked memory", 8, "bytes"),
          new Row("Max address space", 9, "bytes"),
          new Row("Max file locks", 10, "locks"),
          new Row("Max pending signals", 11, "signals"),
          new Row("Max msgqueue size", 12, "bytes"),
          new Row("Max nice priority", 13, ""),
          new Row("Max realtime priority", 14, ""),
          new Row("Max realtime timeout", 15, "us"));

  /** proc_pid_limits(5); what vos does not limit is unlimited. */
  static String limits(Proc proc) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format("%-25s %-20s %-20s %-10s\n", "Limit", "Soft Limit", "Hard Limit", "Units"));
    for (Row row : ROWS) {
      LimitValue value = new LimitValue(Limit.INFINITY, Limit.INFINITY);
      for (Limit limit : Limit.values()) {
        value = limit.number() == row.number() ? proc.limits().get(limit) : value;
      }
      text.append(
          String.format(
              "%-25s %-20s %-20s %-10s\n",
              row.name(), amount(value.soft()), amount(value.hard()), row.units()));
    }
    return text.toString();
  }

  private static String amount(long value) {
    return value == Limit.INFINITY ? "unlimited" : Long.toString(value);
  }
}
