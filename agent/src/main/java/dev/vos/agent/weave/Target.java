package dev.vos.agent.weave;

import java.util.List;

/** A JDK class and its hooks. */
record Target(String type, List<Hook> hooks) {
  static Target in(String type, Hook... hooks) {
    return new Target(type, List.of(hooks));
  }
}
