package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;

/** The mounts of a process as text. */
public final class MountReport {
  private MountReport() {}

  /** /proc/PID/mounts; see proc_pid_mounts(5) and fstab(5). Mounts above its root are left out. */
  public static String mounts(PathContext context) {
    StringBuilder text = new StringBuilder();
    for (Mount mount : context.mounts().list()) {
      String at = place(context, mount);
      if (at != null) {
        text.append(escape(mount.driver().source())).append(' ').append(escape(at)).append(' ');
        text.append(mount.driver().type()).append(' ').append(options(mount)).append(" 0 0\n");
      }
    }
    return text.toString();
  }

  /** /proc/PID/mountinfo; see proc_pid_mountinfo(5). */
  public static String mountInfo(PathContext context) {
    StringBuilder text = new StringBuilder();
    int id = 0;
    for (Mount mount : context.mounts().list()) {
      id++;
      String at = place(context, mount);
      if (at != null) {
        text.append(id).append(" 0 ").append(device(mount)).append(" / ").append(escape(at));
        text.append(' ').append(options(mount)).append(" - ").append(mount.driver().type());
        text.append(' ').append(escape(mount.driver().source())).append(' ');
        text.append(options(mount)).append('\n');
      }
    }
    return text.toString();
  }

  private static String place(PathContext context, Mount mount) {
    try {
      if (mount.point() == null) {
        return Climb.pathOf(context, new Location(mount, mount.root()));
      }
      String parent = Climb.pathOf(context, mount.point().location());
      return (parent.equals("/") ? "" : parent) + "/" + mount.point().name();
    } catch (ErrnoException e) {
      return null;
    }
  }

  private static String options(Mount mount) {
    return mount.readOnly() ? "ro,relatime" : "rw,relatime";
  }

  private static String device(Mount mount) {
    try {
      Stat stat = mount.root().stat();
      return (stat.dev() >> 8) + ":" + (stat.dev() & 0xFF);
    } catch (ErrnoException e) {
      return "0:0";
    }
  }

  private static String escape(String field) {
    return field
        .replace("\\", "\\134")
        .replace(" ", "\\040")
        .replace("\t", "\\011")
        .replace("\n", "\\012");
  }
}
