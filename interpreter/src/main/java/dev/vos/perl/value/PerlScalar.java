package dev.vos.perl.value;

/**
 * A cell: a scalar variable that something besides its own frame, array or hash may see. Not a
 * Value; a reference to it is a {@link ScalarRef}. Subclasses are the magical scalars.
 */
public class PerlScalar {
  private Value value;

  /** Its copy while a fork is being made, else null. */
  public PerlScalar forward;

  /** Blessing and address, made on first demand. */
  private Identity identity;

  private static final class Identity {
    ClassName blessed;
    final int id;

    Identity(int id, ClassName blessed) {
      this.id = id;
      this.blessed = blessed;
    }
  }

  public PerlScalar() {
    value = Undef.UNDEF;
  }

  public PerlScalar(Value value) {
    this.value = value;
  }

  /** Its value; may be an append buffer, so copy with {@link Value#snapshot()}. */
  public Value get() {
    return value;
  }

  /** Assigns; the value must not be an append buffer of another cell. */
  public void set(Value newValue) {
    value = newValue;
  }

  /** The field itself, past any magic. */
  protected final Value raw() {
    return value;
  }

  /** The field itself, past any magic. */
  protected final void setRaw(Value newValue) {
    value = newValue;
  }

  public final ClassName blessed() {
    return identity == null ? null : identity.blessed;
  }

  public final void bless(ClassName into) {
    identity().blessed = into;
  }

  public final long address() {
    return Addresses.of(identity().id);
  }

  private Identity identity() {
    if (identity == null) {
      identity = new Identity(Addresses.next(), null);
    }
    return identity;
  }

  /**
   * An empty cell for the clone at fork, with this one's identity. The value is filled in by the
   * cloner. Magical cells override it.
   */
  public PerlScalar emptyCopy() {
    PerlScalar copy = new PerlScalar();
    copy.shareIdentity(this);
    return copy;
  }

  /** Takes over address and blessing of the original; blessing later is each copy's own. */
  protected final void shareIdentity(PerlScalar original) {
    if (original.identity != null) {
      identity = new Identity(original.identity.id, original.identity.blessed);
    }
  }
}
