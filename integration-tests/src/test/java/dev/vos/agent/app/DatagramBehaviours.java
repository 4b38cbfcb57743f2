package dev.vos.agent.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** Datagram sockets on one port, and who is reached there. */
final class DatagramBehaviours {
  private static final int PATIENCE = 200;

  private DatagramBehaviours() {}

  /** {@code all PORT}, {@code serve PORT WORD}: one request, {@code ask HOST PORT}. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "all" -> all(Integer.parseInt(arguments[1]));
      case "serve" -> serve(Integer.parseInt(arguments[1]), arguments[2]);
      default -> ask(arguments[1], Integer.parseInt(arguments[2]));
    }
  }

  private static void all(int port) throws IOException {
    InetSocketAddress there = new InetSocketAddress("localhost", port);
    try (DatagramSocket server = new DatagramSocket(port);
        DatagramSocket client = new DatagramSocket()) {
      System.out.println("as asked for " + (server.getLocalPort() == port));
      send(client, "question", there);
      DatagramPacket question = receive(server);
      System.out.println(text(question) + (question.getPort() == client.getLocalPort()));
      send(server, "answer", (InetSocketAddress) question.getSocketAddress());
      DatagramPacket answer = receive(client);
      System.out.println(text(answer) + (answer.getPort() == port));
      try (DatagramSocket second = new DatagramSocket(port)) {
        System.out.println("bound twice " + second);
      } catch (BindException taken) {
        System.out.println(taken.getMessage());
      }
    }
    nobody(there);
    channels(there);
  }

  private static void nobody(InetSocketAddress there) throws IOException {
    try (DatagramChannel client = DatagramChannel.open().connect(there)) {
      client.write(ByteBuffer.wrap(new byte[1]));
      client.read(ByteBuffer.allocate(1));
    } catch (PortUnreachableException refused) {
      System.out.println("nobody is there");
    }
  }

  private static void channels(InetSocketAddress there) throws IOException {
    try (DatagramChannel server = DatagramChannel.open().bind(there);
        DatagramChannel client = DatagramChannel.open().connect(server.getLocalAddress())) {
      client.write(ByteBuffer.wrap(new byte[] {7}));
      ByteBuffer got = ByteBuffer.allocate(1);
      var from = server.receive(got);
      System.out.println(
          "channel %s %s %s %s"
              .formatted(
                  got.get(0),
                  server.getLocalAddress().equals(there),
                  client.getRemoteAddress().equals(there),
                  from.equals(client.getLocalAddress())));
    }
  }

  private static void serve(int port, String word) throws IOException {
    try (DatagramSocket server = new DatagramSocket(port)) {
      DatagramPacket question = new DatagramPacket(new byte[100], 100);
      server.receive(question);
      boolean named = question.getAddress().getHostName().startsWith("vos-");
      send(server, word + " " + named, (InetSocketAddress) question.getSocketAddress());
    }
  }

  /** Tries for a while: the other program may not be there yet. */
  private static void ask(String host, int port) throws IOException {
    try (DatagramSocket client = new DatagramSocket()) {
      for (int tries = 0; tries < 100; tries++) {
        try {
          send(client, "who?", new InetSocketAddress(InetAddress.getByName(host), port));
          DatagramPacket answer = receive(client);
          System.out.println(text(answer) + (answer.getPort() == port));
          return;
        } catch (SocketTimeoutException notYet) {
          // again
        }
      }
    }
  }

  private static void send(DatagramSocket from, String text, InetSocketAddress to)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    from.send(new DatagramPacket(bytes, bytes.length, to));
  }

  private static DatagramPacket receive(DatagramSocket at) throws IOException {
    at.setSoTimeout(PATIENCE);
    DatagramPacket packet = new DatagramPacket(new byte[100], 100);
    at.receive(packet);
    return packet;
  }

  private static String text(DatagramPacket packet) {
    return new String(packet.getData(), 0, packet.getLength(), UTF_8) + " ";
  }
}
