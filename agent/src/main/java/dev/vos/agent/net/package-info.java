/**
 * Ports of its own for each process: the option {@code net}. Open {@link
 * dev.vos.agent.net.PrivateNetworks} first.
 */
package dev.vos.agent.net;
