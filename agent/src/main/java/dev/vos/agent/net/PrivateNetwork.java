package dev.vos.agent.net;

import dev.vos.agent.bootstrap.VirtualNetwork;
import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Map;

/** The ports of one process: which port of the host's loopback stands for which of its own. */
final class PrivateNetwork implements VirtualNetwork {
  private static final int PORTS = 1 << 16;

  private final PrivateNetworks all;
  private final InetAddress address;

  private final Map<Integer, Binding> byPort = new HashMap<>(); // guarded by this
  private final Map<Integer, Binding> byReal = new HashMap<>(); // guarded by this

  /** A socket that the process has bound. */
  private record Binding(
      WeakReference<FileDescriptor> socket, InetAddress address, int port, int real) {}

  PrivateNetwork(PrivateNetworks all, InetAddress address) {
    this.all = all;
    this.address = address;
  }

  InetAddress address() {
    return address;
  }

  @Override
  public synchronized void binding(int port) throws IOException {
    Binding there = port == 0 ? null : byPort.get(port);
    if (there != null && isTaken(there.real())) {
      throw new BindException("Address already in use");
    }
  }

  /** Nobody tells when a socket is closed, so the host is asked. */
  private static boolean isTaken(int real) {
    try (ServerSocket probe = new ServerSocket(real, 1, InetAddress.getLoopbackAddress())) {
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
    PrivateNetwork other = to.isAnyLocalAddress() || isOwn(to) ? this : all.at(to);
    if (other == null) {
      return null;
    }
    int real = other.real(port);
    if (real < 0) {
      throw new ConnectException("Connection refused");
    }
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), real);
  }

  private boolean isOwn(InetAddress to) throws SocketException {
    if (to.isLoopbackAddress()) {
      return to.equals(address) || all.at(to) == null;
    }
    return NetworkInterface.getByInetAddress(to) != null;
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
    boolean itself = binding.socket().get() == fd;
    return new InetSocketAddress(itself ? binding.address() : real.getAddress(), binding.port());
  }

  @Override
  public synchronized InetSocketAddress remote(InetSocketAddress real) {
    Binding binding = real.getAddress().isLoopbackAddress() ? byReal.get(real.getPort()) : null;
    return binding == null ? real : new InetSocketAddress(real.getAddress(), binding.port());
  }

  @Override
  public InetAddress resolve(String name) {
    PrivateNetwork found = all.named(name);
    return found == null ? null : found.address();
  }
}
