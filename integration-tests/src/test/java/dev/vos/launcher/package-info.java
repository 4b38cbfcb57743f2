/**
 * Tests of the launcher script {@code vos}, run as a process of the machine, and of the runtime.jar
 * that it starts.
 *
 * <p>Open {@link dev.vos.launcher.LauncherIT} first.
 */
package dev.vos.launcher;
