package dev.vos.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a source file may look: names, size, a description for each package, no hidden state. */
class SourceRulesTest {
  private static final int MOST_LINES = 500;

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<Path> packages = sources().stream().map(Path::getParent).distinct().toList();
    assertThat(packages).hasSizeGreaterThanOrEqualTo(Modules.NAMES.size());
    assertThat(packages)
        .allSatisfy(directory -> assertThat(directory.resolve("package-info.java")).exists());
  }

  @Test
  void noFileIsLongerThanOneIdea() throws IOException {
    List<Path> files = sources();
    assertThat(files).hasSizeGreaterThanOrEqualTo(Modules.NAMES.size());
    assertThat(files.stream().filter(file -> lines(file) > MOST_LINES))
        .as("files of more than %d lines", MOST_LINES)
        .isEmpty();
  }

  @Test
  void noClassHasANameThatSaysNothing() {
    assertThat(Modules.all()).isNotEmpty();
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common|Misc)(\\$.*)?")
        .check(Modules.all());
  }

  /** State belongs to a process or a kernel; a static that changes is shared by all of them. */
  @Test
  void staticFieldsOfKernelAndInterpreterAreFinal() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("dev.vos.agent..")
        .should()
        .beFinal()
        .check(Modules.all());
  }

  /** A caller that reads {@code rename(a, b, true)} cannot tell what it asks for. */
  @Test
  void publicMethodsTakeNoBoolean() {
    ArchCondition<JavaMethod> takeNoBoolean =
        new ArchCondition<>("take no boolean") {
          @Override
          public void check(JavaMethod method, ConditionEvents events) {
            boolean takes =
                method.getRawParameterTypes().stream()
                    .anyMatch(type -> type.getName().equals("boolean"));
            events.add(new SimpleConditionEvent(method, !takes, method.getFullName()));
          }
        };
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages("dev.vos.agent.bootstrap..", "dev.vos.agent.hooks..")
        .should(takeNoBoolean)
        .check(Modules.all());
  }

  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : Modules.NAMES) {
      try (Stream<Path> files = Files.walk(mainSources(module))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
      }
    }
    return found;
  }

  private static Path mainSources(String module) {
    return Modules.directory(module).resolve(Path.of("src", "main", "java"));
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
