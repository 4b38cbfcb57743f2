/**
 * The system calls on files, descriptors, directories and sockets, by number and by path, for
 * anything that has a handle table: a process of vos-core, or a test without any process.
 *
 * <p>Open first: {@link dev.vos.handles.calls.Calls}, then {@link dev.vos.handles.calls.Task}, then
 * {@link dev.vos.handles.calls.FileCalls}.
 *
 * <p>No locks of its own.
 */
package dev.vos.handles.calls;
