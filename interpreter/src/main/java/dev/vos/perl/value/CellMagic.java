package dev.vos.perl.value;

/** What a tied scalar does instead of keeping a value. */
public interface CellMagic extends Forkable {

  /** Its value now. */
  Value fetch();

  /** It is assigned to. */
  void store(Value value);

  /** What it is once it is untied: the value fetched or stored last, or the one from before. */
  Value last();
}
