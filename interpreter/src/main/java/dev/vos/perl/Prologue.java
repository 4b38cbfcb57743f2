package dev.vos.perl;

/** What -M, -n, -p, -a, -l, -C and -i put around a program (perlrun). */
final class Prologue {
  private Prologue() {}

  /**
   * The program as it is compiled; its own lines keep their numbers.
   *
   * @param unicode the bits of -C that are in force
   */
  static String around(Switches s, String text, int unicode) {
    StringBuilder before = new StringBuilder();
    if (s.features) {
      before.append("use feature ':5.36'; ");
    }
    if ((unicode & UnicodeSwitch.INPUT) != 0) {
      before.append("use open IN => ':utf8'; ");
    }
    if ((unicode & UnicodeSwitch.OUTPUT) != 0) {
      before.append("use open OUT => ':utf8'; ");
    }
    for (String module : s.modules) {
      before.append(module).append(' ');
    }
    if (!s.loop) {
      return before.isEmpty() ? text : before + "\n# line 1\n" + text;
    }
    before.append("LINE: while (defined($_ = readline ARGV)) { ");
    if (s.chompLines) {
      before.append("chomp; ");
    }
    if (s.autosplit) {
      before.append("our @F = split(").append(pattern(s)).append("); ");
    }
    String end =
        s.print ? "\n;} continue { die \"-p destination: $!\\n\" unless print $_; }\n" : "\n;}\n";
    return before + "\n# line 1\n" + text + end;
  }

  private static String pattern(Switches s) {
    if (s.splitPattern == null) {
      return "' '";
    }
    String p = s.splitPattern;
    char first = p.isEmpty() ? ' ' : p.charAt(0);
    return first == '/' || first == '"' || first == '\'' ? p : "/" + p.replace("/", "\\/") + "/";
  }
}
