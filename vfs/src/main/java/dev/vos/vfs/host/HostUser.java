package dev.vos.vfs.host;

import dev.vos.vfs.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

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
    return credentials.equals(who);
  }

  private static HostUser read() {
    int uid;
    int gid;
    int umask;
    List<Integer> groups = new ArrayList<>();
    try {
      String status = Files.readString(Path.of("/proc/self/status"));
      umask = Integer.parseInt(words(status, "Umask:").nextToken(), 8);
      uid = effective(words(status, "Uid:"));
      gid = effective(words(status, "Gid:"));
      StringTokenizer listed = words(status, "Groups:");
      while (listed.hasMoreTokens()) {
        groups.add(Integer.parseUnsignedInt(listed.nextToken()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("vos needs /proc/self/status of a Linux host", e);
    }
    return new HostUser(new Credentials(uid, gid, groups), umask);
  }

  /** The words of the line that starts with {@code key}. */
  private static StringTokenizer words(String status, String key) {
    int at = status.indexOf('\n' + key) + 1;
    int end = status.indexOf('\n', at);
    return new StringTokenizer(at == 0 ? "" : status.substring(at + key.length(), end));
  }

  /** The second word: real, effective, saved and file-system id are listed. */
  private static int effective(StringTokenizer ids) {
    ids.nextToken();
    return Integer.parseUnsignedInt(ids.nextToken());
  }
}
