package dev.vos.agent.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path of {@link WrappingFileSystem}. */
record WrappingPath(WrappingFileSystem system, Path wrapped) implements Path {
  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return wrapped.isAbsolute();
  }

  @Override
  public Path getRoot() {
    return system.wrap(wrapped.getRoot());
  }

  @Override
  public Path getFileName() {
    return system.wrap(wrapped.getFileName());
  }

  @Override
  public Path getParent() {
    return system.wrap(wrapped.getParent());
  }

  @Override
  public int getNameCount() {
    return wrapped.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return system.wrap(wrapped.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return system.wrap(wrapped.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return wrapped.startsWith(WrappingProvider.unwrap(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return wrapped.endsWith(WrappingProvider.unwrap(other));
  }

  @Override
  public Path normalize() {
    return system.wrap(wrapped.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return system.wrap(wrapped.resolve(WrappingProvider.unwrap(other)));
  }

  @Override
  public Path relativize(Path other) {
    return system.wrap(wrapped.relativize(WrappingProvider.unwrap(other)));
  }

  @Override
  public URI toUri() {
    return wrapped.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return system.wrap(wrapped.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return system.wrap(wrapped.toRealPath(options));
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers)
      throws IOException {
    return wrapped.register(watcher, events, modifiers);
  }

  @Override
  public int compareTo(Path other) {
    return wrapped.compareTo(WrappingProvider.unwrap(other));
  }

  @Override
  public String toString() {
    return wrapped.toString();
  }
}
