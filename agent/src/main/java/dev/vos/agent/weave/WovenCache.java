package dev.vos.agent.weave;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Woven class files kept from one start to the next, beside the unpacked runtime.jar: one file for
 * each build of Java. An entry counts only for the very class file that it was woven from.
 *
 * <p>The file: header, number of entries, and for each entry the type, the CRC-32 of the original,
 * the length and the bytes; at the end the CRC-32 of all of that.
 */
final class WovenCache {
  private final Path file;
  private final String header;

  private WovenCache(Path file, String header) {
    this.file = file;
    this.header = header;
  }

  /** One woven class file; not compared. */
  @SuppressWarnings("ArrayRecordComponent")
  record Entry(long original, byte[] woven) {}

  /** The cache of this Java and this vos.jar; null if there is no place for one. */
  static WovenCache locate() throws IOException {
    Path jar;
    try {
      jar = Path.of(WovenCache.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IOException(impossible);
    }
    if (!jar.getFileName().toString().equals("runtime.jar")) {
      return null;
    }
    String java = System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
    BasicFileAttributes of = Files.readAttributes(jar, BasicFileAttributes.class);
    String header = "vos woven 1, " + java + ", " + of.lastModifiedTime() + ", " + of.size();
    String name = "woven-" + java.replaceAll("[^A-Za-z0-9.+-]", "_");
    return new WovenCache(jar.resolveSibling(name), header);
  }

  /** The entries by type; empty if there are none, or they are damaged or of another vos.jar. */
  Map<String, Entry> read() {
    try {
      byte[] content = Files.readAllBytes(file);
      int length = content.length - Long.BYTES;
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
      if (length < 0 || !in.readUTF().equals(header) || !intact(content, length)) {
        return Map.of();
      }
      Map<String, Entry> entries = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        entries.put(in.readUTF(), new Entry(in.readLong(), in.readNBytes(in.readInt())));
      }
      return entries;
    } catch (IOException absent) {
      return Map.of();
    }
  }

  /** Keeps the entries; where that is not possible the next start weaves again. */
  void write(Map<String, Entry> entries) {
    try {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(content);
      out.writeUTF(header);
      out.writeInt(entries.size());
      for (Map.Entry<String, Entry> entry : entries.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeLong(entry.getValue().original());
        out.writeInt(entry.getValue().woven().length);
        out.write(entry.getValue().woven());
      }
      out.writeLong(checksum(content.toByteArray(), content.size()));
      Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
      Files.write(part, content.toByteArray());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException notWritable) {
      // No cache, then: the only cost is time.
    }
  }

  static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }

  private static boolean intact(byte[] content, int length) throws IOException {
    DataInputStream end =
        new DataInputStream(new ByteArrayInputStream(content, length, Long.BYTES));
    return end.readLong() == checksum(content, length);
  }
}
