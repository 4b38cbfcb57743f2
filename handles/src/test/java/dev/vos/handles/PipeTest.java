package dev.vos.handles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Waiter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** pipe(7), POSIX read() and write(). */
@Timeout(30)
class PipeTest {
  private final Pipe.Ends ends = Pipe.create(0);
  private final PipeReadEnd reader = ends.reader();
  private final PipeWriteEnd writer = ends.writer();

  @Test
  void whatIsWrittenIsReadInOrder() throws Exception {
    Bytes.write(writer, "ab");
    Bytes.write(writer, "cd");
    assertThat(Bytes.read(reader, 3)).isEqualTo("abc");
    assertThat(Bytes.read(reader, 3)).isEqualTo("d");
  }

  @Test
  void readReturnsEofAfterLastWriterCloses() throws Exception {
    writer.acquire();
    Bytes.write(writer, "x");
    writer.release();
    assertThat(Bytes.read(reader, 9)).isEqualTo("x");
    Blocked<String> read = Blocked.in(waiter -> Bytes.read(reader, 9, waiter));
    writer.release();
    assertThat(read.result()).isEmpty();
  }

  @Test
  void blockedReadWakesForData() throws Exception {
    Blocked<String> read = Blocked.in(waiter -> Bytes.read(reader, 9, waiter));
    Bytes.write(writer, "now");
    assertThat(read.result()).isEqualTo("now");
  }

  @Test
  void blockedReadFailsWithEintrAndLosesNothing() throws Exception {
    Blocked<String> read = Blocked.in(waiter -> Bytes.read(reader, 9, waiter));
    read.interrupt();
    assertThat(read.errno()).isEqualTo(Errno.EINTR);
    Bytes.write(writer, "later");
    assertThat(Bytes.read(reader, 9)).isEqualTo("later");
  }

  @Test
  void writeWithoutReaderFailsWithEpipe() {
    reader.release();
    assertThat(Failing.errnoOf(() -> Bytes.write(writer, "x"))).isEqualTo(Errno.EPIPE);
  }

  @Test
  void blockedWriterFailsWithEpipeWhenTheLastReaderCloses() throws Exception {
    fill();
    Blocked<Integer> write = Blocked.in(waiter -> writer.write(Bytes.of("x"), waiter));
    reader.release();
    assertThat(write.errno()).isEqualTo(Errno.EPIPE);
  }

  @Test
  void nonBlockingEndsFailWithEagain() throws Exception {
    reader.setStatusFlags(OpenFlags.O_NONBLOCK);
    writer.setStatusFlags(OpenFlags.O_NONBLOCK);
    assertThat(Failing.errnoOf(() -> Bytes.read(reader, 1))).isEqualTo(Errno.EAGAIN);
    fill();
    assertThat(Failing.errnoOf(() -> Bytes.write(writer, "x"))).isEqualTo(Errno.EAGAIN);
  }

  @Test
  void nonBlockingWriteOfUpToPipeBufIsAllOrNothing() throws Exception {
    writer.setStatusFlags(OpenFlags.O_NONBLOCK);
    Bytes.write(writer, "x".repeat(Pipe.CAPACITY - 100));
    assertThat(Failing.errnoOf(() -> Bytes.write(writer, "y".repeat(101)))).isEqualTo(Errno.EAGAIN);
    assertThat(Bytes.write(writer, "y".repeat(100))).isEqualTo(100);
  }

  @Test
  void nonBlockingWriteOfMoreThanPipeBufWritesWhatFits() throws Exception {
    writer.setStatusFlags(OpenFlags.O_NONBLOCK);
    Bytes.write(writer, "x".repeat(Pipe.CAPACITY - 100));
    assertThat(Bytes.write(writer, "y".repeat(Pipe.PIPE_BUF + 1))).isEqualTo(100);
  }

  @Test
  void interruptedLongWriteTellsWhatItWrote() throws Exception {
    ByteBuffer large = ByteBuffer.allocate(Pipe.CAPACITY + 5000);
    Blocked<Integer> write = Blocked.in(waiter -> writer.write(large, waiter));
    write.interrupt();
    assertThat(write.result()).isEqualTo(Pipe.CAPACITY);
  }

  @Test
  void longWriteGoesOnAsTheReaderMakesRoom() throws Exception {
    String text = "0123456789".repeat(20_000);
    Blocked<Integer> write = Blocked.in(waiter -> writer.write(Bytes.of(text), waiter));
    StringBuilder read = new StringBuilder();
    while (read.length() < text.length()) {
      read.append(Bytes.read(reader, 7001));
    }
    assertThat(write.result()).isEqualTo(text.length());
    assertThat(read.toString()).isEqualTo(text);
  }

  @Test
  void writesOfUpToPipeBufAreNotInterleaved() throws Exception {
    List<Thread> writers = new ArrayList<>();
    for (char c = 'a'; c < 'e'; c++) {
      String record = String.valueOf(c).repeat(Pipe.PIPE_BUF);
      Thread thread = new Thread(() -> repeat(record, 50));
      thread.start();
      writers.add(thread);
    }
    for (int i = 0; i < 4 * 50; i++) {
      String record = readFully(Pipe.PIPE_BUF);
      assertThat(record.chars().distinct().count()).isEqualTo(1);
    }
    for (Thread thread : writers) {
      thread.join();
    }
  }

  @Test
  void pollTellsDataRoomAndHangUp() throws Exception {
    assertThat(reader.ready(Poll.IN)).isZero();
    assertThat(writer.ready(Poll.OUT)).isEqualTo(Poll.OUT);
    Bytes.write(writer, "x");
    assertThat(reader.ready(Poll.IN)).isEqualTo(Poll.IN);
    writer.release();
    assertThat(reader.ready(Poll.IN)).isEqualTo(Poll.IN | Poll.HUP);
  }

  @Test
  void pollTellsTheWriterThatNobodyReads() {
    reader.release();
    assertThat(writer.ready(0)).isEqualTo(Poll.ERR);
  }

  @Test
  void pollBlocksUntilOneOfSeveralIsReady() throws Exception {
    Pipe.Ends other = Pipe.create(0);
    List<Poll.Interest> both =
        List.of(new Poll.Interest(reader, Poll.IN), new Poll.Interest(other.reader(), Poll.IN));
    Blocked<int[]> poll = Blocked.in(waiter -> Poll.poll(both, -1, waiter));
    Bytes.write(other.writer(), "x");
    assertThat(poll.result()).containsExactly(0, Poll.IN);
  }

  @Test
  void pollTimesOut() throws Exception {
    List<Poll.Interest> one = List.of(new Poll.Interest(reader, Poll.IN));
    assertThat(Poll.poll(one, 1_000_000, Waiter.uninterruptible())).containsExactly(0);
  }

  @Test
  void unreadBytesComeFirst() throws Exception {
    Bytes.write(writer, "rest");
    reader.unread(Bytes.of("first "));
    assertThat(Bytes.read(reader, 99)).isEqualTo("first rest");
  }

  private void fill() throws Exception {
    Bytes.write(writer, "x".repeat(Pipe.CAPACITY));
  }

  private void repeat(String record, int times) {
    try {
      for (int i = 0; i < times; i++) {
        Bytes.write(writer, record);
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String readFully(int length) throws Exception {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(Bytes.read(reader, length - text.length()));
    }
    return text.toString();
  }
}
