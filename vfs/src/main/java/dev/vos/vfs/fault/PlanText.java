package dev.vos.vfs.fault;

import dev.vos.abi.Errno;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a {@link FaultPlan} from text. */
final class PlanText {
  private static final Pattern RULE =
      Pattern.compile("([a-z]+)(?:@(\\d{1,18})(?:(\\+)|/(\\d{1,18}))?)?=(.+)");
  private static final Pattern EFFECT = Pattern.compile("(short|delay)\\((\\d{1,9})\\)");

  private PlanText() {}

  static FaultPlan parse(String text) {
    FaultPlan.Builder plan = FaultPlan.builder();
    for (String rule : text.split(":", -1)) {
      if (rule.equals("volatile")) {
        plan.volatileUntilSync();
      } else {
        add(plan, rule);
      }
    }
    return plan.build();
  }

  private static void add(FaultPlan.Builder plan, String text) {
    Matcher rule = RULE.matcher(text);
    if (!rule.matches()) {
      throw wrong(text, "malformed rule, should be CALL@WHEN=EFFECT as in write@3=EIO");
    }
    Operation operation = operation(text, rule.group(1));
    Effect effect = effect(text, rule.group(5));
    if (effect instanceof Effect.Short
        && operation != Operation.READ
        && operation != Operation.WRITE) {
      throw wrong(text, "only read and write come short");
    }
    long first = rule.group(2) == null ? 1 : Long.parseLong(rule.group(2));
    boolean goesOn = rule.group(2) == null || rule.group(3) != null;
    long every = rule.group(4) == null ? (goesOn ? 1 : 0) : Long.parseLong(rule.group(4));
    if (first == 0 || (rule.group(4) != null && every == 0)) {
      throw wrong(text, "calls are counted from 1");
    }
    plan.every(operation, first, every, effect);
  }

  private static Operation operation(String text, String word) {
    for (Operation operation : Operation.values()) {
      if (operation.word().equals(word)) {
        return operation;
      }
    }
    String known =
        Arrays.stream(Operation.values()).map(Operation::word).collect(Collectors.joining(", "));
    throw wrong(text, "unknown call " + word + ", not one of " + known);
  }

  private static Effect effect(String text, String word) {
    if (word.equals("powerloss")) {
      return new Effect.PowerLoss();
    } else if (word.equals("short")) {
      return new Effect.Short(0);
    }
    Matcher counted = EFFECT.matcher(word);
    if (counted.matches()) {
      int number = Integer.parseInt(counted.group(2));
      if (counted.group(1).equals("delay")) {
        return new Effect.Delay(TimeUnit.MILLISECONDS.toNanos(number));
      } else if (number > 0) {
        return new Effect.Short(number);
      }
    }
    for (Errno errno : Errno.values()) {
      if (errno.name().equals(word)) {
        return new Effect.Fail(errno);
      }
    }
    throw wrong(
        text,
        "unknown effect " + word + ", not an errno, short, short(N), delay(MILLIS) or powerloss");
  }

  private static IllegalArgumentException wrong(String rule, String reason) {
    return new IllegalArgumentException("'" + rule + "': " + reason);
  }
}
