package dev.vos.agent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * The class files that a start of the agent needs, in one file of the cache directory: the
 * bootstrap classes, the classes of vos that a start uses, and the woven classes of the JDK. One
 * file for each build of Java and each vos.jar. It is read as a whole; it is ignored if it is
 * another's, or damaged; it is replaced in one step, so that JVMs that start at once never see half
 * of one.
 *
 * <p>The file: header, number of entries, name and length of each, all their bytes; at the end the
 * CRC-32 of all that.
 *
 * <p>Nothing here loads more of the JDK than it must, and no lambdas: the file is there to save
 * that.
 */
public final class StartCache {
  private static final String FORMAT = "vos start 2";

  /** Begins the name of an entry that is a class of {@link RuntimeLoader}. */
  static final String CLASS = "class ";

  private static final int LARGEST = 64 << 20;

  private final File file; // null: there is no place for one
  private final String header;
  private final Map<String, byte[]> added = new ConcurrentHashMap<>();
  private final Map<String, int[]> places = new HashMap<>(); // offset, length
  private byte[] content;

  private StartCache(File file, String header) {
    this.file = file;
    this.header = header;
  }

  /** What earlier starts of this Java with this vos.jar left; empty if they left nothing. */
  static StartCache open() throws IOException {
    File jar = RuntimeJar.vosJar().toFile();
    File modules = new File(System.getProperty("java.home"), "lib/modules");
    if (!modules.isFile()) {
      return none();
    }
    String java = System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
    String header = FORMAT + ", " + java + identity(modules) + identity(jar);
    File directory = new File(RuntimeJar.cacheDirectory() + jar.getPath());
    StartCache cache = new StartCache(new File(directory, fileName(java)), header);
    cache.read();
    return cache;
  }

  /** One that holds nothing and keeps nothing. */
  static StartCache none() {
    return new StartCache(null, "");
  }

  private static String identity(File of) {
    return ", " + of + " " + of.length() + " " + of.lastModified();
  }

  private static String fileName(String java) {
    char[] name = ("start-" + java).toCharArray();
    for (int i = 0; i < name.length; i++) {
      if (!Character.isLetterOrDigit(name[i]) && ".+-".indexOf(name[i]) < 0) {
        name[i] = '_';
      }
    }
    return new String(name);
  }

  /** Whether the entry is there. */
  public boolean has(String name) {
    return added.containsKey(name) || places.containsKey(name);
  }

  /** Whether a class of vos, not of the JDK, is there. */
  public boolean hasClass(String name) {
    return has(CLASS + name);
  }

  /** A copy of the entry, or null. */
  public byte[] find(String name) {
    byte[] fresh = added.get(name);
    int[] place = places.get(name);
    if (fresh != null || place == null) {
      return fresh;
    }
    return Arrays.copyOfRange(content, place[0], place[0] + place[1]);
  }

  /** An entry for later starts; kept by {@link #save}. */
  public void add(String name, byte[] bytes) {
    added.put(name, bytes);
  }

  /**
   * Writes what was added. Where that is not possible every start does the work again, which takes
   * seconds, so it is said on standard error.
   */
  public void save() {
    if (added.isEmpty() || file == null) {
      return;
    }
    try {
      Path directory = file.toPath().getParent();
      Files.createDirectories(directory);
      Path part = Files.createTempFile(directory, file.getName(), ".part");
      try {
        Files.write(part, bytes());
        Files.move(part, file.toPath(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | SecurityException notWritable) {
      System.err.println(
          "vos: starts slowly, as its cache cannot be written (set VOS_CACHE): " + notWritable);
    }
  }

  private byte[] bytes() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (String name : places.keySet()) {
      all.put(name, find(name));
    }
    all.putAll(added);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(header);
    out.writeInt(all.size());
    for (Map.Entry<String, byte[]> entry : all.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().length);
    }
    for (byte[] each : all.values()) {
      out.write(each);
    }
    out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    return bytes.toByteArray();
  }

  private void read() {
    try (FileInputStream in = new FileInputStream(file)) {
      long size = file.length();
      if (size < Long.BYTES || size > LARGEST) {
        return;
      }
      byte[] bytes = in.readNBytes((int) size);
      int length = bytes.length - Long.BYTES;
      if (length > 0 && checksum(bytes, length) == longAt(bytes, length)) {
        index(bytes, length);
      }
    } catch (IOException | RuntimeException unreadable) {
      places.clear();
    }
  }

  private void index(byte[] bytes, int length) throws IOException {
    ByteArrayInputStream from = new ByteArrayInputStream(bytes, 0, length);
    DataInputStream in = new DataInputStream(from);
    if (!in.readUTF().equals(header)) {
      return;
    }
    int offset = 0;
    for (int left = in.readInt(); left > 0; left--) {
      int[] place = {offset, 0};
      places.put(in.readUTF(), place);
      place[1] = in.readInt();
      offset += place[1];
    }
    int start = length - from.available();
    for (int[] place : places.values()) {
      place[0] += start;
    }
    content = bytes;
  }

  private static long longAt(byte[] bytes, int offset) {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << Byte.SIZE | bytes[offset + i] & 0xff;
    }
    return value;
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }
}
