package dev.vos.vfs.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes wrong in a mount, and when. Immutable; the counting is done by the mount.
 *
 * <pre>{@code
 * FaultPlan.builder().at(Operation.WRITE, 3, new Effect.Fail(Errno.EIO)).build();
 * FaultPlan.parse("write@3=EIO");
 * }</pre>
 *
 * <p>As text a plan is a list of rules with colons between them. A rule is {@code
 * CALL@WHEN=EFFECT}:
 *
 * <ul>
 *   <li>CALL: open, read, write, truncate, sync or name; see {@link Operation}.
 *   <li>WHEN: {@code 3} for the third such call only, {@code 3+} for it and all after it, {@code
 *       3/5} for the third, the eighth and so on. Without {@code @WHEN}: all calls.
 *   <li>EFFECT: the name of an error ({@code EIO}, {@code ENOSPC}, {@code EINTR} ...), {@code
 *       short} for half of the bytes or {@code short(N)} for at most N, {@code delay(MILLIS)},
 *       {@code powerloss}.
 * </ul>
 *
 * <p>The word {@code volatile} instead of a rule keeps everything in memory until it is fsync'ed,
 * as a plan with {@code powerloss} does, so that the rest is lost when the JVM ends.
 */
public final class FaultPlan {
  private final List<Rule> rules;
  private final boolean keepsInMemory;

  private FaultPlan(List<Rule> rules, boolean keepsInMemory) {
    this.rules = List.copyOf(rules);
    this.keepsInMemory = keepsInMemory;
  }

  /** A plan without any rule yet. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a plan as it is written in options.
   *
   * @throws IllegalArgumentException with a message that says what is wrong with which rule
   */
  public static FaultPlan parse(String text) {
    return PlanText.parse(text);
  }

  List<Rule> rules() {
    return rules;
  }

  /** Whether what is not fsync'ed is to be kept apart. */
  boolean keepsInMemory() {
    return keepsInMemory;
  }

  /** Collects the rules of a plan. Of several rules for a call all take effect, in this order. */
  public static final class Builder {
    private final List<Rule> rules = new ArrayList<>();
    private boolean keepsInMemory;

    private Builder() {}

    /** The call with that number, counted from 1, and no other. */
    public Builder at(Operation operation, long number, Effect effect) {
      return add(operation, number, 0, effect);
    }

    /** The call with that number and all after it. */
    public Builder from(Operation operation, long number, Effect effect) {
      return add(operation, number, 1, effect);
    }

    /** The call with the number {@code first} and each {@code every}-th after it. */
    public Builder every(Operation operation, long first, long every, Effect effect) {
      return add(operation, first, every, effect);
    }

    /** All calls of that kind. */
    public Builder always(Operation operation, Effect effect) {
      return add(operation, 1, 1, effect);
    }

    /** Keeps what is not fsync'ed in memory, to be lost by {@link FaultFileSystem#cutPower}. */
    public Builder volatileUntilSync() {
      keepsInMemory = true;
      return this;
    }

    private Builder add(Operation operation, long first, long every, Effect effect) {
      if (first < 1 || every < 0) {
        throw new IllegalArgumentException("calls are counted from 1");
      }
      rules.add(new Rule(operation, first, every, effect));
      keepsInMemory |= effect instanceof Effect.PowerLoss;
      return this;
    }

    /** The plan. */
    public FaultPlan build() {
      return new FaultPlan(rules, keepsInMemory);
    }
  }
}
