/**
 * Virtual processes: what a process owns, how it is forked, started, replaced, signalled, waited
 * for and ended.
 *
 * <p>Open first: {@link dev.vos.kernel.Proc}. Programs use {@code dev.vos.syscall}, not this
 * package.
 */
package dev.vos.kernel;
