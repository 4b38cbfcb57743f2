package dev.vos.handles;

import java.net.SocketAddress;
import java.util.Objects;

/**
 * An AF_UNIX address: a path as the process sees it; an abstract name, which begins with a NUL; or
 * "" for a socket that was never bound.
 */
public final class UnixAddress extends SocketAddress {
  private static final long serialVersionUID = 1L;

  private final String path;

  /** The address with the given path. */
  public UnixAddress(String path) {
    this.path = Objects.requireNonNull(path);
  }

  /** Whether it is a name that no file has. */
  public boolean isAbstract() {
    return path.startsWith("\0");
  }

  /** The path; "" if unnamed. */
  public String path() {
    return path;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnixAddress that && that.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
