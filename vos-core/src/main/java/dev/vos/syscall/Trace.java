package dev.vos.syscall;

import dev.vos.abi.ErrnoException;
import dev.vos.handles.calls.PollEntry;
import dev.vos.kernel.Proc;
import dev.vos.kernel.ProcessEnding;
import dev.vos.kernel.TraceSink;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports every call with its arguments and its result, one line each, as strace(1) does. */
final class Trace implements InvocationHandler {
  private static final int MOST_BYTES = 32;

  private final Object calls;
  private final Proc proc;
  private final TraceSink sink;

  private Trace(Object calls, Proc proc, TraceSink sink) {
    this.calls = calls;
    this.proc = proc;
    this.sink = sink;
  }

  /** The same calls with reports. */
  static <T> T wrap(Class<T> surface, T calls, Proc proc, TraceSink sink) {
    Trace trace = new Trace(calls, proc, sink);
    return surface.cast(
        Proxy.newProxyInstance(surface.getClassLoader(), new Class<?>[] {surface}, trace));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    int[] positions = positions(arguments);
    try {
      Object result = method.invoke(calls, arguments);
      report(
          method, arguments, positions, method.getReturnType() == void.class ? "0" : show(result));
      return result;
    } catch (InvocationTargetException e) {
      Throwable failure = e.getTargetException();
      report(method, arguments, positions, showFailure(failure));
      throw failure;
    }
  }

  private void report(Method method, Object[] arguments, int[] positions, String result) {
    StringBuilder line = new StringBuilder();
    line.append('[').append(proc.pid()).append("] ").append(method.getName()).append('(');
    for (int i = 0; i < positions.length; i++) {
      line.append(i == 0 ? "" : ", ");
      boolean buffer = arguments[i] instanceof ByteBuffer;
      line.append(buffer ? bytes((ByteBuffer) arguments[i], positions[i]) : show(arguments[i]));
    }
    sink.line(line.append(") = ").append(result).toString());
  }

  private static String showFailure(Throwable failure) {
    if (failure instanceof ErrnoException e) {
      return "-1 " + e.errno().name() + " (" + e.errno().message() + ")";
    }
    return failure instanceof ProcessEnding ? "?" : "? " + failure;
  }

  private static String show(Object value) {
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof int[] numbers) {
      return Arrays.toString(numbers);
    }
    if (value instanceof PollEntry[] entries) {
      return Arrays.stream(entries)
          .map(entry -> "{" + entry.fd() + ", " + entry.events() + ", " + entry.revents() + "}")
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Map<?, ?> map ? "/* " + map.size() + " vars */" : String.valueOf(value);
  }

  private static int[] positions(Object[] arguments) {
    int[] positions = new int[arguments == null ? 0 : arguments.length];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = arguments[i] instanceof ByteBuffer buffer ? buffer.position() : 0;
    }
    return positions;
  }

  /** The bytes that the call has taken from the buffer or put into it. */
  private static String bytes(ByteBuffer buffer, int from) {
    int length = Math.max(0, buffer.position() - from);
    byte[] shown = new byte[Math.min(length, MOST_BYTES)];
    buffer.duplicate().clear().position(from).get(shown);
    String text = quoted(new String(shown, StandardCharsets.ISO_8859_1));
    return length > MOST_BYTES ? text + "..." : text;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> quoted.append(printable(c));
      }
    }
    return quoted.append('"').toString();
  }

  private static String printable(char c) {
    return c < ' ' || c == 0x7f ? "\\" + Integer.toOctalString(c) : String.valueOf(c);
  }
}
