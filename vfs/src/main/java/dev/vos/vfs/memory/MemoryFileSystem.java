package dev.vos.vfs.memory;

import dev.vos.abi.StatFs;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileId;
import dev.vos.vfs.FileNames;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Vnode;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file system in memory. Like tmpfs it counts in pages of 4096 bytes: holes take no space, and
 * what does not fit fails with ENOSPC.
 */
public final class MemoryFileSystem implements FileSystemDriver {
  private static final int ROOT_MODE = 0755;

  /** Guards entries, parents and link counts of the whole tree. */
  final Object treeLock = new Object();

  private final long device = FileId.anonymousDevice();
  private final AtomicLong nextInode = new AtomicLong(1);
  private final ByteStore store = new ByteStore();
  private final Quota quota;
  private final MemoryDirectory root;

  private MemoryFileSystem(long maxBytes, int rootMode, Credentials owner) {
    quota = new Quota(maxBytes);
    root = new MemoryDirectory(this, rootMode, owner);
  }

  /**
   * An empty file system of root's that can take half of the heap, as tmpfs takes half of memory.
   */
  public static MemoryFileSystem create() {
    return ofSize(Runtime.getRuntime().maxMemory() / 2);
  }

  /** An empty file system of root's with room for {@code maxBytes} of file data; ENOSPC beyond. */
  public static MemoryFileSystem ofSize(long maxBytes) {
    return new MemoryFileSystem(maxBytes, ROOT_MODE, Credentials.ROOT);
  }

  /** An empty file system whose root directory has the given permissions and owner. */
  public static MemoryFileSystem ownedBy(Credentials owner, int rootMode) {
    return new MemoryFileSystem(Runtime.getRuntime().maxMemory() / 2, rootMode, owner);
  }

  @Override
  public String type() {
    return "tmpfs";
  }

  @Override
  public String source() {
    return "tmpfs";
  }

  @Override
  public Directory root() {
    return root;
  }

  long device() {
    return device;
  }

  long newInodeNumber() {
    return nextInode.getAndIncrement();
  }

  /** Sizes in pages; the number of files is limited by the heap only, and told as that of pages. */
  @Override
  public StatFs statfs(Vnode file) {
    long free = quota.freePages();
    return new StatFs(
        StatFs.TMPFS_MAGIC,
        Inode.BLOCK,
        quota.pages(),
        free,
        free,
        quota.pages(),
        Math.max(0, quota.pages() - quota.files()),
        device,
        FileNames.NAME_MAX,
        Inode.BLOCK,
        0);
  }

  Quota quota() {
    return quota;
  }

  ByteStore store() {
    return store;
  }
}
