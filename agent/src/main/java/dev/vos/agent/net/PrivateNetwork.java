package dev.vos.agent.net;

import dev.vos.agent.bootstrap.VirtualNetwork;
import dev.vos.agent.bootstrap.VirtualPorts;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** What one process has: ports, and an address by which the others find it. */
final class PrivateNetwork implements VirtualNetwork {
  private final PrivateNetworks all;
  private final InetAddress address;
  private final PrivatePorts streams = new PrivatePorts(this, PrivatePorts.Protocol.TCP);
  private final PrivatePorts datagrams = new PrivatePorts(this, PrivatePorts.Protocol.UDP);

  PrivateNetwork(PrivateNetworks all, InetAddress address) {
    this.all = all;
    this.address = address;
  }

  InetAddress address() {
    return address;
  }

  @Override
  public VirtualPorts streams() {
    return streams;
  }

  @Override
  public VirtualPorts datagrams() {
    return datagrams;
  }

  PrivatePorts ports(PrivatePorts.Protocol protocol) {
    return protocol == PrivatePorts.Protocol.TCP ? streams : datagrams;
  }

  /** The address that means this process to the others; the host does not know it. */
  boolean isOwnName(InetAddress given) {
    return address.equals(given);
  }

  /** The network that an address leads to from here; null for that of the host. */
  PrivateNetwork at(InetAddress to) throws SocketException {
    return to.isAnyLocalAddress() || isOwn(to) ? this : all.at(to);
  }

  private boolean isOwn(InetAddress to) throws SocketException {
    if (to.isLoopbackAddress()) {
      return to.equals(address) || all.at(to) == null;
    }
    return NetworkInterface.getByInetAddress(to) != null;
  }

  /** The other process's address of the datagram socket at {@code real}. */
  InetSocketAddress sender(InetSocketAddress real) {
    return all.sender(real);
  }

  @Override
  public InetAddress resolve(String name) {
    PrivateNetwork found = all.named(name);
    return found == null ? null : found.address();
  }
}
