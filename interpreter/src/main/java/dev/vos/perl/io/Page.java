package dev.vos.perl.io;

/** What {@code write} knows of a handle: its formats, and where it stands on the page. */
public final class Page {
  /** The names of its formats; null for those that go by the handle's own name. */
  public String format;

  public String top;

  /** Lines on a page, {@code $=}. */
  public long length = 60;

  /** Lines left on it, {@code $-}. */
  public long left;

  /** The number of the page, {@code $%}. */
  public long number;

  Page copy() {
    Page copy = new Page();
    copy.format = format;
    copy.top = top;
    copy.length = length;
    copy.left = left;
    copy.number = number;
    return copy;
  }
}
