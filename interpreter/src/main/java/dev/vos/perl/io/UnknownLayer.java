package dev.vos.perl.io;

/** A layer that does not exist or is not written as layers are; the message is perl's warning. */
public final class UnknownLayer extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownLayer(String message) {
    super(message, null, false, false);
  }
}
