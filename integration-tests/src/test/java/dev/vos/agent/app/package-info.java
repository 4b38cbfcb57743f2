/**
 * Plain Java programs that know nothing of vos; the agent's tests run them in JVMs of their own.
 */
package dev.vos.agent.app;
