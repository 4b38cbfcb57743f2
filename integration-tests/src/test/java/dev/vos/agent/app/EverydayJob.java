package dev.vos.agent.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A bit of all: files, an HTTP server and its client, a child process, an exit status. */
public final class EverydayJob {
  private EverydayJob() {}

  /** Argument: the directory to write to, which is made. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    System.out.println(FileSystems.getDefault().getClass().getSimpleName());
    files(directory);
    changes(directory);
    http();
    Process child = new ProcessBuilder("sh", "-c", "echo child; exit 3").start();
    System.out.print(new String(child.getInputStream().readAllBytes(), UTF_8));
    System.out.println(child.waitFor());
    System.exit(4);
  }

  private static void files(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("one"), "hello");
    try (FileOutputStream out = new FileOutputStream(directory + "/two")) {
      out.write('x');
    }
    File two = new File(directory.toFile(), "two");
    System.out.println(Files.readString(directory.resolve("one")) + " " + two.length());
    try (Stream<Path> all = Files.walk(directory)) {
      System.out.println(all.map(directory::relativize).sorted().toList());
    }
  }

  private static void changes(Path directory) throws IOException {
    Files.copy(directory.resolve("one"), directory.resolve("three"));
    Files.move(directory.resolve("three"), directory.resolve("four"));
    Files.delete(directory.resolve("one"));
    String[] names = directory.toFile().list();
    Arrays.sort(names);
    System.out.println(Arrays.toString(names));
    Path temporary = Files.createTempFile(directory, "t", "");
    System.out.println(temporary.getParent().equals(directory) + " " + Files.isWritable(temporary));
    try {
      Files.readString(directory.resolve("one"));
    } catch (NoSuchFileException gone) {
      System.out.println(directory.relativize(Path.of(gone.getFile())) + " is gone");
    }
  }

  private static void http() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = "served".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/page");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    System.out.println(answer.statusCode() + " " + answer.body());
    server.stop(0);
  }
}
