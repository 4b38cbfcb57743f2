package dev.vos.agent.weave;

import java.util.List;

/**
 * A JDK class and its hooks.
 *
 * @param module where the class is; other modules than java.base may be absent
 */
record Target(String module, String type, List<Hook> hooks) {
  static Target in(String type, Hook... hooks) {
    return new Target("java.base", type, List.of(hooks));
  }

  static Target inModule(String module, String type, Hook... hooks) {
    return new Target(module, type, List.of(hooks));
  }
}
