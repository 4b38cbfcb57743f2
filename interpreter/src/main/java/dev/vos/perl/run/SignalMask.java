package dev.vos.perl.run;

import dev.vos.abi.Signal;
import java.util.Set;

/**
 * The signal mask to be put back when the signal that ended a sigsuspend is delivered.
 *
 * @param blocked the mask
 */
public record SignalMask(Set<Signal> blocked) {

  /** Puts it back if one is waiting for that. */
  static void restore(Interp in) {
    SignalMask mask = in.part(SignalMask.class);
    if (mask != null) {
      in.setPart(SignalMask.class, null);
      in.sys().signals().block(mask.blocked);
    }
  }
}
