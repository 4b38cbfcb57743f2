package dev.vos.agent.program;

import dev.vos.agent.bootstrap.VirtualPaths;
import dev.vos.agent.bootstrap.VirtualSystem;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a program's classes are.
 *
 * @param text as the property java.class.path has it
 * @param entries absolute paths
 * @param fromHost whether all of it is the host's
 */
record ClassPath(String text, List<String> entries, boolean fromHost) {
  /** The entries as a program with this working directory means them. */
  static ClassPath of(String text, String directory, VirtualSystem system) {
    List<String> entries = new ArrayList<>();
    boolean fromHost = true;
    for (String entry : text.split(File.pathSeparator, -1)) {
      Path path = Path.of(directory).resolve(entry);
      if (entry.endsWith("/*") || entry.equals("*")) {
        entries.addAll(jars(path.getParent()));
      } else {
        entries.add(path.toString());
      }
      fromHost &= isHosts(path.toString(), system);
    }
    return new ClassPath(text, entries, fromHost);
  }

  /** Whether the host has the file under that name, or nobody else has it. */
  private static boolean isHosts(String path, VirtualSystem system) {
    VirtualPaths paths = system.paths();
    if (paths == null) {
      return true;
    }
    String route = paths.route(path);
    if (route != null) {
      return route.equals(path) || !new File(route).exists();
    }
    return new File(path).exists() && system.files().attributes(path) == 0;
  }

  private static List<String> jars(Path directory) {
    String[] names = directory.toFile().list();
    return names == null
        ? List.of()
        : Arrays.stream(names)
            .filter(name -> name.endsWith(".jar") || name.endsWith(".JAR"))
            .sorted()
            .map(name -> directory.resolve(name).toString())
            .toList();
  }

  /** Directories end with a slash, as URLClassLoader wants it. */
  URL[] urls() {
    URL[] urls = new URL[entries.size()];
    for (int i = 0; i < urls.length; i++) {
      String entry = entries.get(i);
      boolean jar = entry.endsWith(".jar") || entry.endsWith(".zip") || isFile(entry);
      try {
        urls[i] = new URL("file", "", -1, encoded(entry) + (jar ? "" : "/"));
      } catch (MalformedURLException impossible) {
        throw new AssertionError(impossible);
      }
    }
    return urls;
  }

  private static boolean isFile(String entry) {
    return new File(entry).isFile();
  }

  private static String encoded(String path) {
    return new File(path).toPath().toUri().getRawPath().replaceAll("/$", "");
  }
}
