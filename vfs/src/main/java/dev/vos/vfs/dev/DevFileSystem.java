package dev.vos.vfs.dev;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileId;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The file system of /dev. Opening one of its devices that stand for a descriptor is up to whoever
 * knows the process's handle table; see {@link dev.vos.vfs.Device#descriptor}.
 */
public final class DevFileSystem implements FileSystemDriver {
  /** Directories of the host's /dev that stay what they are. */
  private static final List<String> HOST_DIRECTORIES = List.of("shm", "pts", "mqueue");

  private final long device = FileId.anonymousDevice();
  private final Directory below;
  private final DevDirectory root;

  private DevFileSystem(Directory below, DevDirectory.Names names) {
    this.below = below;
    this.root = new DevDirectory(this, below, names);
  }

  /** The devices made here and no others. */
  public static DevFileSystem create() {
    return new DevFileSystem(null, DevDirectory.Names.DEVICES);
  }

  /** The devices made here and, under other names, those of another directory: the host's /dev. */
  public static DevFileSystem over(Directory below) {
    return new DevFileSystem(below, DevDirectory.Names.DEVICES);
  }

  /**
   * As {@link #over}, where there is a /proc with the processes' descriptors: stdin, stdout, stderr
   * and fd are links into it, as on Linux, so that opening one opens the file anew.
   */
  public static DevFileSystem besideProc(Directory below) {
    return new DevFileSystem(below, DevDirectory.Names.LINKS);
  }

  /**
   * Mounts it at {@code path}, and in it shm, pts and mqueue of the directory that it is over.
   *
   * @throws ErrnoException as {@link Vfs#mount}
   */
  public void mountAt(Vfs vfs, PathContext context, String path) throws ErrnoException {
    Map<String, Directory> directories = new LinkedHashMap<>();
    if (below != null) {
      for (String name : HOST_DIRECTORIES) {
        try {
          if (below.lookup(name) instanceof Directory directory) {
            directories.put(name, directory);
          }
        } catch (ErrnoException e) {
          // the host does not have it, so neither have we
        }
      }
    }
    vfs.mount(context, root, path, Set.of());
    for (Map.Entry<String, Directory> each : directories.entrySet()) {
      vfs.mount(context, each.getValue(), path + "/" + each.getKey(), Set.of());
    }
  }

  @Override
  public String type() {
    return "devtmpfs";
  }

  @Override
  public String source() {
    return "dev";
  }

  @Override
  public Directory root() {
    return root;
  }

  long device() {
    return device;
  }
}
