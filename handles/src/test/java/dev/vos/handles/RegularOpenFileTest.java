package dev.vos.handles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileLocks;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Offsets, append mode and flock of open regular files; POSIX read(), write(), lseek(). */
@Timeout(30)
class RegularOpenFileTest {
  private final Vfs vfs = new Vfs(MemoryFileSystem.create());
  private final PathContext context = vfs.context(022, Credentials.ROOT);

  private RegularOpenFile open(int flags) throws ErrnoException {
    int all = flags | OpenFlags.O_CREAT;
    return new RegularOpenFile(vfs.open(context, "/f", all, 0644), all);
  }

  @Test
  void appendWritesAtTheEndAndMovesTheOwnOffsetAlone() throws Exception {
    RegularOpenFile plain = open(OpenFlags.O_RDWR);
    Bytes.write(plain, "start");
    plain.seek(1, 0);
    RegularOpenFile append = open(OpenFlags.O_WRONLY | OpenFlags.O_APPEND);
    Bytes.write(append, "+end");
    assertThat(append.offset()).isEqualTo(9);
    assertThat(plain.offset()).isEqualTo(1);
    assertThat(Bytes.read(plain, 99)).isEqualTo("tart+end");
  }

  @Test
  void seekBeyondTheEndLeavesAHole() throws Exception {
    RegularOpenFile file = open(OpenFlags.O_RDWR);
    assertThat(file.seek(3, 2)).isEqualTo(3);
    Bytes.write(file, "x");
    file.seek(0, 0);
    assertThat(Bytes.read(file, 9)).isEqualTo("\0\0\0x");
  }

  @Test
  void seekToANegativeOffsetFailsAndStays() throws Exception {
    RegularOpenFile file = open(OpenFlags.O_RDWR);
    file.seek(5, 0);
    assertThat(Failing.errnoOf(() -> file.seek(-6, 1))).isEqualTo(Errno.EINVAL);
    assertThat(Failing.errnoOf(() -> file.seek(0, 9))).isEqualTo(Errno.EINVAL);
    assertThat(file.offset()).isEqualTo(5);
  }

  @Test
  void accessModeIsEnforced() throws Exception {
    RegularOpenFile readOnly = open(OpenFlags.O_RDONLY);
    RegularOpenFile writeOnly = open(OpenFlags.O_WRONLY);
    assertThat(Failing.errnoOf(() -> Bytes.write(readOnly, "x"))).isEqualTo(Errno.EBADF);
    assertThat(Failing.errnoOf(() -> Bytes.read(writeOnly, 1))).isEqualTo(Errno.EBADF);
    assertThat(
            Failing.errnoOf(
                () -> {
                  readOnly.truncate(0);
                  return null;
                }))
        .isEqualTo(Errno.EINVAL);
  }

  @Test
  void positionalCallsLeaveTheOffset() throws Exception {
    RegularOpenFile file = open(OpenFlags.O_RDWR);
    Bytes.write(file, "abcdef");
    file.pwrite(Bytes.of("XY"), 1);
    ByteBuffer buffer = ByteBuffer.allocate(3);
    assertThat(file.pread(buffer, 0)).isEqualTo(3);
    assertThat(new String(buffer.array(), "ISO-8859-1")).isEqualTo("aXY");
    assertThat(file.offset()).isEqualTo(6);
  }

  @Test
  void flockBelongsToTheOpenFile() throws Exception {
    RegularOpenFile first = open(OpenFlags.O_RDWR);
    RegularOpenFile second = open(OpenFlags.O_RDWR);
    first.lockNow(vfs.locks(), FileLocks.Kind.EXCLUSIVE);
    assertThat(
            Failing.errnoOf(
                () -> {
                  second.lockNow(vfs.locks(), FileLocks.Kind.SHARED);
                  return null;
                }))
        .isEqualTo(Errno.EAGAIN);
    first.acquire();
    first.release();
    Blocked<Boolean> lock =
        Blocked.in(
            waiter -> {
              second.lock(vfs.locks(), FileLocks.Kind.EXCLUSIVE, waiter);
              return true;
            });
    first.release();
    assertThat(lock.result()).isTrue();
  }
}
