/**
 * vos for embedding: boots a session of virtual processes inside this JVM.
 *
 * <p>Open first: {@link dev.vos.Vos}.
 */
package dev.vos;
