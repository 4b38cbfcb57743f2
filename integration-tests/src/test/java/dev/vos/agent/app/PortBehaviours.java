package dev.vos.agent.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Servers on one port, and who is reached there. */
final class PortBehaviours {
  private PortBehaviours() {}

  /** {@code all PORT}, {@code serve PORT WORD N}: N times, {@code ask HOST PORT}. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "all" -> all(Integer.parseInt(arguments[1]));
      case "serve" ->
          serve(Integer.parseInt(arguments[1]), arguments[2], Integer.parseInt(arguments[3]));
      default -> System.out.println(ask(arguments[1], Integer.parseInt(arguments[2])));
    }
  }

  private static void all(int port) throws Exception {
    refused(port);
    try (ServerSocket server = new ServerSocket(port)) {
      System.out.println("port as asked for " + (server.getLocalPort() == port));
      answer(server, "socket", 1);
      System.out.println(ask("localhost", port));
      try (ServerSocket second = new ServerSocket(port)) {
        System.out.println("bound twice " + second);
      } catch (BindException taken) {
        System.out.println(taken.getMessage());
      }
    }
    refused(port);
    channels(port);
    asynchronous(port);
    http(port);
    try (ServerSocket any = new ServerSocket(0)) {
      answer(any, "any", 1);
      System.out.println(ask("127.0.0.1", any.getLocalPort()));
    }
  }

  private static void refused(int port) throws IOException {
    try {
      System.out.println("nobody listens, but " + ask("localhost", port));
    } catch (ConnectException refused) {
      System.out.println("Connection refused");
    }
  }

  private static void serve(int port, String word, int times) throws Exception {
    try (ServerSocket server = new ServerSocket(port)) {
      Thread answers = answer(server, word, times);
      answers.join();
    }
    System.out.println(word + " served");
  }

  private static Thread answer(ServerSocket server, String word, int times) {
    Thread thread =
        new Thread(
            () -> {
              for (int i = 0; i < times; i++) {
                try (Socket client = server.accept()) {
                  boolean own = client.getLocalPort() == server.getLocalPort();
                  client.getOutputStream().write((word + " " + own).getBytes(UTF_8));
                } catch (IOException failed) {
                  System.out.println(failed);
                }
              }
            });
    thread.start();
    return thread;
  }

  /** Tries for a while: the other program may not listen yet. */
  private static String ask(String host, int port) throws IOException {
    for (int tries = 0; ; tries++) {
      try (Socket socket = new Socket(host, port)) {
        String said = new String(socket.getInputStream().readAllBytes(), UTF_8);
        return said + " " + (socket.getPort() == port);
      } catch (IOException notYet) {
        if (tries >= 100 || !host.startsWith("vos-")) {
          throw notYet;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void channels(int port) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(port));
      try (SocketChannel client = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
          SocketChannel accepted = server.accept()) {
        accepted.write(ByteBuffer.wrap(new byte[] {7}));
        ByteBuffer got = ByteBuffer.allocate(1);
        client.read(got);
        System.out.println(
            "channel "
                + got.get(0)
                + " "
                + ((InetSocketAddress) server.getLocalAddress()).getPort()
                + " "
                + ((InetSocketAddress) accepted.getLocalAddress()).getPort()
                + " "
                + ((InetSocketAddress) client.getRemoteAddress()).getPort());
      }
    }
  }

  private static void asynchronous(int port) throws Exception {
    try (AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open();
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
      server.bind(new InetSocketAddress("localhost", port));
      var accepting = server.accept();
      client.connect(new InetSocketAddress("localhost", port)).get();
      try (AsynchronousSocketChannel accepted = accepting.get()) {
        System.out.println(
            "asynchronous " + ((InetSocketAddress) accepted.getLocalAddress()).getPort());
      }
    }
  }

  private static void http(int port) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 5);
          exchange.getResponseBody().write("hello".getBytes(UTF_8));
          exchange.close();
        });
    server.start();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
      System.out.println(
          "http "
              + HttpClient.newHttpClient()
                  .send(request, HttpResponse.BodyHandlers.ofString())
                  .body());
    } finally {
      server.stop(0);
    }
  }
}
