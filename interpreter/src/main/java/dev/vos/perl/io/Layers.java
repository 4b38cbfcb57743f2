package dev.vos.perl.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The layers of a handle (PerlIO) from the bottom: what a file's bytes go through. Immutable.
 *
 * <p>Three things follow from them: whether the program sees characters ({@link #utf8}), whether
 * line ends are translated ({@link #crlf}), and which encoding the bytes outside have.
 */
public final class Layers {

  /** Bytes, buffered. */
  public static final Layers RAW =
      new Layers(List.of(new Layer("unix", null, false), new Layer("perlio", null, false)));

  /** What a handle on a scalar starts with. */
  public static final Layers SCALAR = new Layers(List.of(new Layer("scalar", null, false)));

  private static final String STRICT = "utf-8-strict";

  /**
   * One layer.
   *
   * @param encoding what :encoding names, canonically; else null
   * @param utf8 whether characters come out of it
   */
  private record Layer(String name, String encoding, boolean utf8) {
    Layer withUtf8(boolean flag) {
      return new Layer(name, encoding, flag);
    }

    boolean isBase() {
      return !name.equals("crlf") && encoding == null;
    }
  }

  private final List<Layer> stack;

  private Layers(List<Layer> stack) {
    this.stack = List.copyOf(stack);
  }

  private Layer top() {
    return stack.get(stack.size() - 1);
  }

  /** Whether characters, not bytes, go in and out. */
  public boolean utf8() {
    return top().utf8();
  }

  public boolean crlf() {
    for (Layer l : stack) {
      if (l.name().equals("crlf")) {
        return true;
      }
    }
    return false;
  }

  /** The encoding outside if it is neither UTF-8 nor bytes, else null. */
  public Charset charset() {
    Layer l = encoder();
    return l == null || isUtf8(l.encoding()) ? null : charset(l.encoding());
  }

  /** Whether what is not UTF-8 is refused, as :encoding(UTF-8) does and :utf8 does not. */
  public boolean strict() {
    return encoder() != null;
  }

  /** The name of the encoding, for messages; null if there is none. */
  public String encoding() {
    Layer l = encoder();
    return l == null ? null : l.encoding();
  }

  private Layer encoder() {
    for (int i = stack.size() - 1; i >= 0; i--) {
      if (stack.get(i).encoding() != null) {
        return stack.get(i);
      }
    }
    return null;
  }

  /** Whether it writes at once. */
  public boolean unbuffered() {
    return stack.size() == 1 && top().name().equals("unix");
  }

  /** Their names from the bottom, "utf8" after each that yields characters. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Layer l : stack) {
      names.add(l.encoding() == null ? l.name() : "encoding(" + l.encoding() + ")");
      if (l.utf8()) {
        names.add("utf8");
      }
    }
    return names;
  }

  /**
   * These layers with those of a specification such as ":raw:utf8" or ":encoding(UTF-8)" applied.
   *
   * @throws UnknownLayer one of them is unknown or ill-formed
   */
  public Layers push(String specification) throws UnknownLayer {
    Layers now = this;
    for (String layer : LayerNames.of(specification)) {
      now = now.one(layer);
    }
    return now;
  }

  /** binmode without a layer: bytes. */
  public Layers raw() {
    List<Layer> base = new ArrayList<>();
    for (Layer l : stack) {
      if (!l.isBase()) {
        break;
      }
      base.add(l.withUtf8(false));
    }
    return new Layers(base);
  }

  private Layers one(String layer) throws UnknownLayer {
    switch (layer) {
      case "raw":
        return raw();
      case "bytes":
        return replaceTop(top().withUtf8(false));
      case "utf8":
        return replaceTop(top().withUtf8(true));
      case "pop":
        return stack.size() <= 1 ? this : new Layers(stack.subList(0, stack.size() - 1));
      case "crlf":
        return top().name().equals("crlf") ? this : add(new Layer("crlf", null, utf8()));
      case "perlio":
      case "stdio":
      case "mmap":
        return add(new Layer(layer, null, utf8()));
      case "unix":
      case "scalar":
        return this;
      default:
        if (layer.startsWith("encoding(")) {
          return encoding(layer.substring(9, layer.length() - 1));
        }
        throw new UnknownLayer("Unknown PerlIO layer \"" + layer.replaceFirst("\\(.*", "") + "\"");
    }
  }

  /**
   * The layers that open starts a file with: {@code :unix} is the whole of it, others come above
   * the usual ones.
   */
  public static Layers opening(String specification) throws UnknownLayer {
    List<String> names = LayerNames.of(specification);
    if (!names.isEmpty() && names.get(0).equals("unix")) {
      Layers unix = new Layers(RAW.stack.subList(0, 1));
      return unix.push(specification);
    }
    if (!names.isEmpty() && LayerNames.BASES.contains(names.get(0))) {
      Layer buffer = new Layer(names.get(0), null, false);
      Layers now = new Layers(List.of(RAW.stack.get(0), buffer));
      for (String name : names.subList(1, names.size())) {
        now = now.one(name);
      }
      return now;
    }
    return RAW.push(specification);
  }

  private Layers add(Layer layer) {
    List<Layer> more = new ArrayList<>(stack);
    more.add(layer);
    return new Layers(more);
  }

  private Layers replaceTop(Layer layer) {
    List<Layer> same = new ArrayList<>(stack);
    same.set(same.size() - 1, layer);
    return new Layers(same);
  }

  private Layers encoding(String name) throws UnknownLayer {
    String plain = name.trim().toLowerCase(Locale.ROOT);
    if (plain.equals("utf8")) {
      return add(new Layer("encoding", "utf8", true));
    }
    if (plain.equals("utf-8") || plain.equals(STRICT)) {
      return add(new Layer("encoding", STRICT, true));
    }
    Charset charset = charset(plain);
    if (charset == null) {
      throw new UnknownLayer("Cannot find encoding \"" + name + "\"");
    }
    return add(new Layer("encoding", LayerNames.canonical(plain, charset), true));
  }

  private static boolean isUtf8(String encoding) {
    return encoding.equals("utf8") || encoding.equals(STRICT);
  }

  private static Charset charset(String name) {
    String known = LayerNames.forJava(name);
    try {
      return Charset.isSupported(known) ? Charset.forName(known) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether a string has characters that are no bytes. */
  static boolean hasWide(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 255) {
        return true;
      }
    }
    return false;
  }

  /** The bytes of a text that has been through the upper layers, as they are buffered. */
  byte[] bytes(String text) {
    String s = crlf() ? text.replace("\n", "\r\n") : text;
    Charset charset = charset();
    if (charset != null) {
      return Transcoder.encode(s, charset);
    }
    return s.getBytes(utf8() || hasWide(s) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }
}
