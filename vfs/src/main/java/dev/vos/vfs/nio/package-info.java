/**
 * Any {@link java.nio.file.FileSystem} as a mount, through its provider: zip and jar files, the
 * modules of the JDK, and whatever else has a provider.
 *
 * <p>Open first: {@link dev.vos.vfs.nio.NioFileSystem}, then {@code NioDirectory}.
 *
 * <p>Lock order: {@code NioFileSystem.lock}, for changes of names, then {@code NioData}'s monitor.
 */
package dev.vos.vfs.nio;
