package dev.vos.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ErrnoTest {
  @Test
  void everyNumberFindsItsErrno() {
    for (Errno errno : Errno.values()) {
      assertThat(Errno.of(errno.number())).isSameAs(errno);
    }
  }

  @Test
  void numbersThatLinuxDoesNotHaveAreRefused() {
    for (int number : new int[] {-1, 0, 41, 58, 134}) {
      assertThatThrownBy(() -> Errno.of(number)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aFailureTellsItsSubjectAndCostsNoTrace() {
    ErrnoException failure = new ErrnoException(Errno.ENOENT, "f");
    assertThat(failure).hasMessage("f: No such file or directory");
    assertThat(new ErrnoException(Errno.ENOENT)).hasMessage("No such file or directory");
    assertThat(failure.getStackTrace()).isEmpty();
  }
}
