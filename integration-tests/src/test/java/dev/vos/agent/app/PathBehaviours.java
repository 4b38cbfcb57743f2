package dev.vos.agent.app;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What java.nio.file does in the directory that the argument names. */
@SuppressWarnings("DefaultCharset")
public final class PathBehaviours {
  private final Path directory;
  private final Report report;

  private PathBehaviours(String directory) {
    this.directory = Path.of(directory);
    this.report = new Report(directory);
  }

  public static void main(String[] arguments) {
    PathBehaviours behaviours = new PathBehaviours(arguments[0]);
    behaviours.content();
    behaviours.copies();
    behaviours.links();
    behaviours.attributes();
    behaviours.channels();
    behaviours.archives();
    behaviours.failures();
    behaviours.trees();
  }

  private Path path(String name) {
    return directory.resolve(name);
  }

  private void content() {
    report.say("absent", () -> Files.exists(path("a")) + " " + Files.notExists(path("a")));
    report.act("write", () -> Files.writeString(path("a"), "one\ntwo\nthree"));
    report.act("append", () -> Files.writeString(path("a"), "!", StandardOpenOption.APPEND));
    report.say("read", () -> Files.readString(path("a")));
    report.say("lines", () -> Files.readAllLines(path("a")));
    report.say(
        "lazy lines",
        () -> {
          try (Stream<String> lines = Files.lines(path("a"))) {
            return lines.skip(1).collect(Collectors.toList());
          }
        });
    report.say("size", () -> Files.size(path("a")));
    report.say("kinds", () -> Files.isRegularFile(path("a")) + " " + Files.isDirectory(directory));
    report.say("access", () -> Files.isReadable(path("a")) + " " + Files.isExecutable(path("a")));
    report.say("temporary", () -> Files.deleteIfExists(Files.createTempFile(directory, "q", ".w")));
    report.say(
        "temporary directory",
        () -> Files.deleteIfExists(Files.createTempDirectory(directory, "q")));
    report.say(
        "stream of url", () -> new String(path("a").toUri().toURL().openStream().readAllBytes()));
  }

  private void copies() {
    report.say("copy", () -> Files.copy(path("a"), path("b")));
    report.say("mismatch", () -> Files.mismatch(path("a"), path("b")));
    report.say("copy onto existing", () -> Files.copy(path("a"), path("b")));
    report.act(
        "replace", () -> Files.copy(path("a"), path("b"), StandardCopyOption.REPLACE_EXISTING));
    report.say("move", () -> Files.move(path("b"), path("c")));
    report.say("moved", () -> Files.exists(path("b")) + " " + Files.exists(path("c")));
    report.say("move onto existing", () -> Files.move(path("c"), path("a")));
    report.say(
        "atomic move", () -> Files.move(path("c"), path("a"), StandardCopyOption.ATOMIC_MOVE));
    report.say("copy from host", () -> Files.copy(Path.of("/etc/passwd"), path("passwd")) != null);
    report.say("same content", () -> Files.mismatch(Path.of("/etc/passwd"), path("passwd")));
    report.say("delete", () -> Files.deleteIfExists(path("passwd")));
    report.say("delete again", () -> Files.deleteIfExists(path("passwd")));
  }

  private void links() {
    report.say("symlink", () -> Files.createSymbolicLink(path("link"), Path.of("a")));
    report.say("target", () -> Files.readSymbolicLink(path("link")));
    report.say("through the link", () -> Files.size(path("link")));
    report.say("is link", () -> Files.isSymbolicLink(path("link")));
    report.say("not followed", () -> Files.isRegularFile(path("link"), LinkOption.NOFOLLOW_LINKS));
    report.say("real path", () -> path("x/../link").toRealPath().getFileName());
    report.say("same file", () -> Files.isSameFile(path("link"), path("a")));
    report.say("hard link", () -> Files.createLink(path("hard"), path("a")));
    report.say("links", () -> Files.getAttribute(path("a"), "unix:nlink"));
    report.say("dangling", () -> Files.createSymbolicLink(path("dangling"), Path.of("none")));
    report.say("dangling exists", () -> Files.exists(path("dangling")));
    report.say("read dangling", () -> Files.readString(path("dangling")));
    report.act("delete links", this::deleteLinks);
  }

  private void deleteLinks() throws IOException {
    for (String name : List.of("link", "hard", "dangling")) {
      Files.delete(path(name));
    }
  }

  private void attributes() {
    report.say(
        "permissions",
        () -> {
          Files.setPosixFilePermissions(path("a"), PosixFilePermissions.fromString("rw-r-----"));
          return PosixFilePermissions.toString(Files.getPosixFilePermissions(path("a")));
        });
    report.say(
        "time",
        () ->
            Files.getLastModifiedTime(
                Files.setLastModifiedTime(path("a"), FileTime.fromMillis(1))));
    report.say("named", () -> Files.getAttribute(path("a"), "size"));
    report.say("unknown name", () -> Files.getAttribute(path("a"), "posix:nothing"));
    report.say("unknown view", () -> Files.getAttribute(path("a"), "strange:size"));
    report.say("names", () -> new TreeSet<>(Files.readAttributes(path("a"), "*").keySet()));
    report.say("mode", () -> Files.getAttribute(path("a"), "unix:mode"));
    report.say("owner", () -> Files.getOwner(path("a")));
    report.say("keep owner", () -> Files.setOwner(path("a"), Files.getOwner(path("a"))));
    report.say(
        "all", () -> Files.readAttributes(path("a"), PosixFileAttributes.class).isRegularFile());
    report.say("host store", () -> Files.getFileStore(Path.of("/etc/passwd")).getTotalSpace() > 0);
    report.say("store", () -> Files.getFileStore(path("a")).getTotalSpace() > 0);
    report.say("uri", () -> directory.toUri());
  }

