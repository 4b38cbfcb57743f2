package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The option {@code net=private}: ports of its own for each process. */
class PrivateNetworkIT {
  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void portThatTheHostUsesIsFree(int release) throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      String said =
          Run.agent(Jdk.of(release), "=strict,net=private", "PortBehaviours", "all", port)
              .success();
      assertThat(said)
          .isEqualTo(
              """
              Connection refused
              port as asked for true
              socket true true
              Address already in use
              Connection refused
              channel 7 PORT PORT PORT
              asynchronous PORT
              http hello
              any true true
              """
                  .replace("PORT", port));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void twoProcessesListenOnOnePortAndAreFoundByName(int release) throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      String classes = Run.classes().toString();
      String app = "dev.vos.agent.app.PortBehaviours";
      Run run =
          Run.vos(
              Jdk.of(release),
              "",
              List.of(
                  "run", "--net", "private", "-cp", classes, app, "--", "serve", port, "first", "1",
                  "++", "-cp", classes, app, "--", "serve", port, "second", "1", "++", "-cp",
                  classes, app, "--", "ask", "vos-100", port, "++", "-cp", classes, app, "--",
                  "ask", "vos-101", port));
      assertThat(run.success().lines())
          .containsExactlyInAnyOrder(
              "first served", "second served", "first true true", "second true true");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void datagramPortThatTheHostUsesIsFree(int release) throws Exception {
    try (DatagramSocket taken = new DatagramSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      String said =
          Run.agent(Jdk.of(release), "=strict,net=private", "DatagramBehaviours", "all", port)
              .success();
      assertThat(said)
          .isEqualTo(
              """
              as asked for true
              question true
              answer true
              Address already in use
              nobody is there
              channel 7 true true true
              """);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void datagramsFindProcessesByName(int release) throws Exception {
    String classes = Run.classes().toString();
    String app = "dev.vos.agent.app.DatagramBehaviours";
    Run run =
        Run.vos(
            Jdk.of(release),
            "",
            List.of(
                "run", "--net", "private", "-cp", classes, app, "--", "serve", "9999", "first",
                "++", "-cp", classes, app, "--", "serve", "9999", "second", "++", "-cp", classes,
                app, "--", "ask", "vos-100", "9999", "++", "-cp", classes, app, "--", "ask",
                "vos-101", "9999"));
    assertThat(run.success().lines())
        .containsExactlyInAnyOrder("first true true", "second true true");
  }
}
