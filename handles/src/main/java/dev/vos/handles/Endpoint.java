package dev.vos.handles;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;

/** An address that the kernel has looked up: what a socket is bound or connected to. */
public sealed interface Endpoint {
  /** The address as the process sees it. */
  SocketAddress address();

  /** An Internet address. */
  record Inet(InetSocketAddress address) implements Endpoint {}

  /** A Unix socket in a directory of the host, at its real path. */
  record HostUnix(UnixAddress address, Path path) implements Endpoint {}

  /** A Unix socket whose name lives in this JVM. */
  record LocalUnix(UnixAddress address, LocalName name) implements Endpoint {}
}
