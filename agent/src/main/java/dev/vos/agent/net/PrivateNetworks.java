package dev.vos.agent.net;

import dev.vos.agent.bootstrap.VirtualNetwork;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;

/**
 * The networks of a session, one for each process. By its name, {@code vos-PID}, a process is found
 * by the others; its address lies in the part of the loopback network that nobody uses, and means
 * something inside of the session only.
 */
public final class PrivateNetworks {
  private static final int FIRST = 127;
  private static final int SECOND = 86;
  private static final int BYTE = 0xff;

  private final Map<String, WeakReference<PrivateNetwork>> byName =
      new HashMap<>(); // guarded by this

  /** The network of a process, which is made for it. */
  public synchronized VirtualNetwork of(int pid) {
    byName.values().removeIf(each -> each.get() == null);
    String name = "vos-" + pid;
    PrivateNetwork network = new PrivateNetwork(this, address(name, pid));
    byName.put(name, new WeakReference<>(network));
    return network;
  }

  private static InetAddress address(String name, int pid) {
    byte[] numbers = {FIRST, SECOND, (byte) (pid >> Byte.SIZE & BYTE), (byte) (pid & BYTE)};
    try {
      return InetAddress.getByAddress(name, numbers);
    } catch (UnknownHostException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The network of that name, or null. */
  synchronized PrivateNetwork named(String name) {
    WeakReference<PrivateNetwork> found = byName.get(name);
    return found == null ? null : found.get();
  }

  /** The network at that address, or null. */
  synchronized PrivateNetwork at(InetAddress address) {
    for (WeakReference<PrivateNetwork> each : byName.values()) {
      PrivateNetwork network = each.get();
      if (network != null && network.address().equals(address)) {
        return network;
      }
    }
    return null;
  }

  /** By which name and port the process that has bound that datagram socket is answered. */
  synchronized InetSocketAddress sender(InetSocketAddress real) {
    for (WeakReference<PrivateNetwork> each : byName.values()) {
      PrivateNetwork network = each.get();
      int port =
          network == null ? -1 : network.ports(PrivatePorts.Protocol.UDP).port(real.getPort());
      if (port >= 0) {
        return new InetSocketAddress(network.address(), port);
      }
    }
    return real;
  }
}
