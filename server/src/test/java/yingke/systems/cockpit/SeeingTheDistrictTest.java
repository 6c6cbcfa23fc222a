package yingke.systems.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.capability.casework.OpenCase;
import yingke.kernel.calendar.Bygone;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

/** What leaders see is what the lists hold, and nobody sees further than their scope. */
@YingkeTest
class SeeingTheDistrictTest {
  private static final String OVERVIEW = "/api/cockpit/overview";

  private final MockMvcTester http;
  private final Casework casework;
  private final Bygone bygone;
  private final Clock clock;

  SeeingTheDistrictTest(MockMvcTester http, Casework casework, Bygone bygone, Clock clock) {
    this.http = http;
    this.casework = casework;
    this.bygone = bygone;
    this.clock = clock;
  }

  @Test
  void everyNumberIsWhatTheListBehindItHolds() {
    concluded("forestry", 40, 35);
    concluded("forestry", 60, 20); // the promise was seven workdays
    running("forestry", "341003104205", 0);
    running("forestry", "341003102200", 45);
    withdrawn("forestry");
    for (var who : List.of(Screen.director("forestry"), Screen.leader())) {
      var screen = new Screen(http, who);
      assertThat(screen.counts()).hasSizeGreaterThan(40);
      await() // numbers that others have just been shown are shown again
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(() ->
              screen
                  .counts()
                  .forEach((list, value) ->
                      assertThat(screen.length(list)).as(list).isEqualTo(value.intValue())));
    }
  }

  @Test
  void aTownsLampsTellHowItsCasesStand() {
    running("medical-insurance", "341003205200", 0);
    running("medical-insurance", "341003205200", 40);
    var director = new Screen(http, Screen.director("medical-insurance"));
    var town = "$.towns[?(@.code=='341003205000')]";
    assertThat(director.<List<String>>read(OVERVIEW, town + ".name")).containsExactly("永丰乡");
    assertThat(director.<List<Integer>>read(OVERVIEW, town + ".live.total.value"))
        .containsExactly(2);
    assertThat(director.<List<Integer>>read(OVERVIEW, town + ".live.green.value"))
        .containsExactly(1);
    assertThat(director.<List<Integer>>read(OVERVIEW, town + ".live.red.value")).containsExactly(1);
    assertThat(director.<List<Integer>>read(OVERVIEW, town + ".live.statutory.value"))
        .containsExactly(1);
  }

