/**
 * Runs the scripts under {@code integration-tests/perl} with {@code ./vos} and compares what comes
 * with what real perl gave when they were recorded.
 *
 * <p>Open {@link dev.vos.corpus.ScriptCorpusIT} first. {@code Corpus} finds the cases and runs them
 * by the same {@code run-script} that recorded them.
 */
package dev.vos.corpus;
