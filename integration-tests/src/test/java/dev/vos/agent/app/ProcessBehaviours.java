package dev.vos.agent.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** What a program can learn and do about its own process and the programs that it starts. */
@SuppressWarnings("DefaultCharset")
public final class ProcessBehaviours {
  private ProcessBehaviours() {}

  /** Each argument is a question. */
  public static void main(String[] questions) throws Exception {
    for (String question : questions) {
      System.out.println(question + " = " + answer(question));
    }
  }

  private static Object answer(String question) throws Exception {
    return switch (question) {
      case "user.dir" -> System.getProperty("user.dir");
      case "absolute" -> new File("x").getAbsolutePath();
      case "absolute path" -> Path.of("x").toAbsolutePath();
      case "real path" -> Path.of("").toRealPath();
      case "canonical" -> new File(".").getCanonicalPath();
      case "relative exists" -> new File("here.txt").exists();
      case "getenv" -> System.getenv("VOS_TEST") + " " + System.getenv("PATH").isEmpty();
      case "getenv map" -> System.getenv().get("VOS_TEST");
      case "builder" -> new ProcessBuilder().environment().get("VOS_TEST");
      case "child pwd" -> output(new ProcessBuilder("/bin/pwd", "-P"));
      case "child env" -> output(new ProcessBuilder("/bin/sh", "-c", "echo $VOS_TEST"));
      case "changed env" -> changed();
      case "child in /" -> output(new ProcessBuilder("/bin/pwd").directory(new File("/")));
      case "child nowhere" -> failure(new ProcessBuilder("/bin/pwd").directory(new File("/none")));
      case "no program" -> failure(new ProcessBuilder("/none/program"));
      case "runtime exec" ->
          new String(
                  Runtime.getRuntime()
                      .exec(new String[] {"/bin/pwd"})
                      .getInputStream()
                      .readAllBytes())
              .strip();
      case "pid" -> ProcessHandle.current().pid();
      case "own process" -> ProcessHandle.current().isAlive();
      case "other threads" -> otherThreads();
      default -> throw new IllegalArgumentException(question);
    };
  }

  private static String output(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes()).strip();
    return said + " " + process.waitFor();
  }

  private static String changed() throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "echo $VOS_TEST $OTHER");
    builder.environment().put("OTHER", "given");
    return output(builder);
  }

  private static String failure(ProcessBuilder builder) {
    try {
      builder.start();
      return "started";
    } catch (IOException failed) {
      return failed.getMessage();
    }
  }

  /** Threads of every kind see what the main thread sees. */
  private static String otherThreads() throws Exception {
    StringBuilder seen = new StringBuilder();
    Thread thread = new Thread(() -> seen.append(new File("here.txt").exists()));
    thread.start();
    thread.join();
    var pool = Executors.newFixedThreadPool(1);
    seen.append(pool.submit(() -> new File("here.txt").exists()).get());
    pool.shutdown();
    seen.append(CompletableFuture.supplyAsync(() -> new File("here.txt").exists()).get());
    return seen.toString();
  }
}
