package yingke.kernel.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.kernel.crypto.CreditCode;

@YingkeTest
class TheDepartmentsTest {
  private final Organization organization;
  private final MockMvcTester http;

  TheDepartmentsTest(Organization organization, MockMvcTester http) {
    this.organization = organization;
    this.http = http;
  }

  @Test
  void areThoseOfThePlanAndTheFourteenTowns() {
    var ids = organization.departments().stream().map(Department::id).toList();
    assertThat(ids).contains("office", "data", "reform", "market", "health", "forestry");
    assertThat(ids).filteredOn(id -> id.startsWith("town-")).hasSize(14);
  }

  @Test
  void haveCreditCodesWithRightCheckCharacters() {
    assertThat(organization.departments())
        .allSatisfy(department -> assertThat(CreditCode.problem(department.uscc())).isEmpty());
  }

  @Test
  void knowWhoSitsWhere() {
    assertThat(organization.staffIn("market", "inspector"))
        .extracting(Staff::id)
        .containsExactly("market-inspector-1", "market-inspector-2");
    assertThat(organization.findStaff("market-reviewer"))
        .map(Staff::posts)
        .hasValueSatisfying(
            posts -> assertThat(posts).containsExactly("records", "reviewer", "seal-keeper"));
    assertThat(organization.staffIn("archives", "inspector")).isEmpty();
    assertThat(organization.staffIn("forestry", "township"))
        .as("officers of the towns that forestry entrusted")
        .hasSize(28);
    assertThat(organization.postTitle("window")).isEqualTo("窗口受理");
    assertThat(organization.knowsPost("emperor")).isFalse();
  }

  @Test
  void areShownToEverybodyAndAForgedIdIsNotFound() {
    assertThat(http.get().uri("/api/organization/departments")).hasStatusOk();
    assertThat(http.get().uri("/api/organization/departments/nobody")).hasStatus(404);
  }
}
