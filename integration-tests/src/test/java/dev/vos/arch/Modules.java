package dev.vos.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled main classes of the five modules, read from where Maven puts them. */
final class Modules {
  static final List<String> NAMES = List.of("vfs", "handles", "vos-core", "interpreter", "agent");

  private static final JavaClasses ALL = importAll();

  private Modules() {}

  /** All main classes of all modules. */
  static JavaClasses all() {
    return ALL;
  }

  /** The main classes of one module. */
  static JavaClasses only(String module) {
    URI home = classes(module).toAbsolutePath().normalize().toUri();
    return ALL.that(
        DescribedPredicate.describe(
            "are compiled in " + module,
            type ->
                type.getSource()
                    .filter(source -> source.getUri().toString().startsWith(home.toString()))
                    .isPresent()));
  }

  /** The top directory of a module. */
  static Path directory(String module) {
    return Path.of("..", module);
  }

  /**
   * Checks that at least {@code least} classes are such as {@code kind} says: the rule beside this
   * call has had something to look at.
   */
  static void assertSeen(int least, DescribedPredicate<? super JavaClass> kind) {
    assertThat(ALL.stream().filter(kind).count())
        .as("classes that %s", kind.getDescription())
        .isGreaterThanOrEqualTo(least);
  }

  private static Path classes(String module) {
    return directory(module).resolve("target").resolve("classes");
  }

  private static JavaClasses importAll() {
    List<Path> paths = NAMES.stream().map(Modules::classes).filter(Files::isDirectory).toList();
    assertThat(paths).as("compiled modules").hasSize(NAMES.size());
    return new ClassFileImporter().importPaths(paths);
  }
}
