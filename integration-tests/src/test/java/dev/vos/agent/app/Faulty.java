package dev.vos.agent.app;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a virtual system under the hooks all of whose answers are exceptions, and goes on. */
final class Faulty {
  private static final String BOOTSTRAP = "dev.vos.agent.bootstrap.";

  private Faulty() {}

  public static void main(String[] arguments) throws Exception {
    Class<?> system = Class.forName(BOOTSTRAP + "VirtualSystem", false, null);
    Class<?> dispatcher = Class.forName(BOOTSTRAP + "Dispatcher", false, null);
    dispatcher.getMethod("install", system).invoke(null, faulty(system));
    String file = arguments[0];
    for (int i = 0; i < 2; i++) {
      System.out.println("File.exists " + new File(file).exists());
      System.out.println("Files.exists " + Files.exists(Path.of(file)));
      System.out.println("reads " + reads(file));
      System.out.println("getenv " + (System.getenv("PATH") != null));
      System.out.println("pid " + (ProcessHandle.current().pid() > 0));
    }
    dispatcher.getMethod("remove").invoke(null);
    System.out.println("without " + new File(file).exists());
  }

  private static boolean reads(String file) {
    try (FileInputStream in = new FileInputStream(file)) {
      return in.read() >= 0;
    } catch (IOException refused) {
      return false;
    }
  }

  private static Object faulty(Class<?> type) {
    return Proxy.newProxyInstance(
        Faulty.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> answer(method));
  }

  /** The parts of the system are there, but what they are asked fails. */
  private static Object answer(Method method) {
    Class<?> type = method.getReturnType();
    if (type.isInterface() && type.getName().startsWith(BOOTSTRAP)) {
      return faulty(type);
    }
    throw new IllegalStateException("on purpose");
  }
}
