package dev.vos.vfs.host;

import com.kenai.jffi.ArrayFlags;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Function;
import com.kenai.jffi.HeapInvocationBuffer;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.LastError;
import com.kenai.jffi.Library;
import com.kenai.jffi.Type;
import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.FileNames;
import dev.vos.vfs.Vnode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The C library, for the few calls that java.nio.file has no equivalent of. Uses JNR's lowest
 * layer, jffi, alone: it loads in a third of the time of jnr-posix, which generates classes.
 * Nothing is loaded before the first call.
 */
final class CLibrary {
  private static final int AT_FDCWD = -100;
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final long UTIME_OMIT_NSEC = (1L << 30) - 2;
  private static final int P_PID = 1;
  private static final int WEXITED = 4;
  private static final int WNOWAIT = 0x01000000;
  private static final int SIGINFO_SIZE = 128;
  private static final int F_DUPFD_CLOEXEC = 1030;
  private static final long NANOS = 1_000_000_000L;

  /** So many calls that ask for attributes have taken a good part of what loading takes. */
  private static final int LOADING_PAYS = 4000;

  private static final AtomicInteger CALLS_WITHOUT = new AtomicInteger();
  private static final AtomicBoolean LOADED = new AtomicBoolean();

  private final Library library = Library.getCachedInstance("libc.so.6", Library.LAZY);
  private final Invoker invoker = Invoker.getInstance();
  private final ConcurrentHashMap<String, Function> functions = new ConcurrentHashMap<>();

  private CLibrary() {
    if (library == null) {
      throw new IllegalStateException("vos needs the GNU C library: " + Library.getLastError());
    }
    LOADED.set(true);
  }

  /** Whether the library has been loaded, so that another call costs little. */
  static boolean loaded() {
    return LOADED.get();
  }

  /**
   * Whether a call that java.nio.file could make as well is better made here: when the library is
   * there, and it is loaded when there have been so many such calls that it pays.
   */
  static boolean preferred() {
    if (loaded()) {
      return true;
    }
    if (CALLS_WITHOUT.incrementAndGet() != LOADING_PAYS || !isLoadedSilently()) {
      return false;
    }
    try {
      return get() != null;
    } catch (LinkageError | IllegalStateException e) {
      return false; // there is none for this system; java.nio.file goes on
    }
  }

