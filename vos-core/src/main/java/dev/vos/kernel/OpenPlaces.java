package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Opened;
import dev.vos.vfs.OpenedFile;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Places;
import dev.vos.vfs.Resolved;
import dev.vos.vfs.Vnode;
import dev.vos.vfs.proc.OpenDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the links of /proc/PID/fd say and where they lead. */
final class OpenPlaces {
  private OpenPlaces() {}

  /** Of something that was opened by a path. A file that was renamed since has its old name. */
  static OpenDescriptor of(PathContext context, Opened opened, int flags, long offset)
      throws ErrnoException {
    if (opened.vnode() instanceof Directory) {
      Resolved place = Places.resolved(opened.location());
      String text = Places.describe(context, opened.location());
      return new OpenDescriptor(text, flags, offset, place);
    }
    Vnode vnode = opened.data() == null ? opened.vnode() : OpenedFile.of(opened.data());
    Resolved where = opened.where();
    Resolved target =
        new Resolved(where.parent(), where.name(), where.mount(), vnode, Resolved.Ending.NAME);
    return new OpenDescriptor(text(context, opened), flags, offset, target);
  }

  private static String text(PathContext context, Opened opened) throws ErrnoException {
    Resolved where = opened.where();
    Stat stat = opened.stat();
    if (where.parent() == null) {
      return nameless(stat);
    }
    String path = Places.describe(context, where.parent(), where.name());
    if (where.vnode() instanceof Directory) { // made with O_TMPFILE
      path += "/#" + stat.ino();
    }
    return stat.nlink() == 0 ? path + " (deleted)" : path;
  }

  /** Of something without a name. */
  static String nameless(Stat stat) {
    if (Mode.isSocket(stat.mode())) {
      return "socket:[" + stat.ino() + "]";
    }
    return (Mode.isFifo(stat.mode()) ? "pipe:[" : "anon_inode:[") + stat.ino() + "]";
  }

  /** What the host says of a descriptor of the JVM. */
  static String ofHost(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "anon_inode:[" + link.getFileName() + "]";
    }
  }

  static OpenDescriptor placeless(PathContext context, String text, int flags, Vnode vnode) {
    return new OpenDescriptor(text, flags, 0, Places.placeless(context, vnode));
  }
}
