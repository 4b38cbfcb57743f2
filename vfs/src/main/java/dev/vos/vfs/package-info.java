/**
 * The virtual file system: mounts, the resolution of paths and the calls that take one.
 *
 * <p>Open first: {@link dev.vos.vfs.Vfs}, the calls; then {@link dev.vos.vfs.PathWalk}, and {@link
 * dev.vos.vfs.Directory} for what a driver provides. One package below this one a driver.
 *
 * <p>Lock order: {@link dev.vos.vfs.MountTable} and {@link dev.vos.vfs.FileLocks} each have a lock
 * that is held for table updates only. A driver has its own tree lock; an overlay takes its lock
 * before that of the layer below it.
 */
package dev.vos.vfs;
