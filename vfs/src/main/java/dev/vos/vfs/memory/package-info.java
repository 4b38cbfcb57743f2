/**
 * Files in memory, as tmpfs has them. Names and attributes are an inode tree of our own, because
 * that is what gives Unix semantics (unlinked files stay, directories keep their identity, FIFOs,
 * owners); the bytes of regular files are kept in a Jimfs file system, which is loaded with the
 * first byte, unless they are mapped or given to a host program: then they move to an unnamed file
 * of the host.
 *
 * <p>Open first: {@link dev.vos.vfs.memory.MemoryFileSystem}, then {@code MemoryDirectory}.
 *
 * <p>Lock order: {@code MemoryFileSystem.treeLock} (entries, parents, link counts), then {@code
 * HeapBytes.sizeLock} (who writes), then {@code MemoryFile.openLock} (who has the bytes open) or
 * {@code Inode} (attributes).
 */
package dev.vos.vfs.memory;
