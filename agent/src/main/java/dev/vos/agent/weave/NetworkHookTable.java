package dev.vos.agent.weave;

import static dev.vos.agent.weave.Hook.hook;
import static dev.vos.agent.weave.Target.in;

import java.util.List;

/** The hooks of the option {@code net}; without it they are not put in place. */
final class NetworkHookTable {
  private static final String FD = "Ljava/io/FileDescriptor;";
  private static final String FAMILY = "Ljava/net/ProtocolFamily;";
  private static final String ADDRESS = "Ljava/net/InetAddress;";
  private static final String INET = "Ljava/net/InetSocketAddress;";
  private static final String SOCKET_ADDRESS = "(" + FD + ")" + INET;

  static final List<Target> ALL =
      List.of(
          in(
              "sun.nio.ch.Net",
              hook("socket(" + FAMILY + "Z)" + FD, "NetworkHooks$Made"),
              hook("bind(" + FAMILY + FD + ADDRESS + "I)V", "NetworkHooks$Bind"),
              hook("connect(" + FAMILY + FD + ADDRESS + "I)I", "NetworkHooks$Connect"),
              hook("localAddress" + SOCKET_ADDRESS, "NetworkHooks$Local"),
              hook("remoteAddress" + SOCKET_ADDRESS, "NetworkHooks$Remote")),
          in(
              "sun.nio.ch.DatagramChannelImpl",
              hook("targetSocketAddress(" + INET + ")I", "NetworkHooks$Target"),
              hook("sourceSocketAddress()" + INET, "NetworkHooks$Source")),
          in(
              "java.net.InetAddress",
              hook("getAllByName(Ljava/lang/String;)[" + ADDRESS, "NetworkHooks$Resolve")));

  private NetworkHookTable() {}
}
