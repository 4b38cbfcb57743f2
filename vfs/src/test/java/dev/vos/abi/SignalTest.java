package dev.vos.abi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignalTest {
  @Test
  void numbersAndNamesFindTheSignal() {
    for (Signal signal : Signal.values()) {
      assertThat(Signal.of(signal.number())).contains(signal);
      assertThat(Signal.named(signal.shortName())).contains(signal);
      assertThat(Signal.named("SIG" + signal.shortName())).contains(signal);
    }
  }

  @Test
  void thereIsNoSignalZeroAndNoneBeyondTheStandardOnes() {
    assertThat(Signal.of(0)).isEmpty();
    assertThat(Signal.of(-1)).isEmpty();
    assertThat(Signal.of(32)).isEmpty();
    assertThat(Signal.named("NONE")).isEmpty();
    assertThat(Signal.named("")).isEmpty();
  }

  @Test
  void aliasesAreKnown() {
    assertThat(Signal.named("CLD")).contains(Signal.CHLD);
    assertThat(Signal.named("sigpoll")).contains(Signal.IO);
  }
}
