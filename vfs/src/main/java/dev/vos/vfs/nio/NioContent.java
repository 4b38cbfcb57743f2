package dev.vos.vfs.nio;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileData;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a file that somebody has open, in memory, shared by all who have: providers promise
 * neither reading and writing at positions nor files that outlive their name.
 */
final class NioContent {
  private static final int CHUNK = 1 << 16;
  private static final int FLAGS = OpenFlags.O_RDWR;

  private final NioFileSystem fs;
  private final FileData bytes;
  private final Stat first;
  private volatile Path path; // changed with fs.lock held
  private boolean named = true; // guarded by fs.lock
  private int users; // guarded by fs.lock
  private boolean changed; // guarded by this

  private NioContent(NioFileSystem fs, Path path, FileData bytes, Stat first) {
    this.fs = fs;
    this.path = path;
    this.bytes = bytes;
    this.first = first;
  }

  /** What a file has now. */
  static NioContent of(NioFileSystem fs, Path path) throws ErrnoException {
    Stat stat = NioNode.stat(fs, path);
    FileData bytes = MemoryFileSystem.create().root().create("f", 0600, Credentials.ROOT, FLAGS);
    try {
      load(path, bytes);
    } catch (ErrnoException e) {
      bytes.close();
      throw e;
    }
    return new NioContent(fs, path, bytes, stat);
  }

  private static void load(Path path, FileData bytes) throws ErrnoException {
    try (SeekableByteChannel from =
        NioErrors.translate(() -> Files.newByteChannel(path, StandardOpenOption.READ))) {
      ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
      long position = 0;
      while (NioErrors.translate(() -> from.read(chunk.clear())) > 0) {
        chunk.flip();
        while (chunk.hasRemaining()) {
          position += bytes.write(chunk, position);
        }
      }
    } catch (IOException e) {
      throw new ErrnoException(Errno.EIO);
    }
  }

  FileData bytes() {
    return bytes;
  }

  Path path() {
    return path;
  }

  long size() {
    try {
      return bytes.size();
    } catch (ErrnoException e) {
      throw new AssertionError(e);
    }
  }

  void requireWritable() throws ErrnoException {
    if (fs.readOnly()) {
      throw new ErrnoException(Errno.EROFS);
    }
  }

  /** The caller holds the lock. */
  void acquire() {
    users++;
  }

  void movedTo(Path newPath) {
    path = newPath;
  }

  void unlinked() {
    named = false;
  }

  synchronized void changed() {
    changed = true;
  }

  private synchronized boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** The stat of the file; of one without a name, the last known. */
  Stat stat() throws ErrnoException {
    synchronized (fs.lock) {
      return named ? NioNode.stat(fs, path) : NioData.withoutName(first, size());
    }
  }

  /** Lets one user go; the last one writes back. */
  void release() throws ErrnoException {
    synchronized (fs.lock) {
      users--;
      if (users > 0) {
        return;
      }
      try {
        writeBack();
      } finally {
        fs.closedLocked(path, this);
        bytes.close();
      }
    }
  }

  /** Gives the provider what was written. */
  void writeBack() throws ErrnoException {
    synchronized (fs.lock) {
      if (named && takeChanged()) {
        NioErrors.translate(
            () -> {
              try (SeekableByteChannel to =
                  Files.newByteChannel(
                      path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                store(to);
              }
              return null;
            });
      }
    }
  }

  private void store(SeekableByteChannel to) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    try {
      for (long at = 0; bytes.read(chunk.clear(), at) > 0; at += chunk.limit()) {
        chunk.flip();
        while (chunk.hasRemaining()) {
          to.write(chunk);
        }
      }
    } catch (ErrnoException e) {
      throw new IOException(e.errno().message());
    }
  }
}
