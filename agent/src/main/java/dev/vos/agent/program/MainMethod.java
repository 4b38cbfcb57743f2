package dev.vos.agent.program;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The main method of a class, as the java launcher finds and calls it. */
final class MainMethod {
  /** The first release that takes main methods without arguments, or of an object (JEP 512). */
  private static final int SIMPLE_SINCE = 25;

  private final Method method;
  private final String name;

  private MainMethod(Method method, String name) {
    this.method = method;
    this.name = name;
  }

  /**
   * Loads the class.
   *
   * @throws NotStarted the launcher's words for what is wrong
   */
  static MainMethod of(String name, ClassLoader loader) throws NotStarted {
    Class<?> type;
    try {
      type = Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError absent) {
      throw new NotStarted(
          "Error: Could not find or load main class " + name + "\nCaused by: " + absent);
    }
    Method found = find(type);
    if (found == null) {
      throw new NotStarted(
          "Error: Main method not found in class "
              + name
              + ", please define the main method as:\n   public static void main(String[] args)");
    }
    return new MainMethod(found, name);
  }

  private static Method find(Class<?> type) {
    boolean simple = Runtime.version().feature() >= SIMPLE_SINCE;
    Method main = find(type, String[].class);
    if (main == null && simple) {
      main = find(type);
    }
    boolean classic =
        main != null
            && Modifier.isStatic(main.getModifiers())
            && Modifier.isPublic(main.getModifiers());
    return classic || simple ? main : null;
  }

  private static Method find(Class<?> type, Class<?>... parameters) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      try {
        Method method = at.getDeclaredMethod("main", parameters);
        if (method.getReturnType() == void.class && !Modifier.isPrivate(method.getModifiers())) {
          return method;
        }
      } catch (NoSuchMethodException inherited) {
        // perhaps
      }
    }
    return null;
  }

  /** Calls it; what it throws is thrown, as if nothing had called it. */
  void call(String[] arguments) throws Throwable {
    try {
      method.setAccessible(true);
      Object self = null;
      if (!Modifier.isStatic(method.getModifiers())) {
        Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        self = constructor.newInstance();
      }
      if (method.getParameterCount() == 0) {
        method.invoke(self);
      } else {
        method.invoke(self, (Object) arguments);
      }
    } catch (InvocationTargetException thrown) {
      throw withoutUs(thrown.getCause());
    }
  }

  private Throwable withoutUs(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      StackTraceElement[] trace = at.getStackTrace();
      List<StackTraceElement> kept = new ArrayList<>();
      int last = trace.length - 1;
      while (last >= 0
          && !(trace[last].getMethodName().equals("main")
              && trace[last].getClassName().equals(name))) {
        last--;
      }
      for (int i = 0; i <= last; i++) {
        kept.add(trace[i]);
      }
      if (!kept.isEmpty()) {
        at.setStackTrace(kept.toArray(StackTraceElement[]::new));
      }
    }
    return thrown;
  }

  /** The program cannot be started; the message is what the java launcher prints. */
  static final class NotStarted extends Exception {
    private static final long serialVersionUID = 1;

    NotStarted(String message) {
      super(message, null, false, false);
    }
  }
}
