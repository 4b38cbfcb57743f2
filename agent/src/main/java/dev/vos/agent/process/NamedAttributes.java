package dev.vos.agent.process;

import dev.vos.abi.Stat;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Attributes by name: {@code size,lastModifiedTime}, {@code posix:*}, {@code unix:mode}. */
final class NamedAttributes {
  private static final Set<String> VIEWS = Set.of("basic", "owner", "posix", "unix");

  private NamedAttributes() {}

  /** The attributes of that list; IllegalArgumentException for a name that does not exist. */
  static Map<String, Object> read(VirtualAttributes attributes, String list) {
    String view = view(list);
    Map<String, Object> all = all(attributes, view);
    Map<String, Object> chosen = new HashMap<>();
    for (String name : list.substring(list.indexOf(':') + 1).split(",", -1)) {
      if (name.equals("*")) {
        chosen.putAll(all);
      } else if (all.containsKey(name)) {
        chosen.put(name, all.get(name));
      } else {
        throw new IllegalArgumentException("'" + name + "' not recognized");
      }
    }
    return chosen;
  }

  /** Sets one attribute; IllegalArgumentException for one that cannot be set. */
  @SuppressWarnings("unchecked")
  static void write(VirtualView view, String attribute, Object value) throws IOException {
    view(attribute);
    String name = attribute.substring(attribute.indexOf(':') + 1);
    switch (name) {
      case "lastModifiedTime" -> view.setTimes((FileTime) value, null, null);
      case "lastAccessTime" -> view.setTimes(null, (FileTime) value, null);
      case "creationTime" -> view.setTimes(null, null, (FileTime) value);
      case "owner" -> view.setOwner((UserPrincipal) value);
      case "group" -> view.setGroup((GroupPrincipal) value);
      case "permissions" -> view.setPermissions((Set<PosixFilePermission>) value);
      case "mode" -> view.setMode((Integer) value & 07777);
      case "uid" -> view.setIds((Integer) value, -1);
      case "gid" -> view.setIds(-1, (Integer) value);
      default -> throw new IllegalArgumentException("'" + attribute + "' not recognized");
    }
  }

  private static String view(String list) {
    int colon = list.indexOf(':');
    String view = colon < 0 ? "basic" : list.substring(0, colon);
    if (!VIEWS.contains(view)) {
      throw new UnsupportedOperationException("View '" + view + "' not available");
    }
    return view;
  }

  private static Map<String, Object> all(VirtualAttributes attributes, String view) {
    Map<String, Object> all = new LinkedHashMap<>();
    if (!view.equals("owner")) {
      basic(attributes, all);
    }
    if (!view.equals("basic")) {
      all.put("owner", attributes.owner());
    }
    if (view.equals("posix") || view.equals("unix")) {
      all.put("permissions", attributes.permissions());
      all.put("group", attributes.group());
    }
    if (view.equals("unix")) {
      unix(attributes.stat(), all);
    }
    return all;
  }

  private static void basic(VirtualAttributes attributes, Map<String, Object> all) {
    all.put("lastAccessTime", attributes.lastAccessTime());
    all.put("lastModifiedTime", attributes.lastModifiedTime());
    all.put("size", attributes.size());
    all.put("creationTime", attributes.creationTime());
    all.put("isSymbolicLink", attributes.isSymbolicLink());
    all.put("isRegularFile", attributes.isRegularFile());
    all.put("fileKey", attributes.fileKey());
    all.put("isOther", attributes.isOther());
    all.put("isDirectory", attributes.isDirectory());
  }

  private static void unix(Stat stat, Map<String, Object> all) {
    all.put("mode", stat.mode());
    all.put("ino", stat.ino());
    all.put("dev", stat.dev());
    all.put("rdev", stat.rdev());
    all.put("nlink", stat.nlink());
    all.put("uid", stat.uid());
    all.put("gid", stat.gid());
    all.put("ctime", FileTime.from(stat.ctimeNanos(), TimeUnit.NANOSECONDS));
  }
}
