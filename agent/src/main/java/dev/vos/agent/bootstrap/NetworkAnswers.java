package dev.vos.agent.bootstrap;

import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.Map;
import java.util.WeakHashMap;
import sun.nio.ch.Net;

/** The answers of {@link VirtualNetwork} to the hooks of sun.nio.ch and InetAddress. */
public final class NetworkAnswers {
  /** guarded by itself: a set of the datagram sockets */
  private static final Map<FileDescriptor, Boolean> DATAGRAM = new WeakHashMap<>();

  private NetworkAnswers() {}

  public static void made(FileDescriptor fd, boolean stream) {
    if (!stream && network() != null) {
      synchronized (DATAGRAM) {
        DATAGRAM.put(fd, Boolean.TRUE);
      }
    }
  }

  /**
   * Where the socket is to be bound instead, after the port has been found free; null: as asked.
   */
  public static InetAddress binds(FileDescriptor fd, InetAddress address, int port)
      throws IOException {
    VirtualPorts ports = ports(fd);
    if (ports == null || (port != 0 && sharesPort(fd))) {
      return null;
    }
    HostView.enter();
    try {
      return ports.binding(address, port);
    } finally {
      HostView.leave();
    }
  }

  /** Datagrams to a group are addressed to the port itself: such sockets stay the host's. */
  private static boolean sharesPort(FileDescriptor fd) throws IOException {
    synchronized (DATAGRAM) {
      if (!DATAGRAM.containsKey(fd)) {
        return false;
      }
    }
    try {
      Method option =
          Net.class.getDeclaredMethod("getSocketOption", FileDescriptor.class, SocketOption.class);
      option.setAccessible(true);
      return Boolean.TRUE.equals(option.invoke(null, fd, StandardSocketOptions.SO_REUSEADDR));
    } catch (ReflectiveOperationException otherJdk) {
      throw new IOException(otherJdk);
    }
  }

  public static void bound(FileDescriptor fd, InetAddress address, int port) throws IOException {
    VirtualPorts ports = ports(fd);
    if (ports != null) {
      HostView.enter();
      try {
        ports.bound(fd, address, port, Net.localAddress(fd).getPort());
      } finally {
        HostView.leave();
      }
    }
  }

  /** Null for the address that was given. */
  public static InetSocketAddress destination(FileDescriptor fd, InetAddress address, int port)
      throws IOException {
    return destination(ports(fd), address, port);
  }

  /** Where a datagram goes. */
  public static InetSocketAddress target(InetSocketAddress given) {
    VirtualNetwork network = network();
    try {
      InetSocketAddress real =
          network == null
              ? null
              : destination(network.datagrams(), given.getAddress(), given.getPort());
      return real == null ? given : real;
    } catch (IOException fault) {
      Fault.report("datagram", fault);
      return given;
    }
  }

  private static InetSocketAddress destination(VirtualPorts ports, InetAddress address, int port)
      throws IOException {
    if (ports == null) {
      return null;
    }
    HostView.enter();
    try {
      return ports.destination(address, port);
    } finally {
      HostView.leave();
    }
  }

  /** Where a datagram came from. */
  public static InetSocketAddress source(InetSocketAddress real) {
    VirtualNetwork network = network();
    return network == null || real == null ? real : network.datagrams().remote(real);
  }

  public static InetSocketAddress local(FileDescriptor fd, InetSocketAddress real) {
    VirtualPorts ports = ports(fd);
    return ports == null || real == null ? real : ports.local(fd, real);
  }

  public static InetSocketAddress remote(FileDescriptor fd, InetSocketAddress real) {
    VirtualPorts ports = ports(fd);
    return ports == null || real == null ? real : ports.remote(real);
  }

  /** Null for the host's answer. */
  public static InetAddress[] resolve(String name) {
    VirtualNetwork network = name == null ? null : network();
    InetAddress found = network == null ? null : network.resolve(name);
    return found == null ? null : new InetAddress[] {found};
  }

  private static VirtualPorts ports(FileDescriptor fd) {
    VirtualNetwork network = network();
    if (network == null) {
      return null;
    }
    synchronized (DATAGRAM) {
      return DATAGRAM.containsKey(fd) ? network.datagrams() : network.streams();
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
