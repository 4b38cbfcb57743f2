package dev.vos.vfs.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Signal;
import dev.vos.vfs.Expect;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostProcessTest {
  private static final Path SHELL = Path.of("/bin/sh");
  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = TemporaryDirectories.make();
  }

  @AfterEach
  void removeDirectory() throws IOException {
    TemporaryDirectories.remove(directory);
  }

  private HostCommand shell(String script, HostStream in, HostStream out, HostStream err) {
    return new HostCommand(
        SHELL,
        List.of("sh", "-c", script),
        Map.of("PATH", "/usr/bin:/bin", "GREETING", "grüß"),
        directory,
        List.of(in, out, err),
        Set.of());
  }

  private int status(String script) throws ErrnoException {
    HostStream none = HostStream.file(Path.of("/dev/null"), OpenFlags.O_RDWR, 0);
    return HostProcess.spawn(shell(script, none, none, none)).waitFor();
  }

  private String output(String script) throws Exception {
    HostStream.PipeFromChild out = HostStream.pipeFromChild();
    HostProcess process =
        HostProcess.spawn(shell(script, HostStream.closed(), out, HostStream.inherit(2)));
    String text = readAll(out.channel());
    assertThat(process.waitFor()).isZero();
    return text;
  }

  private static String readAll(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    try (channel) {
      while (channel.read(bytes) >= 0) {
        assertThat(bytes.hasRemaining()).isTrue();
      }
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  @Test
  void theStatusIsTheWaitStatus() throws ErrnoException {
    assertThat(status("exit 0")).isZero();
    assertThat(status("exit 3")).isEqualTo(3 << 8);
    assertThat(status("exit 137")).isEqualTo(137 << 8);
    assertThat(status("kill -9 $$")).isEqualTo(9);
    assertThat(status("kill -TERM $$")).isEqualTo(15);
    assertThat(status("ulimit -c 0; kill -QUIT $$") & 0x7F).isEqualTo(3);
  }

  @Test
  void directoryEnvironmentAndArgumentsAreTheCommands() throws Exception {
    assertThat(output("pwd; echo $GREETING; echo $0")).isEqualTo(directory + "\ngrüß\nsh\n");
  }

  @Test
  void nothingElseIsInherited() throws Exception {
    try (FileChannel leak = FileChannel.open(Path.of("/etc/passwd"))) {
      assertThat(leak.isOpen()).isTrue();
      // 3 is the listing's own
      assertThat(output("ls /proc/self/fd | tr '\\n' ' '")).isIn("1 2 3 ", "0 1 2 ", "0 1 2 3 ");
    }
  }

  @Test
  void noSignalIsBlockedInIt() throws Exception {
    String blocked = output("grep SigBlk /proc/self/status");
    assertThat(blocked.trim()).matches("SigBlk:\\s+0+");
  }

  @Test
  void ignoredSignalsAreIgnored() throws Exception {
    HostStream none = HostStream.file(Path.of("/dev/null"), OpenFlags.O_RDWR, 0);
    HostCommand plain = shell("kill -TERM $$; exit 4", none, none, none);
    HostCommand command =
        new HostCommand(
            plain.program(),
            plain.arguments(),
            plain.environment(),
            plain.directory(),
            plain.streams(),
            Set.of(Signal.TERM, Signal.PIPE));
    assertThat(HostProcess.spawn(command).waitFor()).isEqualTo(4 << 8);
  }

  @Test
  void anOpenFileGoesInAtItsOffsetAndComesBackWithTheNewOne() throws Exception {
    Path file = directory.resolve("f");
    Files.writeString(file, "one\ntwo\nthree\n");
    HostStream.SharedFile in = HostStream.file(file, OpenFlags.O_RDWR, 4);
    HostStream.PipeFromChild out = HostStream.pipeFromChild();
    HostProcess process = HostProcess.spawn(shell("read x; echo $x", in, out, out));
    assertThat(readAll(out.channel())).isEqualTo("two\n");
    process.waitFor();
    assertThat(in.offset()).isEqualTo(8);
  }

  @Test
  void oneStreamForTwoDescriptorsIsOneOpenFile() throws Exception {
    Path file = directory.resolve("f");
    Files.createFile(file);
    HostStream.SharedFile both = HostStream.file(file, OpenFlags.O_WRONLY, 0);
    HostStream none = HostStream.closed();
    HostProcess.spawn(shell("echo out; echo err >&2; echo out", none, both, both)).waitFor();
    assertThat(Files.readString(file)).isEqualTo("out\nerr\nout\n");
    assertThat(both.offset()).isEqualTo(12);
  }

  @Test
  void pipesCarryBothWays() throws Exception {
    HostStream.PipeToChild in = HostStream.pipeToChild();
    HostStream.PipeFromChild out = HostStream.pipeFromChild();
    HostProcess process = HostProcess.spawn(shell("sort", in, out, HostStream.inherit(2)));
    in.channel().write(ByteBuffer.wrap("b\na\n".getBytes(StandardCharsets.UTF_8)));
    in.channel().close();
    assertThat(readAll(out.channel())).isEqualTo("a\nb\n");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void killReachesTheProgramUntilItIsReaped() throws Exception {
    HostStream none = HostStream.file(Path.of("/dev/null"), OpenFlags.O_RDWR, 0);
    HostProcess process = HostProcess.spawn(shell("exec sleep 100", none, none, none));
    process.kill(Signal.TERM);
    assertThat(process.waitFor()).isEqualTo(15);
    assertThat(process.waitFor()).isEqualTo(15);
    Expect.errno(Errno.ESRCH, () -> process.kill(Signal.TERM));
  }

  @Test
  void whatCannotBeStartedSaysWhy() throws Exception {
    Path text = Files.writeString(directory.resolve("text"), "echo hello\n");
    Expect.errno(Errno.ENOENT, () -> spawn(directory.resolve("none")));
    Expect.errno(Errno.EACCES, () -> spawn(text));
    Expect.errno(Errno.EACCES, () -> spawn(directory));
    HostAttributes.chmod(text, 0755);
    Expect.errno(Errno.ENOEXEC, () -> spawn(text));
    Expect.errno(Errno.ENOTDIR, () -> spawn(text.resolve("x")));
  }

  private static void spawn(Path program) throws ErrnoException {
    HostStream none = HostStream.file(Path.of("/dev/null"), OpenFlags.O_RDWR, 0);
    HostProcess.spawn(
        new HostCommand(
            program,
            List.of("x"),
            Map.of(),
            Path.of("/"),
            List.of(none, HostStream.pipeFromChild(), none),
            Set.of()));
  }

  @Test
  void noDescriptorIsLeftBehind() throws Exception {
    status("exit 0");
    output("echo");
    long before = openDescriptors();
    for (int i = 0; i < 20; i++) {
      status("exit 0");
      output("echo");
      Expect.errno(Errno.ENOENT, () -> spawn(directory.resolve("none")));
    }
    assertThat(openDescriptors()).isLessThanOrEqualTo(before + 2);
  }

  private static long openDescriptors() throws IOException {
    try (var entries = Files.list(Path.of("/proc/self/fd"))) {
      return entries.count();
    }
  }
}
