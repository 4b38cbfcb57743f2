package dev.vos.perl;

/** The switches -M and -m as the statements that they stand for. */
final class ModuleSwitch {
  private ModuleSwitch() {}

  /**
   * {@code -MFoo=a,b}: {@code use Foo split(/,/,q{a,b});}.
   *
   * @param option M or m
   */
  static String use(char option, String given) throws Switches.Usage {
    if (given.isEmpty()) {
      throw new Switches.Usage("Missing argument to -" + option + ".\n");
    }
    boolean no = given.startsWith("-");
    String module = no ? given.substring(1) : given;
    String verb = no ? "no " : "use ";
    int end = nameEnd(module);
    if (end == 0 && (module.isEmpty() || module.charAt(0) == '=')) {
      throw new Switches.Usage("Module name required with -" + option + " option.\n");
    }
    String name = module.substring(0, end);
    if (name.replace("::", "").indexOf(':') >= 0) {
      throw new Switches.Usage(
          "Invalid module name " + name + " with -" + option + " option: contains single ':'.\n");
    }
    if (end < module.length() && module.charAt(end) == '=') {
      String list = module.substring(end + 1).replace("\\", "\\\\").replace("'", "\\'");
      return verb + name + " split(/,/,q'" + list + "');";
    }
    return verb + module + (option == 'm' ? " ();" : ";");
  }

  private static int nameEnd(String s) {
    int i = 0;
    while (i < s.length()
        && (Character.isLetterOrDigit(s.charAt(i)) || "_:".indexOf(s.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }
}
