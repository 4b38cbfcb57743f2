package dev.vos.agent.layers;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.overlay.Change;
import dev.vos.vfs.overlay.OverlayFileSystem;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes of an overlay for people and programs: {@code A PATH} for what was created, {@code M
 * PATH} for what was changed, {@code D PATH} for what was deleted, sorted by path. Control
 * characters in a name are written as \nnn, octal.
 */
final class ChangeLines {
  private ChangeLines() {}

  static List<String> of(String point, OverlayFileSystem overlay) throws ErrnoException {
    List<String> lines = new ArrayList<>();
    for (Change change : overlay.changes()) {
      lines.add(letter(change.kind()) + " " + escape(point + "/" + change.path()));
    }
    return lines;
  }

  private static char letter(Change.Kind kind) {
    return switch (kind) {
      case CREATED -> 'A';
      case CHANGED -> 'M';
      case DELETED -> 'D';
    };
  }

  private static String escape(String path) {
    StringBuilder line = new StringBuilder();
    for (char c : path.toCharArray()) {
      if (c < ' ' || c == '\\') {
        line.append(String.format("\\%03o", (int) c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }
}
