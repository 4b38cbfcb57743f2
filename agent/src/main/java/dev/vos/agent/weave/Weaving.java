package dev.vos.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts all hooks of {@link HookTable} in place: from the cache where it can, else by weaving. */
final class Weaving {
  private final List<String> missing = new ArrayList<>();
  private final Map<String, WovenCache.Entry> entries = new LinkedHashMap<>();
  private boolean wove;

  private Weaving() {}

  /** Redefines the hooked classes. Returns the hooks that this Java has no place for. */
  static List<String> apply(Instrumentation instrumentation) throws Exception {
    return new Weaving().run(instrumentation);
  }

  private List<String> run(Instrumentation instrumentation) throws Exception {
    WovenCache cache = WovenCache.locate();
    Map<String, WovenCache.Entry> kept = cache == null ? Map.of() : cache.read();
    List<ClassDefinition> definitions = definitions(kept);
    instrumentation.redefineClasses(definitions.toArray(ClassDefinition[]::new));
    if (wove && cache != null && missing.isEmpty()) {
      cache.write(entries);
    }
    return missing;
  }

  private List<ClassDefinition> definitions(Map<String, WovenCache.Entry> kept) throws IOException {
    List<ClassDefinition> definitions = new ArrayList<>();
    Weaver weaver = null;
    for (Target target : HookTable.ALL) {
      WovenCache.Entry entry = kept.get(target.type());
      if (ModuleLayer.boot().findModule(target.module()).isEmpty()) {
        if (entry != null) {
          entries.put(target.type(), entry);
        }
        continue;
      }
      Class<?> type = find(target);
      if (type == null) {
        continue;
      }
      byte[] original = classFile(type);
      long checksum = WovenCache.checksum(original, original.length);
      if (entry == null || entry.original() != checksum) {
        weaver = weaver == null ? new Weaver(Runtime.version().feature()) : weaver;
        entry = new WovenCache.Entry(checksum, weaver.weave(target, original));
        wove = true;
      }
      entries.put(target.type(), entry);
      definitions.add(new ClassDefinition(type, entry.woven()));
    }
    if (weaver != null) {
      missing.addAll(weaver.missing());
    }
    return definitions;
  }

  private Class<?> find(Target target) {
    try {
      return Class.forName(target.type(), false, null);
    } catch (ClassNotFoundException absent) {
      missing.add(target.type());
      return null;
    }
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
