package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.host.Linux;
import dev.vos.vfs.host.TemporaryDirectories;
import dev.vos.vfs.memory.MemoryFileSystem;
import dev.vos.vfs.overlay.OverlayFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A mount of vos at /mnt of an otherwise empty tree, with /mnt as current directory. */
final class OnVfs implements Subject {
  private static final int UMASK = 022;

  private final String name;
  private final Path hostDirectory; // null if there is none
  private final Vfs vfs = new Vfs(MemoryFileSystem.create());
  private final PathContext context;
  private final Map<Integer, Opened> files = new HashMap<>();
  private final Set<Integer> appending = new HashSet<>();

  private OnVfs(String name, Path hostDirectory, FileSystemDriver driver) throws ErrnoException {
    this.name = name;
    this.hostDirectory = hostDirectory;
    PathContext root = vfs.context(UMASK, Credentials.ROOT);
    vfs.mount(root, driver.root(), "/mnt", Set.of());
    this.context = enterDepths(vfs, vfs.chdir(root, "/mnt"));
  }

  private static PathContext enterDepths(Vfs vfs, PathContext top) throws ErrnoException {
    PathContext context = top;
    for (String name : Linux.DEPTHS.split("/")) {
      if (!vfs.lookUp(context, name).exists()) {
        vfs.mkdir(context, name, 0755);
      }
      context = vfs.chdir(context, name);
    }
    return context;
  }

  static OnVfs hostMount() throws IOException, ErrnoException {
    Path directory = TemporaryDirectories.make();
    return new OnVfs("host mount", directory, HostFileSystem.at(directory));
  }

  static OnVfs memoryMount() throws ErrnoException {
    return new OnVfs("memory mount", null, MemoryFileSystem.create());
  }

  static OnVfs overlayMount() throws IOException, ErrnoException {
    Path directory = TemporaryDirectories.make();
    return overlayMount(directory);
  }

  static OnVfs overlayMount(Path lower) throws ErrnoException {
    return new OnVfs("overlay", lower, OverlayFileSystem.over(HostFileSystem.at(lower).root()));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String base() {
    return "/mnt/" + Linux.DEPTHS;
  }

  @Override
  public void mkdir(String path, int mode) throws ErrnoException {
    vfs.mkdir(context, path, mode);
  }

  @Override
  public void rmdir(String path) throws ErrnoException {
    vfs.rmdir(context, path);
  }

  @Override
  public void unlink(String path) throws ErrnoException {
    vfs.unlink(context, path);
  }

  @Override
  public void rename(String path, String newPath) throws ErrnoException {
    vfs.rename(context, path, newPath);
  }

  @Override
  public void link(String path, String newPath) throws ErrnoException {
    vfs.link(context, path, newPath);
  }

  @Override
  public void symlink(String target, String path) throws ErrnoException {
    vfs.symlink(context, target, path);
  }

  @Override
  public String readlink(String path) throws ErrnoException {
    return vfs.readlink(context, path);
  }

  @Override
  public Stat stat(String path) throws ErrnoException {
    return vfs.stat(context, path);
  }

  @Override
  public Stat lstat(String path) throws ErrnoException {
    return vfs.lstat(context, path);
  }

  @Override
  public void access(String path, int amode) throws ErrnoException {
    vfs.access(context, path, amode);
  }

  @Override
  public void chmod(String path, int mode) throws ErrnoException {
    vfs.chmod(context, path, mode);
  }

  @Override
  public void chown(String path, int uid, int gid) throws ErrnoException {
    vfs.chown(context, path, uid, gid);
  }

  @Override
  public void utimens(String path, long atimeNanos, long mtimeNanos) throws ErrnoException {
    vfs.utimens(context, path, atimeNanos, mtimeNanos);
  }

  @Override
  public void truncate(String path, long size) throws ErrnoException {
    vfs.truncate(context, path, size);
  }

  @Override
  public void mkfifo(String path, int mode) throws ErrnoException {
    vfs.mkfifo(context, path, mode);
  }

  @Override
  public List<String> list(String path) throws ErrnoException {
    Opened directory = vfs.open(context, path, OpenFlags.O_DIRECTORY, 0);
    List<String> names = new ArrayList<>(vfs.list(context, directory.location()));
    Collections.sort(names);
    return names;
  }

  @Override
  public void open(int number, String path, int flags, int mode) throws ErrnoException {
    close(number);
    files.put(number, vfs.open(context, path, flags, mode));
    if (OpenFlags.has(flags, OpenFlags.O_APPEND)) {
      appending.add(number);
    }
  }

  private Opened file(int number) throws ErrnoException {
    Opened file = files.get(number);
    if (file == null) {
      throw new ErrnoException(Errno.EBADF);
    }
    return file;
  }

  private FileData data(int number, Errno otherwise) throws ErrnoException {
    Opened file = file(number);
    if (file.data() == null) {
      throw new ErrnoException(otherwise);
    }
    return file.data();
  }

  @Override
  public int pwrite(int number, byte[] bytes, long position) throws ErrnoException {
    if (appending.contains(number)) {
      return append(number, bytes); // on Linux O_APPEND wins over the position
    }
    return data(number, Errno.EBADF).write(ByteBuffer.wrap(bytes), position);
  }

  @Override
  public int append(int number, byte[] bytes) throws ErrnoException {
    data(number, Errno.EBADF).append(ByteBuffer.wrap(bytes));
    return bytes.length;
  }

  @Override
  public byte[] pread(int number, int count, long position) throws ErrnoException {
    ByteBuffer into = ByteBuffer.allocate(count);
    int n = data(number, Errno.EISDIR).read(into, position);
    return Arrays.copyOf(into.array(), n);
  }

  @Override
  public void ftruncate(int number, long size) throws ErrnoException {
    data(number, Errno.EINVAL).truncate(size);
  }

  @Override
  public void fchmod(int number, int mode) throws ErrnoException {
    vfs.fchmod(context, file(number), mode);
  }

  @Override
  public Stat fstat(int number) throws ErrnoException {
    return file(number).stat();
  }

  @Override
  public void close(int number) throws ErrnoException {
    Opened file = files.remove(number);
    appending.remove(number);
    if (file != null) {
      file.close();
    }
  }

  @Override
  public void close() throws Exception {
    for (Opened file : files.values()) {
      file.close();
    }
    if (hostDirectory != null) {
      TemporaryDirectories.remove(hostDirectory);
    }
  }
}
