package dev.vos.agent;

import dev.vos.agent.bootstrap.VirtualChild;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code vos run A ++ B} starts: runs several programs at once. Its arguments, for each
 * program: the number of words, then {@code -Dname=value} any number of times, {@code -jar FILE},
 * {@code -cp PATH CLASS} or {@code -p PATH -m MODULE}, and the program's arguments.
 */
final class Programs {
  private final List<VirtualChild> children = new ArrayList<>();

  private Programs() {}

  /** Ends with the status of the first program in order that failed, else with 0. */
  public static void main(String[] args) throws Exception {
    System.exit(new Programs().run(Arrays.asList(args)));
  }

  private int run(List<String> words) throws Exception {
    Vos vos = Vos.session();
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "vos-end"));
    int at = 0;
    while (at < words.size()) {
      int end = at + 1 + Integer.parseInt(words.get(at));
      start(vos, words.subList(at + 1, end));
      at = end;
    }
    int status = 0;
    for (VirtualChild child : children) {
      int each = child.waitFor();
      status = status == 0 ? each : status;
    }
    return status;
  }

  private void start(Vos vos, List<String> words) throws IOException {
    Program program = program(words);
    synchronized (children) {
      children.add(vos.spawn(program));
    }
  }

  private static Program program(List<String> words) {
    int at = 0;
    while (words.get(at).startsWith("-D")) {
      at++;
    }
    Program program;
    if (words.get(at).equals("-jar")) {
      program = Program.jar(words.get(at + 1), rest(words, at + 2));
    } else if (words.get(at).equals("-p")) {
      program = Program.module(words.get(at + 1), words.get(at + 3), rest(words, at + 4));
    } else {
      program = Program.main(words.get(at + 2), rest(words, at + 3));
      program.classPath(words.get(at + 1));
    }
    for (String property : words.subList(0, at)) {
      String[] parts = property.substring(2).split("=", 2);
      program.property(parts[0], parts.length == 1 ? "" : parts[1]);
    }
    return program;
  }

  private static String[] rest(List<String> words, int from) {
    return words.subList(from, words.size()).toArray(new String[0]);
  }

  /** The JVM ends by a signal: so do the programs, with their shutdown hooks. */
  private void end() {
    synchronized (children) {
      children.forEach(VirtualChild::destroy);
      for (VirtualChild child : children) {
        try {
          child.waitFor();
        } catch (InterruptedException impatient) {
          return;
        }
      }
    }
  }
}
