package yingke.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;

@YingkeTest
class CountingWorkdaysTest {
  private static final String YEAR_2031 =
      """
      {"year": 2031, "papers": ["https://www.gov.cn/example"], "days": [
        {"name": "元旦", "date": "2031-01-01", "isOffDay": true},
        {"name": "劳动节", "date": "2031-05-01", "isOffDay": true},
        {"name": "劳动节", "date": "2031-05-02", "isOffDay": true},
        {"name": "国庆节", "date": "2031-10-01", "isOffDay": true},
        {"name": "国庆节", "date": "2031-10-02", "isOffDay": true},
        {"name": "国庆节", "date": "2031-10-03", "isOffDay": true},
        {"name": "国庆节", "date": "2031-10-04", "isOffDay": false}]}
      """;

  private final Workdays workdays;
  private final MockMvcTester http;

  CountingWorkdaysTest(Workdays workdays, MockMvcTester http) {
    this.workdays = workdays;
    this.http = http;
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, 1, 2026-02-14",
    "2026-02-13, 2, 2026-02-24",
    "2026-02-13, 5, 2026-02-27",
    "2026-09-24, 20, 2026-10-29",
    "2025-09-26, 5, 2025-10-10",
    "2026-02-13, 0, 2026-02-13"
  })
  void aLimitEndsWhereTheStatutoryCalendarSays(LocalDate start, int days, LocalDate end) {
    assertThat(workdays.plus(start, days)).isEqualTo(end);
  }

  @Test
  void countingForthAndBackAgreesForAnyDate() {
    var random = new Random(20261123);
    for (int n = 0; n < 500; n++) {
      var start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
      int days = random.nextInt(60);
      var end = workdays.plus(start, days);
      assertThat(workdays.between(start, end)).as("%s + %d", start, days).isEqualTo(days);
      assertThat(workdays.between(end, start)).isEqualTo(-days);
      if (days > 0) assertThat(workdays.isWorkday(end)).isTrue();
    }
  }

  @Test
  void aYearWithoutNoticeIsProvisional() {
    assertThat(workdays.provisional(2026)).isFalse();
    assertThat(workdays.provisional(2040)).isTrue();
    assertThat(workdays.isWorkday(LocalDate.of(2040, 10, 1))).isFalse();
    assertThat(http.get().uri("/api/calendar/years/2040"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.provisional")
        .isEqualTo(true);
  }

  @Test
  @WithMockUser(authorities = "calendar.year.load")
  void anAdministratorLoadsTheYearThatWasPublished() {
    assertThat(workdays.isWorkday(LocalDate.of(2031, 10, 4))).as("a Saturday").isFalse();
    assertThat(load(2031, YEAR_2031)).hasStatusOk();
    assertThat(workdays.provisional(2031)).isFalse();
    assertThat(workdays.isWorkday(LocalDate.of(2031, 10, 4))).as("made up").isTrue();
  }

  @Test
  @WithMockUser(authorities = "calendar.year.load")
  void aFileThatIsNotThatYearsCalendarIsRefusedByName() {
    assertThat(load(2032, YEAR_2031)).hasStatus(400).bodyText().contains("与地址中的 2032 年不一致");
    assertThat(load(2031, YEAR_2031.replace("2031-05-02", "2031-02-30"))).hasStatus(400);
    assertThat(load(2031, YEAR_2031.replace("2031-05-02", "2030-05-02")))
        .hasStatus(400)
        .bodyText()
        .contains("不属于 2031 年");
    assertThat(load(2031, YEAR_2031.replace("2031-10-03", "2031-10-07")))
        .hasStatus(400)
        .bodyText()
        .contains("缺少法定节假日 2031-10-03");
  }

  @Test
  @WithMockUser(authorities = "calendar.year.load")
  void daysThatAreNoDaysAreRefusedByTheirPlace() {
    assertThat(load(2031, "{\"year\": 2031, \"papers\": [], \"days\": [null]}"))
        .hasStatus(400)
        .bodyText()
        .contains("days[0]", "这一项是空的");
    assertThat(load(2031, YEAR_2031.replaceFirst("\"date\": *\"[^\"]+\"", "\"date\": null")))
        .hasStatus(400)
        .bodyText()
        .contains("days[0].date", "请写明日期");
  }

  @Test
  @WithMockUser
  void nobodyElseMayLoadAYear() {
    assertThat(load(2031, YEAR_2031)).hasStatus(403);
  }

  private MvcTestResult load(int year, String file) {
    return http.put()
        .uri("/api/calendar/years/" + year)
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(file)
        .exchange();
  }
}
