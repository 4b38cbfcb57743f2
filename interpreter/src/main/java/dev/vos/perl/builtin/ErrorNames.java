package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.MagicScalar;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Value;

/** {@code %!}: for the name of each error, whether {@code $!} is that one. */
final class ErrorNames extends MagicScalar {
  private final Interp in;
  private final int number;

  private ErrorNames(Interp in, int number) {
    this.in = in;
    this.number = number;
  }

  static void install(Interp in) {
    PerlHash hash = in.hash("main::!");
    for (Errno e : Errno.values()) {
      hash.putRaw(e.name(), new ErrorNames(in, e.number()));
    }
    hash.putRaw("EWOULDBLOCK", new ErrorNames(in, Errno.EAGAIN.number()));
    hash.putRaw("EDEADLOCK", new ErrorNames(in, Errno.EDEADLK.number()));
    hash.putRaw("ENOTSUP", new ErrorNames(in, Errno.EOPNOTSUPP.number()));
  }

  @Override
  public Value get() {
    return in.errno() == number ? PerlInt.of(number) : Answer.FALSE;
  }

  @Override
  public void set(Value value) {
    throw PerlDie.at("%! is read-only");
  }

  @Override
  public MagicScalar forInterp(Interp child) {
    return new ErrorNames(child, number);
  }
}
