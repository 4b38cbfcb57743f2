package dev.vos.agent.app;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Host programs with their streams in files of the directory that the argument names. */
public final class SpawnBehaviours {
  private final Path directory;
  private final Report report;

  private SpawnBehaviours(String directory) {
    this.directory = Path.of(directory);
    this.report = new Report(directory);
  }

  public static void main(String[] arguments) throws Exception {
    SpawnBehaviours behaviours = new SpawnBehaviours(arguments[0]);
    behaviours.redirects();
    behaviours.pipes();
    behaviours.handles();
    behaviours.runtime();
    behaviours.cleanUp();
  }

  private File file(String name) {
    return directory.resolve(name).toFile();
  }

  private static ProcessBuilder shell(String script) {
    return new ProcessBuilder("/bin/sh", "-c", script).directory(new File("/"));
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private String read(String name) throws IOException {
    return Files.readString(directory.resolve(name)).replace('\n', '|');
  }

  private void redirects() throws IOException {
    Files.writeString(directory.resolve("in"), "b\na\nc\n");
    report.say(
        "to a file",
        () -> shell("echo one").redirectOutput(file("out")).start().waitFor() + read("out"));
    report.say(
        "truncates",
        () -> shell("echo 2").redirectOutput(file("out")).start().waitFor() + read("out"));
    report.say(
        "appends",
        () ->
            shell("echo 3").redirectOutput(Redirect.appendTo(file("out"))).start().waitFor()
                + read("out"));
    report.say(
        "from a file to a file",
        () ->
            shell("sort").redirectInput(file("in")).redirectOutput(file("out")).start().waitFor()
                + read("out"));
    report.say(
        "errors",
        () ->
            shell("echo no >&2; exit 3").redirectError(file("err")).start().waitFor()
                + read("err"));
    report.say(
        "both into one",
        () ->
            shell("echo a; echo b >&2; echo c")
                    .redirectErrorStream(true)
                    .redirectOutput(file("out"))
                    .start()
                    .waitFor()
                + read("out"));
    report.say(
        "null streams",
        () -> {
          Process process =
              shell("cat").redirectInput(file("in")).redirectOutput(file("out")).start();
          process.waitFor();
          return process.getInputStream().read() + " " + read("out");
        });
    report.say(
        "discarded", () -> shell("echo x").redirectOutput(Redirect.DISCARD).start().waitFor());
    report.say("absent input", () -> shell("cat").redirectInput(file("none")).start());
    report.say("into a directory", () -> shell("cat").redirectOutput(directory.toFile()).start());
    report.say("into no directory", () -> shell("cat").redirectOutput(file("no/x")).start());
    report.say(
        "written while we read",
        () -> {
          Process process =
              shell("echo early; read x; echo late $x").redirectOutput(file("out")).start();
          while (Files.size(directory.resolve("out")) < 6) {
            Thread.sleep(5);
          }
          String early = read("out");
          process.getOutputStream().write("go\n".getBytes(StandardCharsets.UTF_8));
          process.getOutputStream().close();
          return early + process.waitFor() + read("out");
        });
    report.say(
        "inherited",
        () -> {
          System.out.flush();
          return shell("echo from the child").inheritIO().start().waitFor();
        });
  }

  private void pipes() {
    report.say(
        "pipeline",
        () -> {
          List<Process> all =
              ProcessBuilder.startPipeline(
                  List.of(
                      shell("cat").redirectInput(file("in")),
                      shell("sort"),
                      shell("tr a-z A-Z").redirectOutput(file("out"))));
          StringBuilder ends = new StringBuilder();
          for (Process process : all) {
            ends.append(process.waitFor());
          }
          return ends + read("out");
        });
    report.say(
        "pipe both ways",
        () -> {
          Process process = shell("tr a-z A-Z; echo done >&2").start();
          try (var out = process.outputWriter(StandardCharsets.UTF_8)) {
            out.write("to the child");
          }
          return text(process.getInputStream()) + " " + text(process.getErrorStream());
        });
    report.say(
        "runtime exec", () -> text(Runtime.getRuntime().exec("/bin/echo a b").getInputStream()));
    report.say(
        "exec with environment and directory",
        () ->
            text(
                Runtime.getRuntime()
                    .exec(
                        new String[] {"/bin/sh", "-c", "echo $X $(pwd)"},
                        new String[] {"X=y"},
                        new File("/"))
                    .getInputStream()));
    report.say(
        "a file as argument of a reader",
        () -> {
          Process process = shell("cat").redirectInput(Redirect.from(file("in"))).start();
          return text(process.getInputStream()).length() + " " + process.waitFor();
        });
  }

  private void handles() {
    report.say(
        "handle of itself",
        () -> {
          ProcessHandle self = ProcessHandle.current();
          ProcessHandle again = ProcessHandle.of(self.pid()).orElseThrow();
          return self.equals(again)
              + " "
              + again.isAlive()
              + " "
              + (again.pid() == self.pid())
              + " "
              + self.toString().equals(Long.toString(self.pid()));
        });
    report.say("of absent", () -> ProcessHandle.of(Integer.MAX_VALUE).isPresent());
    report.say(
        "child",
        () -> {
          Process process = shell("exec sleep 60").start();
          ProcessHandle self = ProcessHandle.current();
          String state =
              process.isAlive() + " " + self.children().anyMatch(c -> c.pid() == process.pid());
          state += " " + process.toHandle().parent().orElseThrow().equals(self);
          state += " " + ProcessHandle.of(process.pid()).orElseThrow().equals(process.toHandle());
          var told = process.onExit().thenApply(p -> "ended " + p.exitValue());
          process.destroy();
          return state + " " + told.get(10, TimeUnit.SECONDS) + " " + process.isAlive();
        });
    report.say(
        "killed",
        () -> {
          Process process = shell("exec sleep 60").start();
          process.destroyForcibly();
          return process.waitFor() + " " + process.toHandle().isAlive();
        });
    report.say(
        "waits in vain",
        () -> {
          Process process = shell("exec sleep 60").start();
          boolean ended = process.waitFor(50, TimeUnit.MILLISECONDS);
          process.toHandle().destroyForcibly();
          return ended + " " + process.waitFor();
        });
    report.say(
        "descendants",
        () -> {
          Process process = shell("sleep 60 & echo; wait").start();
          process.getInputStream().read();
          long count = process.descendants().count();
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          return count + " " + process.waitFor();
        });
    report.say("destroy itself", () -> ProcessHandle.current().destroy());
  }

  private void runtime() {
    var bean = ManagementFactory.getRuntimeMXBean();
    report.say("bean's pid", () -> bean.getPid() == ProcessHandle.current().pid());
    report.say("bean's name", () -> bean.getName().startsWith(ProcessHandle.current().pid() + "@"));
    report.say("started", () -> bean.getUptime() > 0 && bean.getStartTime() > 0);
    report.say("own program", () -> ProcessHandle.current().info().command().isPresent());
    report.say("console", () -> System.console() == null || !System.console().getClass().isArray());
  }

  private void cleanUp() {
    for (String name : new String[] {"in", "out", "err"}) {
      report.say("delete " + name, () -> file(name).delete());
    }
    report.say("left", () -> directory.toFile().list().length);
  }
}
