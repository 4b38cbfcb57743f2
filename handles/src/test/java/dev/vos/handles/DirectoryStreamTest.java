package dev.vos.handles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** readdir(3) and rewinddir(3), also across fork (perlfork, "Open directory handles"). */
class DirectoryStreamTest {
  private final Vfs vfs = new Vfs(MemoryFileSystem.create());
  private final PathContext context = vfs.context(022, Credentials.ROOT);
  private DirectoryStream stream;

  @BeforeEach
  void openDirectoryWithTwoEntries() throws ErrnoException {
    vfs.mkdir(context, "/d", 0755);
    vfs.mkdir(context, "/d/a", 0755);
    vfs.mkdir(context, "/d/b", 0755);
    int flags = OpenFlags.O_RDONLY | OpenFlags.O_DIRECTORY;
    Opened opened = vfs.open(context, "/d", flags, 0);
    stream = new DirectoryStream(opened, flags, () -> vfs.list(context, opened.location()));
  }

  private static List<String> rest(DirectoryStream stream) throws ErrnoException {
    List<String> names = new ArrayList<>();
    for (String name = stream.next(); name != null; name = stream.next()) {
      names.add(name);
    }
    return names;
  }

  @Test
  void allNamesComeOnceAndThenTheEnd() throws Exception {
    assertThat(rest(stream)).containsExactlyInAnyOrder(".", "..", "a", "b");
    assertThat(stream.next()).isNull();
  }

  @Test
  void seekdirGoesBackToWhereTelldirWas() throws Exception {
    stream.next();
    long position = stream.tell();
    List<String> after = rest(stream);
    stream.seekTo(position);
    assertThat(rest(stream)).isEqualTo(after);
  }

  @Test
  void rewindReadsTheDirectoryAgain() throws Exception {
    rest(stream);
    vfs.mkdir(context, "/d/c", 0755);
    stream.rewind();
    assertThat(rest(stream)).contains("c");
  }

  @Test
  void childKeepsThePositionAndSeesNoLaterChange() throws Exception {
    HandleTable parent = new HandleTable(8);
    int fd = parent.install(stream, 0);
    stream.next();
    stream.next();
    HandleTable child = parent.fork();
    vfs.mkdir(context, "/d/c", 0755);
    DirectoryStream inherited = (DirectoryStream) child.get(fd);
    assertThat(rest(inherited)).hasSize(2).doesNotContain("c");
    assertThat(rest(stream)).hasSize(2).doesNotContain("c");
    inherited.rewind();
    assertThat(rest(inherited)).contains("c");
    inherited.release();
  }
}
