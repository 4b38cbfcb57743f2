package dev.vos.vfs.memory;

import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileId;
import dev.vos.vfs.FileSystemDriver;
import java.util.concurrent.atomic.AtomicLong;

/** A file system in memory. */
public final class MemoryFileSystem implements FileSystemDriver {
  private static final int ROOT_MODE = 0755;

  /** Guards entries, parents and link counts of the whole tree. */
  final Object treeLock = new Object();

  private final long device = FileId.anonymousDevice();
  private final AtomicLong nextInode = new AtomicLong(1);
  private final ByteStore store;
  private final MemoryDirectory root;

  private MemoryFileSystem(long maxBytes, int rootMode, Credentials owner) {
    store = new ByteStore(maxBytes);
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

  ByteStore store() {
    return store;
  }
}
