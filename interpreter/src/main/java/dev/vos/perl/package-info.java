/**
 * The Perl interpreter as a program: its command line and how it becomes a process's image. Open
 * {@link dev.vos.perl.Main} first, then {@link dev.vos.perl.PerlImage}.
 */
package dev.vos.perl;
