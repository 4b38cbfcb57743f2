package shop.orders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;

/** Writes and reads a file; runs a program; ends with status 5. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    Path file = Files.writeString(directory.resolve("order"), "one book");
    System.out.println(Files.readString(file) + ", " + file.toFile().length());
    System.out.println(Main.class.getModule() + ", " + Main.class.getModule().isNamed());
    System.out.println(ModuleLayer.boot().findModule("java.sql").isPresent());
    Logger.getLogger("shop").warning("sold out");
    System.out.println(new ProcessBuilder("true").start().waitFor());
    System.exit(5);
  }
}
