package dev.vos.agent.app;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles the sources below a directory into another one, and reads and runs the classes there.
 */
public final class CompileAndRead {
  private CompileAndRead() {}

  /** OUT, SOURCES and the class whose static method {@code value} is called. */
  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    List<String> options = new ArrayList<>(List.of("-d", out.toString()));
    options.addAll(names(Path.of(arguments[1]), ".java"));
    String[] all = options.toArray(String[]::new);
    System.out.println("javac " + ToolProvider.getSystemJavaCompiler().run(null, null, null, all));
    List<String> classes = names(out, ".class");
    System.out.println("classes " + classes.size());
    for (String name : classes) {
      try (DataInputStream in = new DataInputStream(new FileInputStream(name))) {
        if (in.readInt() != 0xcafebabe) {
          System.out.println(name + " is no class file");
        }
      }
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {out.toUri().toURL()}, null)) {
      Object value = loader.loadClass(arguments[2]).getMethod("value").invoke(null);
      System.out.println("value " + value);
    }
  }

  private static List<String> names(Path directory, String ending) throws Exception {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(Path::toString).filter(name -> name.endsWith(ending)).sorted().toList();
    }
  }
}
