package dev.vos.agent.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts another Java program by ProcessBuilder. Arguments: a directory in which it writes; options
 * for the other Java.
 */
public final class StartsJava {
  private StartsJava() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("child")) {
      System.setProperty("of.child", "set");
      System.out.println("child reads " + Files.exists(Path.of(args[1])));
      System.out.println("child env " + System.getenv("GIVEN") + " " + System.getProperty("given"));
      System.out.println("child input " + new String(System.in.readAllBytes(), UTF_8));
      System.err.println("child error");
      System.exit(6);
    }
    Path file = Files.writeString(Path.of(args[0], "file"), "of the parent");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-Xmx100m", "-Dgiven=yes"));
    command.addAll(List.of(args).subList(1, args.length));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(StartsJava.class.getName(), "child", file.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("GIVEN", "1");
    builder.redirectError(new File(args[0], "errors"));
    Process child = builder.start();
    child.getOutputStream().write("text".getBytes(UTF_8));
    child.getOutputStream().close();
    System.out.print(new String(child.getInputStream().readAllBytes(), UTF_8));
    System.out.println("exit " + child.waitFor() + " " + System.getProperty("of.child"));
    System.out.println("errors " + Files.readString(Path.of(args[0], "errors")).strip());
    System.out.println("same JVM " + child.getClass().getName().startsWith("dev.vos."));
  }
}
