package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.handles.UnixAddress;
import dev.vos.handles.calls.SocketCalls;
import dev.vos.perl.io.FileNames;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/** Socket addresses as Perl has them: the bytes of {@code struct sockaddr}. */
final class PackedAddress {
  private static final int IN_SIZE = 16;
  private static final int IN6_SIZE = 28;
  private static final int UNIX_SIZE = 110;

  private PackedAddress() {}

  /** The bytes of an address, one char each; "" for none. */
  static String pack(SocketAddress address) {
    if (address instanceof UnixAddress u) {
      String path = FileNames.toPerl(u.path());
      return path.isEmpty()
          ? "\1\0"
          : "\1\0" + path + "\0".repeat(Math.max(0, UNIX_SIZE - 2 - path.length()));
    }
    if (!(address instanceof InetSocketAddress a) || a.getAddress() == null) {
      return "";
    }
    String port = "" + (char) (a.getPort() >> 8) + (char) (a.getPort() & 0xff);
    String host = bytes(a.getAddress());
    return a.getAddress() instanceof Inet6Address
        ? (char) SocketCalls.AF_INET6 + "\0" + port + "\0\0\0\0" + host + "\0\0\0\0"
        : (char) SocketCalls.AF_INET + "\0" + port + host + "\0".repeat(8);
  }

  /** The bytes of an IP address. */
  static String bytes(InetAddress address) {
    return new String(address.getAddress(), StandardCharsets.ISO_8859_1);
  }

  /** The address that bytes stand for. EINVAL, EAFNOSUPPORT. */
  static SocketAddress unpack(String s) throws ErrnoException {
    if (s.length() < 2) {
      throw new ErrnoException(Errno.EINVAL);
    }
    switch (s.charAt(0)) {
      case SocketCalls.AF_UNIX:
        int end = s.indexOf('\0', 2);
        return new UnixAddress(FileNames.toPath(s.substring(2, end < 0 ? s.length() : end)));
      case SocketCalls.AF_INET:
        return inet(s, IN_SIZE, 4, 8);
      case SocketCalls.AF_INET6:
        return inet(s, IN6_SIZE, 8, 24);
      default:
        throw new ErrnoException(Errno.EAFNOSUPPORT);
    }
  }

  private static SocketAddress inet(String s, int size, int from, int to) throws ErrnoException {
    if (s.length() < size) {
      throw new ErrnoException(Errno.EINVAL);
    }
    try {
      byte[] host = s.substring(from, to).getBytes(StandardCharsets.ISO_8859_1);
      return new InetSocketAddress(InetAddress.getByAddress(host), s.charAt(2) << 8 | s.charAt(3));
    } catch (UnknownHostException e) {
      throw new ErrnoException(Errno.EINVAL);
    }
  }
}
