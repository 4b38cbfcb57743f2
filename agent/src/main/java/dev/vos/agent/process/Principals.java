package dev.vos.agent.process;

import dev.vos.agent.bootstrap.HostView;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;

/** Users and groups of the host, as the JDK's default file system knows them. */
final class Principals {
  private static final UserPrincipalLookupService LOOKUP =
      FileSystems.getDefault().getUserPrincipalLookupService();

  private Principals() {}

  static UserPrincipal user(int uid) {
    HostView.enter();
    try {
      return LOOKUP.lookupPrincipalByName(name("/etc/passwd", uid));
    } catch (IOException unknown) {
      throw new AssertionError(unknown);
    } finally {
      HostView.leave();
    }
  }

  static GroupPrincipal group(int gid) {
    HostView.enter();
    try {
      return LOOKUP.lookupPrincipalByGroupName(name("/etc/group", gid));
    } catch (IOException unknown) {
      throw new AssertionError(unknown);
    } finally {
      HostView.leave();
    }
  }

  /** The number of a user, found in the only place where the JDK shows it. */
  static int uid(UserPrincipal user) throws IOException {
    return number("/etc/passwd", user.getName());
  }

  static int gid(GroupPrincipal group) throws IOException {
    return number("/etc/group", group.getName());
  }

  /** The name with this number, or the number itself, which the JDK takes as well. */
  private static String name(String table, int number) throws IOException {
    String wanted = Integer.toString(number);
    for (String line : Files.readAllLines(Path.of(table))) {
      String[] fields = line.split(":", 4);
      if (fields.length > 2 && fields[2].equals(wanted)) {
        return fields[0];
      }
    }
    return wanted;
  }

  private static int number(String table, String name) throws IOException {
    for (String line : Files.readAllLines(Path.of(table))) {
      String[] fields = line.split(":", 4);
      if (fields.length > 2 && fields[0].equals(name)) {
        return Integer.parseInt(fields[2]);
      }
    }
    try {
      return Integer.parseInt(name);
    } catch (NumberFormatException unknown) {
      throw new IOException("vos: no user or group " + name, unknown);
    }
  }
}
