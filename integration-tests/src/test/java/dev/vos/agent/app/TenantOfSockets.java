package dev.vos.agent.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One of several programs in a JVM: sockets, host programs, descriptors. Arguments: name, status.
 */
public final class TenantOfSockets {
  private TenantOfSockets() {}

  public static void main(String[] args) throws Exception {
    String name = args[0];
    Tenants.begin(name);
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread serving = new Thread(() -> serve(server), name + "-server");
      serving.start();
      for (int round = 0; round < 20; round++) {
        echo(name + round, server.getLocalPort());
      }
    }
    Files.writeString(Path.of("input"), "from " + name);
    ProcessBuilder cat = new ProcessBuilder("cat").redirectInput(new File("input"));
    try (InputStream said = cat.start().getInputStream()) {
      Tenants.check("host program", "from " + name, new String(said.readAllBytes(), UTF_8));
    }
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write((name + ": by descriptor\n").getBytes(UTF_8));
    new FileOutputStream(FileDescriptor.err).close();
    System.err.println(name + ": lost, as this process has closed its standard error");
    Thread waiting = new Thread(TenantOfSockets::waitForEver);
    waiting.start();
    Tenants.end(name, Integer.parseInt(args[1]));
  }

  private static void waitForEver() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException ended) {
      throw new AssertionError(ended);
    }
  }

  private static void serve(ServerSocket server) {
    try {
      while (true) {
        try (Socket client = server.accept()) {
          client.getOutputStream().write((Tenants.whose() + ":").getBytes(UTF_8));
          client.getInputStream().transferTo(client.getOutputStream());
        }
      }
    } catch (java.io.IOException closed) {
      // the end
    }
  }

  private static void echo(String text, int port) throws Exception {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
      client.getOutputStream().write(text.getBytes(UTF_8));
      client.shutdownOutput();
      String said = new String(client.getInputStream().readAllBytes(), UTF_8);
      Tenants.check("echo", Tenants.whose() + ":" + text, said);
    }
  }
}
