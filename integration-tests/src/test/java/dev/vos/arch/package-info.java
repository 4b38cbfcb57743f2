/**
 * The rules of the house, as tests: who may import whom, what a source file may look like.
 *
 * <p>Open {@link dev.vos.arch.ImportRulesTest} first. Every rule also counts the classes that it
 * applied to, so that it cannot pass on nothing.
 */
package dev.vos.arch;
