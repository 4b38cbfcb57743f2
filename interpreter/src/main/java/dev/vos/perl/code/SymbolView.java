package dev.vos.perl.code;

import dev.vos.perl.run.Interp;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.Symbols;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlStr;

/** The parser's view of a process's symbol table. */
final class SymbolView implements Symbols {
  /** Where vos's own modules are, as @INC has it. */
  private static final String OWN = "/vos/perl5/";

  private final Interp in;

  SymbolView(Interp in) {
    this.in = in;
  }

  @Override
  public boolean subExists(String name) {
    PerlGlob glob = find(name);
    return glob != null && glob.code() != null;
  }

  @Override
  public String prototype(String name) {
    PerlGlob glob = find(name);
    return glob == null || glob.code() == null ? null : glob.code().prototype();
  }

  @Override
  public boolean packageExists(String name) {
    return in.globals().symbols(name) != null;
  }

  @Override
  public void definePackage(String name) {
    in.globals().definePackage(name);
  }

  @Override
  public void loaded(String pragma) {
    PerlHash files = in.hash("main::INC");
    String file = pragma + ".pm";
    if (!files.exists(file)) {
      files.put(file, PerlStr.of(OWN + file));
    }
  }

  @Override
  public boolean handleExists(String name) {
    PerlGlob glob = find(name);
    return glob != null && glob.io() != null;
  }

  @Override
  public boolean imported(char sigil, String name) {
    PerlGlob glob = find(name);
    return glob != null && (sigil == '&' ? glob.codeImported() : glob.imported());
  }

  @Override
  public String meant(String name) {
    PerlGlob glob = in.globals().find(name);
    String other = glob == null ? null : glob.aliased();
    return other != null && isPunctuation(other) ? other : name;
  }

  private static boolean isPunctuation(String name) {
    String plain = name.startsWith("main::") ? name.substring(6) : "a";
    char first = plain.isEmpty() ? 'a' : plain.charAt(0);
    return plain.equals("_") || !Character.isLetter(first) && first != '_';
  }

  @Override
  public void warn(String text, Cop where) {
    String place =
        text.endsWith("\n") ? "" : " at " + where.file() + " line " + where.line() + ".\n";
    in.warnings().emit(PerlStr.of(text + place));
  }

  private PerlGlob find(String name) {
    if (!name.contains("::")) {
      return null;
    }
    PerlGlob glob = in.globals().find(name);
    return glob == null ? PlacedConstants.adopt(in, name) : glob;
  }
}
