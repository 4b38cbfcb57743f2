/**
 * The one surface that the interpreter and the agent call: the system calls, bound to one process.
 *
 * <p>Open first: {@link dev.vos.handles.calls.FileCalls}. Every call fails with {@link
 * dev.vos.abi.ErrnoException} and may throw {@link dev.vos.kernel.ProcessEnding}. No locks are held
 * here.
 */
package dev.vos.syscall;
