package dev.vos.agent.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vos.agent.Program;
import dev.vos.agent.Vos;
import dev.vos.agent.bootstrap.VirtualChild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
    if (arguments.length > 1) {
      Spawning.spawn();
    }
  }

  /** Apart: the classes that it names come with the agent. */
  private static final class Spawning {
    static void spawn() throws IOException, InterruptedException {
      for (Vos vos : List.of(Vos.session(), Vos.boot("tmpfs=/vos-own,cwd=/vos-own"))) {
        Program child = Program.main(Child.class.getName()).pipes().mergeError();
        VirtualChild started = vos.spawn(child);
        System.out.print(new String(started.getInputStream().readAllBytes(), UTF_8));
        System.out.println("child " + started.waitFor());
      }
    }
  }

  /** What is spawned. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException {
      Files.writeString(Path.of("spawned"), "by the application");
      System.out.println(System.getenv("VOS_ATTACHED") + " " + Path.of("").toAbsolutePath());
      Files.delete(Path.of("spawned"));
      System.exit(6);
    }
  }
}
