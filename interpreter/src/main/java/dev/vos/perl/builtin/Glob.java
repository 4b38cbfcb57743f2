package dev.vos.perl.builtin;

import dev.vos.abi.ErrnoException;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Code;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** glob: file names that match the words of a csh pattern. */
public final class Glob implements Forkable {

  /** Where in the program a glob in scalar context stands: each has an iteration of its own. */
  private record Site(Code code, int pc) {}

  private final Map<Site, Deque<String>> iterations = new HashMap<>();

  private Glob() {}

  static List<BuiltinSpec> specs() {
    return List.of(Spec.list("glob", "_", Glob::glob));
  }

  @Override
  public Object fork(Copier copier) {
    Glob copy = new Glob();
    iterations.forEach((k, v) -> copy.iterations.put(k, new ArrayDeque<>(v)));
    return copy;
  }

  private static void glob(Interp in, PerlArray args, int want, PerlArray out) {
    if (want == Want.LIST) {
      for (String name : expand(in, args.get(0).str())) {
        out.push(PerlStr.of(name));
      }
      return;
    }
    out.push(next(in, args.get(0)));
  }

  private static Value next(Interp in, Value pattern) {
    Glob all = in.part(Glob.class);
    if (all == null) {
      all = new Glob();
      in.setPart(Glob.class, all);
    }
    Frame f = in.top;
    Site site = new Site(f.code, f.pc);
    Deque<String> names = all.iterations.get(site);
    if (names == null) {
      names = new ArrayDeque<>(expand(in, pattern.str()));
      all.iterations.put(site, names);
    }
    if (names.isEmpty()) {
      all.iterations.remove(site);
      return Undef.UNDEF;
    }
    return PerlStr.of(names.removeFirst());
  }

  /** The names that a pattern stands for, as Perl strings. */
  public static List<String> expand(Interp in, String pattern) {
    List<String> found = new ArrayList<>();
    for (String word : words(pattern)) {
      for (String plain : GlobBraces.expand(word)) {
        match(in, home(in, plain), found);
      }
    }
    return found;
  }

  /** The words between white space; quotes keep it. */
  private static List<String> words(String pattern) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    char quote = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        if (word != null) {
          words.add(word.toString());
          word = null;
        }
        continue;
      }
      word = word == null ? new StringBuilder() : word;
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == '\\' && i + 1 < pattern.length()) {
        word.append(c).append(pattern.charAt(++i));
      } else {
        word.append(c);
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }

  private static String home(Interp in, String word) {
    if (!word.startsWith("~")) {
      return word;
    }
    int slash = word.indexOf('/');
    String user = word.substring(1, slash < 0 ? word.length() : slash);
    String rest = slash < 0 ? "" : word.substring(slash);
    if (user.isEmpty()) {
      Value home = in.hash("main::ENV").get("HOME");
      return home.defined() ? home.str() + rest : word;
    }
    String directory = Accounts.homeOf(in, user);
    return directory == null ? word : directory + rest;
  }

  private static void match(Interp in, String word, List<String> found) {
    if (!GlobPattern.hasWildcard(word)) {
      found.add(GlobPattern.unescape(word));
      return;
    }
    List<String> matches = List.of(word.startsWith("/") ? "/" : "");
    for (String part : word.split("/+")) {
      if (!part.isEmpty()) {
        matches = step(in, matches, part);
      }
    }
    List<String> sorted = new ArrayList<>(matches);
    sorted.sort(null);
    for (String m : sorted) {
      found.add(word.endsWith("/") ? m + "/" : m);
    }
  }

  /** The paths with one more component. */
  private static List<String> step(Interp in, List<String> parents, String part) {
    List<String> next = new ArrayList<>();
    for (String parent : parents) {
      String prefix = parent.isEmpty() || parent.endsWith("/") ? parent : parent + "/";
      if (!GlobPattern.hasWildcard(part)) {
        String path = prefix + GlobPattern.unescape(part);
        if (exists(in, path)) {
          next.add(path);
        }
        continue;
      }
      GlobPattern pattern = new GlobPattern(part);
      for (String name : names(in, prefix)) {
        if (pattern.matches(name)) {
          next.add(prefix + name);
        }
      }
    }
    return next;
  }

  private static boolean exists(Interp in, String path) {
    try {
      in.sys().files().lstat(FileNames.toPath(path));
      return true;
    } catch (ErrnoException e) {
      return false;
    }
  }

  private static List<String> names(Interp in, String directory) {
    List<String> names = new ArrayList<>();
    var calls = in.sys().directories();
    try {
      int fd = calls.opendir(directory.isEmpty() ? "." : FileNames.toPath(directory));
      try {
        for (String n = calls.readdir(fd); n != null; n = calls.readdir(fd)) {
          names.add(FileNames.toPerl(n));
        }
      } finally {
        calls.closedir(fd);
      }
    } catch (ErrnoException e) {
      return names;
    }
    return names;
  }
}
