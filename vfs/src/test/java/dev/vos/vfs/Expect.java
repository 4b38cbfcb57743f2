package dev.vos.vfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Calls that have to fail. */
public final class Expect {
  private Expect() {}

  public static void errno(Errno expected, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).as("expected " + expected).isInstanceOf(ErrnoException.class);
    assertThat(((ErrnoException) thrown).errno()).isEqualTo(expected);
  }
}
