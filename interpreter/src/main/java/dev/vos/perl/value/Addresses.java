package dev.vos.perl.value;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Printed addresses. An object gets a number on first demand; a fork copies it, so that {@code
 * "$ref"} is the same in parent and child as after a real fork. An object that was never asked
 * before a fork gets different numbers in both, which nobody can compare. The source of numbers
 * holds no process state and is shared by all.
 */
final class Addresses {
  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final long BASE = 0x55d0c0000000L;

  private Addresses() {}

  static int next() {
    return NEXT.getAndIncrement();
  }

  static long of(int id) {
    return BASE + (id & 0xffffffffL) * 24;
  }

  static String describe(ClassName blessed, String type, long address) {
    String plain = type + "(0x" + Long.toHexString(address) + ")";
    return blessed == null ? plain : blessed.name() + "=" + plain;
  }
}
