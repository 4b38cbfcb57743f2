package dev.vos.handles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * dup(2), dup2(2), close(2), fork(2) as far as descriptors go; POSIX 2.14 "File Descriptor
 * Allocation".
 */
@Timeout(30)
class HandleTableTest {
  private final Vfs vfs = new Vfs(MemoryFileSystem.create());
  private final PathContext context = vfs.context(022, Credentials.ROOT);
  private final HandleTable table = new HandleTable(16);

  @Test
  void newDescriptorIsTheLowestFreeNumber() throws Exception {
    assertThat(open("a")).isZero();
    assertThat(open("b")).isEqualTo(1);
    assertThat(open("c")).isEqualTo(2);
    table.close(1);
    table.close(0);
    assertThat(open("d")).isZero();
    assertThat(open("e")).isEqualTo(1);
    assertThat(open("f")).isEqualTo(3);
  }

  @Test
  void dupSharesTheOffset() throws Exception {
    int fd = open("a");
    int copy = table.dup(fd, 0, 0);
    write(fd, "hello");
    assertThat(seek(copy, 0, 1)).isEqualTo(5);
    seek(copy, 1, 0);
    assertThat(read(fd, 3)).isEqualTo("ell");
    table.close(fd);
    assertThat(read(copy, 9)).isEqualTo("o");
  }

  @Test
  void openingAgainGivesAnOffsetOfItsOwn() throws Exception {
    int fd = open("a");
    write(fd, "hello");
    assertThat(read(open("a"), 9)).isEqualTo("hello");
  }

  @Test
  void dup2ClosesTheTargetFirst() throws Exception {
    Pipe.Ends pipe = Pipe.create(0);
    int reader = table.install(pipe.reader(), 0);
    int writer = table.install(pipe.writer(), 0);
    int file = open("a");
    assertThat(table.dup2(file, writer)).isEqualTo(writer);
    assertThat(read(reader, 1)).isEmpty();
    write(writer, "to the file");
    assertThat(seek(file, 0, 1)).isEqualTo(11);
  }

  @Test
  void dup2OfEqualNumbersChangesNothing() throws Exception {
    int fd = table.install(openFile("a"), OpenFlags.O_CLOEXEC);
    assertThat(table.dup2(fd, fd)).isEqualTo(fd);
    assertThat(table.isCloseOnExec(fd)).isTrue();
    write(fd, "still open");
  }

  @Test
  void dup2MayLeaveGaps() throws Exception {
    int fd = open("a");
    table.dup2(fd, 9);
    assertThat(table.descriptors()).containsExactly(0, 9);
    assertThat(open("b")).isEqualTo(1);
  }

  @Test
  void badNumbersFailWithEbadf() {
    assertThat(Failing.errnoOf(() -> table.get(3))).isEqualTo(Errno.EBADF);
    assertThat(Failing.errnoOf(() -> table.get(-1))).isEqualTo(Errno.EBADF);
    assertThat(Failing.errnoOf(() -> table.dup2(0, 1))).isEqualTo(Errno.EBADF);
  }

  @Test
  void dup2BeyondTheLimitFailsWithEbadf() throws Exception {
    int fd = open("a");
    assertThat(Failing.errnoOf(() -> table.dup2(fd, 16))).isEqualTo(Errno.EBADF);
    assertThat(Failing.errnoOf(() -> table.dup(fd, 16, 0))).isEqualTo(Errno.EINVAL);
  }

  @Test
  void limitFailsWithEmfileAndLeavesTheFileToTheCaller() throws Exception {
    int fd = open("a");
    while (table.descriptors().size() < 16) {
      table.dup(fd, 0, 0);
    }
    OpenFile file = openFile("b");
    assertThat(Failing.errnoOf(() -> table.install(file, 0))).isEqualTo(Errno.EMFILE);
    Bytes.write(file, "still ours");
    file.release();
  }

  @Test
  void closeOnExecBelongsToTheDescriptor() throws Exception {
    int fd = table.install(openFile("a"), OpenFlags.O_CLOEXEC);
    int copy = table.dup(fd, 0, 0);
    table.closeOnExec();
    assertThat(table.descriptors()).containsExactly(copy);
  }

  @Test
  void forkSharesOpenFilesAndCopiesNumbers() throws Exception {
    int fd = open("a");
    HandleTable child = table.fork();
    write(fd, "abc");
    OpenFile inChild = child.get(fd);
    assertThat(inChild.seek(0, 1)).isEqualTo(3);
    inChild.release();
    table.close(fd);
    assertThat(child.isOpen(fd)).isTrue();
    child.closeAll();
  }

  @Test
  void endOfFileComesWhenTheLastCopyInAnyTableIsClosed() throws Exception {
    Pipe.Ends pipe = Pipe.create(0);
    int reader = table.install(pipe.reader(), 0);
    int writer = table.install(pipe.writer(), 0);
    HandleTable child = table.fork();
    table.close(writer);
    Blocked<String> read =
        Blocked.in(
            waiter -> {
              OpenFile file = table.get(reader);
              try {
                return Bytes.read(file, 9, waiter);
              } finally {
                file.release();
              }
            });
    child.closeAll();
    assertThat(read.result()).isEmpty();
  }

  @Test
  void closedTableTakesNothingMore() throws Exception {
    open("a");
    table.closeAll();
    table.closeAll();
    assertThat(table.descriptors()).isEmpty();
    OpenFile file = openFile("b");
    assertThat(Failing.errnoOf(() -> table.install(file, 0))).isEqualTo(Errno.EMFILE);
    file.release();
  }

  @Test
  void lookUpNeverSeesAFileThatIsBeingClosed() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread looking =
        new Thread(
            () -> {
              try {
                while (!stop.get()) {
                  look();
                }
              } catch (Throwable e) {
                failure.set(e);
              }
            });
    looking.start();
    for (int i = 0; i < 20_000; i++) {
      table.install(Pipe.create(0).reader(), 0);
      table.close(0);
    }
    stop.set(true);
    looking.join();
    assertThat(failure.get()).isNull();
  }

  private void look() {
    try {
      OpenFile file = table.get(0);
      file.ready(Poll.IN);
      file.release();
    } catch (ErrnoException e) {
      assertThat(e.errno()).isEqualTo(Errno.EBADF);
    }
  }

  private OpenFile openFile(String name) throws ErrnoException {
    int flags = OpenFlags.O_RDWR | OpenFlags.O_CREAT;
    return new RegularOpenFile(vfs.open(context, "/" + name, flags, 0644), flags);
  }

  private int open(String name) throws ErrnoException {
    return table.install(openFile(name), 0);
  }

  private void write(int fd, String text) throws ErrnoException {
    OpenFile file = table.get(fd);
    Bytes.write(file, text);
    file.release();
  }

  private String read(int fd, int most) throws ErrnoException {
    OpenFile file = table.get(fd);
    try {
      return Bytes.read(file, most);
    } finally {
      file.release();
    }
  }

  private long seek(int fd, long offset, int whence) throws ErrnoException {
    OpenFile file = table.get(fd);
    try {
      return file.seek(offset, whence);
    } finally {
      file.release();
    }
  }
}
