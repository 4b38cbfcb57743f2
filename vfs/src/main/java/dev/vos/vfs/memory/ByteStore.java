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

/**
 * The bytes of regular files: one Jimfs file an inode, named by its number. How much it may hold is
 * counted by {@link Quota}.
 */
final class ByteStore {
  /** Jimfs counts blocks of 8192 bytes in an int. */
  private static final long NO_LIMIT = (long) Integer.MAX_VALUE * 8192;

  private FileSystem jimfs; // guarded by this

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
          Configuration.unix().toBuilder().setMaxSize(NO_LIMIT).setMaxCacheSize(0).build();
      jimfs = Jimfs.newFileSystem(configuration);
    }
    return jimfs.getPath("/" + inode);
  }
}
