/**
 * The host's files and programs: the only door to the real operating system.
 *
 * <p>Open first: {@link dev.vos.vfs.host.HostFileSystem}, a host directory as a file system; {@link
 * dev.vos.vfs.host.HostProcess}, a host program. Files go through java.nio.file, which is exact for
 * nearly everything and loads quickly. {@code CLibrary} (JNR) is loaded only for what NIO cannot
 * do.
 *
 * <p>Lock order: {@code HostFileSystem.treeLock}, which guards the parent and name of interned
 * directories, then nothing. Opened files have a lock of their own for reopening.
 */
package dev.vos.vfs.host;
