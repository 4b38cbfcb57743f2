package dev.vos.handles.calls;

import static dev.vos.abi.OpenFlags.O_APPEND;
import static dev.vos.abi.OpenFlags.O_NONBLOCK;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static dev.vos.handles.calls.FileCalls.SEEK_CUR;
import static dev.vos.handles.calls.OnMemory.bytes;
import static dev.vos.handles.calls.OnMemory.errno;
import static dev.vos.handles.calls.OnMemory.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TransferCallsTest {
  private final OnMemory vos = new OnMemory();

  @Test
  void readvFillsInOrder() throws ErrnoException {
    int fd = vos.file("/f", "abcdefg");
    ByteBuffer first = ByteBuffer.allocate(3);
    ByteBuffer none = ByteBuffer.allocate(0);
    ByteBuffer second = ByteBuffer.allocate(10);
    assertThat(vos.transfers.readv(fd, first, none, second)).isEqualTo(7);
    assertThat(text(first)).isEqualTo("abc");
    assertThat(text(second)).isEqualTo("defg");
    assertThat(vos.transfers.readv(fd, ByteBuffer.allocate(1), ByteBuffer.allocate(1))).isZero();
    ByteBuffer part = ByteBuffer.allocate(2);
    assertThat(vos.transfers.preadv(fd, 5, part, ByteBuffer.allocate(1))).isEqualTo(2);
    assertThat(text(part)).isEqualTo("fg");
  }

  @Test
  void writevIsOneWrite() throws ErrnoException {
    int fd = vos.file("/f", "");
    ByteBuffer[] parts = {bytes("ab"), bytes(""), bytes("cde")};
    assertThat(vos.transfers.writev(fd, parts)).isEqualTo(5);
    assertThat(parts[2].hasRemaining()).isFalse();
    assertThat(vos.transfers.pwritev(fd, 1, bytes("X"), bytes("Y"))).isEqualTo(2);
    assertThat(vos.content("/f")).isEqualTo("aXYde");
    assertThat(vos.files.lseek(fd, 0, SEEK_CUR)).isEqualTo(5);
  }

  @Test
  void writevToAFullPipeTakesAllOrNothing() throws ErrnoException {
    int[] pipe = vos.files.pipe(O_NONBLOCK);
    vos.files.write(pipe[1], ByteBuffer.allocate(65536 - 3));
    assertThat(errno(() -> vos.transfers.writev(pipe[1], bytes("ab"), bytes("cd"))))
        .isEqualTo(Errno.EAGAIN);
    vos.files.close(pipe[0]);
    assertThat(errno(() -> vos.transfers.writev(pipe[1], bytes("ab"), bytes("cd"))))
        .isEqualTo(Errno.EPIPE);
  }

  @Test
  void vectorsHaveLimits() throws ErrnoException {
    int fd = vos.file("/f", "");
    ByteBuffer[] many = new ByteBuffer[TransferCalls.IOV_MAX + 1];
    Arrays.fill(many, ByteBuffer.allocate(0));
    assertThat(errno(() -> vos.transfers.readv(fd, many))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.transfers.preadv(fd, -1, bytes("")))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.transfers.pwritev(77, -1, bytes("")))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.transfers.writev(77, bytes("")))).isEqualTo(Errno.EBADF);
  }

  @Test
  void sendfileMovesTheOffsetOfItsSource() throws ErrnoException {
    int in = vos.file("/in", "0123456789");
    int[] pipe = vos.files.pipe(0);
    assertThat(vos.transfers.sendfile(pipe[1], in, 4)).isEqualTo(4);
    assertThat(vos.files.lseek(in, 0, SEEK_CUR)).isEqualTo(4);
    assertThat(vos.transfers.sendfile(pipe[1], in, 8, 100)).isEqualTo(2);
    assertThat(vos.files.lseek(in, 0, SEEK_CUR)).isEqualTo(4);
    assertThat(vos.read(pipe[0], 99)).isEqualTo("012389");
    assertThat(vos.transfers.sendfile(pipe[1], in, 10, 5)).isZero();
  }

  @Test
  void sendfileRefusals() throws ErrnoException {
    int in = vos.file("/in", "0123456789");
    int[] pipe = vos.files.pipe(0);
    int appending = vos.files.open("/in", O_WRONLY | O_APPEND, 0);
    int readOnly = vos.files.open("/in", O_RDONLY, 0);
    assertThat(errno(() -> vos.transfers.sendfile(pipe[1], pipe[0], 1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.transfers.sendfile(appending, in, 1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.transfers.sendfile(readOnly, in, 1))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.transfers.sendfile(pipe[1], appending, 1))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.transfers.sendfile(pipe[1], in, -1, 1))).isEqualTo(Errno.EINVAL);
  }

  @Test
  void copyFileRangeWithAndWithoutOffsets() throws ErrnoException {
    int in = vos.file("/in", "0123456789");
    int out = vos.file("/out", "");
    assertThat(vos.transfers.copyFileRange(in, -1, out, -1, 3, 0)).isEqualTo(3);
    assertThat(vos.transfers.copyFileRange(in, 8, out, 5, 100, 0)).isEqualTo(2);
    assertThat(vos.content("/out")).isEqualTo("012\0\u000089");
    assertThat(vos.files.lseek(in, 0, SEEK_CUR)).isEqualTo(3);
    assertThat(vos.files.lseek(out, 0, SEEK_CUR)).isEqualTo(3);
    assertThat(vos.transfers.copyFileRange(in, 99, out, 0, 1, 0)).isZero();
  }

  @Test
  void copyFileRangeRefusals() throws ErrnoException {
    int in = vos.file("/in", "0123456789");
    int out = vos.file("/out", "");
    int appending = vos.files.open("/out", O_WRONLY | O_APPEND, 0);
    int directory = vos.files.open("/", O_RDONLY, 0);
    int pipe = vos.files.pipe(0)[1];
    assertThat(errno(() -> vos.transfers.copyFileRange(in, -1, out, -1, 1, 1)))
        .isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.transfers.copyFileRange(in, -1, appending, -1, 1, 0)))
        .isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.transfers.copyFileRange(directory, -1, out, -1, 1, 0)))
        .isEqualTo(Errno.EISDIR);
    assertThat(errno(() -> vos.transfers.copyFileRange(in, -1, pipe, -1, 1, 0)))
        .isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.transfers.copyFileRange(in, 0, in, 2, 5, 0)))
        .isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.transfers.copyFileRange(in, 0, in, 20, 5, 0))).isNull();
  }
}
