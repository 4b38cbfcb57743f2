package dev.vos.perl.syntax;

/**
 * One declaration of a {@code my}, {@code state} or {@code our} variable. The parser resolves every
 * use of a name to one of these; the lowering gives it a slot in the frame of the sub that owns it.
 *
 * <p>Compared by identity. The flags only ever go from false to true, so processes that share the
 * object after a fork in BEGIN may both set them.
 */
public final class Lexical {

  /** How it was declared. */
  public enum Kind {
    MY,
    STATE,
    OUR
  }

  private final String name;
  private final Kind kind;
  private final String globalName;
  private final SubBody owner;
  private final int offset;
  private boolean capturedAtCompileTime;
  private boolean captured;
  private int slot = -1;

  /**
   * @param name with its sigil: {@code $x @y %z &f}
   * @param globalName for OUR the qualified package variable, else null
   * @param owner the sub (or file) in whose frame it lives
   * @param offset where in the source it was declared
   */
  public Lexical(String name, Kind kind, String globalName, SubBody owner, int offset) {
    this.name = name;
    this.kind = kind;
    this.globalName = globalName;
    this.owner = owner;
    this.offset = offset;
  }

  public String name() {
    return name;
  }

  public char sigil() {
    return name.charAt(0);
  }

  public Kind kind() {
    return kind;
  }

  public String globalName() {
    return globalName;
  }

  public SubBody owner() {
    return owner;
  }

  public int offset() {
    return offset;
  }

  /**
   * Whether a named sub or a BEGIN block closes over it: its first instance exists before it runs.
   */
  public boolean capturedAtCompileTime() {
    return capturedAtCompileTime;
  }

  public void markCapturedAtCompileTime() {
    capturedAtCompileTime = true;
    captured = true;
  }

  /** Whether any inner sub closes over it. */
  public boolean captured() {
    return captured;
  }

  public void markCaptured() {
    captured = true;
  }

  /** Its slot in the owner's frame, -1 until the lowering has given it one. */
  public int slot() {
    return slot;
  }

  public void assignSlot(int newSlot) {
    slot = newSlot;
  }

  @Override
  public String toString() {
    return name;
  }
}
