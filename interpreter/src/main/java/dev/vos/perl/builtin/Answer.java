package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.DualVar;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** What builtins about files and processes return: 1 or false, with {@code $!} set on failure. */
final class Answer {
  static final Value TRUE = PerlInt.ONE;
  static final Value FALSE = new DualVar(PerlInt.ZERO, "");

  private Answer() {}

  /** A system call that only succeeds or fails. */
  @FunctionalInterface
  interface Call {
    void run() throws ErrnoException;
  }

  /** A system call that returns something. */
  @FunctionalInterface
  interface Getter<T> {
    T get() throws ErrnoException;
  }

  static Value of(boolean yes) {
    return yes ? TRUE : FALSE;
  }

  /** True if the call succeeds; else false and {@code $!}. */
  static Value of(Interp in, Call call) {
    return succeeded(in, call) ? TRUE : FALSE;
  }

  /** True if the call succeeds; else undef and {@code $!}. */
  static Value orUndef(Interp in, Call call) {
    return succeeded(in, call) ? TRUE : Undef.UNDEF;
  }

  static boolean succeeded(Interp in, Call call) {
    return orNull(
            in,
            () -> {
              call.run();
              return TRUE;
            })
        != null;
  }

  /** What the call returns as a value; undef and {@code $!} if it fails. */
  static Value value(Interp in, Getter<Value> call) {
    Value v = orNull(in, call);
    return v == null ? Undef.UNDEF : v;
  }

  /** What the call returns; null and {@code $!} if it fails. */
  static <T> T orNull(Interp in, Getter<T> call) {
    try {
      return getOrReclaim(in, call);
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
      return null;
    }
  }

  /** When there are too many descriptors, those that the program has lost are closed first. */
  private static <T> T getOrReclaim(Interp in, Getter<T> call) throws ErrnoException {
    try {
      return call.get();
    } catch (ErrnoException e) {
      if (e.errno() != Errno.EMFILE) {
        throw e;
      }
      in.handles().reclaim();
      return call.get();
    }
  }

  /** "0 but true" for 0, as fcntl and seek functions return numbers. */
  static Value butTrue(long n) {
    return n == 0 ? dev.vos.perl.value.PerlStr.of("0 but true") : PerlInt.of(n);
  }
}
