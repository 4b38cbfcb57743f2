package dev.vos.agent.bootstrap;

import java.net.InetAddress;

/** Ports and names that a process has to itself. */
public interface VirtualNetwork {
  /** Of TCP. */
  VirtualPorts streams();

  /** Of UDP. */
  VirtualPorts datagrams();

  /** The address of another process by its name, or null. */
  InetAddress resolve(String name);
}