  /** Whether the JVM says nothing of it: from Java 24 on it warns of native access not enabled. */
  private static boolean isLoadedSilently() {
    try {
      return (boolean)
          Module.class.getMethod("isNativeAccessEnabled").invoke(Library.class.getModule());
    } catch (NoSuchMethodException e) {
      return true; // before Java 22
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** The library, loaded by the first call. */
  static CLibrary get() {
    return Loaded.LIBRARY;
  }

  private static final class Loaded {
    static final CLibrary LIBRARY = new CLibrary();
  }

  // ---- files ----

  /** char *strerror(int errnum) */
  String strerror(int errno) {
    byte[] text = new byte[256];
    // The XSI function fills the buffer; strerror's own memory could not be read without more
    // calls.
    callInt("__xpg_strerror_r", errno, text, (long) text.length);
    int end = 0;
    while (text[end] != 0) {
      end++;
    }
    return new String(text, 0, end, Charset.defaultCharset());
  }

  /** int symlink(const char *target, const char *linkpath) */
  void symlink(String target, String path) throws ErrnoException {
    check(callInt("symlink", string(target), string(path)));
  }

  /** int mknod(const char *pathname, mode_t mode, dev_t dev) */
  void mknod(String path, int mode, long rdev) throws ErrnoException {
    check(callInt("mknod", string(path), mode, rdev));
  }

  /**
   * int utimensat(AT_FDCWD, const char *pathname, const struct timespec[2], AT_SYMLINK_NOFOLLOW)
   */
  void lutimens(String path, long atimeNanos, long mtimeNanos) throws ErrnoException {
    utimensat(path, atimeNanos, mtimeNanos, AT_SYMLINK_NOFOLLOW);
  }

  /** The same, following symlinks. */
  void utimens(String path, long atimeNanos, long mtimeNanos) throws ErrnoException {
    utimensat(path, atimeNanos, mtimeNanos, 0);
  }

  private void utimensat(String path, long atimeNanos, long mtimeNanos, int flags)
      throws ErrnoException {
    ByteBuffer times = ByteBuffer.allocate(32).order(ByteOrder.nativeOrder());
    putTime(times, atimeNanos);
    putTime(times, mtimeNanos);
    check(callInt("utimensat", AT_FDCWD, string(path), times.array(), flags));
  }

  private static void putTime(ByteBuffer times, long nanos) {
    boolean omit = nanos == Vnode.UTIME_OMIT;
    times.putLong(omit ? 0 : Math.floorDiv(nanos, NANOS));
    times.putLong(omit ? UTIME_OMIT_NSEC : Math.floorMod(nanos, NANOS));
  }

  // ---- descriptors ----

  /** int open(const char *pathname, int flags, mode_t mode) */
  int open(String path, int flags, int mode) throws ErrnoException {
    return check(callInt("open", string(path), flags, mode));
  }

  /** off_t lseek(int fd, off_t offset, int whence) */
  long lseek(int fd, long offset, int whence) throws ErrnoException {
    long result = callLong("lseek", fd, offset, whence);
    if (result < 0) {
      throw lastError();
    }
    return result;
  }

  /** int pipe2(int pipefd[2], int flags) */
  int[] pipe2(int flags) throws ErrnoException {
    ByteBuffer ends = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
    check(callInt("pipe2", ends.array(), flags));
    return new int[] {ends.getInt(0), ends.getInt(4)};
  }

  /** int fcntl(int fd, F_DUPFD_CLOEXEC, int min): EBADF if {@code fd} is not open. */
  int duplicate(int fd, int min) throws ErrnoException {
    return check(callInt("fcntl", fd, F_DUPFD_CLOEXEC, min));
  }

  /** int close(int fd); errors are of no use to anybody here */
  void close(int fd) {
    callInt("close", fd);
  }

  // ---- processes ----

  /** int kill(pid_t pid, int sig) */
  void kill(int pid, int signal) throws ErrnoException {
    check(callInt("kill", pid, signal));
  }

  /** int waitid(P_PID, id_t id, siginfo_t *infop, WEXITED | WNOWAIT): blocks, does not reap. */
  void awaitExit(int pid) throws ErrnoException {
    ByteBuffer info = ByteBuffer.allocateDirect(SIGINFO_SIZE);
    while (callInt("waitid", P_PID, pid, info, WEXITED | WNOWAIT) < 0) {
      ErrnoException failure = lastError();
      if (failure.errno() != Errno.EINTR) {
        throw failure;
      }
    }
  }

  /** pid_t waitpid(pid_t pid, int *wstatus, 0) for a process that has ended: the status word. */
  int reap(int pid) throws ErrnoException {
    ByteBuffer status = ByteBuffer.allocate(4).order(ByteOrder.nativeOrder());
    check(callInt("waitpid", pid, status.array(), 0));
    return status.getInt(0);
  }

  /** void *calloc(size_t n, 1) */
  long calloc(long size) {
    long address = callLong("calloc", size, 1L);
    if (address == 0) {
      throw new OutOfMemoryError("calloc");
    }
    return address;
  }

  /** void free(void *ptr) */
  void free(long address) {
    callLong("free", address);
  }

  /** void *memcpy(void *dest, const void *src, size_t n), from an array */
  void store(long address, byte[] bytes) {
    callLong("memcpy", address, bytes, (long) bytes.length);
  }

  /** Where the function is. */
  long address(String function) {
    long address = library.getSymbolAddress(function);
    if (address == 0) {
      throw new IllegalStateException("the C library has no " + function);
    }
    return address;
  }

  /** Whether the library has the function; newer ones lack on older systems. */
  boolean has(String function) {
    return library.getSymbolAddress(function) != 0;
  }

  // ---- calling ----

  /**
   * Calls a function that returns int. Arguments are Integer (int), Long (long or an address),
   * byte[] (copied in and out) or a direct ByteBuffer (its address). No blocking call may get a
   * byte[].
   */
  int callInt(String name, Object... arguments) {
    Function function = function(name, Type.SINT32, arguments);
    return invoker.invokeInt(function, buffer(function, arguments));
  }

  /** The same for a function that returns a long, an address or nothing. */
  long callLong(String name, Object... arguments) {
    Function function = function(name, Type.SINT64, arguments);
    return invoker.invokeLong(function, buffer(function, arguments));
  }

  private Function function(String name, Type result, Object[] arguments) {
    Function known = functions.get(name);
    return known != null
        ? known
        : functions.computeIfAbsent(name, unknown -> bind(name, result, arguments));
  }

  private Function bind(String name, Type result, Object[] arguments) {
    Type[] types = Arrays.stream(arguments).map(CLibrary::type).toArray(Type[]::new);
    return new Function(address(name), result, types, CallingConvention.DEFAULT, true);
  }

  private static Type type(Object argument) {
    if (argument instanceof Integer) {
      return Type.SINT32;
    }
    return argument instanceof Long ? Type.SINT64 : Type.POINTER;
  }

  private static HeapInvocationBuffer buffer(Function function, Object[] arguments) {
    HeapInvocationBuffer buffer = new HeapInvocationBuffer(function);
    for (Object argument : arguments) {
      if (argument instanceof Integer number) {
        buffer.putInt(number);
      } else if (argument instanceof Long number) {
        buffer.putLong(number);
      } else if (argument instanceof byte[] bytes) {
        buffer.putArray(bytes, 0, bytes.length, ArrayFlags.IN | ArrayFlags.OUT);
      } else {
        ByteBuffer direct = (ByteBuffer) argument;
        buffer.putDirectBuffer(direct, 0, direct.capacity());
      }
    }
    return buffer;
  }

  /** The bytes of a string with the terminating NUL. */
  static byte[] string(String text) {
    byte[] bytes = FileNames.encode(text);
    return Arrays.copyOf(bytes, bytes.length + 1);
  }

  static int check(int result) throws ErrnoException {
    if (result < 0) {
      throw lastError();
    }
    return result;
  }

  private static ErrnoException lastError() {
    return new ErrnoException(Errno.of(LastError.getInstance().get()));
  }
}
