package dev.vos.agent.net;

import dev.vos.agent.bootstrap.VirtualPorts;
import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.BindException;
import java.net.ConnectException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The ports of one process and protocol: which port of the host stands for which of its own. */
final class PrivatePorts implements VirtualPorts {
  private static final int PORTS = 1 << 16;

  /** Tcpmux, which nobody has: what is sent there comes back as refused. */
  private static final int NOBODY = 1;

  private final PrivateNetwork network;
  private final Protocol protocol;

  private final Map<Integer, Binding> byPort = new HashMap<>(); // guarded by this
  private final Map<Integer, Binding> byReal = new HashMap<>(); // guarded by this

  /** What the ports are of. */
  enum Protocol {
    TCP,
    UDP
  }

  /** A socket that the process has bound. */
  private record Binding(
      WeakReference<FileDescriptor> socket, InetAddress address, int port, int real) {}

  PrivatePorts(PrivateNetwork network, Protocol protocol) {
    this.network = network;
    this.protocol = protocol;
  }

  /** On the loopback; datagram sockets as they asked, since they send to other hosts, too. */
  @Override
  public synchronized InetAddress binding(InetAddress address, int port) throws IOException {
    Binding there = port == 0 ? null : byPort.get(port);
    if (there != null && isTaken(there.real())) {
      throw new BindException("Address already in use");
    }
    return protocol == Protocol.UDP && !network.isOwnName(address)
        ? address
        : InetAddress.getLoopbackAddress();
  }

  /** Nobody tells when a socket is closed, so the host is asked. */
  private boolean isTaken(int real) {
    return protocol == Protocol.TCP ? isTakenStream(real) : isTakenDatagram(real);
  }

  private static boolean isTakenStream(int real) {
    try (ServerSocket probe = new ServerSocket(real, 1, InetAddress.getLoopbackAddress())) {
      return !probe.isBound();
    } catch (IOException taken) {
      return true;
    }
  }

  private static boolean isTakenDatagram(int real) {
    try (DatagramSocket probe = new DatagramSocket(real)) {
      return !probe.isBound();
    } catch (IOException taken) {
      return true;
    }
  }

  @Override
  public synchronized void bound(FileDescriptor fd, InetAddress wanted, int port, int real) {
    int own = port == 0 ? free(real) : port;
    Binding binding = new Binding(new WeakReference<>(fd), wanted, own, real);
    Binding before = byPort.put(own, binding);
    if (before != null) {
      byReal.remove(before.real());
    }
    byReal.put(real, binding);
  }

  /** The same number as on the host, if the process does not use that. */
  private int free(int real) {
    int port = real;
    while (byPort.containsKey(port) && isTaken(byPort.get(port).real())) {
      port = port + 1 == PORTS ? 1024 : port + 1;
    }
    return port;
  }

  @Override
  public InetSocketAddress destination(InetAddress to, int port) throws IOException {
    PrivateNetwork other = network.at(to);
    if (other == null) {
      return null;
    }
    int real = other.ports(protocol).real(port);
    if (real < 0 && protocol == Protocol.TCP) {
      throw new ConnectException("Connection refused");
    }
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), real < 0 ? NOBODY : real);
  }

  private synchronized int real(int port) {
    Binding binding = byPort.get(port);
    return binding == null ? -1 : binding.real();
  }

  @Override
  public synchronized InetSocketAddress local(FileDescriptor fd, InetSocketAddress real) {
    Binding binding = byReal.get(real.getPort());
    if (binding == null) {
      return real;
    }
    boolean moved = protocol == Protocol.TCP || network.isOwnName(binding.address());
    boolean asAsked = moved && binding.socket().get() == fd;
    return new InetSocketAddress(asAsked ? binding.address() : real.getAddress(), binding.port());
  }

  @Override
  public InetSocketAddress remote(InetSocketAddress real) {
    if (!real.getAddress().isLoopbackAddress()) {
      return real;
    }
    int own = port(real.getPort());
    if (own >= 0) {
      return new InetSocketAddress(real.getAddress(), own);
    }
    return protocol == Protocol.UDP ? network.sender(real) : real;
  }

  /** The process's own number of the host's port; -1 if it has not bound that. */
  synchronized int port(int real) {
    Binding binding = byReal.get(real);
    return binding == null ? -1 : binding.port();
  }
}
