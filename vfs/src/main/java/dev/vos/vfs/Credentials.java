package dev.vos.vfs;

import java.util.List;

/** Who a process acts as: effective user and group, and supplementary groups. 0 is root. */
public record Credentials(int uid, int gid, List<Integer> groups) {
  /** The superuser. */
  public static final Credentials ROOT = new Credentials(0, 0, List.of());

  public Credentials {
    groups = List.copyOf(groups);
  }

  // Written out for the same reason as in MountPoint.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Credentials who
            && uid == who.uid
            && gid == who.gid
            && groups.equals(who.groups));
  }

  @Override
  public int hashCode() {
    return 31 * uid + gid;
  }

  /** Whether this is the superuser, who is asked for no permission. */
  public boolean isRoot() {
    return uid == 0;
  }

  /** Whether {@code group} is the effective group or a supplementary one. */
  public boolean inGroup(int group) {
    return gid == group || groups.contains(group);
  }
}
