package dev.vos.agent.process;

/** An option that does not exist, is malformed, or names something that is not there. */
public final class BadOption extends Exception {
  private static final long serialVersionUID = 1;

  /** The allowed options, as the messages show them. */
  public static final String ALLOWED =
      "cwd=DIR, env=K:V, bind=HOST:DIR[:ro], tmpfs=DIR, overlay=DIR[:UPPER[:ro]], report[=FILE], commit,"
          + " fault=DIR:RULE..., trace[=FILE], inprocess-java, net=private, strict";

  BadOption(String option, String reason) {
    super(option + ": " + reason + "; allowed: " + ALLOWED, null, false, false);
  }
}
