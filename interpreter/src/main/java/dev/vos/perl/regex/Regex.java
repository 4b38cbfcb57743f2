package dev.vos.perl.regex;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A compiled Perl pattern. Immutable; shared by code, by qr objects and across fork. */
public final class Regex {
  private static final int CACHE_SIZE = 2000;
  private static final int FILTER_AFTER = 4000;
  private static final Map<String, Regex> CACHE = new ConcurrentHashMap<>();
  private static final int BASE_FLAGS = Pattern.UNIX_LINES | Pattern.DOTALL | Pattern.MULTILINE;

  private final String source;
  private final Modes modes;
  private final String java;
  private final int javaFlags;
  private final Pattern pattern;

  /** What runs instead of the Java pattern when that cannot say it; made on demand. */
  private Assembler.Program program;

  private final boolean beyondJava;
  private final GroupTable table;
  private final List<String> blocks;
  private final boolean verbs;

  private final String literal;
  private final boolean usesG;
  private final boolean looksBehind;
  private final int[][] groups;
  private final int[] closingOrder;
  private final int[] keeps;
  private final Map<String, int[]> names;

  /** The same pattern that must not end where it may start; made on demand, a race makes two. */
  private Pattern nonEmpty;

  /**
   * How much has been searched in vain hope of a quick find; then a filter is made. Racy counts do.
   */
  private int searched;

  private boolean filtered;
  private StartFilter filter;

  private Regex(String source, Modes modes, Translator translated) {
    this.source = source;
    this.modes = modes;
    java = translated.out.toString();
    boolean unicode =
        translated.wide
            || source.contains("\\N{U+")
            || modes.charset() == Charset.UNICODE
            || modes.charset() == Charset.UTF8;
    javaFlags =
        BASE_FLAGS
            | (modes.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0)
            | (unicode ? Pattern.UNICODE_CASE : 0);
    literal = modes.ignoreCase() ? null : translated.literal();
    usesG = translated.usesG;
    looksBehind = translated.looksBehind;
    groups = translated.groups.mapping();
    closingOrder = translated.groups.closingOrder();
    keeps = translated.groups.keeps();
    names = translated.groups.names();
    beyondJava = translated.beyondJava;
    table = translated.groups;
    blocks = List.copyOf(translated.blocks);
    verbs = translated.verbs;
    if (beyondJava) {
      program();
    }
    pattern = literal == null && !beyondJava ? compileJava(java) : null;
  }

  /**
   * Compiles a pattern, or finds it in the cache.
   *
   * @param source after interpolation
   * @param flags any of msixxnpaadlu; others (g, c, o, e, r) say how to match and are skipped
   * @throws RegexSyntaxError with perl's message
   */
  public static Regex compile(String source, String flags) {
    String key = flags + '/' + source;
    Regex known = CACHE.get(key);
    if (known != null) {
      return known;
    }
    Modes modes = Modes.of(flags);
    Translator translator = new Translator(source, modes);
    translator.translate();
    Regex regex = new Regex(source, modes, translator);
    if (CACHE.size() >= CACHE_SIZE) {
      CACHE.clear();
    }
    CACHE.put(key, regex);
    return regex;
  }

  private Pattern compileJava(String text) {
    try {
      return Pattern.compile(text, javaFlags);
    } catch (PatternSyntaxException e) {
      String what =
          e.getDescription().startsWith("Look-behind")
              ? "Lookbehind longer than 255 not implemented"
              : e.getDescription() + " (not supported)";
      throw new RegexSyntaxError(what + " in regex m/" + source + "/");
    } catch (StackOverflowError e) {
      throw new RegexSyntaxError("Too many nested open parens in regex m/" + source + "/");
    }
  }

  /**
   * Finds the first match at or after a place. {@code \G} stands for that place.
   *
   * @param from in UTF-16 units
   * @return null when there is none
   * @throws RegexLimitError when it needs more stack than there is
   */
  public MatchState match(String subject, int from) {
    if (literal != null) {
      return literalMatch(subject, from);
    }
    return beyondJava ? run(subject, from, from) : find(pattern, subject, from);
  }

  /**
   * As {@link #match}, but the match must end after {@code from}: what follows an empty match in
   * m//g and s///g, and what split looks for.
   */
  public MatchState matchNonEmpty(String subject, int from) {
    MatchState first = match(subject, from);
    if (first == null || first.end() > from) {
      return first;
    }
    if (literal != null) {
      return from < subject.length() ? match(subject, from + 1) : null;
    }
    if (beyondJava) {
      return run(subject, from, from + 1);
    }
    if (nonEmpty == null) {
      nonEmpty = compileJava("(?:" + java + ")(?!\\G)");
    }
    return find(nonEmpty, subject, from);
  }

  private MatchState literalMatch(String subject, int from) {
    int at = subject.indexOf(literal, from);
    if (at < 0 || from > subject.length()) {
      return null;
    }
    return new MatchState(subject, new int[] {at, at + literal.length()}, this);
  }

  private MatchState run(String subject, int from, int minEnd) {
    Search search = new Search(this, subject, from, minEnd);
    switch (search.run()) {
      case FOUND -> {
        return search.match();
      }
      case FAILED -> {
        return null;
      }
      default -> throw new RegexLimitError("Code in a pattern is not supported here");
    }
  }

  /**
   * A search from there for a match that ends at {@code leastEnd} or behind it; it stops for code,
   * see {@link #hasCode}.
   */
  public Search search(String subject, int from, int leastEnd) {
    return new Search(this, subject, from, leastEnd);
  }

