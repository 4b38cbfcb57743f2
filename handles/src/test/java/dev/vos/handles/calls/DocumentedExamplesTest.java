package dev.vos.handles.calls;

import static dev.vos.abi.OpenFlags.O_APPEND;
import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_EXCL;
import static dev.vos.abi.OpenFlags.O_NONBLOCK;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static dev.vos.handles.calls.FileCalls.SEEK_CUR;
import static dev.vos.handles.calls.FileCalls.SEEK_SET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Waiter;
import dev.vos.handles.HandleTable;
import dev.vos.handles.Pipe;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.RecordLock;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.fault.Effect;
import dev.vos.vfs.fault.FaultFileSystem;
import dev.vos.vfs.fault.FaultPlan;
import dev.vos.vfs.fault.Operation;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.memory.MemoryFileSystem;
import dev.vos.vfs.overlay.OverlayFileSystem;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/files-and-handles.md: what stands there is compiled and run here. */
class DocumentedExamplesTest {
  private static final Path PAGE = Path.of("..", "docs", "files-and-handles.md");
  private static final Path HERE =
      Path.of("src/test/java/dev/vos/handles/calls/DocumentedExamplesTest.java");

  @TempDir private Path project;

  @Test
  void thePageShowsWhatIsCompiledHere() throws Exception {
    String here = withoutSpace(Files.readString(HERE));
    List<String> examples =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult found) -> withoutSpace(found.group(1)))
            .toList();
    assertThat(examples)
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(e -> assertThat(here).contains(e));
  }

  /** What is left when lines may be broken anywhere. */
  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  @Test
  void fiveLines() throws ErrnoException {
    FileCalls files = LoneTask.on(new Vfs(MemoryFileSystem.create())).calls().files();
    int fd = files.open("/greeting", O_CREAT | O_RDWR, 0644);
    files.write(fd, bytes("hello"));
    int copy = files.dup(fd);
    assertEquals(5, files.lseek(copy, 0, SEEK_CUR)); // dup shares the offset
  }

  @Test
  void processesShareOpenFiles() throws ErrnoException {
    LoneTask parent = LoneTask.on(new Vfs(MemoryFileSystem.create()));
    int log = parent.calls().files().open("/log", O_CREAT | O_WRONLY | O_APPEND, 0644);
    LoneTask child = parent.fork();
    child.calls().files().write(log, bytes("child\n"));
    parent.calls().files().close(log); // the child's stays open
    child.calls().files().unlink("/log"); // the file lives on without a name
    assertEquals(0, child.calls().files().fstat(log).nlink());
    assertEquals(6, child.calls().files().write(log, bytes("still\n")));
  }

  @Test
  void endsOfPipes() throws ErrnoException {
    FileCalls files = LoneTask.on(new Vfs(MemoryFileSystem.create())).calls().files();
    int[] pipe = files.pipe(O_NONBLOCK);
    ErrnoException empty =
        assertThrows(ErrnoException.class, () -> files.read(pipe[0], ByteBuffer.allocate(9)));
    assertEquals(Errno.EAGAIN, empty.errno());
    files.close(pipe[1]);
    assertEquals(0, files.read(pipe[0], ByteBuffer.allocate(9))); // the end
  }

  @Test
  void otherUsers() throws ErrnoException {
    LoneTask root = LoneTask.on(new Vfs(MemoryFileSystem.create()));
    root.calls().files().open("/secret", O_CREAT | O_WRONLY, 0600);
    LoneTask guest = root.fork().as(new Credentials(1000, 1000, List.of()));
    ErrnoException denied =
        assertThrows(
            ErrnoException.class, () -> guest.calls().files().open("/secret", O_RDONLY, 0));
    assertEquals(Errno.EACCES, denied.errno());
  }

  @Test
  void locksOfProcesses() throws ErrnoException {
    LoneTask first = LoneTask.on(new Vfs(MemoryFileSystem.create()));
    int fd = first.calls().files().open("/db", O_CREAT | O_RDWR, 0644);
    LoneTask second = first.fork();
    RecordLock wholeFile = new RecordLock(RecordLock.WRITE, 0, 0, 0);
    first.calls().files().setlk(fd, wholeFile, SEEK_SET);
    RecordLock inTheWay = second.calls().files().getlk(fd, wholeFile, SEEK_SET);
    assertEquals(first.pid(), inTheWay.pid());
    first.calls().files().close(first.calls().files().open("/db", O_RDONLY, 0));
    second.calls().files().setlk(fd, wholeFile, SEEK_SET); // POSIX: any close gives the lock up
  }

  @Test
  void whatIsNotWrittenToTheHost() throws Exception {
    Files.writeString(project.resolve("config"), "original");
    Vfs vfs = new Vfs(OverlayFileSystem.over(HostFileSystem.at(project).root()));
    FileCalls files = LoneTask.on(vfs).calls().files();
    files.write(files.open("/config", O_WRONLY, 0), bytes("changed!"));
    assertEquals("original", Files.readString(project.resolve("config")));
  }

  @Test
  void mounts() throws Exception {
    Vfs vfs = new Vfs(MemoryFileSystem.create());
    PathContext root = vfs.context(022, Credentials.ROOT);
    vfs.mkdir(root, "/src", 0755);
    vfs.mount(root, HostFileSystem.at(project).root(), "/src", Set.of());
    try (LoneTask task = LoneTask.on(vfs)) {
      task.calls().directories().chdir("/src");
      task.calls().files().open("made-here", O_CREAT | O_EXCL, 0644);
      assertThat(project.resolve("made-here")).exists();
    }
  }

  @Test
  void failures() throws ErrnoException {
    FaultPlan plan =
        FaultPlan.builder().at(Operation.WRITE, 2, new Effect.Fail(Errno.ENOSPC)).build();
    Vfs vfs = new Vfs(FaultFileSystem.over(MemoryFileSystem.create().root(), plan));
    FileCalls files = LoneTask.on(vfs).calls().files();
    int fd = files.open("/data", O_CREAT | O_WRONLY, 0644);
    files.write(fd, bytes("fits"));
    ErrnoException full = assertThrows(ErrnoException.class, () -> files.write(fd, bytes("not")));
    assertEquals(Errno.ENOSPC, full.errno());
  }

  @Test
  void limits() throws ErrnoException {
    LoneTask task = LoneTask.on(new Vfs(MemoryFileSystem.create()));
    task.handles().setLimit(3);
    task.fileSizeLimit(4);
    FileCalls files = task.calls().files();
    int fd = files.open("/f", O_CREAT | O_WRONLY, 0644);
    assertEquals(4, files.write(fd, bytes("12345")));
    files.pipe(0);
    ErrnoException many = assertThrows(ErrnoException.class, () -> files.dup(fd));
    assertEquals(Errno.EMFILE, many.errno());
  }

  @Test
  void theTableAlone() throws ErrnoException {
    HandleTable table = new HandleTable(1024);
    Pipe.Ends pipe = Pipe.create(0);
    int in = table.install(pipe.reader(), 0);
    int out = table.install(pipe.writer(), 0);
    table.dup2(out, 7);
    table.close(out);
    pipe.writer().write(bytes("x"), Waiter.uninterruptible()); // 7 keeps it open
    assertEquals(List.of(in, 7), table.descriptors());
  }

  @Test
  void theFileSystemAlone() throws ErrnoException {
    Vfs vfs = new Vfs(MemoryFileSystem.create());
    PathContext me = vfs.context(022, Credentials.ROOT);
    vfs.mkdir(me, "/a", 0755);
    vfs.symlink(me, "a", "/link");
    Opened file = vfs.open(me, "/link/f", O_CREAT, 0666);
    assertEquals(0644, file.stat().permissions()); // the umask is 022
    assertEquals("/a/f", vfs.realpath(me, "/link/f"));
    file.close();
  }
}
