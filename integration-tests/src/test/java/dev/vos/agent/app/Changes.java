package dev.vos.agent.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Creates, changes, deletes and moves files below a directory; or looks at what that did. */
final class Changes {
  private Changes() {}

  public static void main(String[] arguments) throws IOException {
    Path top = Path.of(arguments[0]);
    String how = arguments.length > 1 ? arguments[1] : "";
    if (how.equals("look")) {
      look(top);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(top.resolve("hooked"), "late")));
    Files.createDirectory(top.resolve("created"));
    write(top.resolve("created/file"), "new");
    write(top.resolve("changed"), "after");
    Files.delete(top.resolve("deleted"));
    move(top);
    if (how.equals("exit")) {
      System.exit(3);
    } else if (how.equals("throw")) {
      throw new IOException("as asked");
    }
  }

  /** As programs do it that cannot rename a directory. */
  private static void move(Path top) throws IOException {
    Files.createDirectories(top.resolve("moved2/in"));
    Files.move(
        top.resolve("moved/in/file"),
        top.resolve("moved2/in/file"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.delete(top.resolve("moved/in"));
    Files.delete(top.resolve("moved"));
  }

  private static void look(Path top) throws IOException {
    String there = Files.readString(top.resolve("created/file"));
    there += Files.readString(top.resolve("changed"));
    if (!there.equals("newafter") || Files.exists(top.resolve("deleted"))) {
      throw new IOException("found " + there);
    }
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
