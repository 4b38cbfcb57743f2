/**
 * Faults on purpose: a view of a directory tree in which calls fail, come short, take time or lose
 * power as a plan says, to test what programs make of it.
 *
 * <p>Open first: {@link dev.vos.vfs.fault.FaultPlan}, then {@link
 * dev.vos.vfs.fault.FaultFileSystem}.
 *
 * <p>Lock order: {@code Durable.lock} (what has been made durable), then the locks of the tree
 * below.
 */
package dev.vos.vfs.fault;
