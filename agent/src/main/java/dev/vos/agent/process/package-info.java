/**
 * The application as a virtual process: what the hooks ask, answered by vos's system calls.
 *
 * <p>Open {@link dev.vos.agent.process.FirstProcess} first: it boots the virtual system from the
 * options and holds the parts. {@link dev.vos.agent.process.PathRoutes} decides for every path
 * whether the host answers. {@link dev.vos.agent.process.VirtualProvider} is NIO on virtual paths;
 * {@link dev.vos.agent.process.JavaErrors} is the only place that turns errnos into Java's
 * exceptions.
 *
 * <p>The methods are called under {@link dev.vos.agent.bootstrap.HostView}, except those of objects
 * that the application holds (channels, directory streams, attribute views): these enter it
 * themselves.
 */
package dev.vos.agent.process;
