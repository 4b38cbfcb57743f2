package dev.vos.differential;

import dev.vos.abi.OpenFlags;
import dev.vos.vfs.FileNames;
import dev.vos.vfs.Vnode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a {@link Script} mean. */
final class Words {
  private static final Pattern REPEATED = Pattern.compile("\\{(.+?)\\*(\\d+)}");
  private static final Pattern BYTE = Pattern.compile("(?:\\\\x[0-9a-f]{2})+");
  private static final Map<String, Integer> FLAGS = new LinkedHashMap<>();
  private static final Map<String, Integer> EVENTS = new LinkedHashMap<>();

  static {
    FLAGS.put("r", OpenFlags.O_RDONLY);
    FLAGS.put("w", OpenFlags.O_WRONLY);
    FLAGS.put("rw", OpenFlags.O_RDWR);
    FLAGS.put("creat", OpenFlags.O_CREAT);
    FLAGS.put("excl", OpenFlags.O_EXCL);
    FLAGS.put("trunc", OpenFlags.O_TRUNC);
    FLAGS.put("append", OpenFlags.O_APPEND);
    FLAGS.put("nonblock", OpenFlags.O_NONBLOCK);
    FLAGS.put("sync", OpenFlags.O_SYNC);
    FLAGS.put("directory", OpenFlags.O_DIRECTORY);
    FLAGS.put("nofollow", OpenFlags.O_NOFOLLOW);
    FLAGS.put("cloexec", OpenFlags.O_CLOEXEC);
    FLAGS.put("noctty", OpenFlags.O_NOCTTY);
    FLAGS.put("path", OpenFlags.O_PATH);
    FLAGS.put("tmpfile", OpenFlags.O_TMPFILE);
    EVENTS.put("in", 1);
    EVENTS.put("pri", 2);
    EVENTS.put("out", 4);
    EVENTS.put("err", 8);
    EVENTS.put("hup", 16);
    EVENTS.put("nval", 32);
  }

  private Words() {}

  static String expand(String word, String base) {
    if (word.equals("''")) {
      return "";
    }
    String text = word.replace("$B", base);
    Matcher repeated = REPEATED.matcher(text);
    text = repeated.replaceAll(m -> m.group(1).repeat(Integer.parseInt(m.group(2))));
    return BYTE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(decode(m.group())));
  }

  private static String decode(String escapes) {
    String hex = escapes.replace("\\x", "");
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    }
    return FileNames.decode(bytes);
  }

  static int octal(String text) {
    return Integer.parseInt(text, 8);
  }

  static long time(String text) {
    return switch (text) {
      case "omit" -> Vnode.UTIME_OMIT;
      case "now" -> Vnode.UTIME_NOW;
      default -> Long.parseLong(text);
    };
  }

  static List<Integer> numbers(String[] words, int from) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = from; i < words.length; i++) {
      numbers.add(Integer.parseInt(words[i]));
    }
    return numbers;
  }

  /** For instance "rw,creat,excl"; a number is itself. */
  static int flags(String text) {
    return sum(FLAGS, text);
  }

  static int events(String text) {
    return sum(EVENTS, text);
  }

  private static int sum(Map<String, Integer> values, String text) {
    int sum = 0;
    for (String word : text.split(",")) {
      sum |= values.containsKey(word) ? values.get(word) : Integer.decode(word);
    }
    return sum;
  }

  /** What F_GETFL tells, less O_LARGEFILE, which the kernel adds on 64 bits or not. */
  static String showFlags(int flags) {
    StringJoiner shown = new StringJoiner(",");
    shown.add(List.of("r", "w", "rw", "3").get(flags & OpenFlags.O_ACCMODE));
    int rest = flags & ~OpenFlags.O_ACCMODE & ~OpenFlags.O_LARGEFILE;
    for (Map.Entry<String, Integer> flag : FLAGS.entrySet()) {
      if (flag.getValue() > OpenFlags.O_ACCMODE && OpenFlags.has(rest, flag.getValue())) {
        shown.add(flag.getKey());
        rest &= ~flag.getValue();
      }
    }
    return shown + (rest == 0 ? "" : ",0" + Integer.toOctalString(rest));
  }

  static String showEvents(int found) {
    StringJoiner shown = new StringJoiner(",");
    EVENTS.forEach((name, bit) -> shown.add((found & bit) != 0 ? name : ""));
    return shown.toString().replaceAll(",+", ",");
  }

  static int renameFlag(String text) {
    return switch (text) {
      case "noreplace" -> 1;
      case "exchange" -> 2;
      default -> Integer.parseInt(text);
    };
  }

  /** Of flock, always without waiting. */
  static int lock(String text) {
    return switch (text) {
      case "shared" -> 1 | 4;
      case "exclusive" -> 2 | 4;
      case "unlock" -> 8 | 4;
      default -> Integer.parseInt(text);
    };
  }

  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
