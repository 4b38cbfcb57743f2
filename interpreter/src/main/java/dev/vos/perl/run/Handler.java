package dev.vos.perl.run;

/**
 * An eval block that is being executed: where a die in it goes. Immutable.
 *
 * @param resume the instruction that takes over
 * @param saveMark how far {@code local} is undone first
 * @param outer the eval block around it in the same frame, or null
 */
public record Handler(int resume, int saveMark, Handler outer) {}
