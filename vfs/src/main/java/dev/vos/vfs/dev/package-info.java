/**
 * /dev: null, zero, full, random and urandom made here; stdin, stdout, stderr and fd/N, which stand
 * for the descriptors of the process that opens them; and what the host has beside.
 *
 * <p>Open first: {@link dev.vos.vfs.dev.DevFileSystem}. Nothing in it changes, so there are no
 * locks.
 */
package dev.vos.vfs.dev;
