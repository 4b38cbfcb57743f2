package dev.vos.agent.process;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.handles.calls.DirectoryCalls;
import dev.vos.handles.calls.FileCalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;

/** One copy or move between two paths of which at least one is virtual. */
final class Transfer {
  private static final int BLOCK = 64 * 1024;

  private final FileCalls files;
  private final DirectoryCalls directories;
  private final FileSystemProvider provider;
  private final Path source;
  private final Path target;
  private final String from;
  private final String to;

  Transfer(
      FileCalls files,
      DirectoryCalls directories,
      FileSystemProvider provider,
      Path source,
      Path target) {
    this.files = files;
    this.directories = directories;
    this.provider = provider;
    this.source = source;
    this.target = target;
    this.from = VirtualProvider.string(source);
    this.to = VirtualProvider.string(target);
  }

  /** As Files.copy: a directory is made anew, empty. */
  void copy(CopyOption... options) throws ErrnoException, IOException {
    Set<CopyOption> chosen = Set.of(options);
    if (chosen.contains(StandardCopyOption.ATOMIC_MOVE)) {
      throw new UnsupportedOperationException("Unsupported copy option: ATOMIC_MOVE");
    }
    Stat stat = chosen.contains(LinkOption.NOFOLLOW_LINKS) ? files.lstat(from) : files.stat(from);
    if (!clearTarget(stat, chosen.contains(StandardCopyOption.REPLACE_EXISTING))) {
      return;
    }
    copyContent(stat);
    if (chosen.contains(StandardCopyOption.COPY_ATTRIBUTES) && !stat.isSymlink()) {
      copyAttributes(stat);
    }
  }

  /** As Files.move: by rename(2), or between file systems by copying. */
  void move(CopyOption... options) throws ErrnoException, IOException {
    Set<CopyOption> chosen = Set.of(options);
    boolean atomic = chosen.contains(StandardCopyOption.ATOMIC_MOVE);
    Stat stat = files.lstat(from);
    if (!atomic && !clearTarget(stat, chosen.contains(StandardCopyOption.REPLACE_EXISTING))) {
      return;
    }
    try {
      files.rename(from, to);
    } catch (ErrnoException refused) {
      if (refused.errno() != Errno.EXDEV) {
        throw refused;
      }
      if (atomic) {
        throw new AtomicMoveNotSupportedException(from, to, refused.errno().message());
      }
      moveByCopy(stat);
    }
  }

  private void moveByCopy(Stat stat) throws ErrnoException, IOException {
    if (stat.isDirectory() && !FileQuestions.names(directories, from).isEmpty()) {
      throw new DirectoryNotEmptyException(from);
    }
    copyContent(stat);
    if (!stat.isSymlink()) {
      copyAttributes(stat);
    }
    provider.delete(source);
  }

  /** Makes room for the target; false if source and target are the same file. */
  private boolean clearTarget(Stat stat, boolean replace) throws ErrnoException, IOException {
    Stat existing;
    try {
      existing = files.lstat(to);
    } catch (ErrnoException refused) {
      if (refused.errno() == Errno.ENOENT) {
        return true;
      }
      throw refused;
    }
    if (existing.sameFile(stat)) {
      return false;
    }
    if (!replace) {
      throw new FileAlreadyExistsException(to);
    }
    provider.delete(target);
    return true;
  }

  private void copyContent(Stat stat) throws ErrnoException {
    if (stat.isDirectory()) {
      directories.mkdir(to, stat.permissions());
    } else if (stat.isSymlink()) {
      files.symlink(files.readlink(from), to);
    } else {
      copyBytes(stat);
    }
  }

  private void copyBytes(Stat stat) throws ErrnoException {
    int in = files.open(from, OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0);
    try {
      int flags = OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_EXCL | OpenFlags.O_CLOEXEC;
      int out = files.open(to, flags, stat.permissions());
      try {
        ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
        while (files.read(in, buffer) > 0) {
          buffer.flip();
          while (buffer.hasRemaining()) {
            files.write(out, buffer);
          }
          buffer.clear();
        }
      } finally {
        files.close(out);
      }
    } finally {
      files.close(in);
    }
  }

  /** Owner if allowed, permissions and times, as the JDK copies them. */
  private void copyAttributes(Stat stat) throws ErrnoException {
    try {
      files.chown(to, stat.uid(), stat.gid());
    } catch (ErrnoException notAllowed) {
      // The owner of the copy stays the caller: not an error, as for cp -p.
    }
    files.chmod(to, stat.permissions());
    files.utimens(to, stat.atimeNanos(), stat.mtimeNanos());
  }
}
