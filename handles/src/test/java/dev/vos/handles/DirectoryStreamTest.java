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
  private final HandleTable reader = new HandleTable(8);
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

  private static List<String> rest(DirectoryStream stream, HandleTable reader)
      throws ErrnoException {
    List<String> names = new ArrayList<>();
    for (String name = stream.next(reader); name != null; name = stream.next(reader)) {
      names.add(name);
    }
    return names;
  }

  @Test
  void allNamesComeOnceAndThenTheEnd() throws Exception {
    assertThat(rest(stream, reader)).containsExactlyInAnyOrder(".", "..", "a", "b");
    assertThat(stream.next(reader)).isNull();
  }

  @Test
  void seekdirGoesBackToWhereTelldirWas() throws Exception {
    stream.next(reader);
    long position = stream.tell(reader);
    List<String> after = rest(stream, reader);
    stream.seekTo(reader, position);
    assertThat(rest(stream, reader)).isEqualTo(after);
  }

  @Test
  void rewindReadsTheDirectoryAgain() throws Exception {
    rest(stream, reader);
    vfs.mkdir(context, "/d/c", 0755);
    stream.rewind(reader);
    assertThat(rest(stream, reader)).contains("c");
  }

  @Test
  void childKeepsThePositionAndSeesNoLaterChange() throws Exception {
    int fd = reader.install(stream, 0);
    stream.next(reader);
    stream.next(reader);
    HandleTable child = reader.fork();
    vfs.mkdir(context, "/d/c", 0755);
    assertThat(child.get(fd)).isSameAs(stream);
    assertThat(rest(stream, child)).hasSize(2).doesNotContain("c");
    assertThat(rest(stream, reader)).hasSize(2).doesNotContain("c");
    stream.rewind(child);
    assertThat(rest(stream, child)).contains("c");
    assertThat(stream.next(reader)).as("still at the end").isNull();
    stream.release();
  }

  @Test
  void theOffsetIsSharedWithAForkedProcess() throws Exception {
    reader.install(stream, 0);
    HandleTable child = reader.fork();
    assertThat(stream.seek(4, 0)).isEqualTo(4);
    assertThat(stream.seek(8, 1)).isEqualTo(12);
    assertThat(stream.tell(child)).isEqualTo(12);
    stream.seek(0, 0);
    assertThat(rest(stream, child)).hasSize(4);
    assertThat(stream.offset()).isEqualTo(4);
    assertThat(rest(stream, reader)).as("from where the other is").isEmpty();
  }
}
