package dev.vos.agent.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Works on files of the host until somebody gives it another environment; then tells of it. */
final class Waiting {
  private Waiting() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Path.of(arguments[0]);
    System.out.println("pid " + ProcessHandle.current().pid());
    Files.writeString(directory.resolve("before"), "on the host");
    while (System.getenv("VOS_ATTACHED") == null) {
      Files.exists(directory.resolve("before"));
      Files.size(directory);
      Thread.sleep(2);
    }
    Files.writeString(directory.resolve("after"), "in memory");
    System.out.println(System.getenv("VOS_ATTACHED"));
    System.out.println(Files.readString(directory.resolve("after")));
    System.out.println("before " + Files.exists(directory.resolve("before")));
    System.out.println("pid " + ProcessHandle.current().pid());
  }
}
