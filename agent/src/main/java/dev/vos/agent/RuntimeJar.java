package dev.vos.agent;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipFile;

/**
 * Where {@code META-INF/vos/runtime.jar} lies unpacked: in the cache directory, one for each
 * vos.jar, as old as that; or, if that cannot be written, in a temporary file of this JVM. The
 * launcher script {@code vos} looks in the same place.
 */
final class RuntimeJar {
  private static final String INSIDE = "/META-INF/vos/runtime.jar";

  private RuntimeJar() {}

  /**
   * The unpacked jar; unpacks it if it is not there, not whole, or belongs to another vos.jar.
   *
   * @throws IOException it can be written neither to the cache nor to a temporary file
   */
  static Path locate() throws IOException {
    Path vosJar = vosJar();
    FileTime age = Files.getLastModifiedTime(vosJar);
    Path cached = Path.of(cacheDirectory() + vosJar.toString(), "runtime.jar");
    if (isUnpacked(cached, age, vosJar)) {
      return cached;
    }
    try {
      Files.createDirectories(cached.getParent());
      return unpack(cached, age);
    } catch (IOException notWritable) {
      Path temporary = Files.createTempFile("vos-runtime", ".jar");
      temporary.toFile().deleteOnExit();
      return unpack(temporary, age);
    }
  }

  private static boolean isUnpacked(Path cached, FileTime age, Path vosJar) throws IOException {
    if (!Files.isRegularFile(cached) || !Files.getLastModifiedTime(cached).equals(age)) {
      return false;
    }
    try (ZipFile jar = new ZipFile(vosJar.toFile())) {
      return Files.size(cached) == jar.getEntry(INSIDE.substring(1)).getSize();
    }
  }

  /** Unpacks to this file, whatever the cache holds. */
  static void unpackTo(Path target) throws IOException {
    unpack(target, Files.getLastModifiedTime(vosJar()));
  }

  /** Under a name of its own first, so that no other JVM sees half of it. */
  private static Path unpack(Path target, FileTime age) throws IOException {
    Path part = Files.createTempFile(target.toAbsolutePath().getParent(), "runtime", ".part");
    try (InputStream in = RuntimeJar.class.getResourceAsStream(INSIDE)) {
      if (in == null) {
        throw new IOException("vos.jar has no " + INSIDE);
      }
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.setLastModifiedTime(part, age);
      return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The vos.jar that this runs from. */
  static Path vosJar() throws IOException {
    try {
      return Path.of(RuntimeJar.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toRealPath();
    } catch (URISyntaxException impossible) {
      throw new IOException(impossible);
    }
  }

  /** The user's cache directory of vos: {@code $VOS_CACHE}, or {@code $XDG_CACHE_HOME/vos}. */
  static Path cacheDirectory() {
    String own = System.getenv("VOS_CACHE");
    if (own != null && !own.isEmpty()) {
      return Path.of(own).toAbsolutePath();
    }
    String shared = System.getenv("XDG_CACHE_HOME");
    return shared != null && !shared.isEmpty()
        ? Path.of(shared, "vos").toAbsolutePath()
        : Path.of(System.getProperty("user.home"), ".cache", "vos");
  }
}
