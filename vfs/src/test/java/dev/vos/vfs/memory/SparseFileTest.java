package dev.vos.vfs.memory;

import static dev.vos.abi.FallocateFlags.FALLOC_FL_KEEP_SIZE;
import static dev.vos.abi.FallocateFlags.FALLOC_FL_PUNCH_HOLE;
import static dev.vos.abi.FallocateFlags.FALLOC_FL_ZERO_RANGE;
import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_EXCL;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_TMPFILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.RenameFlags;
import dev.vos.abi.StatFs;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Expect;
import dev.vos.vfs.FileData;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holes, sizes and files without a name; the numbers were recorded from a tmpfs of Linux. */
class SparseFileTest {
  private static final int PAGE = 4096;
  private static final int PUNCH = FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE;

  private final Vfs vfs = new Vfs(MemoryFileSystem.ofSize(256 * 1024));
  private final PathContext context = vfs.context(022, Credentials.ROOT);

  private FileData create(String path) throws ErrnoException {
    return vfs.open(context, path, O_RDWR | O_CREAT, 0644).data();
  }

  private long free() throws ErrnoException {
    return vfs.statfs(context, "/").bfree();
  }

  private static ByteBuffer bytes(int count) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) 'x');
    return ByteBuffer.wrap(bytes);
  }

  @Test
  void holesTakeNoSpace() throws ErrnoException {
    FileData file = create("/f");
    assertThat(file.write(bytes(10), 1_000_000)).isEqualTo(10);
    assertThat(file.stat().size()).isEqualTo(1_000_010);
    assertThat(file.stat().blocks()).isEqualTo(8);
    assertThat(file.seekData(0)).isEqualTo(999_424);
    assertThat(file.seekHole(0)).isZero();
    assertThat(file.seekHole(999_424)).isEqualTo(1_000_010);
    Expect.errno(Errno.ENXIO, () -> file.seekData(1_000_010));
    assertThat(free()).isEqualTo(63);
    file.truncate(1L << 50);
    assertThat(file.stat().blocks()).isEqualTo(8);
    ByteBuffer far = ByteBuffer.wrap(new byte[] {1, 2, 3});
    assertThat(file.read(far, 1L << 49)).isEqualTo(3);
    assertThat(far.array()).containsOnly(0);
  }

  @Test
  void fallocateTakesPagesThatStayHolesUntilWritten() throws ErrnoException {
    FileData file = create("/f");
    file.allocate(0, 0, 2 * PAGE);
    assertThat(file.stat().size()).isEqualTo(2 * PAGE);
    assertThat(file.stat().blocks()).isEqualTo(16);
    Expect.errno(Errno.ENXIO, () -> file.seekData(0));
    file.write(bytes(3), 100);
    assertThat(file.stat().blocks()).isEqualTo(16);
    assertThat(file.seekData(0)).isZero();
    assertThat(file.seekHole(0)).isEqualTo(PAGE);
    file.allocate(PUNCH, 10, 5000);
    assertThat(file.stat().blocks()).isEqualTo(16);
    file.allocate(PUNCH, 0, PAGE);
    assertThat(file.stat().blocks()).isEqualTo(8);
    file.allocate(FALLOC_FL_KEEP_SIZE, 200_000, PAGE);
    assertThat(file.stat().size()).isEqualTo(2 * PAGE);
    assertThat(file.stat().blocks()).isEqualTo(24);
    file.truncate(2 * PAGE);
    assertThat(file.stat().blocks()).isEqualTo(8);
    Expect.errno(Errno.EOPNOTSUPP, () -> file.allocate(FALLOC_FL_ZERO_RANGE, 0, PAGE));
    Expect.errno(Errno.ENOSPC, () -> file.allocate(0, 0, 1 << 20));
    assertThat(file.stat().blocks()).isEqualTo(8);
  }

  @Test
  void whatFitsIsWritten() throws ErrnoException {
    FileData file = create("/f");
    assertThat(file.write(bytes(1 << 20), 0)).isEqualTo(256 * 1024);
    Expect.errno(Errno.ENOSPC, () -> file.write(bytes(1), 1 << 20));
    assertThat(file.write(bytes(1 << 20), 3 * PAGE)).isEqualTo(249_856);
    vfs.mkdir(context, "/d", 0755);
    file.truncate(2 * PAGE);
    assertThat(free()).isEqualTo(62);
    vfs.unlink(context, "/f");
    assertThat(free()).isEqualTo(62);
    file.close();
    assertThat(free()).isEqualTo(64);
    assertThat(vfs.statfs(context, "/").type()).isEqualTo(StatFs.TMPFS_MAGIC);
  }

  @Test
  void anUnnamedFileMayGetAName() throws ErrnoException {
    Opened file = vfs.open(context, "/", O_TMPFILE | O_RDWR, 0640);
    assertThat(file.stat().nlink()).isZero();
    file.data().write(bytes(5), 0);
    vfs.link(context, file, "/named");
    assertThat(vfs.stat(context, "/named").size()).isEqualTo(5);
    assertThat(file.stat().nlink()).isEqualTo(1);
    vfs.unlink(context, "/named");
    Expect.errno(Errno.ENOENT, () -> vfs.link(context, file, "/again"));
    file.close();
    Opened never = vfs.open(context, "/", O_TMPFILE | O_RDWR | O_EXCL, 0640);
    Expect.errno(Errno.ENOENT, () -> vfs.link(context, never, "/named"));
    never.close();
    assertThat(free()).isEqualTo(64);
  }

  @Test
  void namesAreExchangedOrNotReplaced() throws ErrnoException {
    create("/f").close();
    vfs.mkdir(context, "/d", 0755);
    vfs.mkdir(context, "/d/sub", 0755);
    create("/d/g").close();
    int exchange = RenameFlags.RENAME_EXCHANGE;
    int noReplace = RenameFlags.RENAME_NOREPLACE;
    Expect.errno(Errno.EEXIST, () -> vfs.rename(context, "/f", "/d/g", noReplace));
    Expect.errno(Errno.ENOENT, () -> vfs.rename(context, "/f", "/none", exchange));
    Expect.errno(Errno.EINVAL, () -> vfs.rename(context, "/d", "/d/sub", exchange));
    Expect.errno(Errno.EINVAL, () -> vfs.rename(context, "/d/sub", "/d", exchange));
    vfs.rename(context, "/f", "/d/sub", exchange);
    assertThat(vfs.stat(context, "/f").isDirectory()).isTrue();
    assertThat(vfs.stat(context, "/d/sub").isRegular()).isTrue();
    assertThat(vfs.stat(context, "/d").nlink()).isEqualTo(2);
    assertThat(vfs.stat(context, "/").nlink()).isEqualTo(4);
    assertThat(vfs.getcwd(vfs.chdir(context, "/f"))).isEqualTo("/f");
    vfs.rename(context, "/d/g", "/h", noReplace);
    assertThat(vfs.stat(context, "/h").isRegular()).isTrue();
  }

  @Test
  void randomOperationsGiveWhatAnArrayGives() throws ErrnoException {
    for (int seed = 0; seed < 40; seed++) {
      FileData file = create("/f" + seed);
      new Exercise(file, new Random(seed)).run(600);
      file.close();
      vfs.unlink(context, "/f" + seed);
      assertThat(free()).as("seed %d", seed).isEqualTo(64);
    }
  }

  /** Does the same to a file and to an array. */
  private static final class Exercise {
    private static final int MOST = 40 * PAGE;
    private final FileData file;
    private final Random random;
    private final byte[] model = new byte[MOST];
    private int size;

    Exercise(FileData file, Random random) {
      this.file = file;
      this.random = random;
    }

    void run(int steps) throws ErrnoException {
      for (int i = 0; i < steps; i++) {
        int from = random.nextInt(MOST - 1);
        int length = 1 + random.nextInt(Math.min(MOST - from, 3 * PAGE));
        switch (random.nextInt(6)) {
          case 0, 1 -> write(from, length);
          case 2 -> punch(from, length);
          case 3 -> allocate(from, length);
          case 4 -> truncate(from);
          default -> read(from, length);
        }
        if (i % 50 == 0) {
          read(0, MOST);
        }
      }
      read(0, MOST);
    }

    private void write(int from, int length) throws ErrnoException {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertThat(file.write(ByteBuffer.wrap(bytes), from)).isEqualTo(length);
      System.arraycopy(bytes, 0, model, from, length);
      size = Math.max(size, from + length);
    }

    private void punch(int from, int length) throws ErrnoException {
      file.allocate(PUNCH, from, length);
      Arrays.fill(model, from, from + length, (byte) 0);
    }

    private void allocate(int from, int length) throws ErrnoException {
      file.allocate(0, from, length);
      size = Math.max(size, from + length);
    }

    private void truncate(int length) throws ErrnoException {
      file.truncate(length);
      Arrays.fill(model, Math.min(length, size), MOST, (byte) 0);
      size = length;
    }

    private void read(int from, int length) throws ErrnoException {
      ByteBuffer found = ByteBuffer.allocate(length);
      int n = file.read(found, from);
      assertThat(n).isEqualTo(Math.max(0, Math.min(length, size - from)));
      assertThat(Arrays.copyOf(found.array(), n))
          .isEqualTo(n == 0 ? new byte[0] : Arrays.copyOfRange(model, from, from + n));
    }
  }
}
