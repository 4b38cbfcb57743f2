package dev.vos.agent.app;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * In a directory with a mount {@code mount}: symbolic links into it that come to be while the
 * directory is in use, made by another program and by this one. Whatever is written through them
 * must be in the mount.
 */
public final class LinksIntoMount {
  private static final int OFTEN = 3_000;

  private final Path directory;
  private final Path mount;

  private LinksIntoMount(Path directory) {
    this.directory = directory;
    this.mount = directory.resolve("mount");
  }

  /** The directory; it must hold {@code plain/file}. */
  public static void main(String[] arguments) throws Exception {
    LinksIntoMount links = new LinksIntoMount(Path.of(arguments[0]));
    links.madeByAnotherProgram();
    links.inPlaceOfDirectory();
    links.madeHere();
    links.moved();
    links.renamed();
    links.copied();
    links.whileOthersLook();
  }

  private void madeByAnotherProgram() throws Exception {
    Path link = directory.resolve("later");
    use(link.resolve("x"));
    use(link);
    run("ln", "-s", mount.toString(), link.toString());
    write("made by another program", link, "other");
  }

  private void inPlaceOfDirectory() throws Exception {
    Path plain = directory.resolve("plain");
    use(plain.resolve("file"));
    String change = "mv plain away && ln -s mount plain";
    run("sh", "-c", "cd " + directory + " && " + change);
    System.out.println("file of the directory there " + Files.exists(plain.resolve("file")));
    System.out.println("the same by File " + plain.resolve("file").toFile().exists());
    write("in place of a directory", plain, "place");
  }

  private void madeHere() throws Exception {
    Path link = directory.resolve("own");
    use(link.resolve("x"));
    Files.createSymbolicLink(link, mount);
    write("made here", link, "own");
    Path end = directory.resolve("end");
    use(end);
    Files.createSymbolicLink(end, mount.resolve("target"));
    Files.writeString(end, "through its end");
    System.out.println("link at the end " + Files.readString(mount.resolve("target")));
  }

  private void moved() throws Exception {
    Path link = directory.resolve("moved");
    use(link.resolve("x"));
    Files.move(directory.resolve("own"), link);
    write("moved", link, "moved");
  }

  private void renamed() throws Exception {
    Path link = directory.resolve("renamed");
    use(link.resolve("x"));
    System.out.println(directory.resolve("moved").toFile().renameTo(link.toFile()));
    write("renamed", link, "renamed");
  }

  private void copied() throws Exception {
    Path link = directory.resolve("copied");
    use(link.resolve("x"));
    Files.copy(directory.resolve("renamed"), link, LinkOption.NOFOLLOW_LINKS);
    write("copied", link, "copied");
  }

  /** What other threads have seen a moment before does not count for longer than that. */
  private void whileOthersLook() throws Exception {
    Path link = directory.resolve("watched");
    Thread looking = new Thread(() -> look(link));
    looking.setDaemon(true);
    looking.start();
    use(link.resolve("x"));
    run("ln", "-s", mount.toString(), link.toString());
    Thread.sleep(20);
    write("while others look", link, "watched");
  }

  private static void look(Path link) {
    while (true) {
      use(link.resolve("watched"));
    }
  }

  private static void use(Path path) {
    File file = path.toFile();
    for (int i = 0; i < OFTEN; i++) {
      if (Files.isSymbolicLink(path) && file.isHidden()) {
        throw new AssertionError(path);
      }
      file.exists();
      Files.exists(path);
    }
  }

  private void write(String what, Path link, String name) throws IOException {
    try (FileOutputStream out = new FileOutputStream(link.resolve(name).toFile())) {
      out.write(what.getBytes());
    }
    Files.writeString(link.resolve(name + "2"), what);
    boolean there =
        Files.readString(mount.resolve(name)).equals(what)
            && Files.readString(mount.resolve(name + "2")).equals(what);
    System.out.println(what + " " + there);
  }

  private static void run(String... command) throws Exception {
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(String.join(" ", command) + ": " + status);
    }
  }
}
