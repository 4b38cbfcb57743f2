package dev.vos.agent.weave;

import dev.vos.agent.StartCache;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the hooks of tables as {@link HookTable} in place: from the cache where it can, else by
 * weaving.
 */
final class Weaving {
  private final List<String> missing = new ArrayList<>();
  private final Map<String, byte[]> woven = new LinkedHashMap<>();
  private final StartCache cache;
  private final String stage;
  private Weaver weaver; // null: all came from the cache

  private Weaving(StartCache cache, String stage) {
    this.cache = cache;
    this.stage = stage;
  }

  /**
   * Redefines the hooked classes.
   *
   * @param stage tells the woven classes of one stage from those of another in the cache
   */
  static Weaving apply(
      Instrumentation instrumentation, StartCache cache, String stage, List<Target> targets)
      throws Exception {
    Weaving weaving = new Weaving(cache, stage);
    weaving.run(instrumentation, targets);
    return weaving;
  }

  /** The hooks that this Java has no place for, as far as it is known: to be added to. */
  List<String> missing() {
    return missing;
  }

  /** Whether anything was woven now. */
  boolean isNew() {
    return weaver != null;
  }

  /** Gives what was woven to the cache. */
  void keep(StartCache target) {
    for (Map.Entry<String, byte[]> each : woven.entrySet()) {
      target.add(key(each.getKey()), each.getValue());
    }
  }

  private String key(String type) {
    return stage + " " + type;
  }

  private void run(Instrumentation instrumentation, List<Target> targets) throws Exception {
    List<ClassDefinition> definitions = new ArrayList<>();
    for (Target target : targets) {
      Class<?> type = find(target);
      if (type != null) {
        definitions.add(new ClassDefinition(type, hooked(target, type)));
      }
    }
    if (weaver != null) {
      missing.addAll(weaver.missing());
    }
    instrumentation.redefineClasses(definitions.toArray(new ClassDefinition[0]));
  }

  /** The class; null if it is missing, or its module is absent. */
  private Class<?> find(Target target) {
    if (ModuleLayer.boot().findModule(target.module()).isEmpty()) {
      return null;
    }
    try {
      return Class.forName(target.type(), false, null);
    } catch (ClassNotFoundException absent) {
      missing.add(target.type());
      return null;
    }
  }

  private byte[] hooked(Target target, Class<?> type) throws IOException {
    byte[] kept = cache.find(key(target.type()));
    if (kept != null) {
      return kept;
    }
    if (weaver == null) {
      weaver = new Weaver(Runtime.version().feature());
    }
    byte[] fresh = weaver.weave(target, classFile(type));
    woven.put(target.type(), fresh);
    return fresh;
  }

  private static byte[] classFile(Class<?> type) throws IOException {
    String resource = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no class file of " + type.getName());
      }
      return in.readAllBytes();
    }
  }
}
