package dev.vos.abi;

import java.util.Locale;
import java.util.Optional;

/**
 * The standard signals with the numbers of Linux x86-64; see signal(7). Real-time ones are absent.
 */
public enum Signal {
  HUP(1, Action.TERMINATE, "Hangup"),
  INT(2, Action.TERMINATE, "Interrupt"),
  QUIT(3, Action.CORE, "Quit"),
  ILL(4, Action.CORE, "Illegal instruction"),
  TRAP(5, Action.CORE, "Trace/breakpoint trap"),
  ABRT(6, Action.CORE, "Aborted"),
  BUS(7, Action.CORE, "Bus error"),
  FPE(8, Action.CORE, "Floating point exception"),
  KILL(9, Action.TERMINATE, "Killed"),
  USR1(10, Action.TERMINATE, "User defined signal 1"),
  SEGV(11, Action.CORE, "Segmentation fault"),
  USR2(12, Action.TERMINATE, "User defined signal 2"),
  PIPE(13, Action.TERMINATE, "Broken pipe"),
  ALRM(14, Action.TERMINATE, "Alarm clock"),
  TERM(15, Action.TERMINATE, "Terminated"),
  STKFLT(16, Action.TERMINATE, "Stack fault"),
  CHLD(17, Action.IGNORE, "Child exited"),
  CONT(18, Action.CONTINUE, "Continued"),
  STOP(19, Action.STOP, "Stopped (signal)"),
  TSTP(20, Action.STOP, "Stopped"),
  TTIN(21, Action.STOP, "Stopped (tty input)"),
  TTOU(22, Action.STOP, "Stopped (tty output)"),
  URG(23, Action.IGNORE, "Urgent I/O condition"),
  XCPU(24, Action.CORE, "CPU time limit exceeded"),
  XFSZ(25, Action.CORE, "File size limit exceeded"),
  VTALRM(26, Action.TERMINATE, "Virtual timer expired"),
  PROF(27, Action.TERMINATE, "Profiling timer expired"),
  WINCH(28, Action.IGNORE, "Window changed"),
  IO(29, Action.TERMINATE, "I/O possible"),
  PWR(30, Action.TERMINATE, "Power failure"),
  SYS(31, Action.CORE, "Bad system call");

  /** What a signal does to a process that neither ignores nor catches it. */
  public enum Action {
    TERMINATE,
    CORE,
    IGNORE,
    STOP,
    CONTINUE
  }

  private static final Signal[] BY_NUMBER = byNumber();

  private final int number;
  private final Action defaultAction;
  private final String description;

  Signal(int number, Action defaultAction, String description) {
    this.number = number;
    this.defaultAction = defaultAction;
    this.description = description;
  }

  /** The signal's number, 1 to 31. */
  public int number() {
    return number;
  }

  /** The name without SIG, for instance {@code "TERM"}. */
  public String shortName() {
    return name();
  }

  /** What happens by default; see signal(7). */
  public Action defaultAction() {
    return defaultAction;
  }

  /** The text of strsignal(3), for instance {@code "Terminated"}. */
  public String description() {
    return description;
  }

  /** Whether the signal can be neither caught nor ignored nor blocked: KILL and STOP. */
  public boolean uncatchable() {
    return this == KILL || this == STOP;
  }

  /** The signal with the given number; empty for 0 and for numbers that are no standard signal. */
  public static Optional<Signal> of(int number) {
    return number < 1 || number >= BY_NUMBER.length
        ? Optional.empty()
        : Optional.of(BY_NUMBER[number]);
  }

  /**
   * The signal with the given name, with or without {@code SIG}, in either case: {@code "TERM"},
   * {@code "SIGTERM"}. The aliases CLD, IOT, POLL and UNUSED are known.
   */
  public static Optional<Signal> named(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    String bare = upper.startsWith("SIG") ? upper.substring(3) : upper;
    return switch (bare) {
      case "CLD" -> Optional.of(CHLD);
      case "IOT" -> Optional.of(ABRT);
      case "POLL" -> Optional.of(IO);
      case "UNUSED" -> Optional.of(SYS);
      default -> byName(bare);
    };
  }

  private static Optional<Signal> byName(String bare) {
    for (Signal signal : values()) {
      if (signal.name().equals(bare)) {
        return Optional.of(signal);
      }
    }
    return Optional.empty();
  }

  private static Signal[] byNumber() {
    Signal[] table = new Signal[SYS.number + 1];
    for (Signal signal : values()) {
      table[signal.number] = signal;
    }
    return table;
  }
}
