package dev.vos.agent.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The entries of a virtual directory, read when it was opened. */
final class NameStream implements DirectoryStream<Path> {
  private final Path directory;
  private final DirectoryStream.Filter<? super Path> filter;
  private final Iterator<String> names;
  private boolean iterated;
  private volatile boolean closed;

  NameStream(Path directory, List<String> names, DirectoryStream.Filter<? super Path> filter) {
    this.directory = directory;
    this.names = names.iterator();
    this.filter = filter;
  }

  @Override
  public Iterator<Path> iterator() {
    if (closed || iterated) {
      throw new IllegalStateException(
          closed ? "Directory stream is closed" : "Iterator already obtained");
    }
    iterated = true;
    return new Accepted();
  }

  @Override
  public void close() {
    closed = true;
  }

  private final class Accepted implements Iterator<Path> {
    private Path next;

    @Override
    public boolean hasNext() {
      while (next == null && !closed && names.hasNext()) {
        Path path = directory.resolve(names.next());
        if (accepts(path)) {
          next = path;
        }
      }
      return next != null;
    }

    private boolean accepts(Path path) {
      try {
        return filter.accept(path);
      } catch (IOException refused) {
        throw new DirectoryIteratorException(refused);
      }
    }

    @Override
    public Path next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Path path = next;
      next = null;
      return path;
    }
  }
}
