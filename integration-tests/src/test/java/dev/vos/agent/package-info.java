/**
 * The Java agent, end to end: real JVMs with {@code agent/target/vos.jar}, on each JDK that the
 * project promises. The oracle is the JDK itself: the same program without the agent, on host
 * files.
 */
package dev.vos.agent;
