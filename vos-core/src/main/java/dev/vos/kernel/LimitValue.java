package dev.vos.kernel;

/**
 * A limit as getrlimit(2) has it.
 *
 * @param soft what is enforced, or {@link Limit#INFINITY}
 * @param hard up to where the process may raise {@code soft}
 */
public record LimitValue(long soft, long hard) {}