  @Test
  void theOnTimeRateCountsWhatWasConcludedUnderThePromiseAndSaysHow() {
    var director = new Screen(http, Screen.director("meteorology"));
    assertThat(director.<Object>read(OVERVIEW, "$.onTime.rate")).isNull();
    concluded("meteorology", 12, 10);
    concluded("meteorology", 13, 10);
    concluded("meteorology", 14, 10);
    concluded("meteorology", 50, 10); // late
    withdrawn("meteorology");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> assertThat(director.<Double>read(OVERVIEW, "$.onTime.rate")).isEqualTo(0.75));
    assertThat(director.<Integer>read(OVERVIEW, "$.onTime.late.value")).isEqualTo(1);
    assertThat(director.<String>read(OVERVIEW, "$.onTime.definition"))
        .contains("÷")
        .contains("承诺时限");
  }

  @Test
  void theNeighborsCasesAreInNobodyElsesNumbers() {
    var before = new Screen(http, Screen.director("culture"));
    assertThat(before.<Integer>read(OVERVIEW, "$.live.total.value")).isZero();
    var seen = running("transport", "341003100001", 0);
    var neighbor = new Screen(http, Screen.director("culture"));
    assertThat(Screen.text(neighbor.get(OVERVIEW))).doesNotContain(seen.number());
    assertThat(neighbor.<Integer>read(OVERVIEW, "$.live.total.value")).isZero();
    for (var id : neighbor.<List<String>>read(OVERVIEW, "$.latest[*].caseId"))
      assertThat(Callers.as(Screen.director("culture"), () -> casework.read(UUID.fromString(id))))
          .extracting(CaseView::department)
          .isEqualTo("culture");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() ->
            assertThat(Screen.text(new Screen(http, Screen.leader()).get(OVERVIEW)))
                .contains(seen.number()));
  }

  @Test
  void namesOfApplicantsAreOnNoWall() {
    running("urban", "341003100001", 0);
    var text = Screen.text(new Screen(http, Screen.director("urban")).get(OVERVIEW));
    assertThat(text).contains("试办事项").doesNotContain("云谷试验");
  }

  @Test
  void strangersAndOfficersWithoutTheChargeSeeNothing() {
    var clerk = new Screen(http, Screen.caller("market", "window", false, "casework.case.act"));
    for (var path : List.of("overview", "map", "stream")) {
      assertThat(http.get().uri("/api/cockpit/" + path)).as(path).hasStatus(401);
      assertThat(clerk.get("/api/cockpit/" + path)).as(path).hasStatus(403);
    }
  }

  @Test
  void theMapIsFreeToUseAndAdmitsThatItsTownsAreLaidOutByHand() {
    var screen = new Screen(http, Screen.leader());
    assertThat(screen.<String>read("/api/cockpit/map", "$.license")).startsWith("MIT");
    assertThat(screen.<Boolean>read("/api/cockpit/map", "$.schematic")).isTrue();
    assertThat(screen.<String>read("/api/cockpit/map", "$.note")).contains("不是测量坐标");
    List<String> names = screen.read("/api/cockpit/map", "$.towns[*].name");
    assertThat(names).hasSize(15).contains("甘棠镇", "黄山风景区").doesNotHaveDuplicates();
    assertThat(names).allMatch(name -> !name.matches("\\d+"));
  }

  @Test
  void aStreamBeginsWithTheOverviewAndTellsWhatChanged() {
    var stream =
        http.get()
            .uri("/api/cockpit/stream")
            .with(authentication(new SignedIn(Screen.director("reform"))))
            .asyncExchange();
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(Screen.text(stream)).contains("event:overview"));
    var seen = running("reform", "341003100001", 0);
    await()
        .atMost(Duration.ofSeconds(8))
        .untilAsserted(() -> assertThat(Screen.text(stream)).contains(seen.number()));
  }

  private CaseView running(String department, String division, int daysAgo) {
    var firm = firm();
    return at(daysAgo, () -> accepted(firm, department, division));
  }

  private void withdrawn(String department) {
    var firm = firm();
    var open = at(3, () -> accepted(firm, department, "341003100001"));
    at(2, () -> act(firm, open, "withdraw", Map.of()));
  }

  private void concluded(String department, int openedDaysAgo, int closedDaysAgo) {
    var firm = firm();
    var open = at(openedDaysAgo, () -> accepted(firm, department, "341003100001"));
    at(
        closedDaysAgo,
        () -> {
          var findings =
              Map.<String, Object>of(
                  "inspectedOn", "2026-11-01", "findings", "齐全", "conclusion", "符合");
          var seen = act(officer(department, "inspector", 1), open, "record-inspection", findings);
          seen = act(officer(department, "inspector", 2), seen, "confirm-inspection", Map.of());
          seen = act(officer(department, "reviewer", 1), seen, "propose-grant", Map.of());
          return act(officer(department, "director", 1), seen, "grant", Map.of());
        });
  }

  private CaseView accepted(Caller firm, String department, String division) {
    var id = UUID.randomUUID();
    var opened =
        Callers.as(
            firm,
            () ->
                casework.open(
                    new OpenCase(
                        UUID.randomUUID(),
                        "onestop-food-business",
                        "cockpit.test:" + id,
                        "K" + id,
                        "试办事项",
                        firm.party(),
                        "云谷试验有限公司",
                        department,
                        division,
                        7,
                        10,
                        Map.of(),
                        null)));
    return act(officer(department, "window", 1), opened, "accept", Map.of());
  }

  private CaseView act(Caller who, CaseView seen, String action, Map<String, Object> form) {
    return Callers.as(
        who,
        () ->
            casework.act(
                new ActOnCase(
                    seen.id(), seen.version(), UUID.randomUUID(), action, "同意", List.of(), form)));
  }

  private <T> T at(int daysAgo, Supplier<T> work) {
    Instant then = clock.instant().minus(Duration.ofDays(daysAgo));
    return bygone.at(then, work);
  }

  private static Caller firm() {
    var id = UUID.randomUUID().toString();
    return new Caller(
        "c-" + id,
        "程某",
        new SubjectRef(Kind.PERSON, "p-" + id),
        new SubjectRef(Kind.LEGAL_ENTITY, id),
        Set.of("casework.case.own"),
        List.of(),
        Scope.OWN);
  }

  private static Caller officer(String department, String post, int number) {
    var account = "cockpit-%s-%s-%d".formatted(department, post, number);
    return new Caller(
        account,
        post + number,
        new SubjectRef(Kind.STAFF, account),
        null,
        Set.of("casework.case.act", "casework.case.read"),
        List.of(new Seat(department, post)),
        new Scope("341003", Set.of(department), false));
  }
}
