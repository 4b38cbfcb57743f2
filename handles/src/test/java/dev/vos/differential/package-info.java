/**
 * The differential suite: the same calls on the kernel under us and on mounts of vos must give the
 * same results, errnos and trees.
 *
 * <p>Open first: {@link dev.vos.differential.Calls}, what is called; {@link
 * dev.vos.differential.Script}, the language of the cases; {@link
 * dev.vos.differential.SameAsLinuxTest}, which compares. Cases stand in {@code cases*.txt} and in
 * the classes named after families of calls. {@link dev.vos.differential.ByDesign} names what
 * differs, and why.
 */
package dev.vos.differential;
