package dev.vos.perl.value;

/** The cell of a constant: it can be aliased and referred to, but not assigned to. */
public final class ReadOnlyScalar extends PerlScalar implements Forkable {

  /** What an assignment to one says. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("Modification of a read-only value attempted", null, false, false);
    }
  }

  public ReadOnlyScalar(Value value) {
    super(value);
  }

  @Override
  public void set(Value newValue) {
    throw new Refused();
  }

  @Override
  public Object fork(Copier copier) {
    ReadOnlyScalar copy = new ReadOnlyScalar(copier.copy(raw()));
    copy.shareExtra(this);
    return copy;
  }
}
