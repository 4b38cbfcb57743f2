package dev.vos.perl.builtin;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.nio.ByteBuffer;

/** The file tests {@code -e}, {@code -f}, {@code -s} and so on. */
public final class FileTests {
  private static final double SECONDS_PER_DAY = 86400;
  private static final int SAMPLE = 512;

  private FileTests() {}

  /**
   * Carries a test out.
   *
   * @param operand a name, a handle, or the glob {@code *_} for the file that was looked at last
   * @return true, false, or undef with {@code $!} if there is no such file
   */
  public static Value test(Interp in, char test, Value operand) {
    if (test == 't') {
      return terminal(in, operand);
    }
    if (test == 'T' || test == 'B') {
      return text(in, operand, test == 'T');
    }
    if (test == 'l') {
      return link(in, operand);
    }
    Stat s = FileStatus.find(in, operand, false);
    return s == null ? Undef.UNDEF : test(in, test, s);
  }

  /** A test of the file that a test has just looked at: {@code -w} in {@code -w -f $file}. */
  public static Value again(Interp in, char test, Value operand) {
    if (test == 't' || test == 'T' || test == 'B') {
      return test(in, test, operand);
    }
    Stat s = FileStatus.of(in).last(in, test == 'l' ? "-l _" : null);
    return s == null ? Undef.UNDEF : test(in, test, s);
  }

  /** {@code -l}: takes any argument but {@code _} for a name. */
  private static Value link(Interp in, Value operand) {
    Stat s;
    if (FileStatus.isCache(operand)) {
      s = FileStatus.of(in).last(in, "-l _");
    } else {
      if (HandleArgument.globOf(operand) != null || operand instanceof IoHandle) {
        String name = HandleArgument.nameOf(operand);
        in.warn("io", "Use of -l on filehandle" + (name.isEmpty() ? "" : " " + name));
      }
      boolean named = !operand.isRef() && !(operand instanceof dev.vos.perl.value.PerlGlob);
      Value name = named ? operand : dev.vos.perl.value.PerlStr.of(operand.str());
      s = FileStatus.find(in, name, true);
    }
    return s == null ? Undef.UNDEF : test(in, 'l', s);
  }

  private static Value test(Interp in, char test, Stat s) {
    int mode = s.mode();
    switch (test) {
      case 'e':
        return Answer.TRUE;
      case 'f':
        return Answer.of(Mode.isRegular(mode));
      case 'd':
        return Answer.of(Mode.isDirectory(mode));
      case 'l':
        return Answer.of(Mode.isSymlink(mode));
      case 'p':
        return Answer.of(Mode.isFifo(mode));
      case 'S':
        return Answer.of(Mode.isSocket(mode));
      case 'b':
        return Answer.of(Mode.isBlockDevice(mode));
      case 'c':
        return Answer.of(Mode.isCharacterDevice(mode));
      case 'u':
        return Answer.of((mode & Mode.S_ISUID) != 0);
      case 'g':
        return Answer.of((mode & Mode.S_ISGID) != 0);
      case 'k':
        return Answer.of((mode & Mode.S_ISVTX) != 0);
      case 'z':
        return Answer.of(s.size() == 0);
      case 's':
        return PerlInt.of(s.size());
      case 'M':
        return age(in, s.mtimeNanos());
      case 'A':
        return age(in, s.atimeNanos());
      case 'C':
        return age(in, s.ctimeNanos());
      default:
        return permission(in, test, s);
    }
  }

  private static Value permission(Interp in, char test, Stat s) {
    var processes = in.sys().processes();
    boolean real = Character.isUpperCase(test);
    int uid = real ? processes.getuid() : processes.geteuid();
    int gid = real ? processes.getgid() : processes.getegid();
    switch (Character.toLowerCase(test)) {
      case 'o':
        return Answer.of(s.uid() == uid);
      case 'r':
        return Answer.of(allowed(s, uid, gid, Mode.R_OK));
      case 'w':
        return Answer.of(allowed(s, uid, gid, Mode.W_OK));
      case 'x':
        return Answer.of(allowed(s, uid, gid, Mode.X_OK));
      default:
        throw dev.vos.perl.run.PerlDie.at("The file test -" + test + " is not supported");
    }
  }

  private static boolean allowed(Stat s, int uid, int gid, int access) {
    int mode = s.mode();
    if (uid == 0) {
      return access != Mode.X_OK || (mode & 0111) != 0 || Mode.isDirectory(mode);
    }
    int shift = s.uid() == uid ? 6 : s.gid() == gid ? 3 : 0;
    return (mode >> shift & access) != 0;
  }

  /** Days before the start of the program. */
  private static Value age(Interp in, long nanos) {
    double started = in.scalar("main::\u0014").get().toDouble();
    return new PerlDays((started - Math.floorDiv(nanos, 1_000_000_000L)) / SECONDS_PER_DAY).value();
  }

  private record PerlDays(double days) {
    Value value() {
      return days == Math.rint(days) ? PerlInt.of((long) days) : PerlNum.of(days);
    }
  }

  private static Value terminal(Interp in, Value operand) {
    IoHandle h = HandleArgument.find(in, operand);
    int fd = h == null ? -1 : h.fd();
    if (h == null && !operand.isRef() && operand.str().matches("\\d{1,9}")) {
      fd = operand.toInt();
    }
    if (fd < 0) {
      in.setErrno(dev.vos.abi.Errno.EBADF);
      return Undef.UNDEF;
    }
    int number = fd;
    Boolean tty = Answer.orNull(in, () -> in.sys().files().isatty(number));
    return Answer.of(tty != null && tty);
  }

  private static Value text(Interp in, Value operand, boolean wanted) {
    FileStatus status = FileStatus.of(in);
    Stat s = FileStatus.find(in, operand, false);
    status.forgetLink();
    if (s == null) {
      return Undef.UNDEF;
    }
    if (s.isDirectory()) {
      return Answer.of(!wanted);
    }
    try {
      byte[] sample =
          status.lastHandle() != null
              ? status.lastHandle().peek(SAMPLE)
              : sample(in, status.lastName());
      return Answer.of(sample.length == 0 || looksLikeText(sample) == wanted);
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
      return Undef.UNDEF;
    }
  }

  private static byte[] sample(Interp in, String name) throws ErrnoException {
    var files = in.sys().files();
    int fd = files.open(FileNames.toPath(name), OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0);
    try {
      ByteBuffer b = ByteBuffer.allocate(SAMPLE);
      files.read(fd, b);
      return java.util.Arrays.copyOf(b.array(), b.position());
    } finally {
      files.close(fd);
    }
  }

  /** No NUL, and UTF-8 or at most a third of control characters and high bytes. */
  private static boolean looksLikeText(byte[] sample) {
    int odd = 0;
    boolean high = false;
    for (byte b : sample) {
      int c = b & 0xff;
      if (c == 0) {
        return false;
      }
      high |= c > 127;
      if (c > 127 || c < 32 && "\n\r\b\t\f\u001b".indexOf(c) < 0) {
        odd++;
      }
    }
    if (high
        && FileNames.toPath(latin(sample)).chars().noneMatch(c -> c >= 0xDC80 && c <= 0xDCFF)) {
      return true;
    }
    return odd * 3 <= sample.length;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
