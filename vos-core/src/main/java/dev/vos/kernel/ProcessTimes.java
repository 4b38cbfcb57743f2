package dev.vos.kernel;

/**
 * What times(2) returns, in nanoseconds of CPU.
 *
 * @param user by the calling process
 * @param system by the calling process, in the host's kernel
 * @param childrenUser by its reaped children
 * @param childrenSystem by its reaped children, in the host's kernel
 */
public record ProcessTimes(long user, long system, long childrenUser, long childrenSystem) {}
