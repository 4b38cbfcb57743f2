package dev.vos.agent.bootstrap;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Ports that a process has to itself. A socket that it binds stands at another port of the host's
 * loopback; what it sees are the addresses that it asked for.
 */
public interface VirtualNetwork {
  /**
   * The socket is about to be bound.
   *
   * @throws IOException the port is taken
   */
  void binding(int port) throws IOException;

  /** It has been bound to {@code real}, in place of what was asked for. */
  void bound(FileDescriptor fd, InetAddress address, int port, int real);

  /**
   * Where the host finds what the process calls so.
   *
   * @throws IOException nobody listens there
   */
  InetSocketAddress destination(InetAddress address, int port) throws IOException;

  /** The local address of a socket as the process sees it. */
  InetSocketAddress local(FileDescriptor fd, InetSocketAddress real);

  /** The address of a peer as the process sees it. */
  InetSocketAddress remote(InetSocketAddress real);

  /** The address of another process by its name, or null. */
  InetAddress resolve(String name);
}
