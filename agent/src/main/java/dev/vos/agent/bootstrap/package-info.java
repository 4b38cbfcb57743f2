/**
 * The bridge between woven JDK classes and the virtual process: a tiny dispatcher that lives in the
 * boot loader's unnamed module and sees java.base only.
 *
 * <p>Open {@link dev.vos.agent.bootstrap.Dispatcher} first: every hook calls it. It asks the {@link
 * dev.vos.agent.bootstrap.VirtualSystem} that the agent installed, under the {@link
 * dev.vos.agent.bootstrap.HostView} guard that keeps the kernel's own file calls, and class
 * loading, out of the virtual view.
 *
 * <p>Rules: no lambdas, no string concatenation by invokedynamic, no class outside java.base. The
 * classes are defined one by one by {@code dev.vos.agent.BootClasses}, which lists them in order of
 * dependence. No locks are taken here.
 */
package dev.vos.agent.bootstrap;
