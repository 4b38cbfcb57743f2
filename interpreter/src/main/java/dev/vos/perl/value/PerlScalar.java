package dev.vos.perl.value;

/**
 * A cell: a scalar variable that something besides its own frame, array or hash may see. Not a
 * Value; a reference to it is a {@link ScalarRef}. Subclasses are the magical scalars.
 */
public class PerlScalar {
  /** Null when it is tied. */
  private Value value;

  /** Its copy while a fork is being made, else null. */
  public PerlScalar forward;

  /** What few scalars have, made on first demand. */
  private Extra extra;

  private static final class Extra {
    ClassName blessed;
    int id;
    int position = -1;
    boolean positionEmpty;

    /** The value that the position is in: assigning another one loses it. */
    Value positionIn;

    /** What a tied scalar does; its value is null then. */
    CellMagic magic;

    /**
     * The reference that does not keep its referent alive: assigning another one makes it do so.
     */
    Value weak;

    boolean watched;
  }

  public PerlScalar() {
    value = Undef.UNDEF;
  }

  public PerlScalar(Value value) {
    this.value = value;
  }

  /** Its value; may be an append buffer, so copy with {@link Value#snapshot()}. */
  public Value get() {
    Value v = value;
    return v != null ? v : extra.magic.fetch();
  }

  /** Assigns; the value must not be an append buffer of another cell. */
  public void set(Value newValue) {
    if (value != null) {
      value = newValue;
    } else {
      extra.magic.store(newValue);
    }
  }

  /** Ties it, or with null unties it. */
  public final void tie(CellMagic magic) {
    Extra e = extra();
    value = magic == null ? e.magic.last() : null;
    e.magic = magic;
  }

  /** What a tied scalar does; null if it is not tied. */
  public final CellMagic tied() {
    return extra == null ? null : extra.magic;
  }

  /** Its value as far as it can be had without calling anything: undef when it is tied. */
  public final Value peek() {
    return value == null ? Undef.UNDEF : tied() == null ? get() : Undef.UNDEF;
  }

  /** The field itself, past any magic. */
  protected final Value raw() {
    return value;
  }

  /** The field itself, past any magic. */
  protected final void setRaw(Value newValue) {
    value = newValue;
  }

  /** What {@code ref} says of a reference to it when it holds none: SCALAR, LVALUE. */
  public String kind() {
    return "SCALAR";
  }

  public final ClassName blessed() {
    return extra == null ? null : extra.blessed;
  }

  public final void bless(ClassName into) {
    extra().blessed = into;
  }

  public final long address() {
    Extra e = extra();
    if (e.id == 0) {
      e.id = Addresses.next();
    }
    return Addresses.of(e.id);
  }

  /** {@code Scalar::Util::weaken}: the reference it holds now keeps nothing alive. */
  public final void weaken() {
    extra().weak = value;
  }

  /** {@code Scalar::Util::unweaken}. */
  public final void unweaken() {
    if (extra != null) {
      extra.weak = null;
    }
  }

  /** Whether the reference it holds is weak. */
  public final boolean isWeak() {
    return extra != null && extra.weak != null && extra.weak == value;
  }

  /** Whether its end is waited for: it is an object with a destructor. */
  public final boolean watched() {
    return extra != null && extra.watched;
  }

  public final void watch() {
    extra().watched = true;
  }

  public final void unwatch() {
    extra().watched = false;
  }

  private Extra extra() {
    if (extra == null) {
      extra = new Extra();
    }
    return extra;
  }

  /** {@code pos}: where the last m//g on it left off, -1 if nowhere; an assignment resets it. */
  public final int position() {
    return extra == null || extra.positionIn != positioned() ? -1 : extra.position;
  }

  /** What a position is in: the value, or whatever a tied scalar gives. */
  private Value positioned() {
    return value == null ? Undef.UNDEF : get();
  }

  /** Whether the match that left off there was empty, so that the next must not be. */
  public final boolean positionEmpty() {
    return extra != null && extra.positionEmpty;
  }

  /** Sets {@code pos}; -1 resets it. */
  public final void setPosition(int position) {
    place(position, false);
  }

  /** Sets {@code pos} after an empty match: the next one there must not be empty. */
  public final void setPositionAfterEmpty(int position) {
    place(position, true);
  }

  private void place(int position, boolean empty) {
    if (position >= 0 || extra != null) {
      Extra e = extra();
      e.position = position;
      e.positionEmpty = empty;
      e.positionIn = positioned();
    }
  }

  /**
   * An empty cell for the clone at fork, with this one's identity. The value is filled in by the
   * cloner. Magical cells override it.
   */
  public PerlScalar emptyCopy() {
    PerlScalar copy = new PerlScalar();
    copy.shareExtra(this);
    return copy;
  }

  /** Ties the copy of a tied scalar to the copy of its magic; for the cloner. */
  public final void finishTiedCopy(PerlScalar original, Copier copier) {
    tie(copier.copy(original.extra.magic));
  }

  /** Takes over address, blessing and position of the original. */
  protected final void shareExtra(PerlScalar original) {
    if (original.extra != null) {
      Extra e = extra();
      e.blessed = original.extra.blessed;
      e.id = original.extra.id;
      e.position = original.extra.position;
      e.positionEmpty = original.extra.positionEmpty;
      e.watched = original.extra.watched;
      Value in = original.extra.positionIn;
      e.positionIn = in == null ? null : in.snapshot();
    }
  }
}
