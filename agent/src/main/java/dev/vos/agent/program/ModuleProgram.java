package dev.vos.agent.program;

import dev.vos.agent.bootstrap.ProgramRequest;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolutionException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The modules of a program in a layer of its own, over those of the JDK. */
final class ModuleProgram {
  private final ClassLoader loader;
  private final String mainClass;

  private ModuleProgram(ClassLoader loader, String mainClass) {
    this.loader = loader;
    this.mainClass = mainClass;
  }

  /** The module of {@code MODULE[/CLASS]}. */
  static String nameOf(String module) {
    int slash = module.indexOf('/');
    return slash < 0 ? module : module.substring(0, slash);
  }

  /**
   * Finds the modules and those that they need.
   *
   * @throws MainMethod.NotStarted the launcher's words for what is wrong
   */
  static ModuleProgram of(ProgramRequest request, ClassLoader parent) throws MainMethod.NotStarted {
    String name = nameOf(request.module);
    try {
      Configuration wanted =
          ModuleLayer.boot()
              .configuration()
              .resolveAndBind(finder(request.modulePath), ModuleFinder.of(), Set.of(name));
      ModuleLayer.Controller made =
          ModuleLayer.defineModulesWithOneLoader(wanted, List.of(ModuleLayer.boot()), parent);
      Module module = made.layer().findModule(name).orElseThrow();
      String main = mainClass(request.module, module);
      int dot = main.lastIndexOf('.');
      if (dot > 0 && module.getPackages().contains(main.substring(0, dot))) {
        made.addOpens(module, main.substring(0, dot), ModuleProgram.class.getModule());
      }
      return new ModuleProgram(module.getClassLoader(), main);
    } catch (FindException | ResolutionException refused) {
      throw new MainMethod.NotStarted(
          "Error occurred during initialization of boot layer\n" + refused);
    }
  }

  private static ModuleFinder finder(String path) {
    return ModuleFinder.of(
        Arrays.stream(path.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath())
            .toArray(Path[]::new));
  }

  private static String mainClass(String given, Module module) throws MainMethod.NotStarted {
    if (given.contains("/")) {
      return given.substring(given.indexOf('/') + 1);
    }
    return module
        .getDescriptor()
        .mainClass()
        .orElseThrow(
            () ->
                new MainMethod.NotStarted(
                    "module "
                        + module.getName()
                        + " does not have a ModuleMainClass attribute, use -m <module>/<main-class>"));
  }

  /** Of all its modules. */
  ClassLoader loader() {
    return loader;
  }

  String mainClass() {
    return mainClass;
  }
}
