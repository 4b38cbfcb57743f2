package dev.vos.vfs.memory;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileData;
import dev.vos.vfs.host.HostFileSystem;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Bytes in a file of the host without a name, where they can be mapped and host programs can have
 * them as a standard stream. Its size may change by either, so it is always asked for.
 */
final class HostBytes implements FileBytes {
  private static final Path FALLBACK = Path.of("/tmp");

  private final FileData data;

  private HostBytes(FileData data) {
    this.data = data;
  }

  /**
   * No bytes, in a new file of the host's directory for temporary files.
   *
   * @throws ErrnoException EACCES, ENOSPC, EOPNOTSUPP as the host says
   */
  static HostBytes create() throws ErrnoException {
    Directory directory = temporary();
    return new HostBytes(
        directory.createUnnamed(
            0600, Credentials.ROOT, OpenFlags.O_TMPFILE | OpenFlags.O_RDWR | OpenFlags.O_EXCL));
  }

  private static Directory temporary() throws ErrnoException {
    try {
      return HostFileSystem.at(Path.of(System.getProperty("java.io.tmpdir"))).root();
    } catch (ErrnoException notThere) {
      return HostFileSystem.at(FALLBACK).root();
    }
  }

  @Override
  public int read(ByteBuffer dst, long position) throws ErrnoException {
    return data.read(dst, position);
  }

  @Override
  public int write(ByteBuffer src, long position) throws ErrnoException {
    return data.write(src, position);
  }

  @Override
  public long append(ByteBuffer src) throws ErrnoException {
    return data.append(src);
  }

  @Override
  public void resize(long newSize) throws ErrnoException {
    data.truncate(newSize);
  }

  @Override
  public void allocate(int mode, long offset, long length) throws ErrnoException {
    data.allocate(mode, offset, length);
  }

  @Override
  public long seekData(long offset) throws ErrnoException {
    return data.seekData(offset);
  }

  @Override
  public long seekHole(long offset) throws ErrnoException {
    return data.seekHole(offset);
  }

  @Override
  public long size() {
    try {
      return data.size();
    } catch (ErrnoException gone) {
      return 0;
    }
  }

  @Override
  public long pages() {
    return (size() + Inode.BLOCK - 1) / Inode.BLOCK;
  }

  @Override
  public void discard() throws ErrnoException {
    data.close();
  }

  @Override
  public Optional<Path> hostPath() {
    return data.hostPath();
  }
}
