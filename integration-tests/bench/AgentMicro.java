import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Steady state of everyday calls: prints a line for each, its name and nanoseconds a call. */
public final class AgentMicro {
  private static final int ROUNDS = 9;
  private static final long ROUND_NANOS = 60_000_000;

  private static long sink;

  private interface Call {
    long run() throws Exception;
  }

  private AgentMicro() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    Path path = directory.resolve("4k");
    File file = path.toFile();
    Path absent = directory.resolve("absent");
    measure("readAllBytes 4 KiB", () -> Files.readAllBytes(path).length);
    try (FileInputStream in = new FileInputStream(directory.resolve("large").toFile())) {
      measure("FileInputStream.read", () -> in.read());
    }
    measure("Files.exists", () -> Files.exists(path) == Files.exists(absent) ? 1 : 0);
    measure("File.exists", () -> file.exists() ? 1 : 0);
    measure("getenv", () -> System.getenv("PATH").length());
    measure("getProperty", () -> System.getProperty("java.home").length());
    measure("Files.walk of 10,000", () -> walk(directory.resolve("tree")));
    echo();
    if (sink == 42) {
      System.out.println();
    }
  }

  private static long walk(Path tree) throws Exception {
    try (Stream<Path> files = Files.walk(tree)) {
      return files.count();
    }
  }

  private static void echo() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket peer = server.accept()) {
      client.setTcpNoDelay(true);
      peer.setTcpNoDelay(true);
      Thread echo = new Thread(() -> echo(peer));
      echo.setDaemon(true);
      echo.start();
      InputStream in = client.getInputStream();
      OutputStream out = client.getOutputStream();
      measure(
          "socket echo",
          () -> {
            out.write(7);
            return in.read();
          });
    }
  }

  private static void echo(Socket peer) {
    try (InputStream in = peer.getInputStream();
        OutputStream out = peer.getOutputStream()) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        out.write(b);
      }
    } catch (java.io.IOException closed) {
      // the end of the measurement
    }
  }

  /** The median of the rounds' later two thirds; a round is as many calls as fit its time. */
  private static void measure(String name, Call call) throws Exception {
    double[] nanos = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long calls = 0;
      long start = System.nanoTime();
      long end = start;
      do {
        for (int i = 0; i < 64 && end - start < ROUND_NANOS; i++) {
          sink += call.run();
          calls++;
          if ((i & 15) == 15 || name.startsWith("Files.walk")) {
            end = System.nanoTime();
          }
        }
        end = System.nanoTime();
      } while (end - start < ROUND_NANOS);
      nanos[round] = (double) (end - start) / calls;
    }
    double[] later = Arrays.copyOfRange(nanos, ROUNDS / 3, ROUNDS);
    Arrays.sort(later);
    System.out.println(name + "\t" + Math.round(later[later.length / 2]));
  }
}
