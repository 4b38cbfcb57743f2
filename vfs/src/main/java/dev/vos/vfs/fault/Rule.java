package dev.vos.vfs.fault;

/**
 * Which calls have an effect.
 *
 * @param operation the kind of call
 * @param first the number of the first one, counted from 1
 * @param every the distance to the next ones; 0: there is no next one
 */
record Rule(Operation operation, long first, long every, Effect effect) {
  boolean applies(long number) {
    return number == first || (every > 0 && number > first && (number - first) % every == 0);
  }
}
