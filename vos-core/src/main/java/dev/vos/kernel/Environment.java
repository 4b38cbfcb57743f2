package dev.vos.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A process's environment. The map is replaced as a whole by every change, so fork shares it for
 * nothing.
 */
final class Environment {
  /** guarded by this for writing; the map is never changed */
  private volatile Map<String, String> variables;

  Environment(Map<String, String> variables) {
    this.variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  private Environment(Environment origin) {
    variables = origin.variables;
  }

  Environment fork() {
    return new Environment(this);
  }

  Map<String, String> variables() {
    return variables;
  }

  synchronized void replace(Map<String, String> all) {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(all));
  }

  synchronized void set(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(variables);
    changed.put(name, value);
    variables = Collections.unmodifiableMap(changed);
  }

  synchronized void unset(String name) {
    if (variables.containsKey(name)) {
      Map<String, String> changed = new LinkedHashMap<>(variables);
      changed.remove(name);
      variables = Collections.unmodifiableMap(changed);
    }
  }
}
