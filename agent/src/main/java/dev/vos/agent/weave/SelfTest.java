package dev.vos.agent.weave;

import dev.vos.agent.bootstrap.Dispatcher;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Calls the hooked JDK methods once with a probe behind the hooks, and names those that did not reach
 * it. So a hook that a new JDK has no place for, or that it goes around, is not lost silently.
 */
final class SelfTest {
  private final Map<String, Callable<Boolean>> checks = new LinkedHashMap<>();

  private SelfTest() {
    fileChecks();
    streamChecks();
    nioChecks();
    processChecks();
  }

  /** The names of the methods whose hooks do not work. */
  static List<String> failures() {
    Dispatcher.install(new Probe());
    try {
      return new SelfTest().run();
    } finally {
      Dispatcher.remove();
    }
  }

  private List<String> run() {
    List<String> failures = new ArrayList<>();
    checks.forEach(
        (name, check) -> {
          try {
            if (!check.call()) {
              failures.add(name);
            }
          } catch (Exception failed) {
            failures.add(name + " (" + failed + ")");
          }
        });
    return failures;
  }

  private void fileChecks() {
    File file = new File(Probe.FILE);
    checks.put("File.exists", file::exists);
    checks.put("File.length", () -> file.length() > 0);
    checks.put("File.canRead", file::canRead);
    checks.put("File.list", () -> new File(Probe.DIRECTORY).list() != null);
    checks.put("File.getAbsolutePath", () -> new File("x").getAbsolutePath().equals(Probe.UNDER));
    checks.put(
        "File.getCanonicalPath", () -> new File(Probe.FILE).getCanonicalPath().equals("/probed"));
  }

  private void streamChecks() {
    checks.put(
        "FileInputStream",
        () -> {
          try (FileInputStream in = new FileInputStream(Probe.FILE)) {
            return in.read() >= 0;
          }
        });
    checks.put(
        "FileOutputStream",
        () -> {
          new FileOutputStream(Probe.SINK).close();
          return true;
        });
    checks.put(
        "RandomAccessFile",
        () -> {
          try (RandomAccessFile in = new RandomAccessFile(Probe.FILE, "r")) {
            return in.length() > 0 && in.getFilePointer() == 0;
          }
        });
  }

  private void nioChecks() {
    Path file = Path.of(Probe.FILE);
    checks.put("Files.exists", () -> Files.exists(file));
    checks.put("Files.isRegularFile", () -> Files.isRegularFile(file));
    checks.put("Files.size", () -> Files.size(file) > 0);
    checks.put("Files.isReadable", () -> Files.isReadable(file));
    checks.put(
        "Files.newByteChannel",
        () -> {
          Files.newByteChannel(file).close();
          return true;
        });
    checks.put(
        "Files.newDirectoryStream",
        () -> {
          try (DirectoryStream<Path> names = Files.newDirectoryStream(Path.of(Probe.DIRECTORY))) {
            return names != null;
          }
        });
    checks.put(
        "Path.toAbsolutePath", () -> Path.of("x").toAbsolutePath().toString().equals(Probe.UNDER));
    checks.put("Path.toRealPath", () -> file.toRealPath().toString().equals("/probed"));
  }

  private void processChecks() {
    checks.put("System.getenv", () -> Probe.VALUE.equals(System.getenv(Probe.VARIABLE)));
    checks.put("System.getenv()", () -> System.getenv().containsKey(Probe.VARIABLE));
    checks.put(
        "ProcessBuilder.environment",
        () -> new ProcessBuilder().environment().containsKey(Probe.VARIABLE));
    checks.put("ProcessHandle.pid", () -> ProcessHandle.current().pid() == Probe.PID);
  }
}
