package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.net.StandardSocketOptions;
import java.util.Arrays;
import java.util.Optional;

/** The options of setsockopt(2) that sockets know, with Linux's numbers. */
public enum SocketOption {
  REUSEADDR(1, 2, StandardSocketOptions.SO_REUSEADDR),
  TYPE(1, 3, null),
  ERROR(1, 4, null),
  BROADCAST(1, 6, StandardSocketOptions.SO_BROADCAST),
  SNDBUF(1, 7, StandardSocketOptions.SO_SNDBUF),
  RCVBUF(1, 8, StandardSocketOptions.SO_RCVBUF),
  KEEPALIVE(1, 9, StandardSocketOptions.SO_KEEPALIVE),
  LINGER(1, 13, StandardSocketOptions.SO_LINGER),
  REUSEPORT(1, 15, StandardSocketOptions.SO_REUSEPORT),
  ACCEPTCONN(1, 30, null),
  PROTOCOL(1, 38, null),
  DOMAIN(1, 39, null),
  NODELAY(6, 1, StandardSocketOptions.TCP_NODELAY);

  private final int level;
  private final int number;

  /** The JDK's name of the option; null for what only can be asked. */
  private final java.net.SocketOption<?> standard;

  SocketOption(int level, int number, java.net.SocketOption<?> standard) {
    this.level = level;
    this.number = number;
    this.standard = standard;
  }

  /** The option with these numbers, if it is known. */
  public static Optional<SocketOption> of(int level, int number) {
    return Arrays.stream(values())
        .filter(option -> option.level == level && option.number == number)
        .findFirst();
  }

  /** The JDK's option. ENOPROTOOPT: it cannot be set. */
  java.net.SocketOption<?> settable() throws ErrnoException {
    if (standard == null) {
      throw new ErrnoException(Errno.ENOPROTOOPT);
    }
    return standard;
  }
}
