package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.FileId;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of AF_UNIX sockets of a session that no store keeps: abstract ones (unix(7)), and those
 * of datagram sockets whose file is the host's. Only sockets of the same session find each other by
 * them.
 */
public final class LocalNames {
  /** An abstract name is another one for another type of socket. */
  private record AbstractKey(String path, boolean datagrams) {}

  private static final int AUTOMATIC_NAMES = 1 << 20;

  private final ConcurrentHashMap<Object, LocalName> names = new ConcurrentHashMap<>();

  LocalNames() {}

  /** Binds an abstract name of stream sockets. EADDRINUSE. */
  public LocalName bindStream(UnixAddress address) throws ErrnoException {
    return bind(new AbstractKey(address.path(), false));
  }

  /** Binds an abstract name of datagram sockets. EADDRINUSE. */
  public LocalName bindDatagrams(UnixAddress address) throws ErrnoException {
    return bind(new AbstractKey(address.path(), true));
  }

  /** The abstract name of stream sockets. ECONNREFUSED: nobody has bound it. */
  public LocalName stream(UnixAddress address) throws ErrnoException {
    return find(new AbstractKey(address.path(), false));
  }

  /** The abstract name of datagram sockets. ECONNREFUSED: nobody has bound it. */
  public LocalName datagrams(UnixAddress address) throws ErrnoException {
    return find(new AbstractKey(address.path(), true));
  }

  /** Binds the name that a socket file of the host is to datagram sockets of this session. */
  public LocalName bindFile(FileId file) throws ErrnoException {
    return bind(file);
  }

  /** The name that a socket file of the host is. ECONNREFUSED: nobody of this session is bound. */
  public LocalName file(FileId file) throws ErrnoException {
    return find(file);
  }

  /** An abstract address that nobody has, of five hexadecimal digits. ENOSPC. */
  public UnixAddress unused() throws ErrnoException {
    for (int i = 0; i < AUTOMATIC_NAMES; i++) {
      UnixAddress address = new UnixAddress(String.format("\0%05x", i));
      boolean stream = names.containsKey(new AbstractKey(address.path(), false));
      if (!stream && !names.containsKey(new AbstractKey(address.path(), true))) {
        return address;
      }
    }
    throw new ErrnoException(Errno.ENOSPC);
  }

  private LocalName bind(Object key) throws ErrnoException {
    LocalName name = new LocalName(this, key);
    if (names.putIfAbsent(key, name) != null) {
      throw new ErrnoException(Errno.EADDRINUSE);
    }
    return name;
  }

  private LocalName find(Object key) throws ErrnoException {
    LocalName name = names.get(key);
    if (name == null) {
      throw new ErrnoException(Errno.ECONNREFUSED);
    }
    return name;
  }

  void remove(Object key, LocalName name) {
    names.remove(key, name);
  }
}
