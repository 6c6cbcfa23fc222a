package yingke.systems.onestop.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.systems.onestop.Counter;

/** 行政复议法 (2023) Art. 20, 24, 27, 28, 88; 行政诉讼法 Art. 46; 民事诉讼法 Art. 85. */
@YingkeTest
class RemediesTest {
  private final Remedies remedies;
  private final MockMvcTester http;
  private final BaseLibraries libraries;
  private final Clock clock;

  RemediesTest(Remedies remedies, MockMvcTester http, BaseLibraries libraries, Clock clock) {
    this.remedies = remedies;
    this.http = http;
    this.libraries = libraries;
    this.clock = clock;
  }

  @Test
  void aBureausDecisionsAreReviewedByTheDistrict() {
    assertThat(reviewers("market")).containsExactly("黄山区人民政府");
  }

  @Test
  void aTownsDecisionsAreReviewedByTheDistrict() {
    assertThat(reviewers("town-341003100")).containsExactly("黄山区人民政府");
    assertThat(remedies.of("town-341003100", LocalDate.of(2026, 11, 1)).bases())
        .extracting(Remedy.Basis::article)
        .anyMatch(article -> article.endsWith("第二十四条第一款第二项"));
  }

  @Test
  void theCitysBranchCanBeTurnedAgainstAtTheCityOrAtTheDistrict() {
    assertThat(reviewers("police")).containsExactly("黄山市人民政府", "黄山区人民政府");
  }

  @Test
  void whatIsLedFromAboveIsReviewedByTheBureauAboveIt() {
    assertThat(reviewers("tobacco")).containsExactly("黄山市烟草专卖局");
  }

  @Test
  void theDayOfTheDecisionDoesNotCountAndTheLastDayIsNeverADayOff() {
    // 60 days after 2026-09-18 are 2026-11-17, a Tuesday
    var tuesday = remedies.against("market", LocalDate.of(2026, 9, 18));
    assertThat(tuesday.reviewUntil()).isEqualTo("2026-11-17");
    // 60 days after 2026-08-04 are 2026-10-03, in the National Day holiday that ends on 10-07
    var holiday = remedies.against("market", LocalDate.of(2026, 8, 4));
    assertThat(holiday.reviewUntil()).isEqualTo("2026-10-08");
    // six months after 2026-04-03 are 2026-10-03
    assertThat(remedies.against("market", LocalDate.of(2026, 4, 3)).suitUntil())
        .isEqualTo("2026-10-08");
    // there is no 31 September: the month's last day, a Wednesday
    assertThat(remedies.against("market", LocalDate.of(2026, 3, 31)).suitUntil())
        .isEqualTo("2026-09-30");
  }

  @Test
  void anybodyReadsThemInTheGuideWithoutADate() {
    assertThat(http.get().uri("/api/onestop/departments/market/remedies").exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.reviewUntil")
        .isNull();
    assertThat(http.get().uri("/api/onestop/departments/nowhere/remedies").exchange())
        .hasStatus(404);
  }

  @Test
  void whoIsTurnedAwayReadsWhereToGoAndUntilWhen() {
    var founder = born(LocalDate.of(1979, 6, 2));
    var firm = firm(founder);
    libraries.putPeople(List.of(founder));
    libraries.putLegalEntities(List.of(firm));
    var owner = citizen(founder, firm);
    var counter = new Counter(http);
    var id = counter.shop(owner);
    String caseId = read(counter.submit(owner, id, key()), "$.progress.caseId");
    assertThat(counter.application(owner, id)).bodyJson().extractingPath("$.remedies").isNull();
    var why = Map.<String, Object>of("opinion", "经营场所不在本区");
    var window = counter.persona("market-window");
    assertThat(counter.act(window, caseId, "decline", why)).hasStatusOk();
    var expected = remedies.against("market", LocalDate.now(clock));
    assertThat(counter.application(owner, id))
        .bodyJson()
        .extractingPath("$.remedies.reviewUntil")
        .isEqualTo(String.valueOf(expected.reviewUntil()));
    assertThat(expected.sentence()).contains("黄山区人民政府").contains("当日收到的，最后一天是");
  }

  private List<String> reviewers(String department) {
    return remedies.of(department, LocalDate.of(2026, 11, 1)).reviewers().stream()
        .map(Remedy.Reviewer::name)
        .toList();
  }
}
