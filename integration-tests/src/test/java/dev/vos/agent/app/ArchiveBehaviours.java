package dev.vos.agent.app;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Archives, and classes loaded, in the directory that the argument names. */
public final class ArchiveBehaviours {
  private final Path directory;
  private final Report report;

  private ArchiveBehaviours(String directory) {
    this.directory = Path.of(directory);
    this.report = new Report(directory);
  }

  public static void main(String[] arguments) throws Exception {
    ArchiveBehaviours behaviours = new ArchiveBehaviours(arguments[0]);
    behaviours.makeJar();
    behaviours.openJar();
    behaviours.zipFileSystem();
    behaviours.classLoading();
    behaviours.failures();
    behaviours.cleanUp();
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private static byte[] ownClass(Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private void makeJar() throws Exception {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Main");
    try (JarOutputStream out =
        new JarOutputStream(Files.newOutputStream(file("a.jar")), manifest)) {
      out.putNextEntry(new JarEntry("dir/text"));
      out.write("some text".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new JarEntry(Loaded.class.getName().replace('.', '/') + ".class"));
      out.write(ownClass(Loaded.class));
    }
    report.say("jar", () -> Files.size(file("a.jar")) > 500);
  }

  /** Loaded from the archive by a loader of its own. */
  public static final class Loaded implements Runnable {
    /** Public for the loader. */
    public Loaded() {}

    @Override
    public void run() {
      System.out.println("loaded runs");
    }
  }

  private void openJar() {
    report.say(
        "jar file",
        () -> {
          try (JarFile jar = new JarFile(file("a.jar").toFile())) {
            String main = jar.getManifest().getMainAttributes().getValue("Main-Class");
            InputStream in = jar.getInputStream(jar.getEntry("dir/text"));
            return jar.size() + main + new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
        });
    report.say(
        "delete while open",
        () -> {
          Files.copy(file("a.jar"), file("b.jar"));
          try (ZipFile zip =
              new ZipFile(file("b.jar").toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE)) {
            return Files.exists(file("b.jar"))
                + " "
                + zip.stream().map(ZipEntry::getName).toList().size();
          }
        });
    report.say(
        "jar url",
        () -> {
          URL url = new URL("jar:" + file("a.jar").toUri() + "!/dir/text");
          var connection = url.openConnection();
          connection.setUseCaches(false);
          try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
        });
    report.say(
        "file url",
        () -> {
          Files.writeString(file("text"), "by url");
          try (InputStream in = file("text").toUri().toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
        });
    report.say(
        "directory url", () -> file("").toUri().toURL().openConnection().getContentLength() != 0);
  }

  private void zipFileSystem() {
    URI uri = URI.create("jar:" + file("z.zip").toUri());
    report.say(
        "made",
        () -> {
          try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
            Files.createDirectory(zip.getPath("/d"));
            Files.writeString(zip.getPath("/d/inside"), "zipped");
            Files.copy(file("text"), zip.getPath("/copied"));
          }
          return Files.exists(file("z.zip"));
        });
    report.say(
        "changed",
        () -> {
          try (FileSystem zip = FileSystems.newFileSystem(file("z.zip"))) {
            Files.move(zip.getPath("/copied"), zip.getPath("/d/moved"));
          }
          try (FileSystem zip = FileSystems.newFileSystem(file("z.zip"));
              Stream<Path> all = Files.walk(zip.getPath("/"))) {
            Files.copy(zip.getPath("/d/moved"), file("out"));
            return all.map(Path::toString).sorted().collect(Collectors.joining(" "));
          }
        });
    report.say("copied out", () -> Files.readString(file("out")));
    report.say("read-only", () -> readOnly());
  }

  private boolean readOnly() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file("z.zip"))) {
      return zip.isReadOnly();
    }
  }

  private void classLoading() throws IOException {
    report.say("from a jar", () -> load(file("a.jar").toUri().toURL()));
    Path classes = file("classes");
    Path type = classes.resolve(Loaded.class.getName().replace('.', '/') + ".class");
    Files.createDirectories(type.getParent());
    Files.write(type, ownClass(Loaded.class));
    report.say("from a directory", () -> load(classes.toUri().toURL()));
    report.say(
        "resources",
        () -> {
          try (URLClassLoader loader =
              new URLClassLoader(new URL[] {file("a.jar").toUri().toURL()}, null)) {
            return loader.getResource("dir/text") + " " + loader.getResource("none");
          }
        });
  }

  private static String load(URL url) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {url}, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(Loaded.class.getName());
      ((Runnable) type.getDeclaredConstructor().newInstance()).run();
      return type.getProtectionDomain().getCodeSource().getLocation()
          + " "
          + (type.getClassLoader() == loader);
    }
  }

  private void failures() throws IOException {
    Files.writeString(file("no.zip"), "this is no archive");
    report.say(
        "no archive",
        () -> {
          try (ZipFile zip = new ZipFile(file("no.zip").toFile())) {
            return zip;
          } catch (ZipException wrong) {
            return "not a zip file";
          }
        });
    report.say("absent", () -> new ZipFile(file("none").toFile()));
    report.say("absent file system", () -> FileSystems.newFileSystem(file("none")));
  }

  private void cleanUp() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted((a, b) -> b.compareTo(a))
          .filter(path -> !path.equals(directory))
          .map(Path::toFile)
          .forEach(File::delete);
    }
    report.say("left", () -> directory.toFile().list().length);
  }
}
