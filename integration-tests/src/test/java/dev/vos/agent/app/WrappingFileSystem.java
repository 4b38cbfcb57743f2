package dev.vos.agent.app;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;

/** The file system of {@link WrappingProvider}. */
final class WrappingFileSystem extends FileSystem {
  private final WrappingProvider provider;
  private final FileSystem jdk;

  WrappingFileSystem(WrappingProvider provider, FileSystem jdk) {
    this.provider = provider;
    this.jdk = jdk;
  }

  Path wrap(Path path) {
    return provider.wrap(path);
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() throws IOException {
    jdk.close();
  }

  @Override
  public boolean isOpen() {
    return jdk.isOpen();
  }

  @Override
  public boolean isReadOnly() {
    return jdk.isReadOnly();
  }

  @Override
  public String getSeparator() {
    return jdk.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(getPath("/"));
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return jdk.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return jdk.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap(jdk.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = jdk.getPathMatcher(pattern);
    return path -> matcher.matches(WrappingProvider.unwrap(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return jdk.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return jdk.newWatchService();
  }
}
