package dev.vos.perl.run;

/** The context that a call is made in; ints because every frame carries one. */
public final class Want {
  public static final int VOID = 0;
  public static final int SCALAR = 1;
  public static final int LIST = 2;

  /** In code: the context of the frame it runs in. */
  public static final int CALLER = 3;

  private Want() {}
}
