package dev.vos.vfs.host;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.MemoryIO;
import com.kenai.jffi.Type;
import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileNames;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * fstatat(2), the one call that every look-up makes: with memory of its own, one per thread, that
 * the C library reads the path from and writes the answer to. For x86-64.
 */
final class StatCall {
  private static final int STAT_SIZE = 144;
  private static final long NANOS = 1_000_000_000L;
  private static final Type[] PARAMETERS = {Type.SINT32, Type.POINTER, Type.POINTER, Type.SINT32};
  private static final CallContext CONTEXT =
      CallContext.getCallContext(Type.SINT32, PARAMETERS, CallingConvention.DEFAULT, true);
  private static final long FUNCTION = CLibrary.get().address("fstatat");
  private static final Invoker INVOKER = Invoker.getInstance();
  private static final ThreadLocal<StatCall> MINE = ThreadLocal.withInitial(StatCall::new);

  private final ByteBuffer memory =
      ByteBuffer.allocateDirect(STAT_SIZE + FileNames.PATH_MAX).order(ByteOrder.nativeOrder());
  private final long address = MemoryIO.getInstance().getDirectBufferAddress(memory);

  private StatCall() {}

  /**
   * Asks for the attributes of {@code path}, relative ones below the open directory.
   *
   * @param flags AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH
   */
  static Stat fstatat(int directory, String path, int flags) throws ErrnoException {
    return MINE.get().call(directory, FileNames.encode(path), flags);
  }

  private Stat call(int directory, byte[] path, int flags) throws ErrnoException {
    if (path.length >= FileNames.PATH_MAX) {
      throw new ErrnoException(Errno.ENAMETOOLONG);
    }
    memory.put(STAT_SIZE, path).put(STAT_SIZE + path.length, (byte) 0);
    CLibrary.check(
        (int) INVOKER.invokeN4(CONTEXT, FUNCTION, directory, address + STAT_SIZE, address, flags));
    return answer();
  }

  private Stat answer() {
    return new Stat(
        memory.getLong(0),
        memory.getLong(8),
        memory.getInt(24),
        (int) memory.getLong(16),
        memory.getInt(28),
        memory.getInt(32),
        memory.getLong(40),
        memory.getLong(48),
        (int) memory.getLong(56),
        memory.getLong(64),
        time(72),
        time(88),
        time(104));
  }

  private long time(int at) {
    return memory.getLong(at) * NANOS + memory.getLong(at + 8);
  }
}
