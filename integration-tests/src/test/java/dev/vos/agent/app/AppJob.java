package dev.vos.agent.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Runs the main class of another program, which nobody changed, and tells at the end, however that
 * comes, what is in its output directory.
 */
public final class AppJob {
  private AppJob() {}

  /** Arguments: the output directory, the main class, its arguments. */
  public static void main(String[] arguments) throws Throwable {
    Path out = Path.of(arguments[0]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> tell(out)));
    try {
      Class.forName(arguments[1])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static void tell(Path out) {
    try (Stream<Path> all = Files.walk(out)) {
      for (Path path : all.sorted().toList()) {
        System.out.println(out.relativize(path) + " " + content(path));
      }
    } catch (IOException failed) {
      System.out.println("no output: " + failed);
    }
  }

  private static String content(Path path) throws IOException {
    String name = path.getFileName().toString();
    if (Files.isDirectory(path)) {
      return "directory";
    }
    if (name.endsWith(".jar")) {
      try (ZipFile jar = new ZipFile(path.toFile())) {
        return jar.stream().map(AppJob::entry).sorted().toList().toString();
      }
    }
    if (path.toString().contains("/index/") || name.endsWith(".db") || name.endsWith(".sql")) {
      return "of its own making";
    }
    if (name.endsWith(".txt")) {
      return List.of(Files.readString(path).split("\n")).stream().limit(5).toList().toString();
    }
    return Files.size(path) + " " + checksum(path);
  }

  private static String entry(ZipEntry entry) {
    boolean varies = entry.getName().startsWith("META-INF");
    return entry.getName() + (varies ? "" : " " + entry.getCrc());
  }

  private static long checksum(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path);
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32())) {
      checked.transferTo(OutputStream.nullOutputStream());
      return checked.getChecksum().getValue();
    }
  }
}
