package dev.vos.agent.bootstrap;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Ports that a process has to itself, of one protocol. A socket that it binds stands at another
 * port of the host; what it sees are the addresses that it asked for.
 */
public interface VirtualPorts {
  /**
   * The socket is about to be bound.
   *
   * @return the address at which it is to stand on the host
   * @throws IOException the port is taken
   */
  InetAddress binding(InetAddress address, int port) throws IOException;

  /** It has been bound to {@code real}, in place of what was asked for. */
  void bound(FileDescriptor fd, InetAddress address, int port, int real);

  /**
   * Where the host finds what the process calls so; null: at the same address.
   *
   * @throws IOException nobody listens there
   */
  InetSocketAddress destination(InetAddress address, int port) throws IOException;

  /** The local address of a socket as the process sees it. */
  InetSocketAddress local(FileDescriptor fd, InetSocketAddress real);

  /** The address of a peer as the process sees it. */
  InetSocketAddress remote(InetSocketAddress real);
}
