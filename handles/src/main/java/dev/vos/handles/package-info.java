/**
 * Handle tables and what handles point at: open files, directories, pipes, sockets, devices and the
 * standard streams of the JVM.
 *
 * <p>Open first: {@code HandleTable}, then {@code OpenFile}.
 */
package dev.vos.handles;
