/**
 * Copy-on-write: a directory tree that can be read but stays untouched, under one in memory that
 * takes all changes.
 *
 * <p>Open first: {@link dev.vos.vfs.overlay.OverlayFileSystem}, then {@code OverlayDirectory}. What
 * is removed from the lower tree is remembered as a whiteout in the directory's object; such
 * objects, and those with something in the upper tree, are held by their parents.
 *
 * <p>Lock order: {@code OverlayFileSystem.lock}, for every change, then the locks of the upper
 * tree. Looking up takes none.
 */
package dev.vos.vfs.overlay;
