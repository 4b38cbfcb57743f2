package dev.vos.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.vos.arch.Modules.assertSeen;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom: {@code vfs <- handles <- vos-core <- { interpreter, agent }}. */
class ImportRulesTest {
  private static final Map<String, String[]> PACKAGES =
      Map.of(
          "vfs", new String[] {"dev.vos.abi..", "dev.vos.vfs.."},
          "handles", new String[] {"dev.vos.handles.."},
          "vos-core", new String[] {"dev.vos", "dev.vos.kernel..", "dev.vos.syscall.."},
          "interpreter", new String[] {"dev.vos.perl.."},
          "agent", new String[] {"dev.vos.agent.."});

  private static final String[] JNR = {"jnr..", "com.kenai.jffi.."};
  private static final String[] JIMFS = {"com.google.."};
  private static final String[] BYTE_BUDDY = {"net.bytebuddy.."};

  @TestFactory
  List<DynamicTest> moduleHoldsItsOwnPackagesOnly() {
    return Modules.NAMES.stream()
        .map(module -> DynamicTest.dynamicTest(module, () -> assertHoldsOwnPackages(module)))
        .toList();
  }

  private static void assertHoldsOwnPackages(String module) {
    JavaClasses classes = Modules.only(module);
    assertThat(classes).as("classes of %s", module).isNotEmpty();
    assertThat(classes.stream().filter(not(resideInAnyPackage(PACKAGES.get(module)))))
        .as("classes of %s in another module's packages", module)
        .isEmpty();
  }

  @Test
  void importsPointFromTheEdgesToTheMiddle() {
    for (String[] packages : PACKAGES.values()) {
      assertSeen(1, resideInAnyPackage(packages));
    }
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.vos..")
        .layer("vfs")
        .definedBy(PACKAGES.get("vfs"))
        .layer("handles")
        .definedBy(PACKAGES.get("handles"))
        .layer("core")
        .definedBy(PACKAGES.get("vos-core"))
        .layer("interpreter")
        .definedBy(PACKAGES.get("interpreter"))
        .layer("agent")
        .definedBy(PACKAGES.get("agent"))
        .whereLayer("agent")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("interpreter")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("core")
        .mayOnlyBeAccessedByLayers("interpreter", "agent")
        .whereLayer("handles")
        .mayOnlyBeAccessedByLayers("core", "interpreter", "agent")
        .check(Modules.all());
  }

  @Test
  void jnrIsKnownInTheHostDriverOnly() {
    assertOnlyIn("dev.vos.vfs.host..", JNR);
  }

  @Test
  void jimfsIsKnownInTheMemoryDriverOnly() {
    assertOnlyIn("dev.vos.vfs.memory..", JIMFS);
  }

  @Test
  void byteBuddyIsKnownInTheAgentOnly() {
    assertOnlyIn("dev.vos.agent..", BYTE_BUDDY);
  }

  @Test
  void bootstrapClassesNeedJavaBaseOnly() {
    DescribedPredicate<JavaClass> bootstrap = resideInAPackage("dev.vos.agent.bootstrap..");
    assertSeen(1, bootstrap);
    assertThat(
            Modules.all().stream()
                .filter(bootstrap)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(not(bootstrap))
                .filter(type -> !type.isPrimitive() && !isInJavaBase(type.getName()))
                .map(JavaClass::getName)
                .distinct())
        .as("classes outside java.base that bootstrap classes use")
        .isEmpty();
  }

  @TestFactory
  List<DynamicTest> packagesOfAModuleFormNoCycle() {
    return Modules.NAMES.stream()
        .map(
            module ->
                DynamicTest.dynamicTest(
                    module,
                    () ->
                        slices()
                            .matching("dev.vos.(**)")
                            .should()
                            .beFreeOfCycles()
                            .check(Modules.only(module))))
        .toList();
  }

  /** Checks that library classes are used in {@code home}, and nowhere else. */
  private static void assertOnlyIn(String home, String... library) {
    DescribedPredicate<JavaClass> user =
        DescribedPredicate.describe(
            "use " + Arrays.toString(library) + " in " + home,
            type ->
                resideInAPackage(home).test(type)
                    && type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(resideInAnyPackage(library)));
    assertSeen(1, user);
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .check(Modules.all());
  }

  private static boolean isInJavaBase(String name) {
    try {
      ClassLoader platform = ClassLoader.getPlatformClassLoader();
      return "java.base".equals(Class.forName(name, false, platform).getModule().getName());
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
