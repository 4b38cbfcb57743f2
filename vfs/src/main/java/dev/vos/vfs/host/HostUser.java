package dev.vos.vfs.host;

import dev.vos.vfs.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The user and the umask that the JVM itself runs with; they do not change while it lives. */
public final class HostUser {
  private static final HostUser CURRENT = read();

  private final Credentials credentials;
  private final int umask;

  private HostUser(Credentials credentials, int umask) {
    this.credentials = credentials;
    this.umask = umask;
  }

  /** The JVM's user. */
  public static HostUser current() {
    return CURRENT;
  }

  /** Effective user and group and the supplementary groups. */
  public Credentials credentials() {
    return credentials;
  }

  /** The JVM's file mode creation mask. */
  public int umask() {
    return umask;
  }

  /** Whether {@code who} is this user, as far as permissions go. */
  boolean is(Credentials who) {
    return who == credentials || who.equals(credentials);
  }

  private static HostUser read() {
    int uid = 0;
    int gid = 0;
    int umask = 022;
    List<Integer> groups = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        String[] words = line.split("\\s+");
        switch (words[0]) {
          case "Umask:" -> umask = Integer.parseInt(words[1], 8);
          case "Uid:" -> uid = Integer.parseUnsignedInt(words[2]);
          case "Gid:" -> gid = Integer.parseUnsignedInt(words[2]);
          case "Groups:" -> {
            for (int i = 1; i < words.length; i++) {
              groups.add(Integer.parseUnsignedInt(words[i]));
            }
          }
          default -> {}
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("vos needs /proc/self/status of a Linux host", e);
    }
    return new HostUser(new Credentials(uid, gid, groups), umask);
  }
}
