package dev.vos.agent.bootstrap;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.WeakHashMap;
import sun.nio.ch.Net;

/** The answers of {@link VirtualNetwork} to the hooks of sun.nio.ch.Net and InetAddress. */
public final class NetworkAnswers {
  /** guarded by itself: datagram sockets, whose ports are the host's */
  private static final Map<FileDescriptor, Boolean> DATAGRAM = new WeakHashMap<>();

  private NetworkAnswers() {}

  public static void made(FileDescriptor fd, boolean stream) {
    if (!stream && network() != null) {
      synchronized (DATAGRAM) {
        DATAGRAM.put(fd, Boolean.TRUE);
      }
    }
  }

  /** Whether the socket is to be bound elsewhere; true after the port has been found free. */
  public static boolean binds(FileDescriptor fd, int port) throws IOException {
    VirtualNetwork network = network();
    if (network == null || isDatagram(fd)) {
      return false;
    }
    HostView.enter();
    try {
      network.binding(port);
      return true;
    } finally {
      HostView.leave();
    }
  }

  public static void bound(FileDescriptor fd, InetAddress address, int port) throws IOException {
    VirtualNetwork network = network();
    if (network != null) {
      HostView.enter();
      try {
        network.bound(fd, address, port, Net.localAddress(fd).getPort());
      } finally {
        HostView.leave();
      }
    }
  }

  /** Null for the address that was given. */
  public static InetSocketAddress destination(FileDescriptor fd, InetAddress address, int port)
      throws IOException {
    VirtualNetwork network = network();
    if (network == null || isDatagram(fd)) {
      return null;
    }
    HostView.enter();
    try {
      return network.destination(address, port);
    } finally {
      HostView.leave();
    }
  }

  public static InetSocketAddress local(FileDescriptor fd, InetSocketAddress real) {
    VirtualNetwork network = network();
    return network == null || real == null || isDatagram(fd) ? real : network.local(fd, real);
  }

  public static InetSocketAddress remote(FileDescriptor fd, InetSocketAddress real) {
    VirtualNetwork network = network();
    return network == null || real == null || isDatagram(fd) ? real : network.remote(real);
  }

  /** Null for the host's answer. */
  public static InetAddress[] resolve(String name) {
    VirtualNetwork network = name == null ? null : network();
    InetAddress found = network == null ? null : network.resolve(name);
    return found == null ? null : new InetAddress[] {found};
  }

  private static boolean isDatagram(FileDescriptor fd) {
    synchronized (DATAGRAM) {
      return DATAGRAM.containsKey(fd);
    }
  }

  /** That of the current process; null inside the host view. */
  private static VirtualNetwork network() {
    VirtualSystem system = Dispatcher.system();
    if (system == null || system.network() == null || !HostView.enterFromOutside()) {
      return null;
    }
    HostView.leave();
    return system.network();
  }
}