  private void channels() {
    report.say("channel", this::useChannel);
    report.say(
        "asynchronous channel",
        () -> {
          try (AsynchronousFileChannel channel =
              AsynchronousFileChannel.open(path("ch"), StandardOpenOption.WRITE)) {
            int written = channel.write(ByteBuffer.wrap("async".getBytes()), 2).get();
            return written + " " + channel.size();
          }
        });
    report.say(
        "delete on close",
        () -> {
          FileChannel.open(
                  path("gone"),
                  StandardOpenOption.CREATE_NEW,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.DELETE_ON_CLOSE)
              .close();
          return Files.exists(path("gone"));
        });
    report.say(
        "create new",
        () -> FileChannel.open(path("a"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    report.say(
        "read and append",
        () -> FileChannel.open(path("a"), StandardOpenOption.READ, StandardOpenOption.APPEND));
    report.say(
        "write to reader",
        () -> {
          try (FileChannel channel = FileChannel.open(path("a"))) {
            return channel.write(ByteBuffer.allocate(1));
          }
        });
    report.say(
        "two locks",
        () -> {
          try (FileChannel one = FileChannel.open(path("a"), StandardOpenOption.WRITE);
              FileChannel two = FileChannel.open(path("a"), StandardOpenOption.WRITE);
              FileLock held = one.lock()) {
            return held.isValid() + " " + two.tryLock();
          }
        });
  }

  private String useChannel() throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path("ch"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.READ)) {
      channel.write(ByteBuffer.wrap("0123456789".getBytes()));
      ByteBuffer some = ByteBuffer.allocateDirect(3);
      channel.position(3).read(some);
      String state = (char) some.get(0) + " " + channel.position() + " " + channel.size();
      channel.truncate(4);
      channel.write(ByteBuffer.wrap("zz".getBytes()), 1);
      channel.force(true);
      state += " " + channel.position() + " " + channel.size();
      ByteBuffer map = channel.map(FileChannel.MapMode.READ_ONLY, 0, 4);
      return state + " " + (char) map.get(1) + (char) map.get(3);
    }
  }

  private void archives() {
    report.act(
        "write zip",
        () -> {
          try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path("z.zip")))) {
            zip.putNextEntry(new ZipEntry("entry.txt"));
            zip.write("zipped".getBytes());
            zip.closeEntry();
          }
        });
    report.say(
        "zip file",
        () -> {
          try (ZipFile zip = new ZipFile(path("z.zip").toFile())) {
            return new String(zip.getInputStream(zip.getEntry("entry.txt")).readAllBytes());
          }
        });
    report.say(
        "zip file system",
        () -> {
          try (FileSystem zip = FileSystems.newFileSystem(path("z.zip"))) {
            return Files.readString(zip.getPath("/entry.txt"));
          }
        });
    report.say(
        "resource of a jar",
        () -> {
          try (URLClassLoader loader =
              URLClassLoader.newInstance(new java.net.URL[] {path("z.zip").toUri().toURL()})) {
            return new String(loader.getResourceAsStream("entry.txt").readAllBytes());
          }
        });
  }

  private void failures() {
    report.say("read absent", () -> Files.readString(path("none")));
    report.say("read directory", () -> Files.readString(directory));
    report.say("below file", () -> Files.readString(path("a/b")));
    report.say("write into absent", () -> Files.writeString(path("no/b"), "x"));
    report.say("make existing", () -> Files.createDirectory(directory));
    report.say("list file", () -> Files.newDirectoryStream(path("a")));
    report.say("target of file", () -> Files.readSymbolicLink(path("a")));
    report.say("walk absent", () -> Files.list(path("none")));
    report.say("real path of absent", () -> path("none").toRealPath());
  }

  private void trees() {
    report.act("make", () -> Files.createDirectories(path("t/u/v")));
    report.act("fill", () -> Files.writeString(path("t/u/f"), "x"));
    report.say("delete non-empty", () -> Files.deleteIfExists(path("t")));
    report.say(
        "walk",
        () -> {
          try (Stream<Path> tree = Files.walk(path("t"))) {
            return tree.sorted().collect(Collectors.toList());
          }
        });
    report.say(
        "glob",
        () -> {
          try (DirectoryStream<Path> found = Files.newDirectoryStream(path("t/u"), "f*")) {
            return found.iterator().next();
          }
        });
    report.act("move tree", () -> Files.move(path("t"), path("s")));
    report.act("delete all", this::deleteAll);
    report.say("left", () -> directory.toFile().list().length);
  }

  private void deleteAll() throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failed)
              throws IOException {
            if (!visited.equals(directory)) {
              Files.delete(visited);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
