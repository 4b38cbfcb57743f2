package dev.vos.differential;

import com.kenai.jffi.ArrayFlags;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Function;
import com.kenai.jffi.HeapInvocationBuffer;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.LastError;
import com.kenai.jffi.Library;
import com.kenai.jffi.Type;
import dev.vos.vfs.FileNames;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** syscall(2) of the C library: the kernel without anything between, on the calling thread. */
final class Libc {
  private static final Library LIBRARY = Library.getCachedInstance("libc.so.6", Library.LAZY);
  private static final Invoker INVOKER = Invoker.getInstance();
  private static final ConcurrentHashMap<Long, Function> FUNCTIONS = new ConcurrentHashMap<>();

  private Libc() {}

  /**
   * A system call by its number on x86-64.
   *
   * @param arguments Integer or Long (passed as long), byte[] (copied in and out)
   * @return the result, or -errno
   */
  static long syscall(int number, Object... arguments) {
    Function function = function(arguments);
    HeapInvocationBuffer buffer = new HeapInvocationBuffer(function);
    buffer.putLong(number);
    for (Object argument : arguments) {
      if (argument instanceof byte[] bytes) {
        buffer.putArray(bytes, 0, bytes.length, ArrayFlags.IN | ArrayFlags.OUT);
      } else {
        buffer.putLong(((Number) argument).longValue());
      }
    }
    long result = INVOKER.invokeLong(function, buffer);
    return result == -1 ? -LastError.getInstance().get() : result;
  }

  private static Function function(Object[] arguments) {
    long shape = 1;
    for (Object argument : arguments) {
      shape = shape << 1 | (argument instanceof byte[] ? 1 : 0);
    }
    Function known = FUNCTIONS.get(shape);
    return known != null ? known : FUNCTIONS.computeIfAbsent(shape, any -> bind(arguments));
  }

  private static Function bind(Object[] arguments) {
    Type[] types = new Type[arguments.length + 1];
    types[0] = Type.SINT64;
    for (int i = 0; i < arguments.length; i++) {
      types[i + 1] = arguments[i] instanceof byte[] ? Type.POINTER : Type.SINT64;
    }
    long address = LIBRARY.getSymbolAddress("syscall");
    return new Function(address, Type.SINT64, types, CallingConvention.DEFAULT, true);
  }

  /** The bytes of a string with the terminating NUL. */
  static byte[] string(String text) {
    byte[] bytes = FileNames.encode(text);
    return Arrays.copyOf(bytes, bytes.length + 1);
  }
}
