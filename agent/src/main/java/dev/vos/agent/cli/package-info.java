/**
 * The launcher's commands: {@code run}, and what is said about them. Open {@link
 * dev.vos.agent.cli.Commands} first. Anything that is not a command of this package is a Perl
 * program and goes to the interpreter's own main.
 */
package dev.vos.agent.cli;
