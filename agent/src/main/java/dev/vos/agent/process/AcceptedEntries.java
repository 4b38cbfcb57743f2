package dev.vos.agent.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;

/** The entries of a directory that a filter accepts, until somebody closes it. */
final class AcceptedEntries implements Iterator<Path> {
  private final Path directory;
  private final Iterator<String> names;
  private final DirectoryStream.Filter<? super Path> filter;
  private final BooleanSupplier closed;
  private Path next;

  AcceptedEntries(
      Path directory,
      Iterator<String> names,
      DirectoryStream.Filter<? super Path> filter,
      BooleanSupplier closed) {
    this.directory = directory;
    this.names = names;
    this.filter = filter;
    this.closed = closed;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !closed.getAsBoolean() && names.hasNext()) {
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
