package dev.vos.vfs.proc;

import dev.vos.vfs.Resolved;

/**
 * An open handle of a process as /proc/PID/fd shows it.
 *
 * @param text what readlink(2) gives: a path, or "pipe:[17]" and the like
 * @param flags those it was opened with
 * @param offset where it reads or writes next
 * @param target what opening the link opens; its parent is null where the file has no place
 */
public record OpenDescriptor(String text, int flags, long offset, Resolved target) {}
