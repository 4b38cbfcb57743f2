package dev.vos.agent.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Follows the symbolic links of a path on the host, name by name as the virtual tree would. */
final class LinkWalk {
  /** As many links as Linux follows. */
  private static final int MOST_LINKS = 40;

  private final PlainPaths places;
  private final Deque<String> names = new ArrayDeque<>();
  private String real = ""; // the root
  private int linksLeft = MOST_LINKS;

  private LinkWalk(PlainPaths places) {
    this.places = places;
  }

  /**
   * Where the path leads on the host, through links to absent files, too; null if anything on the
   * way is in a mount, or the host refuses to tell. The root is the empty string.
   *
   * @param absolute without dots and empty names
   * @param follow whether a link at the end is followed
   */
  static String end(PlainPaths places, String absolute, boolean follow) {
    LinkWalk walk = new LinkWalk(places);
    walk.push(absolute);
    try {
      while (!walk.names.isEmpty()) {
        if (!walk.step(follow)) {
          return null;
        }
      }
      return walk.real;
    } catch (IOException unsure) {
      return null;
    }
  }

  private boolean step(boolean follow) throws IOException {
    String name = names.pop();
    if (name.equals("..")) {
      real = real.isEmpty() ? "" : real.substring(0, real.lastIndexOf('/'));
      return true;
    }
    String next = real + "/" + name;
    if (places.isInMount(next)) {
      return false;
    }
    Path place = Path.of(next);
    if (names.isEmpty() && !follow || !Files.isSymbolicLink(place)) {
      real = next;
      return true;
    }
    String target = Files.readSymbolicLink(place).toString();
    real = target.startsWith("/") ? "" : real;
    push(target);
    return linksLeft-- > 0;
  }

  private void push(String path) {
    List<String> parts = Arrays.asList(path.split("/"));
    Collections.reverse(parts);
    for (String part : parts) {
      if (!part.isEmpty() && !part.equals(".")) {
        names.push(part);
      }
    }
  }
}
