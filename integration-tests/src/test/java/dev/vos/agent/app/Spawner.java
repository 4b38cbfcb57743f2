package dev.vos.agent.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vos.agent.Program;
import dev.vos.agent.Vos;
import dev.vos.agent.bootstrap.VirtualChild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Starts programs of every kind from Java. Arguments: a directory of the host. */
public final class Spawner {
  private Spawner() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("nested")) {
      VirtualChild below = Vos.session().spawn(Program.main(Spawner.class.getName(), "endless"));
      System.out.println("ready " + below.isAlive());
      TimeUnit.DAYS.sleep(1);
    }
    if (args[0].equals("inherits")) {
      new ProcessBuilder("echo", "of the host").inheritIO().start().waitFor();
      return;
    }
    if (args[0].equals("endless")) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
      System.out.println("endless");
      TimeUnit.DAYS.sleep(1);
    }
    if (!args[0].startsWith("/")) {
      Tenants.begin(args[0]);
      Tenants.end(args[0], 4);
    }
    spawn(Path.of(args[0]));
  }

  private static void spawn(Path directory) throws Exception {
    Vos vos = Vos.session();
    Path own = Files.createDirectory(directory.resolve("own"));
    VirtualChild main =
        vos.spawn(
            Program.main(Spawner.class.getName(), "tenant")
                .directory(own.toString())
                .env("WHO", "me")
                .property("given", "yes")
                .pipes()
                .mergeError());
    System.out.println(new String(main.getInputStream().readAllBytes(), UTF_8).indent(2));
    System.out.println("main " + main.waitFor() + " " + main.waitStatus());
    System.out.println("own " + Files.exists(own.resolve("end-tenant")));

    VirtualChild lambda =
        vos.spawn(
            () -> {
              System.setProperty("of.lambda", "set");
              System.out.println("lambda " + System.getProperty("of.lambda"));
              System.exit(3);
            });
    System.out.println("lambda " + lambda.waitFor() + " " + System.getProperty("of.lambda"));

    Path script =
        Files.writeString(directory.resolve("s.pl"), "print \"perl $ARGV[0]\\n\"; exit 5");
    VirtualChild perl = vos.spawn(Program.command("perl", script.toString(), "says"));
    System.out.println("script " + perl.waitFor());

    VirtualChild inherits = vos.spawn(Program.main(Spawner.class.getName(), "inherits").pipes());
    String said = new String(inherits.getInputStream().readAllBytes(), UTF_8).strip();
    System.out.println("inherits " + said + " " + inherits.waitFor());

    VirtualChild ended = vos.spawn(Program.main(Spawner.class.getName(), "endless").pipes());
    readLine(ended);
    ended.destroy();
    System.out.println(
        "hooks: " + new String(ended.getInputStream().readAllBytes(), UTF_8).strip());
    System.out.println("terminated " + ended.waitFor());

    VirtualChild tree = vos.spawn(Program.main(Spawner.class.getName(), "nested").pipes());
    readLine(tree);
    readLine(tree);
    tree.destroyTree();
    System.out.println("tree " + tree.waitFor());
    System.out.println("end of pipe " + tree.getInputStream().read());

    Vos other = Vos.boot("tmpfs=/vos-other,cwd=/vos-other,env=WHO:other");
    VirtualChild there =
        other.spawn(Program.main(Spawner.class.getName(), "elsewhere").pipes().mergeError());
    System.out.println(new String(there.getInputStream().readAllBytes(), UTF_8).indent(2));
    System.out.println(
        "elsewhere " + there.waitFor() + " " + Path.of("/vos-other").toFile().exists());
  }

  private static void readLine(VirtualChild child) throws Exception {
    int c;
    do {
      c = child.getInputStream().read();
    } while (c != '\n' && c >= 0);
  }
}
