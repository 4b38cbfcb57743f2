/**
 * Puts the hooks into the JDK's classes. Open {@link dev.vos.agent.weave.Installer} for the order
 * of things, {@link dev.vos.agent.weave.HookTable} for what is hooked.
 */
package dev.vos.agent.weave;
