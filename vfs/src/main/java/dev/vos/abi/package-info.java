/**
 * The vocabulary that every layer shares: error numbers, open flags, modes, stat, signals, and how
 * a call blocks.
 *
 * <p>Open first: {@link dev.vos.abi.Errno}, {@link dev.vos.abi.WaitQueue}. Depends on java.base
 * alone and holds no locks.
 */
package dev.vos.abi;
