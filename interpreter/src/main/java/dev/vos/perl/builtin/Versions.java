package dev.vos.perl.builtin;

import java.util.ArrayList;
import java.util.List;

/** Comparing versions: decimal ("1.5" is 1.500) and dotted ("v1.5.0"). */
final class Versions {
  private Versions() {}

  static int compare(String a, String b) {
    List<Long> x = parts(a);
    List<Long> y = parts(b);
    for (int i = 0; i < Math.max(x.size(), y.size()); i++) {
      long p = i < x.size() ? x.get(i) : 0;
      long q = i < y.size() ? y.get(i) : 0;
      if (p != q) {
        return Long.compare(p, q);
      }
    }
    return 0;
  }

  private static boolean dotted(String v) {
    return v.startsWith("v") || v.indexOf('.') != v.lastIndexOf('.');
  }

  private static List<Long> parts(String version) {
    List<Long> parts = new ArrayList<>();
    if (!version.isEmpty() && version.charAt(0) < 32) {
      version.chars().forEach(c -> parts.add((long) c));
      return parts;
    }
    String v = version.replace("_", "");
    if (dotted(v)) {
      for (String p : (v.startsWith("v") ? v.substring(1) : v).split("\\.")) {
        parts.add(number(p));
      }
      return parts;
    }
    int dot = v.indexOf('.');
    parts.add(number(dot < 0 ? v : v.substring(0, dot)));
    String fraction = dot < 0 ? "" : v.substring(dot + 1);
    for (int i = 0; i < fraction.length(); i += 3) {
      String three = (fraction.substring(i, Math.min(fraction.length(), i + 3)) + "00");
      parts.add(number(three.substring(0, 3)));
    }
    return parts;
  }

  private static long number(String s) {
    long n = 0;
    for (int i = 0; i < s.length() && Character.isDigit(s.charAt(i)); i++) {
      n = n * 10 + (s.charAt(i) - '0');
    }
    return n;
  }

  /** A version as a message shows it: dotted if either of the two compared is. */
  static String shown(String v, String other) {
    if (!dotted(v) && !dotted(other)) {
      return v;
    }
    List<Long> parts = new ArrayList<>(parts(v));
    while (parts.size() < 3) {
      parts.add(0L);
    }
    StringBuilder sb = new StringBuilder("v");
    for (int i = 0; i < parts.size(); i++) {
      sb.append(i == 0 ? "" : ".").append(parts.get(i));
    }
    return sb.toString();
  }
}
