package dev.vos.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.OpenFlags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which shell commands are simple, and what they mean; POSIX Shell Command Language 2.2, 2.7. */
class ShellCommandTest {
  private static List<String> words(String command) {
    return ShellCommand.parse(command).orElseThrow().words();
  }

  @Test
  void wordsAreSplitAtBlanks() {
    assertThat(words("  perl -e\t1  x ")).containsExactly("perl", "-e", "1", "x");
  }

  @Test
  void quotesKeepBlanksAndJoin() {
    assertThat(words("p 'a b'c\"d e\" '' \"\"")).containsExactly("p", "a bcd e", "", "");
  }

  @Test
  void backslashQuotesOneCharacter() {
    assertThat(words("p a\\ b \\$x \\\\")).containsExactly("p", "a b", "$x", "\\");
    assertThat(words("p \"a\\\"b\\n\\$c\"")).containsExactly("p", "a\"b\\n$c");
  }

  @Test
  void redirectionsKeepTheirOrder() {
    ShellCommand command = ShellCommand.parse("p <in >out 2>>err 2>&1 3>&- x").orElseThrow();
    int write = OpenFlags.O_WRONLY | OpenFlags.O_CREAT;
    assertThat(command.words()).containsExactly("p", "x");
    assertThat(command.redirections())
        .containsExactly(
            new SpawnRequest.Open(0, "in", OpenFlags.O_RDONLY, 0666),
            new SpawnRequest.Open(1, "out", write | OpenFlags.O_TRUNC, 0666),
            new SpawnRequest.Open(2, "err", write | OpenFlags.O_APPEND, 0666),
            new SpawnRequest.Dup2(1, 2),
            new SpawnRequest.Close(3));
  }

  @Test
  void digitThatBelongsToAWordIsNoDescriptor() {
    ShellCommand command = ShellCommand.parse("p a2>out").orElseThrow();
    assertThat(command.words()).containsExactly("p", "a2");
    assertThat(command.redirections())
        .containsExactly(
            new SpawnRequest.Open(
                1, "out", OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_TRUNC, 0666));
  }

  @Test
  void assignmentsComeBeforeTheCommand() {
    ShellCommand command = ShellCommand.parse("A=1 B='x y' C= p D=2").orElseThrow();
    assertThat(command.assignments()).containsEntry("A", "1").containsEntry("B", "x y");
    assertThat(command.assignments()).containsEntry("C", "");
    assertThat(command.words()).containsExactly("p", "D=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a|b",
        "a;b",
        "a&",
        "a&&b",
        "a $x",
        "a \"$x\"",
        "a `b`",
        "a *.c",
        "a ?",
        "a [x]",
        "(a)",
        "a {b,c}",
        "a ~",
        "a # b",
        "a <<x",
        "a >&file",
        "a <>f",
        "cd x",
        "echo x",
        "if a",
        "! a",
        "a 'b",
        "a \"b",
        "a\nb",
        "A=1",
        "> out",
        "exec a",
        "a \\"
      })
  void whatOnlyAShellCanDoIsLeftToIt(String command) {
    assertThat(ShellCommand.parse(command)).isEmpty();
  }
}
