package dev.vos.agent.weave;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Puts the hooks of {@link ProcessHookTable} in place, and keeps the woven class files beside the
 * unpacked runtime.jar: one file for each build of Java, ignored if it is another's or damaged.
 */
final class LateWeaving {
  private final Instrumentation instrumentation;
  private final Path file;
  private final String header;

  private LateWeaving(Instrumentation instrumentation) throws IOException {
    this.instrumentation = instrumentation;
    String java = System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
    Path jar = runtimeJar();
    String name = "several-" + java.replaceAll("[^A-Za-z0-9.+-]", "_");
    file = jar == null ? null : jar.resolveSibling(name);
    header = jar == null ? "" : "vos several 1, " + java + ", " + Files.getLastModifiedTime(jar);
  }

  /** Redefines the hooked classes. Returns the hooks that this Java has no place for. */
  static List<String> apply(Instrumentation instrumentation) throws Exception {
    return new LateWeaving(instrumentation).run();
  }

  private List<String> run() throws Exception {
    Map<String, byte[]> kept = read();
    List<String> missing = new ArrayList<>();
    if (kept.isEmpty()) {
      Weaver weaver = new Weaver(Runtime.version().feature());
      kept = weave(weaver);
      missing.addAll(weaver.missing());
      if (missing.isEmpty()) {
        write(kept);
      }
    }
    List<ClassDefinition> definitions = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : kept.entrySet()) {
      Class<?> type = Class.forName(each.getKey(), false, null);
      definitions.add(new ClassDefinition(type, each.getValue()));
    }
    instrumentation.redefineClasses(definitions.toArray(ClassDefinition[]::new));
    return missing;
  }

  private static Map<String, byte[]> weave(Weaver weaver) throws Exception {
    Map<String, byte[]> woven = new LinkedHashMap<>();
    for (Target target : ProcessHookTable.all()) {
      Class<?> type = Class.forName(target.type(), false, null);
      String resource = "/" + target.type().replace('.', '/') + ".class";
      try (InputStream in = type.getResourceAsStream(resource)) {
        woven.put(target.type(), weaver.weave(target, in.readAllBytes()));
      }
    }
    return woven;
  }

  private static Path runtimeJar() throws IOException {
    try {
      Path jar =
          Path.of(LateWeaving.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.getFileName().toString().equals("runtime.jar") ? jar : null;
    } catch (URISyntaxException impossible) {
      throw new IOException(impossible);
    }
  }

  private Map<String, byte[]> read() {
    if (file == null || !Files.isRegularFile(file)) {
      return Map.of();
    }
    CRC32 sum = new CRC32();
    try (DataInputStream in =
        new DataInputStream(new CheckedInputStream(Files.newInputStream(file), sum))) {
      if (!in.readUTF().equals(header)) {
        return Map.of();
      }
      Map<String, byte[]> entries = new LinkedHashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        entries.put(in.readUTF(), in.readNBytes(in.readInt()));
      }
      long seen = sum.getValue();
      return in.readLong() == seen ? entries : Map.of();
    } catch (IOException | IllegalArgumentException damaged) {
      return Map.of();
    }
  }

  private void write(Map<String, byte[]> entries) {
    if (file == null) {
      return;
    }
    CRC32 sum = new CRC32();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new CheckedOutputStream(content, sum))) {
      out.writeUTF(header);
      out.writeInt(entries.size());
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeInt(entry.getValue().length);
        out.write(entry.getValue());
      }
      out.writeLong(sum.getValue());
      out.flush();
      Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
      Files.write(part, content.toByteArray());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException notWritable) {
      // No cache, then: the only cost is time.
    }
  }
}
