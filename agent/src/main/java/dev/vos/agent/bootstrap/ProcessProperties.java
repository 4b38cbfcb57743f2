package dev.vos.agent.bootstrap;

import java.util.Properties;

/** System properties of the processes beside the first. */
public final class ProcessProperties {
  private ProcessProperties() {}

  /** The properties of the current process, or null for the JVM's own. */
  public static Properties current() {
    ProcessState process = Threads.outside();
    return process == null ? null : process.properties();
  }

  /** As System.getProperty. */
  public static String get(Properties properties, String key) {
    check(key);
    return properties.getProperty(key);
  }

  public static String get(Properties properties, String key, String absent) {
    check(key);
    return properties.getProperty(key, absent);
  }

  /** As System.setProperty. */
  public static String set(Properties properties, String key, String value) {
    check(key);
    return (String) properties.setProperty(key, value);
  }

  /** As System.clearProperty. */
  public static String clear(Properties properties, String key) {
    check(key);
    return (String) properties.remove(key);
  }

  /** As System.setProperties; null means those that the process started with. */
  public static boolean replace(Properties properties) {
    ProcessState process = Threads.outside();
    if (process == null) {
      return false;
    }
    Properties changed = properties;
    if (changed == null) {
      changed = new Properties();
      changed.putAll(process.firstProperties());
    }
    process.properties(changed);
    return true;
  }

  private static void check(String key) {
    if (key == null) {
      throw new NullPointerException("key can't be null");
    }
    if (key.isEmpty()) {
      throw new IllegalArgumentException("key can't be empty");
    }
  }
}
