/**
 * Handle tables and what handles point at: open files, directories, pipes, sockets, devices and the
 * standard streams of the JVM.
 *
 * <p>Open first: {@link dev.vos.handles.HandleTable}, then {@link dev.vos.handles.OpenFile}.
 *
 * <p>Lock order: {@link dev.vos.handles.HandleTable}, then an open file. The locks of pipes,
 * sockets and readers stand alone. No lock is held while a call blocks.
 */
package dev.vos.handles;
