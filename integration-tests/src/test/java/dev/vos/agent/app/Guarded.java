package dev.vos.agent.app;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Permission;

/** Under a SecurityManager: what is allowed works, what is not is refused. */
@SuppressWarnings("removal")
public final class Guarded {
  private Guarded() {}

  private interface Action {
    Object run() throws Exception;
  }

  /** Arguments: the directory to write to; "set" to set a SecurityManager. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1) {
      System.setSecurityManager(new NothingForbidden());
    }
    System.out.println("guarded " + (System.getSecurityManager() != null));
    Path directory = Path.of(arguments[0]);
    Path file = directory.resolve("file");
    Files.createDirectories(directory);
    Files.writeString(file, "hello");
    say("read", () -> Files.readString(file));
    say("stream", () -> new FileInputStream(file.toFile()).read());
    say("File", () -> file.toFile().length());
    say("temporary", () -> Files.size(Files.createTempFile(directory, "a", "b")));
    say("absent", () -> new File(directory.toFile(), "absent").exists());
    Path forbidden = directory.resolveSibling("forbidden");
    say("forbidden read", () -> Files.readString(forbidden));
    say("forbidden stream", () -> new FileInputStream(forbidden.toFile()).read());
    say("forbidden File", () -> forbidden.toFile().exists());
    say("forbidden write", () -> Files.writeString(forbidden, "x"));
    say("forbidden attributes", () -> Files.getLastModifiedTime(forbidden));
    say("forbidden store", () -> Files.getFileStore(forbidden));
    say("forbidden real path", () -> forbidden.toRealPath());
    say("forbidden make", () -> forbidden.toFile().mkdir());
    say("forbidden delete", () -> forbidden.toFile().delete());
    Thread thread = new Thread(() -> System.out.println("thread"));
    thread.start();
    thread.join();
    System.exit(3);
  }

  private static void say(String name, Action action) {
    try {
      System.out.println(name + " " + action.run());
    } catch (SecurityException refused) {
      System.out.println(name + " refused");
    } catch (FileNotFoundException absent) {
      System.out.println(name + " not found");
    } catch (IOException failed) {
      System.out.println(name + " " + failed.getClass().getName());
    } catch (Exception other) {
      throw new AssertionError(other);
    }
  }

  private static final class NothingForbidden extends SecurityManager {
    @Override
    public void checkPermission(Permission permission) {
      if (permission.getName().contains("forbidden")) {
        throw new SecurityException("forbidden");
      }
    }
  }
}
