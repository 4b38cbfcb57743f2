/**
 * What the application's class loader sees of vos: the entry of {@code -javaagent}, the launcher of
 * {@code java -jar vos.jar}, and the loader that keeps everything else apart.
 *
 * <p>Open {@link dev.vos.agent.Agent} first. The packages follow the class loaders: this one in the
 * application's; {@code .bootstrap} in the boot loader; {@code .weave}, {@code .process}, {@code
 * .hooks} and {@code .cli}, with the kernel and the libraries, in {@link
 * dev.vos.agent.RuntimeLoader}.
 */
package dev.vos.agent;
