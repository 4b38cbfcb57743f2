/**
 * /proc: the processes of the session, and whatever else the host's /proc has, for reading.
 *
 * <p>Open first: {@link dev.vos.vfs.proc.ProcFileSystem}; then {@link dev.vos.vfs.proc.Processes},
 * which whoever keeps the processes supplies. Contents are made when a file is opened. There are no
 * locks here.
 */
package dev.vos.vfs.proc;
