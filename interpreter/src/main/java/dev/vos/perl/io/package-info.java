/**
 * File and directory handles as a Perl program sees them: buffers, layers and line counts over the
 * descriptors of {@code dev.vos.syscall}. Open {@link dev.vos.perl.io.IoHandle} first, then {@link
 * dev.vos.perl.io.Handles}, the set that one process has.
 *
 * <p>A fork copies buffers and shares descriptors' open files, as POSIX says. Owned by the
 * process's thread; no locks.
 */
package dev.vos.perl.io;
