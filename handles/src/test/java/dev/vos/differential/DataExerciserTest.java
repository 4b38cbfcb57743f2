package dev.vos.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random reads, writes, truncations and holes in one file, through two open files of which one has
 * two descriptors, against an array that is what the file should be. Linux is exercised the same
 * way, so that the array is right. {@code -Dvos.operations=N} does N operations on each, {@code
 * -Dvos.seed=N} others.
 */
class DataExerciserTest {
  private static final int OPERATIONS = Integer.getInteger("vos.operations", 4000);
  private static final long SEED = Long.getLong("vos.seed", 1);
  private static final int LARGEST = 256 * 1024;
  private static final int MOST = 16 * 1024;
  private static final int PUNCH_HOLE_KEEP_SIZE = 3;

  @TestFactory
  Stream<DynamicTest> theFileIsWhatWasWrittenToIt() {
    return Stream.of(
        test("Linux", Subject::linux),
        test("host mount", Subject::hostMount),
        test("memory mount", Subject::memoryMount),
        test("overlay", Subject::overlay));
  }

  private static DynamicTest test(String name, Subject.Maker maker) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          try (Subject subject = maker.make()) {
            new Exerciser(subject.process()).run();
          }
        });
  }

  private static final class Exerciser {
    private final Random random = new Random(SEED);
    private final Calls calls;
    private byte[] expected = new byte[0];
    private int first;
    private int copy;
    private int second;
    private long offset;
    private int operation;

    Exerciser(Calls calls) {
      this.calls = calls;
    }

    void run() throws ErrnoException {
      int flags = OpenFlags.O_CREAT | OpenFlags.O_RDWR;
      first = calls.open(Calls.CWD, "f", flags, 0644);
      copy = calls.dup(first);
      second = calls.open(Calls.CWD, "f", flags, 0644);
      for (operation = 0; operation < OPERATIONS; operation++) {
        step();
      }
      check(calls.pread(first, LARGEST, 0), 0, LARGEST);
    }

    private void step() throws ErrnoException {
      switch (random.nextInt(20)) {
        case 0, 1, 2, 3 -> pread();
        case 4, 5, 6, 7 -> pwrite();
        case 8, 9 -> write();
        case 10, 11 -> read();
        case 12 -> seek();
        case 13 -> truncate();
        case 14 -> append();
        case 15 -> punch();
        case 16 -> size();
        case 17 -> reopen();
        default -> pread();
      }
    }

    private int place() {
      return random.nextInt(LARGEST - MOST);
    }

    private int length() {
      return random.nextInt(4) == 0 ? random.nextInt(MOST) : random.nextInt(300);
    }

    private int either() {
      return random.nextBoolean() ? second : random.nextBoolean() ? first : copy;
    }

    private void pread() throws ErrnoException {
      int at = place();
      int length = length();
      check(calls.pread(either(), length, at), at, length);
    }

    private void read() throws ErrnoException {
      int length = length();
      byte[] read = calls.read(random.nextBoolean() ? first : copy, length);
      check(read, offset, length);
      offset += read.length;
    }

    private void check(byte[] read, long at, int asked) {
      int from = (int) Math.min(at, expected.length);
      byte[] right = Arrays.copyOfRange(expected, from, Math.min(from + asked, expected.length));
      assertThat(Arrays.equals(read, right)).as("operation %d, at %d", operation, at).isTrue();
    }

    private byte[] bytes() {
      byte[] bytes = new byte[length()];
      random.nextBytes(bytes);
      return bytes;
    }

    private void put(byte[] bytes, long at) {
      if (bytes.length > 0 && at + bytes.length > expected.length) {
        expected = Arrays.copyOf(expected, (int) at + bytes.length);
      }
      System.arraycopy(bytes, 0, expected, (int) at, bytes.length);
    }

    private void pwrite() throws ErrnoException {
      byte[] bytes = bytes();
      int at = place();
      assertThat(calls.pwrite(either(), bytes, at)).isEqualTo(bytes.length);
      putAt(bytes, at);
    }

    private void putAt(byte[] bytes, long at) {
      if (bytes.length > 0) {
        put(bytes, at);
      }
    }

    private void write() throws ErrnoException {
      if (offset > LARGEST - MOST) {
        offset = calls.lseek(first, place(), 0);
      }
      byte[] bytes = bytes();
      assertThat(calls.write(random.nextBoolean() ? first : copy, bytes)).isEqualTo(bytes.length);
      putAt(bytes, offset);
      offset += bytes.length;
    }

    private void seek() throws ErrnoException {
      offset = place();
      assertThat(calls.lseek(copy, offset, 0)).isEqualTo(offset);
      assertThat(calls.lseek(first, 0, 1)).isEqualTo(offset);
    }

    private void truncate() throws ErrnoException {
      int size = random.nextInt(3) == 0 ? place() : Math.min(place(), expected.length);
      calls.ftruncate(either(), size);
      expected = Arrays.copyOf(expected, size);
    }

    private void append() throws ErrnoException {
      if (expected.length > LARGEST - MOST) {
        return;
      }
      byte[] bytes = bytes();
      calls.setfl(second, OpenFlags.O_APPEND);
      assertThat(calls.write(second, bytes)).isEqualTo(bytes.length);
      calls.setfl(second, 0);
      putAt(bytes, expected.length);
    }

    /** Where the file system can: tmpfs and ext4 do, overlays need not. */
    private void punch() throws ErrnoException {
      int at = place();
      int length = 1 + length();
      try {
        calls.fallocate(either(), PUNCH_HOLE_KEEP_SIZE, at, length);
      } catch (ErrnoException e) {
        assertThat(e.errno()).isEqualTo(Errno.EOPNOTSUPP);
        return;
      }
      int from = Math.min(at, expected.length);
      Arrays.fill(expected, from, Math.min(at + length, expected.length), (byte) 0);
    }

    private void size() throws ErrnoException {
      assertThat(calls.fstat(either()).size()).isEqualTo(expected.length);
      assertThat(calls.lseek(second, 0, 2)).isEqualTo(expected.length);
    }

    private void reopen() throws ErrnoException {
      calls.close(second);
      second = calls.open(Calls.CWD, "f", OpenFlags.O_RDWR, 0);
    }
  }
}
