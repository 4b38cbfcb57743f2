package dev.vos.perl.syntax;

/**
 * Where a statement stands: what caller, warn and die report (perl's "control op").
 *
 * @param file the name of the file, as a {@code # line} directive may have changed it
 * @param line 1 is the first
 * @param pkg the current package
 * @param hints the pragmas in force
 */
public record Cop(String file, int line, String pkg, Hints hints) {}
