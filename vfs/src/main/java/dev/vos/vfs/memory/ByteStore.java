package dev.vos.vfs.memory;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of regular files: one Jimfs file an inode, named by its number. */
final class ByteStore {
  private final long maxBytes;
  private FileSystem jimfs; // guarded by this

  ByteStore(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * The channel to an inode's bytes, for reading and writing at positions; made if there is none.
   */
  FileChannel open(long inode) throws ErrnoException {
    try {
      return FileChannel.open(path(inode), READ, WRITE, CREATE);
    } catch (IOException e) {
      throw error(e);
    }
  }

  void delete(long inode) throws ErrnoException {
    try {
      Files.deleteIfExists(path(inode));
    } catch (IOException e) {
      throw error(e);
    }
  }

  /** Jimfs has one failure of its own: its disk is full. */
  static ErrnoException error(IOException e) {
    boolean full = e.getMessage() != null && e.getMessage().contains("out of disk space");
    return new ErrnoException(full ? Errno.ENOSPC : Errno.EIO);
  }

  private synchronized Path path(long inode) {
    if (jimfs == null) {
      Configuration configuration =
          Configuration.unix().toBuilder().setMaxSize(maxBytes).setMaxCacheSize(0).build();
      jimfs = Jimfs.newFileSystem(configuration);
    }
    return jimfs.getPath("/" + inode);
  }
}
