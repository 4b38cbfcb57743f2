package dev.vos.vfs.host;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Expect;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFileSystemTest {
  private final Vfs vfs = new Vfs(HostFileSystem.whole());
  private final PathContext context = vfs.context(022, HostUser.current().credentials());
  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = TemporaryDirectories.make();
  }

  @AfterEach
  void removeDirectory() throws IOException {
    TemporaryDirectories.remove(directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/etc/passwd", "/dev/null", "/dev/zero", "/proc/self/status", "/tmp", "/usr"})
  void statTellsWhatLinuxTells(String path) throws Exception {
    try (Linux linux = new Linux(TemporaryDirectories.make())) {
      Stat expected = linux.stat(path);
      Stat stat = vfs.stat(context, path);
      assertThat(stat.sameFile(expected)).isTrue();
      assertThat(stat.mode()).isEqualTo(expected.mode());
      assertThat(stat.nlink()).isEqualTo(expected.nlink());
      assertThat(stat.uid()).isEqualTo(expected.uid());
      assertThat(stat.gid()).isEqualTo(expected.gid());
      assertThat(stat.rdev()).isEqualTo(expected.rdev());
      assertThat(stat.size()).isEqualTo(expected.size());
    }
  }

  @Test
  void timesHaveNanoseconds() throws Exception {
    Path file = Files.createFile(directory.resolve("f"));
    long nanos = 1_234_567_890_123_456_789L;
    vfs.utimens(context, file.toString(), nanos, nanos + 1);
    try (Linux linux = new Linux(TemporaryDirectories.make())) {
      Stat expected = linux.stat(file.toString());
      Stat stat = vfs.stat(context, file.toString());
      assertThat(stat.atimeNanos()).isEqualTo(nanos).isEqualTo(expected.atimeNanos());
      assertThat(stat.mtimeNanos()).isEqualTo(nanos + 1).isEqualTo(expected.mtimeNanos());
      assertThat(stat.ctimeNanos()).isEqualTo(expected.ctimeNanos());
    }
  }

  @Test
  void anInterruptedThreadDoesNotCloseTheFileForOthers() throws Exception {
    Opened file = vfs.open(context, directory + "/f", O_CREAT | O_RDWR, 0644);
    Thread.currentThread().interrupt();
    file.data().write(ByteBuffer.wrap(new byte[3]), 0);
    assertThat(file.data().read(ByteBuffer.allocate(3), 0)).isEqualTo(3);
    assertThat(file.data().append(ByteBuffer.wrap(new byte[1]))).isEqualTo(4);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file.data().size()).isEqualTo(4);
    file.close();
    Expect.errno(Errno.EBADF, () -> file.data().size());
  }

  @Test
  void filesOfAVirtualUserBelongToThatUserIfTheJvmIsRoot() throws Exception {
    Assumptions.assumeTrue(HostUser.current().credentials().isRoot());
    HostAttributes.chmod(directory, 0777);
    PathContext ann = vfs.context(022, new Credentials(1000, 1000, List.of()));
    vfs.open(ann, directory + "/f", O_CREAT | O_RDWR, 0644).close();
    vfs.mkdir(ann, directory + "/d", 0700);
    assertThat(vfs.stat(context, directory + "/f").uid()).isEqualTo(1000);
    assertThat(vfs.stat(context, directory + "/d").gid()).isEqualTo(1000);
    PathContext eve = vfs.context(022, new Credentials(1001, 1001, List.of()));
    Expect.errno(Errno.EACCES, () -> vfs.open(eve, directory + "/f", O_RDWR, 0));
    Expect.errno(Errno.EACCES, () -> vfs.mkdir(eve, directory + "/d/x", 0755));
  }

  @Test
  void aRootThatIsNoDirectoryIsRefused() {
    Expect.errno(Errno.ENOTDIR, () -> HostFileSystem.at(Path.of("/etc/passwd")));
    Expect.errno(Errno.ENOENT, () -> HostFileSystem.at(directory.resolve("none")));
  }

  @Test
  void anOpenFileHasAHostPathEvenWithoutAName() throws Exception {
    Opened file = vfs.open(context, directory + "/f", O_CREAT | O_RDWR, 0644);
    file.data().write(ByteBuffer.wrap(new byte[] {'x'}), 0);
    assertThat(file.data().hostPath()).contains(directory.resolve("f"));
    vfs.unlink(context, directory + "/f");
    assertThat(Files.readString(file.data().hostPath().orElseThrow())).isEqualTo("x");
    file.close();
  }
}
