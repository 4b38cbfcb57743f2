package dev.vos.perl.value;

/**
 * A typeglob: what a name of the symbol table stands for. As a Value it is {@code *name}; a
 * reference to it is a {@link GlobRef}. Its parts are made on first use.
 */
public final class PerlGlob extends Referent {
  private final String pkg;
  private final String name;
  private PerlScalar scalar;
  private PerlArray array;
  private PerlHash hash;
  private PerlCode code;
  private Referent io;

  /**
   * How many variables hold a reference to it, for a handle made by {@code open my $fh}: at 0 it is
   * closed. 0 from the start for all other globs, which are never counted. Copies that are lost
   * sight of (in arrays, hashes, temporaries) keep the count up: such a handle is closed at exit.
   */
  private int holders;

  /**
   * The next in the ring of globs that are aliases of each other and share all parts, also those
   * that come later; null when it is alone.
   */
  private PerlGlob alias;

  /** The name of the glob that it became an alias of, qualified; null when of none. */
  private String aliased;

  /** Whether a scalar, array or hash was imported from another package (strict vars). */
  private boolean imported;

  /** Whether the sub was imported from another package: it then overrides a builtin of its name. */
  private boolean codeImported;

  public PerlGlob(String pkg, String name) {
    this.pkg = pkg;
    this.name = name;
  }

  public String pkg() {
    return pkg;
  }

  public String name() {
    return name;
  }

  public String fullName() {
    return pkg + "::" + name;
  }

  public PerlScalar scalar() {
    if (scalar == null) {
      scalar = new PerlScalar();
    }
    return scalar;
  }

  public PerlArray array() {
    if (array == null) {
      array = new PerlArray();
    }
    return array;
  }

  public PerlHash hash() {
    if (hash == null) {
      hash = new PerlHash();
    }
    return hash;
  }

  /** The sub, or null. */
  public PerlCode code() {
    return code;
  }

  /** The file or directory handle, or null. */
  public Referent io() {
    return io;
  }

  public PerlScalar scalarOrNull() {
    return scalar;
  }

  public PerlArray arrayOrNull() {
    return array;
  }

  public PerlHash hashOrNull() {
    return hash;
  }

  public void setScalar(PerlScalar newScalar) {
    scalar = newScalar;
    for (PerlGlob g = alias; g != null && g != this; g = g.alias) {
      g.scalar = newScalar;
    }
  }

  public void setArray(PerlArray newArray) {
    array = newArray;
    for (PerlGlob g = alias; g != null && g != this; g = g.alias) {
      g.array = newArray;
    }
  }

  public void setHash(PerlHash newHash) {
    hash = newHash;
    for (PerlGlob g = alias; g != null && g != this; g = g.alias) {
      g.hash = newHash;
    }
  }

  public void setCode(PerlCode newCode) {
    code = newCode;
    for (PerlGlob g = alias; g != null && g != this; g = g.alias) {
      g.code = newCode;
    }
  }

  public void setIo(Referent newIo) {
    io = newIo;
    for (PerlGlob g = alias; g != null && g != this; g = g.alias) {
      g.io = newIo;
    }
  }

  /** Begins to count the references to it, of which there is one. */
  public void countHolders() {
    holders = 1;
  }

  /** One more variable holds a reference to it. */
  void held() {
    if (holders > 0) {
      holders++;
    }
  }

  /**
   * A variable that held a reference to it is gone.
   *
   * @return true if that was the last one
   */
  public boolean dropped() {
    return holders > 0 && --holders == 0;
  }

  public boolean imported() {
    return imported;
  }

  public void markImported() {
    imported = true;
  }

  public boolean codeImported() {
    return codeImported;
  }

  public void markCodeImported() {
    codeImported = true;
  }

  /** {@code *this = *other}: all parts become shared, for as long as neither is given others. */
  public void aliasAll(PerlGlob other) {
    if (other == this) {
      return;
    }
    leaveRing();
    alias = other.alias == null ? other : other.alias;
    other.alias = this;
    aliased = other.aliased == null ? other.fullName() : other.aliased;
    scalar = other.scalar();
    array = other.array();
    hash = other.hash();
    code = other.code;
    io = other.io;
    imported = true;
  }

  /** It shares no parts with others from now on, and keeps those it has. */
  public void leaveRing() {
    PerlGlob before = alias;
    while (before != null && before.alias != this) {
      before = before.alias;
    }
    if (before != null) {
      before.alias = before == alias ? null : alias;
    }
    alias = null;
    aliased = null;
  }

  /** Comes back to the ring of another, whose parts it has; alone if that is null. */
  public void rejoin(PerlGlob other, String name) {
    leaveRing();
    if (other != null) {
      alias = other.alias == null ? other : other.alias;
      other.alias = this;
      aliased = name;
    }
  }

  /** Another glob of its ring, or null. */
  public PerlGlob alias() {
    return alias;
  }

  /** The qualified name of the glob that it became an alias of, or null. */
  public String aliased() {
    return aliased;
  }

  /** For the clone at fork: the copy of the next in the ring. */
  public void copyRing(PerlGlob from, PerlGlob next) {
    alias = next;
    aliased = from.aliased;
  }

  /** An empty glob for the clone at fork. */
  public PerlGlob emptyCopy() {
    PerlGlob copy = new PerlGlob(pkg, name);
    copy.becomeCopyOf(this);
    copy.imported = imported;
    copy.holders = holders;
    copy.codeImported = codeImported;
    return copy;
  }

  @Override
  public String typeName() {
    return "GLOB";
  }

  @Override
  public String str() {
    return "*" + (aliased == null ? fullName() : aliased);
  }

  @Override
  public boolean isRef() {
    return false;
  }

  /** As a reference prints it: {@code GLOB(0x...)}. */
  public String describeReference() {
    return super.str();
  }
}
