import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

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
    measure("FileInputStream open, read", () -> openAndRead(file));
    measure("Files.exists", () -> Files.exists(path) ? 1 : 0);
    measure("Files.exists, absent", () -> Files.exists(absent) ? 1 : 0);
    measure("File.exists", () -> file.exists() ? 1 : 0);
    measure("getenv", () -> System.getenv("PATH").length());
    measure("getProperty", () -> System.getProperty("java.home").length());
    measure("Files.walk of 10,000", () -> walk(directory.resolve("tree")));
    echo();
    if (sink == 42) {
      System.out.println();
    }
  }

  private static long openAndRead(File file) throws Exception {
    try (FileInputStream in = new FileInputStream(file)) {
      return in.read();
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

  /**
   * The median of the rounds' later two thirds; a round is as many calls as fit its time. Time is
   * the thread's own on a processor, as other programs share the machine; of the socket, where two
   * threads wait for each other, it is the clock's.
   */
  private static void measure(String name, Call call) throws Exception {
    boolean waits = name.startsWith("socket");
    double[] nanos = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long calls = 0;
      long start = System.nanoTime();
      long used = waits ? start : THREAD.getCurrentThreadCpuTime();
      do {
        int some = name.startsWith("Files.walk") ? 1 : 64;
        for (int i = 0; i < some; i++) {
          sink += call.run();
        }
        calls += some;
      } while (System.nanoTime() - start < ROUND_NANOS);
      long now = waits ? System.nanoTime() : THREAD.getCurrentThreadCpuTime();
      nanos[round] = (double) (now - used) / calls;
    }
    double[] later = Arrays.copyOfRange(nanos, ROUNDS / 3, ROUNDS);
    Arrays.sort(later);
    System.out.println(name + "\t" + Math.round(later[later.length / 2]));
  }
}
