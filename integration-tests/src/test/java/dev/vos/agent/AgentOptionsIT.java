package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong option: status 2, one line that says what is wrong and what is allowed. */
class AgentOptionsIT {
  private static final int RELEASE = Jdk.releases().findFirst().orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense          | vos: nonsense: unknown option
          cwd               | vos: cwd: needs a directory
          cwd=/none/such    | vos: cwd=/none/such: No such file or directory
          env=NAME          | vos: env=NAME: needs a name and a value
          bind=/etc         | vos: bind=/etc: malformed mount
          bind=/etc:/a:rw   | vos: bind=/etc:/a:rw: malformed mount
          bind=/none:/a     | vos: bind=/none:/a: /none is not a directory of the host
          overlay=/none     | vos: overlay=/none: /none is not a directory of the host
          tmpfs=/           | vos: tmpfs=/: malformed mount
          tmpfs=/no/such/up | vos: tmpfs=/no/such/up: No such file or directory
          fault=/tmp        | vos: fault=/tmp: malformed plan
          fault=/tmp:oops   | vos: fault=/tmp:oops: 'oops': malformed rule
          fault=/tmp:walk=EIO | vos: fault=/tmp:walk=EIO: 'walk=EIO': unknown call walk
          fault=/tmp:read=EOOPS | vos: fault=/tmp:read=EOOPS: 'read=EOOPS': unknown effect EOOPS
          fault=/tmp:write@0=EIO | vos: fault=/tmp:write@0=EIO: 'write@0=EIO': calls are counted
          fault=/no/such:write=EIO | vos: fault=/no/such:write=EIO: No such file or directory
          trace=/none/log   | vos: trace=/none/log: cannot be written
          strict=yes        | vos: strict=yes: takes no value
          """)
  void agentRefuses(String option, String message) throws Exception {
    Run run = Run.agent(Jdk.of(RELEASE), "=" + option, "Ending", "return");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith(message).contains("; allowed: cwd=DIR, env=K:V, bind=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --nonsense -- -version      | vos: Unknown option: '--nonsense'
          --tmpfs                     | vos: Missing required parameter for option '--tmpfs'
          --bind /etc -- -version     | vos: --bind=/etc: malformed mount
          --overlay /none -- -version | vos: --overlay=/none: /none is not a directory of the host
          --tmpfs /x                  | vos: run: no PROGRAM and no JAVA-ARGS
          """)
  void runRefuses(String arguments, String message) throws Exception {
    List<String> command = new ArrayList<>(List.of("run"));
    command.addAll(List.of(arguments.split(" ")));
    Run run = Run.vos(Jdk.of(RELEASE), "", command);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith(message).contains("; allowed: --cwd DIR, --env K:V, --bind");
  }
}
