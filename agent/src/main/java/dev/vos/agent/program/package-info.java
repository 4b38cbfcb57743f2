/**
 * Programs as processes of their own beside the application: in the same JVM, with everything that
 * a JVM of its own would give them.
 *
 * <p>Open {@link dev.vos.agent.program.JavaSession} first: it starts programs. {@link
 * dev.vos.agent.program.JavaProgram} is what the kernel runs for one: from its main thread to its
 * last shutdown hook; {@link dev.vos.agent.program.ThreadStopper} ends what is left.
 *
 * <p>Everything here runs in the host view, except the threads of the programs. No lock is held
 * while a program's code runs.
 */
package dev.vos.agent.program;
