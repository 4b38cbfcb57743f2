package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Socket;

/**
 * The name of an AF_UNIX socket that lives in this JVM: of a file, or an abstract one. Whoever is
 * bound to it is found by it.
 */
public final class LocalName {
  private final Runnable whenReleased;

  /** The listener, while there is one. */
  private volatile LocalListener listener;

  /** The datagram socket that is bound, while it is open. */
  private volatile LocalDatagramSocket datagrams;

  private LocalName(Runnable whenReleased) {
    this.whenReleased = whenReleased;
  }

  LocalName(LocalNames names, Object key) {
    this.whenReleased = () -> names.remove(key, this);
  }

  /** The name that a file of a store in this JVM is. */
  public static LocalName of(Socket file) {
    return file.meetingPoint(LocalName.class, () -> new LocalName(() -> {}));
  }

  /**
   * Whoever was bound is closed: an abstract name is free again, a file's stays without anybody.
   */
  void released() {
    whenReleased.run();
  }

  void listener(LocalListener bound) {
    listener = bound;
  }

  /** The listener has been closed. */
  void gone(LocalListener closed) {
    if (listener == closed) {
      listener = null;
    }
  }

  void datagrams(LocalDatagramSocket bound) {
    datagrams = bound;
  }

  /** The listener. ECONNREFUSED: there is none; EPROTOTYPE: a datagram socket is bound. */
  LocalListener listener() throws ErrnoException {
    LocalListener found = listener;
    if (found == null) {
      throw new ErrnoException(datagrams == null ? Errno.ECONNREFUSED : Errno.EPROTOTYPE);
    }
    return found;
  }

  /** The datagram socket. ECONNREFUSED: there is none; EPROTOTYPE: something listens. */
  LocalDatagramSocket datagrams() throws ErrnoException {
    LocalDatagramSocket found = datagrams;
    if (found == null) {
      throw new ErrnoException(listener == null ? Errno.ECONNREFUSED : Errno.EPROTOTYPE);
    }
    return found;
  }
}
