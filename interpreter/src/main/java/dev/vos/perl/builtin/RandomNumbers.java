package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Bits;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.Numbers;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.PerlUInt;
import dev.vos.perl.value.Value;
import java.security.SecureRandom;
import java.util.List;

/**
 * rand and srand: the 48-bit linear congruential generator of drand48(3), which perl uses, so that
 * the same seed gives the same numbers. Each interpreter has one; fork copies it.
 */
final class RandomNumbers implements Forkable {
  private static final long MULTIPLIER = 0x5deece66dL;
  private static final long INCREMENT = 0xb;
  private static final long MASK = (1L << 48) - 1;
  private static final long LOW_SEED = 0x330e;

  private long state;

  private RandomNumbers(long seed) {
    state = ((seed & 0xffffffffL) << 16) | LOW_SEED;
  }

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.one("rand", ";$", RandomNumbers::rand), Spec.one("srand", ";$", RandomNumbers::srand));
  }

  private static Value rand(Interp in, Value limit) {
    RandomNumbers numbers = in.part(RandomNumbers.class);
    if (numbers == null) {
      numbers = new RandomNumbers(new SecureRandom().nextInt());
      in.setPart(RandomNumbers.class, numbers);
    }
    double below = limit == null ? 1 : limit.toDouble();
    return PerlNum.of(numbers.next() * (below == 0 ? 1 : below));
  }

  private static Value srand(Interp in, Value seed) {
    long bits = seed == null ? new SecureRandom().nextInt() & 0xffffffffL : seedOf(in, seed);
    in.setPart(RandomNumbers.class, new RandomNumbers(bits));
    return bits == 0 ? PerlStr.of("0 but true") : PerlUInt.of(bits);
  }

  private static long seedOf(Interp in, Value seed) {
    if (seed.defined()
        && (!Numbers.looksLikeNumber(seed.str()) || Math.abs(seed.toDouble()) >= 0x1p64)) {
      in.warn("overflow", "Integer overflow in srand");
      return -1;
    }
    double d = seed.toDouble();
    return d < 0 ? PerlUInt.bitsOf(-d) : Bits.of(seed);
  }

  /** The next number from 0 up to 1. */
  private double next() {
    state = (state * MULTIPLIER + INCREMENT) & MASK;
    return state * 0x1p-48;
  }

  @Override
  public Object fork(Copier copier) {
    RandomNumbers copy = new RandomNumbers(0);
    copy.state = state;
    return copy;
  }
}
