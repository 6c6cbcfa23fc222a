package yingke.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.kernel.calendar.Bygone;
import yingke.systems.onestop.Counter;
import yingke.systems.onestop.items.Items;

/** What makes some procedures unlike the others, and what the law says about it. */
@YingkeTest
class ParticularWaysTest {
  private static final String CLERK = "town-341003100-clerk";
  private static final String HEAD = "town-341003100-head";
  private static final Map<String, Object> AID = Map.of("standard", "现金救助", "amount", 1_500);
  private static final Map<String, Object> PAPERS =
      Map.of("surveyedOn", "2026-01-05", "findings", "房屋烧毁属实", "standard", "现金救助 1500 元");

  private final Counter counter;
  private final Items items;
  private final Robots robots;
  private final Bygone clock;
  private final RequestPostProcessor person;
  private final RequestPostProcessor company;

  ParticularWaysTest(MockMvcTester http, Items items, BaseLibraries libraries, Bygone clock)
      throws IOException {
    this.counter = new Counter(http);
    this.items = items;
    this.clock = clock;
    this.robots = new Robots(counter, new Roster(), clock);
    var somebody = born(LocalDate.of(1962, 5, 6));
    var something = firm(somebody);
    libraries.putPeople(List.of(somebody));
    libraries.putLegalEntities(List.of(something));
    this.person = citizen(somebody, null);
    this.company = citizen(somebody, something);
  }

  @Test
  void inAnEmergencyTheTownshipHelpsAtOnceAndCompletesThePapersAfterwards() {
    var caseId = begin("temporary-relief", person, Duration.ZERO);
    assertThat(act(CLERK, caseId, "accept-urgent", Map.of("opinion", "房屋烧毁，无处居住"))).isEqualTo(200);
    assertThat(act(CLERK, caseId, "relieve", Map.of("form", AID)))
        .as("one officer does not do both")
        .isEqualTo(409);
    var tooMuch = Map.of("standard", "现金", "amount", 20_000);
    assertThat(act(HEAD, caseId, "relieve", Map.of("form", tooMuch))).isEqualTo(409);
    assertThat(act(HEAD, caseId, "relieve", Map.of("form", AID))).isEqualTo(200);
    assertThat(act(CLERK, caseId, "grant-afterwards", Map.of("form", PAPERS))).isEqualTo(200);
    assertThat(counter.get(person, "/api/onestop/applications?limit=1"))
        .bodyJson()
        .extractingPath("$.items[0].stateTitle")
        .as("a benefit is no permit")
        .isEqualTo("已批准");
  }

  @Test
  void nobodyEndsThePublicNoticeBeforeItsTime() {
    var caseId = begin("temporary-relief", person, Duration.ZERO);
    publish(caseId);
    for (var officer : List.of(CLERK, HEAD, "civil-reviewer", "civil-director"))
      assertThat(act(officer, caseId, "publicity-over", Map.of())).isIn(403, 409);
  }

  @Test
  void smallSumsAreGrantedByTheEntrustedTownshipAndLargerOnesAreNot() {
    var before = Duration.ofDays(10);
    var caseId = begin("temporary-relief", person, before);
    clock.at(clock.instant().minus(before), () -> publish(caseId));
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> robots.step(CLERK, caseId).equals("township-decide"));
    var large = Map.<String, Object>of("standard", "现金", "amount", 20_000);
    var small = Map.<String, Object>of("standard", "现金", "amount", 1_500);
    assertThat(act(CLERK, caseId, "grant-small", Map.of("form", large))).isEqualTo(409);
    assertThat(act(CLERK, caseId, "grant-small", Map.of("form", small))).isEqualTo(200);
  }

  @Test
  void aTaxObjectionWithinTenDaysEndsASoleTradersSimpleDeregistration() {
    var caseId = pushed(Duration.ZERO);
    assertThat(act("tax-window", caseId, "object", Map.of("branch", "tax")))
        .as("an objection has a reason")
        .isEqualTo(400);
    var why = Map.<String, Object>of("branch", "tax", "opinion", "有一个季度没有申报");
    assertThat(act("tax-window", caseId, "object", why)).isEqualTo(200);
    assertThat(act("hr-window", caseId, "clear", Map.of("branch", "hr"))).isIn(403, 409);
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() ->
            assertThat(counter.get(company, "/api/onestop/applications?limit=1"))
                .bodyJson()
                .extractingPath("$.items[0].state")
                .isEqualTo("REFUSED"));
  }

  @Test
  void whenAllDepartmentsHaveNoObjectionASoleTraderIsDeregistered() {
    var caseId = pushed(Duration.ZERO);
    assertThat(act("market-window", caseId, "no-objection", Map.of())).isIn(403, 409);
    for (var department : List.of("tax", "hr", "medical-insurance"))
      assertThat(act(department + "-window", caseId, "clear", Map.of("branch", department)))
          .isEqualTo(200);
    assertThat(act("market-reviewer", caseId, "grant", Map.of())).isEqualTo(200);
  }

  @Test
  void whoeverSaysNothingForTenDaysHasNoObjection() {
    var before = Duration.ofDays(12);
    var caseId = begin("sole-trader-deregistration", company, before);
    clock.at(clock.instant().minus(before), () -> accepted(caseId));
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> robots.step("market-reviewer", caseId).equals("register"));
  }

  /** Accepted and laid before the departments, that long ago. */
  private String pushed(Duration ago) {
    var caseId = begin("sole-trader-deregistration", company, ago);
    accepted(caseId);
    return caseId;
  }

  private boolean accepted(String caseId) {
    assertThat(act("market-window", caseId, "accept", Map.of())).isEqualTo(200);
    return true;
  }

  @Test
  void aTownOfAnotherPlaceDoesNotSeeTheCase() {
    var caseId = begin("temporary-relief", person, Duration.ZERO);
    assertThat(
            counter.get(counter.persona("town-341003200-clerk"), "/api/casework/cases/" + caseId))
        .hasStatus(404);
  }

  private boolean publish(String caseId) {
    assertThat(act(CLERK, caseId, "accept", Map.of())).isEqualTo(200);
    var survey = Map.<String, Object>of("surveyedOn", "2026-01-05", "findings", "情况属实");
    assertThat(act(CLERK, caseId, "record-survey", Map.of("form", survey))).isEqualTo(200);
    var sum = Map.<String, Object>of("amount", 1_500);
    assertThat(act(HEAD, caseId, "confirm-survey", Map.of("form", sum))).isEqualTo(200);
    return true;
  }

  private String begin(String item, RequestPostProcessor who, Duration ago) {
    var id = robots.begin(items.get(item), who, clock.instant().minus(ago));
    return robots.application(who, id).path("progress").path("caseId").asString();
  }

  private int act(String officer, String caseId, String action, Map<String, Object> content) {
    return counter.act(robots.persona(officer), caseId, action, content).getResponse().getStatus();
  }
}
