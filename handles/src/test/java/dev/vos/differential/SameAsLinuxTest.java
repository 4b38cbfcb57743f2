package dev.vos.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case on the kernel under us and on every driver: each result, each errno and the tree at
 * the end must be the same, unless {@link ByDesign} says why not. The report is in
 * target/differential-report.md.
 */
class SameAsLinuxTest {
  private static final int LEAST_CHECKS = 10_000;
  private static final Report REPORT = new Report();

  @TestFactory
  Stream<DynamicTest> everyCaseGivesWhatLinuxGives() {
    assumeTrue(LinuxThread.ROOT, "needs root: some calls are made as other users");
    String only = System.getProperty("vos.case", "");
    return cases().stream()
        .filter(each -> each.name().contains(only))
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> compare(each)));
  }

  private static void compare(Case each) throws Exception {
    List<String> linux = Driver.linux(each);
    List<String> differences = new ArrayList<>();
    for (Driver driver : Driver.values()) {
      differences.addAll(REPORT.compare(each, driver, linux, driver.run(each)));
    }
    assertThat(String.join("\n", differences)).as(each.name()).isEmpty();
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>(Case.in("cases.txt"));
    cases.addAll(Case.in("handle-cases.txt"));
    cases.addAll(OpenCases.cases());
    cases.addAll(PermissionCases.cases());
    cases.addAll(SetIdCases.cases());
    cases.addAll(FdCases.cases());
    cases.addAll(NameCases.cases());
    cases.addAll(ErrorCases.cases());
    Set<String> names = new HashSet<>();
    assertThat(cases).allMatch(each -> names.add(each.name()));
    return cases;
  }

  @AfterAll
  static void report() throws IOException {
    if (System.getProperty("vos.case") != null || !LinuxThread.ROOT) {
      return;
    }
    REPORT.write();
    System.out.println(REPORT.summary());
    assertThat(REPORT.checks()).isGreaterThanOrEqualTo(LEAST_CHECKS);
    assertThat(REPORT.used()).containsExactlyInAnyOrderElementsOf(ByDesign.ENTRIES);
  }
}