  /** Whether matching it takes a {@link #search}: it contains code, or verbs that report. */
  public boolean needsSearch() {
    return !blocks.isEmpty() || verbs;
  }

  /** How many blocks of code it contains. */
  public int blocks() {
    return blocks.size();
  }

  /** A block of code, with its braces. */
  public String blockText(int block) {
    return blocks.get(block);
  }

  /** How many blocks of code a part of a pattern contains. */
  public static int blocksIn(String text) {
    int count = 0;
    for (int at = text.indexOf('{'); at > 0; at = text.indexOf('{', at + 1)) {
      boolean code = text.startsWith("(?", at - 2) || text.startsWith("(??", at - 3);
      count += code ? 1 : 0;
    }
    return count;
  }

  /** Whether it contains verbs that report. */
  public boolean hasVerbs() {
    return verbs;
  }

  /** The steps that {@link Search} runs. */
  Assembler.Program program() {
    if (program == null) {
      Node root = NodeParser.parse(java, javaFlags, table);
      program = Assembler.assemble(this, root, table.javaCount());
    }
    return program;
  }

  /** The match that offsets stand for. */
  MatchState state(String subject, int[] javaOffsets) {
    return new MatchState(subject, offsets(new Found(javaOffsets)), this);
  }

  /** Offsets as what Java's matcher yields. */
  private record Found(int[] offsets) implements MatchResult {
    @Override
    public int start() {
      return offsets[0];
    }

    @Override
    public int start(int group) {
      return offsets[2 * group];
    }

    @Override
    public int end() {
      return offsets[1];
    }

    @Override
    public int end(int group) {
      return offsets[2 * group + 1];
    }

    @Override
    public String group() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String group(int group) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int groupCount() {
      return offsets.length / 3 - 1;
    }
  }

  private MatchState find(Pattern with, String subject, int from) {
    if (from > subject.length()) {
      return null;
    }
    StartFilter starts = with == pattern && !usesG && !looksBehind ? filter(subject, from) : null;
    Matcher matcher = starts == null ? with.matcher(subject) : StartFilter.anywhere(with, subject);
    boolean found;
    try {
      found = starts == null ? matcher.find(from) : find(starts, matcher, subject, from);
    } catch (StackOverflowError e) {
      Matcher again = with.matcher(subject);
      found = DeepStack.run(() -> again.find(from));
      matcher = again;
    }
    if (!found) {
      return null;
    }
    return splitsPair(subject, matcher.start())
        ? find(pattern, subject, matcher.start() + 1)
        : new MatchState(subject, offsets(matcher), this);
  }

  private static boolean find(StartFilter starts, Matcher matcher, String subject, int from) {
    int length = subject.length();
    int at = starts.next(subject, from);
    while (!matcher.region(at, length).lookingAt()) {
      if (at == length) {
        return false;
      }
      at = starts.next(subject, at + 1);
    }
    return true;
  }

  /** The filter, once enough has been searched for one to be worth its making. */
  private StartFilter filter(String subject, int from) {
    if (!filtered) {
      searched += Math.min(FILTER_AFTER, subject.length() - from) + 1;
      if (searched < FILTER_AFTER) {
        return null;
      }
      filter = StartFilter.of(pattern);
      filtered = true;
    }
    return filter;
  }

  private static boolean splitsPair(String s, int at) {
    return at > 0
        && at < s.length()
        && Character.isLowSurrogate(s.charAt(at))
        && Character.isHighSurrogate(s.charAt(at - 1));
  }

  private int[] offsets(MatchResult matcher) {
    int[] offsets = new int[2 * groups.length];
    for (int i = 0; i < groups.length; i++) {
      int java = groups[i].length == 1 ? groups[i][0] : lastSet(matcher, groups[i]);
      int start = matcher.start(java);
      // Java leaves behind what groups matched in failed attempts further left.
      boolean stale = start < matcher.start() && !looksBehind;
      offsets[2 * i] = stale ? -1 : start;
      offsets[2 * i + 1] = stale ? -1 : matcher.end(java);
    }
    for (int keep : keeps) {
      if (matcher.start(keep) >= 0) {
        offsets[0] = matcher.start(keep);
      }
    }
    return offsets;
  }

  private static int lastSet(MatchResult matcher, int[] candidates) {
    int best = candidates[0];
    for (int candidate : candidates) {
      if (matcher.start(candidate) > matcher.start(best)) {
        best = candidate;
      }
    }
    return best;
  }

  /** The pattern's text. */
  public String source() {
    return source;
  }

  /** The number of capturing groups. */
  public int groupCount() {
    return groups.length - 1;
  }

  /** The names of groups with their numbers, in order of appearance. */
  public Map<String, int[]> names() {
    return names;
  }

  /** Whether it contains {@code \G}: then a match without /g starts at pos, too. */
  public boolean usesG() {
    return usesG;
  }

  /** The text that it is when it has no metacharacters, or null. */
  public String literal() {
    return literal;
  }

  int[] closingOrder() {
    return closingOrder;
  }

  /** As perl writes a qr object: {@code (?^i:...)}. */
  public String display() {
    boolean wide = source.chars().anyMatch(c -> c > 255);
    String flags = modes.display();
    boolean native8 = modes.charset() == Charset.NATIVE || modes.charset() == Charset.UTF8;
    String charset = wide && native8 ? "u" : "";
    return "(?^" + charset + flags + ":" + source + (endsInComment() ? "\n)" : ")");
  }

  private boolean endsInComment() {
    return modes.extended() > 0 && source.lastIndexOf('#') > source.lastIndexOf('\n');
  }

  @Override
  public String toString() {
    return display();
  }
}
