package dev.vos.agent.weave;

import dev.vos.agent.bootstrap.Dispatcher;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls the hooked JDK methods once with a probe behind the hooks, and names those that did not
 * reach it. So a hook that a new JDK has no place for, or that it goes around, is not lost
 * silently.
 *
 * <p>Runs at every start, hence without lambdas, which would cost more than the checks.
 */
final class SelfTest {
  private static final List<String> CHECKS =
      List.of(
          "File.exists",
          "File.length",
          "File.canRead",
          "File.list",
          "File.getAbsolutePath",
          "File.getCanonicalPath",
          "FileInputStream",
          "FileOutputStream",
          "RandomAccessFile",
          "Files.exists",
          "Files.isRegularFile",
          "Files.size",
          "Files.isReadable",
          "Files.newByteChannel",
          "Files.newDirectoryStream",
          "Path.toAbsolutePath",
          "Path.toRealPath",
          "System.getenv(String)",
          "System.getenv()",
          "ProcessBuilder.environment",
          "ProcessHandle.pid");

  private SelfTest() {}

  /** The names of the methods whose hooks do not work. */
  static List<String> failures() {
    Dispatcher.install(new Probe());
    try {
      List<String> failures = new ArrayList<>();
      for (String check : CHECKS) {
        run(check, failures);
      }
      return failures;
    } finally {
      Dispatcher.remove();
    }
  }

  private static void run(String check, List<String> failures) {
    try {
      if (!reachesProbe(check)) {
        failures.add(check);
      }
    } catch (IOException | RuntimeException failed) {
      failures.add(check + " (" + failed + ")");
    }
  }

  private static boolean reachesProbe(String check) throws IOException {
    String type = check.substring(0, check.indexOf('.') < 0 ? check.length() : check.indexOf('.'));
    return switch (type) {
      case "File" -> file(check);
      case "Files" -> files(check);
      case "Path" -> path(check);
      case "System", "ProcessBuilder", "ProcessHandle" -> process(check);
      default -> stream(check);
    };
  }

  private static boolean file(String check) throws IOException {
    File file = new File(Probe.FILE);
    return switch (check) {
      case "File.exists" -> file.exists();
      case "File.length" -> file.length() > 0;
      case "File.canRead" -> file.canRead();
      case "File.list" -> new File(Probe.DIRECTORY).list() != null;
      case "File.getAbsolutePath" -> new File("x").getAbsolutePath().equals(Probe.UNDER);
      case "File.getCanonicalPath" -> file.getCanonicalPath().equals(Probe.CANONICAL);
      default -> false;
    };
  }

  private static boolean stream(String check) throws IOException {
    return switch (check) {
      case "FileInputStream" -> {
        try (FileInputStream in = new FileInputStream(Probe.FILE)) {
          yield in.read() >= 0;
        }
      }
      case "FileOutputStream" -> {
        new FileOutputStream(Probe.SINK).close();
        yield true;
      }
      case "RandomAccessFile" -> {
        try (RandomAccessFile in = new RandomAccessFile(Probe.FILE, "r")) {
          yield in.length() > 0 && in.getFilePointer() == 0;
        }
      }
      default -> false;
    };
  }

  private static boolean files(String check) throws IOException {
    Path file = Path.of(Probe.FILE);
    return switch (check) {
      case "Files.exists" -> Files.exists(file);
      case "Files.isRegularFile" -> Files.isRegularFile(file);
      case "Files.size" -> Files.size(file) > 0;
      case "Files.isReadable" -> Files.isReadable(file);
      case "Files.newByteChannel" -> {
        Files.newByteChannel(file).close();
        yield true;
      }
      case "Files.newDirectoryStream" -> {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(Path.of(Probe.DIRECTORY))) {
          yield names != null;
        }
      }
      default -> false;
    };
  }

  private static boolean path(String check) throws IOException {
    return switch (check) {
      case "Path.toAbsolutePath" -> Path.of("x").toAbsolutePath().toString().equals(Probe.UNDER);
      case "Path.toRealPath" -> Path.of(Probe.FILE).toRealPath().toString().equals(Probe.CANONICAL);
      default -> false;
    };
  }

  private static boolean process(String check) {
    return switch (check) {
      case "System.getenv(String)" -> Probe.VALUE.equals(System.getenv(Probe.VARIABLE));
      case "System.getenv()" -> System.getenv().containsKey(Probe.VARIABLE);
      case "ProcessBuilder.environment" ->
          new ProcessBuilder().environment().containsKey(Probe.VARIABLE);
      case "ProcessHandle.pid" -> ProcessHandle.current().pid() == Probe.PID;
      default -> false;
    };
  }
}
