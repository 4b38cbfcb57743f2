package dev.vos.agent.app;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Secure directory streams, stores, views and temporary files in the argument's directory. */
public final class DirectoryBehaviours {
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path directory;
  private final Report report;

  private DirectoryBehaviours(String directory) {
    this.directory = Path.of(directory);
    this.report = new Report(directory);
  }

  public static void main(String[] arguments) throws Exception {
    DirectoryBehaviours behaviours = new DirectoryBehaviours(arguments[0]);
    behaviours.secureStream();
    behaviours.movedDirectory();
    behaviours.views();
    behaviours.stores();
    behaviours.temporary();
    behaviours.loops();
    behaviours.cleanUp();
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private static List<String> names(DirectoryStream<Path> stream) {
    List<String> names = new ArrayList<>();
    stream.forEach(path -> names.add(path.toString()));
    names.sort(null);
    return names;
  }

  @SuppressWarnings("unchecked")
  private SecureDirectoryStream<Path> open(Path path) throws IOException {
    return (SecureDirectoryStream<Path>) Files.newDirectoryStream(path);
  }

  private static void write(SecureDirectoryStream<Path> stream, String name, String text)
      throws IOException {
    try (SeekableByteChannel out = stream.newByteChannel(Path.of(name), NEW)) {
      out.write(ByteBuffer.wrap(text.getBytes()));
    }
  }

  private void secureStream() throws Exception {
    Files.createDirectories(file("d/sub"));
    Files.createSymbolicLink(file("d/link"), Path.of("sub"));
    try (SecureDirectoryStream<Path> stream = open(file("d"))) {
      report.say("names", () -> names(stream));
      report.say("iterated again", stream::iterator);
      report.act("write", () -> write(stream, "a", "written"));
      report.say("read", () -> Files.readString(file("d/a")));
      report.act("exists", () -> write(stream, "a", "again"));
      report.say("size", () -> view(stream, "a").readAttributes().size());
      report.say(
          "link not followed",
          () -> {
            Path link = Path.of("link");
            var type = BasicFileAttributeView.class;
            return stream
                    .getFileAttributeView(link, type, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes()
                    .isSymbolicLink()
                + " "
                + view(stream, "link").readAttributes().isDirectory();
          });
      report.say(
          "of the directory",
          () -> {
            PosixFileAttributeView view = stream.getFileAttributeView(PosixFileAttributeView.class);
            view.setPermissions(PosixFilePermissions.fromString("rwxr-x---"));
            return view.name()
                + view.readAttributes().isDirectory()
                + PosixFilePermissions.toString(view.readAttributes().permissions());
          });
      report.act("permissions", () -> permissions(stream, "a"));
      report.act("time", () -> view(stream, "a").setTimes(FileTime.fromMillis(9000), null, null));
      report.say("time set", () -> Files.getLastModifiedTime(file("d/a")).toMillis());
      report.say("sub", () -> inSub(stream));
      report.say("no directory", () -> stream.newDirectoryStream(Path.of("a")));
      report.say(
          "not through a link",
          () -> stream.newDirectoryStream(Path.of("none"), LinkOption.NOFOLLOW_LINKS));
      report.say(
          "absolute", () -> names(stream.newDirectoryStream(file("d").toAbsolutePath())).size());
      report.act("delete a directory as file", () -> stream.deleteFile(Path.of("sub")));
      report.act("delete a file as directory", () -> stream.deleteDirectory(Path.of("a")));
      report.act("delete absent", () -> stream.deleteFile(Path.of("none")));
      report.say(
          "delete non-empty",
          () -> {
            try {
              stream.deleteDirectory(Path.of("sub"));
              return "deleted";
            } catch (DirectoryNotEmptyException refused) {
              return "not empty";
            }
          });
      report.act("delete file", () -> stream.deleteFile(Path.of("sub/moved")));
      report.act("delete link", () -> stream.deleteFile(Path.of("link")));
      report.act("delete directory", () -> stream.deleteDirectory(Path.of("sub")));
    }
    SecureDirectoryStream<Path> closed = open(file("d"));
    closed.close();
    report.say("closed iterator", closed::iterator);
    report.act("closed delete", () -> closed.deleteFile(Path.of("a")));
    report.say("closed open", () -> closed.newDirectoryStream(Path.of("a")));
    report.say("filtered", () -> names(Files.newDirectoryStream(file("d"), "b*")));
  }

  private static void permissions(SecureDirectoryStream<Path> stream, String name)
      throws IOException {
    stream
        .getFileAttributeView(Path.of(name), PosixFileAttributeView.class)
        .setPermissions(PosixFilePermissions.fromString("rw-------"));
  }

  private static BasicFileAttributeView view(SecureDirectoryStream<Path> stream, String name) {
    return stream.getFileAttributeView(Path.of(name), BasicFileAttributeView.class);
  }

  private List<String> inSub(SecureDirectoryStream<Path> stream) throws IOException {
    try (SecureDirectoryStream<Path> sub = stream.newDirectoryStream(Path.of("sub"))) {
      stream.move(Path.of("a"), sub, Path.of("moved"));
      write(sub, "b", "b");
      sub.move(Path.of("b"), stream, Path.of("b"));
    }
    try (SecureDirectoryStream<Path> sub = stream.newDirectoryStream(Path.of("sub"))) {
      return names(sub);
    }
  }

  private void movedDirectory() throws IOException {
    try (SecureDirectoryStream<Path> stream = open(file("d"))) {
      Files.move(file("d"), file("moved"));
      Files.createDirectory(file("d"));
      report.act("write after move", () -> write(stream, "there", "x"));
      report.say(
          "is there",
          () -> Files.exists(file("moved/there")) + " " + Files.exists(file("d/there")));
    }
  }

  private void views() throws IOException {
    Path a = Files.writeString(file("a"), "a");
    report.say("views", () -> Files.getFileAttributeView(a, PosixFileAttributeView.class).name());
    report.say(
        "owner",
        () -> {
          var view = Files.getFileAttributeView(a, FileOwnerAttributeView.class);
          view.setOwner(view.getOwner());
          return view.name() + view.getOwner();
        });
    report.say(
        "same key", () -> key(a).equals(key(file("d/../a"))) + " " + key(a).equals(key(file("d"))));
    report.say("key by a link", () -> key(Files.createSymbolicLink(file("l"), a)).equals(key(a)));
    report.say("unix", () -> Files.readAttributes(a, "unix:nlink,mode,uid"));
    report.say("all", () -> Files.readAttributes(a, "posix:*").keySet().size());
    report.say("user view", () -> Files.getFileStore(a).supportsFileAttributeView("posix"));
    report.say("unknown view", () -> Files.readAttributes(a, "none:x"));
    report.say("content type", () -> Files.probeContentType(Files.createFile(file("x.html"))));
    report.say("mismatch", () -> Files.mismatch(a, file("x.html")));
  }

  private static Object key(Path path) throws IOException {
    return Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
  }

  private void stores() throws IOException {
    FileStore store = Files.getFileStore(directory);
    report.say("space", () -> store.getTotalSpace() > 0 && store.getUsableSpace() > 0);
    report.say("unallocated", () -> store.getUnallocatedSpace() > 0 && store.getBlockSize() > 0);
    report.say("named", () -> !store.name().isEmpty() && !store.type().isEmpty());
    report.say("equal", () -> store.equals(Files.getFileStore(file("a"))));
    report.say("read-only", store::isReadOnly);
    report.say("absent", () -> Files.getFileStore(file("none")));
    File dir = directory.toFile();
    report.say("file's space", () -> dir.getTotalSpace() > 0 && dir.getUsableSpace() > 0);
  }

  private void temporary() {
    report.say(
        "temporary file",
        () -> {
          Path made = Files.createTempFile(directory, "pre", ".suf");
          String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(made));
          return made.getParent() + " " + mode + " " + Files.deleteIfExists(made);
        });
    report.say(
        "temporary directory",
        () -> {
          Path made = Files.createTempDirectory(directory, "pre");
          String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(made));
          return Files.isDirectory(made) + " " + mode + " " + made.toFile().delete();
        });
    report.say(
        "java.io.tmpdir",
        () -> {
          File made = File.createTempFile("vos", null, directory.toFile());
          made.deleteOnExit();
          return made.delete();
        });
  }

  private void loops() throws IOException {
    Files.createSymbolicLink(file("d/up"), directory);
    Files.createSymbolicLink(file("d/self"), Path.of("self"));
    report.say(
        "walk through a loop",
        () -> {
          try (Stream<Path> all = Files.walk(file("d/up"), FileVisitOption.FOLLOW_LINKS)) {
            return all.count();
          }
        });
    report.say("link to itself", () -> Files.readString(file("d/self")));
    report.say("real path of a loop", () -> file("d/self").toRealPath());
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
