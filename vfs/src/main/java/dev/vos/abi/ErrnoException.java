package dev.vos.abi;

import java.util.Objects;

/**
 * A system call failed: carries the {@link Errno} and, where there is one, the path or descriptor
 * that the call was about. Has no stack trace: failing is ordinary and must be cheap.
 */
public final class ErrnoException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Errno errno;
  private final String subject;

  /** A failure with the given error and no subject. */
  public ErrnoException(Errno errno) {
    this(errno, null);
  }

  /** A failure with the given error about {@code subject}, a path for instance; may be null. */
  public ErrnoException(Errno errno, String subject) {
    super(null, null, false, false);
    this.errno = Objects.requireNonNull(errno);
    this.subject = subject;
  }

  /** What went wrong. */
  public Errno errno() {
    return errno;
  }

  /** What the call was about, a path for instance, or null. */
  public String subject() {
    return subject;
  }

  /** {@code "subject: No such file or directory"}, or the bare message if there is no subject. */
  @Override
  public String getMessage() {
    return subject == null ? errno.message() : subject + ": " + errno.message();
  }
}
