package dev.vos.kernel;

/**
 * What waitpid(2) returns.
 *
 * @param pid the child, or 0 if WNOHANG was given and no child has changed state
 * @param status the bits that {@link WaitStatus} takes apart; 0 if there is no child
 */
public record WaitResult(int pid, int status) {
  static final WaitResult NONE = new WaitResult(0, 0);
}
