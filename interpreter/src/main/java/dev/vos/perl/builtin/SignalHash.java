package dev.vos.perl.builtin;

import dev.vos.abi.Signal;
import dev.vos.kernel.Disposition;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.MagicScalar;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.Optional;

/** {@code %SIG}: assigning to the entry of a signal sets what the process does with it. */
final class SignalHash extends PerlHash implements Forkable {
  private final Owner owner;

  /** Finds the interpreter again in a forked copy. */
  private static final class Owner extends MagicScalar {
    private final Interp in;

    Owner(Interp in) {
      this.in = in;
    }

    @Override
    public MagicScalar forInterp(Interp child) {
      return new Owner(child);
    }
  }

  /** The entry of a signal. */
  private static final class Entry extends PerlScalar implements Forkable {
    private final Owner owner;
    private final Signal signal;

    Entry(Owner owner, Signal signal) {
      this.owner = owner;
      this.signal = signal;
    }

    @Override
    public void set(Value handler) {
      setRaw(handler);
      apply();
    }

    void start(Value handler) {
      setRaw(handler);
    }

    void apply() {
      Interp in = owner.in;
      if (!signal.uncatchable()) {
        Answer.succeeded(in, () -> in.sys().signals().disposition(signal, disposition(raw())));
      }
    }

    @Override
    public Object fork(Copier copier) {
      Entry copy = new Entry((Owner) copier.copy((PerlScalar) owner), signal);
      copy.shareExtra(this);
      copy.setRaw(copier.copy(raw()));
      return copy;
    }

    @Override
    public void trace(Copier visitor) {
      visitor.copy(raw());
    }
  }

  private SignalHash(Owner owner) {
    this.owner = owner;
  }

  /** Puts it into the symbol table; it has an entry for every signal. */
  static void install(Interp in) {
    SignalHash hash = new SignalHash(new Owner(in));
    for (Signal s : Signal.values()) {
      Entry entry = (Entry) hash.cell(s.shortName());
      if (in.sys().signals().disposition(s) == Disposition.IGNORE) {
        entry.start(PerlStr.of("IGNORE"));
      }
    }
    in.glob("main::SIG").setHash(hash);
  }

  private static Disposition disposition(Value handler) {
    if (!handler.defined()) {
      return Disposition.DEFAULT;
    }
    if (handler.isRef()) {
      return Disposition.CATCH;
    }
    switch (handler.str()) {
      case "":
      case "DEFAULT":
        return Disposition.DEFAULT;
      case "IGNORE":
        return Disposition.IGNORE;
      default:
        return Disposition.CATCH;
    }
  }

  private static Optional<Signal> signal(String key) {
    return key.startsWith("_") || key.startsWith("SIG") ? Optional.empty() : Signal.named(key);
  }

  /** CLD is another name of CHLD. */
  private static String canonical(String key) {
    return signal(key).map(Signal::shortName).orElse(key);
  }

  @Override
  protected PerlScalar newCell(String key) {
    Optional<Signal> s = signal(key);
    return s.isPresent() ? new Entry(owner, s.get()) : super.newCell(key);
  }

  @Override
  public PerlScalar cell(String key) {
    return super.cell(canonical(key));
  }

  @Override
  public void put(String key, Value value) {
    if (signal(key).isPresent()) {
      cell(key).set(value);
      return;
    }
    if (!key.startsWith("__")) {
      owner.in.warn("signal", "No such signal: SIG" + key);
    }
    super.put(key, value);
  }

  @Override
  public void putRaw(String key, Object element) {
    Optional<Signal> s = signal(key);
    if (s.isEmpty()) {
      super.putRaw(key, element);
      return;
    }
    Entry entry;
    if (element instanceof Entry e) {
      entry = e;
    } else {
      entry = new Entry(owner, s.get());
      entry.start(
          element instanceof PerlScalar c
              ? c.get()
              : element == null ? Undef.UNDEF : (Value) element);
    }
    super.putRaw(canonical(key), entry);
    entry.apply();
  }

  @Override
  public Value delete(String key) {
    Value old = super.delete(canonical(key));
    signal(key).ifPresent(s -> new Entry(owner, s).apply());
    return old;
  }

  @Override
  public void clear() {
    super.clear();
    for (Signal s : Signal.values()) {
      cell(s.shortName()).set(Undef.UNDEF);
    }
  }

  @Override
  public void takeFrom(PerlHash other) {
    clear();
    for (int i = other.next(0); i >= 0; i = other.next(i + 1)) {
      put(other.keyAt(i), other.valueAt(i).snapshot());
    }
  }

  @Override
  public Object fork(Copier copier) {
    SignalHash copy = new SignalHash((Owner) copier.copy((PerlScalar) owner));
    fillCopy(copy);
    forward = copy;
    copy.copyEntries(copier);
    return copy;
  }

  @Override
  public void trace(Copier visitor) {
    visitor.copy((PerlScalar) owner);
    copyEntries(visitor);
  }
}
