package dev.vos.agent.layers;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.overlay.OverlayFileSystem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory of the host that holds what was changed in another one: the UPPER of {@code
 * overlay=DIR:UPPER}. A file in it says which DIR it belongs to; a lock on that file says that it
 * is in use.
 */
public final class KeptLayer {
  /** As in layers of container images, names like this are not files of the layer. */
  private static final String MARK = ".wh..wh.vos";

  private final Path upper;
  private final Path lower;

  private KeptLayer(Path upper, Path lower) {
    this.upper = upper;
    this.lower = lower;
  }

  /**
   * The layer that stands in {@code upper}.
   *
   * @throws IOException there is none; the message says so
   */
  public static KeptLayer of(Path upper) throws IOException {
    Path mark = upper.resolve(MARK);
    if (!Files.isRegularFile(mark)) {
      throw new IOException(upper + " holds no changes of an overlay");
    }
    return new KeptLayer(upper, Path.of(Files.readString(mark)));
  }

  /**
   * The layer in {@code upper} for changes of {@code lower}; makes it if the directory is empty or
   * does not exist. It is in use until the JVM ends.
   *
   * @throws IOException the directory holds other things, or the layer is of another directory, or
   *     in use; the message says so
   */
  public static KeptLayer claim(Path upper, Path lower) throws IOException {
    if (upper.startsWith(lower) || lower.startsWith(upper)) {
      throw new IOException("one of the two directories lies in the other");
    }
    Files.createDirectories(upper);
    Path mark = upper.resolve(MARK);
    if (!Files.exists(mark)) {
      try (Stream<Path> entries = Files.list(upper)) {
        if (entries.findAny().isPresent()) {
          throw new IOException(upper + " is neither empty nor holds changes of an overlay");
        }
      }
      Files.writeString(mark, lower.toString());
    }
    KeptLayer layer = of(upper, lower);
    layer.lock();
    return layer;
  }

  /**
   * The layer with changes of {@code lower} that stands in {@code upper}, for reading.
   *
   * @throws IOException there is none, or it is of another directory; the message says so
   */
  public static KeptLayer of(Path upper, Path lower) throws IOException {
    KeptLayer layer = of(upper);
    if (!layer.lower.equals(lower)) {
      throw new IOException(upper + " holds changes of " + layer.lower);
    }
    return layer;
  }

  /** The directory that the changes are of. */
  public Path lower() {
    return lower;
  }

  /** The two directories as one tree. */
  OverlayFileSystem open() throws ErrnoException {
    return OverlayFileSystem.over(HostFileSystem.at(lower).root(), HostFileSystem.at(upper).root());
  }

  /** What is created, changed and deleted, a line each. */
  public List<String> changes() throws ErrnoException {
    return ChangeLines.of(lower.toString(), open());
  }

  /**
   * Writes the changes to the directory that they are of; the layer is empty afterwards. Returns
   * what was written, as {@link #changes}.
   */
  public List<String> commit() throws IOException, ErrnoException {
    lock();
    OverlayFileSystem overlay = open();
    List<String> changes = ChangeLines.of(lower.toString(), overlay);
    overlay.commit(HostFileSystem.at(lower).root());
    clear();
    return changes;
  }

  /** Forgets all changes. */
  void clear() throws IOException {
    Path mark = upper.resolve(MARK);
    try (Stream<Path> tree = Files.walk(upper)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(upper) && !file.equals(mark)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Held until the JVM ends: the channel is never closed. */
  private void lock() throws IOException {
    FileChannel channel = FileChannel.open(upper.resolve(MARK), StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new IOException(upper + " is in use");
    }
  }
}
