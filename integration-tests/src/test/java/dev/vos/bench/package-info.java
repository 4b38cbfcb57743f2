/**
 * JMH benchmarks of the kernel's inner paths; {@code integration-tests/bench/jmh [PATTERN]} runs
 * them. Whole programs are measured by {@code ./vos bench}.
 */
package dev.vos.bench;
