package dev.vos.vfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random {@link FileScript} lines over a few names, so that calls meet each other's files. */
final class RandomCalls {
  private static final String[] NAMES = {"a", "b", "c", "d"};
  private static final String[] ENDS = {"", "", "", "", "", "", "", "/", "/.", "/.."};
  private static final String[] MODES = {"644", "755", "600", "1777", "2755", "0"};
  private static final String[] FLAGS = {
    "r",
    "w",
    "rw",
    "creat,w",
    "creat,rw",
    "creat,excl,rw",
    "w,trunc",
    "r,directory",
    "creat,w,trunc",
    "r,nofollow",
    "creat,rw,append",
    "w,append"
  };

  private final Random random;

  RandomCalls(long seed) {
    random = new Random(seed);
  }

  /** Calls that make files, directories and symlinks and leave nothing open. */
  List<String> preparation(int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(4)) {
        case 0 -> lines.add("mkdir " + path() + " " + pick(MODES));
        case 1 -> lines.add("symlink " + target() + " " + path());
        default -> {
          lines.add("open 9 " + path() + " creat,rw " + pick(MODES));
          lines.add("write 9 0 lower" + i);
          lines.add("close 9");
        }
      }
    }
    return lines;
  }

  /** Any calls. */
  List<String> calls(int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(random.nextInt(5) < 3 ? pathCall() : descriptorCall());
    }
    return lines;
  }

  private String pathCall() {
    return switch (random.nextInt(16)) {
      case 0, 1 -> "mkdir " + path() + " " + pick(MODES);
      case 2 -> "rmdir " + path();
      case 3, 4 -> "unlink " + path();
      case 5, 6, 7 -> "rename " + path() + " " + path();
      case 8 -> "link " + path() + " " + path();
      case 9 -> "symlink " + target() + " " + path();
      case 10 -> "readlink " + path();
      case 11 -> "stat " + path();
      case 12 -> "lstat " + path();
      case 13 -> "chmod " + path() + " " + pick(MODES);
      case 14 -> "truncate " + path() + " " + random.nextInt(20);
      default -> "list " + path();
    };
  }

  private String descriptorCall() {
    int fd = random.nextInt(4);
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> "open " + fd + " " + path() + " " + pick(FLAGS) + " " + pick(MODES);
      case 3 -> "write " + fd + " " + random.nextInt(12) + " w" + random.nextInt(100);
      case 4 -> "read " + fd + " " + random.nextInt(6) + " " + random.nextInt(20);
      case 5 -> "fstat " + fd;
      case 6 -> "ftruncate " + fd + " " + random.nextInt(15);
      case 7 -> "fchmod " + fd + " " + pick(MODES);
      default -> "close " + fd;
    };
  }

  private String path() {
    StringBuilder path = new StringBuilder(pick(NAMES));
    while (random.nextInt(3) == 0) {
      path.append('/').append(pick(NAMES));
    }
    return path.append(pick(ENDS)).toString();
  }

  private String target() {
    return switch (random.nextInt(6)) {
      case 0 -> "../" + pick(NAMES);
      case 1 -> ".";
      default -> path();
    };
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
