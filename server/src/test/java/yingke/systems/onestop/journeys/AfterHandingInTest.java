package yingke.systems.onestop.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.systems.onestop.Counter;

/**
 * The journeys that one-stop services are built for, over HTTP, from the question to the license.
 */
@YingkeTest
class AfterHandingInTest {
  private static final String APPLICATIONS = "/api/onestop/applications/";

  private final MockMvcTester http;
  private final JdbcClient db;
  private final Counter counter;
  private final Steps steps;
  private final BaseLibraries libraries;
  private final Clock clock;
  private final LocalDate today;
  private final Person grandmother = born(LocalDate.of(1954, 3, 8));
  private final Person founder = born(LocalDate.of(1981, 5, 16));
  private final LegalEntity firm = firm(founder);
  private final RequestPostProcessor wang = citizen(grandmother, null);
  private final RequestPostProcessor owner = citizen(founder, firm);

  AfterHandingInTest(MockMvcTester http, JdbcClient db, BaseLibraries libraries, Clock clock) {
    this.http = http;
    this.db = db;
    this.counter = new Counter(http);
    this.steps = new Steps(counter, LocalDate.now(clock));
    this.libraries = libraries;
    this.clock = clock;
    this.today = LocalDate.now(clock);
    libraries.putPeople(List.of(grandmother, founder));
    libraries.putLegalEntities(List.of(firm));
  }

  @Test
  void aSecondElderCardTakesThePlaceOfTheFirst() {
    var first = counter.draft(wang, "elder-card");
    counter.submit(wang, first, key());
    String old = steps.eventually(wang, APPLICATIONS + first, "$.license.id");
    var second = counter.draft(wang, "elder-card");
    counter.submit(wang, second, key());
    String card = steps.eventually(wang, APPLICATIONS + second, "$.license.id");
    assertThat(counter.get(wang, "/api/license/licenses/" + card))
        .bodyJson()
        .extractingPath("$.version")
        .isEqualTo(2);
    assertThat(counter.get(wang, "/api/license/licenses/" + old))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("REPLACED");
  }

  @Test
  void anAutomaticRefusalIsLookedAtAgainByPeople() {
    var young = born(today.minusYears(59));
    libraries.putPeople(List.of(young));
    var who = citizen(young, null);
    var id = counter.draft(who, "elder-card");
    assertThat(counter.submit(who, id, key()))
        .bodyJson()
        .extractingPath("$.reviewable")
        .isEqualTo(true);
    var path = APPLICATIONS + id + "/review";
    var key = key();
    var why = Map.of("reason", "我的出生日期登记晚了一年，有档案为证");
    assertThat(counter.post(who, path, why, key)).hasStatusOk();
    assertThat(counter.post(who, path, why, key)).hasStatusOk();
    assertThat(counter.post(who, path, why)).hasStatus(409);

    String number = read(counter.application(who, id), "$.number");
    var reviewer = counter.persona("civil-reviewer");
    var list = counter.get(reviewer, "/api/casework/cases?q=" + number + "-复");
    String caseId = read(list, "$.items[0].id");
    assertThat(counter.get(reviewer, "/api/onestop/cases/" + caseId + "/application"))
        .bodyJson()
        .extractingPath("$.reviewReason")
        .isEqualTo("我的出生日期登记晚了一年，有档案为证");
    var agree = Map.<String, Object>of("opinion", "档案记载属实");
    assertThat(counter.act(reviewer, caseId, "propose-grant", agree)).hasStatusOk();
    var director = counter.persona("civil-director");
    assertThat(counter.act(director, caseId, "grant", agree)).hasStatusOk();

    steps.eventually(who, APPLICATIONS + id, "$.license.id");
    assertThat(steps.documents(who, id, 3)).contains("复核决定书");
  }

  @Test
  void anApplicantTakesAnApplicationBackAndAppliesAgain() {
    var id = counter.shop(owner);
    assertThat(counter.submit(owner, id, key())).hasStatusOk();
    assertThat(counter.post(owner, APPLICATIONS + id + "/withdrawal", Map.of()))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("WITHDRAWN");
    assertThat(counter.begin(owner, "food-bulk-sale")).hasStatus(201);
  }

  @Test
  void withoutANoticeInFiveWorkdaysItCountsAsAcceptedFromTheDayOfReceipt() {
    var id = counter.shop(owner);
    String caseId = read(counter.submit(owner, id, key()), "$.progress.caseId");
    received(caseId, 20);
    var now = counter.application(owner, id);
    assertThat(now).bodyJson().extractingPath("$.progress.step.id").isEqualTo("inspect");
    List<String> started = read(now, "$.progress.clocks[?(@.id=='promise')].startedAt");
    assertThat(LocalDate.ofInstant(Instant.parse(started.getFirst()), clock.getZone()))
        .isEqualTo(today.minusDays(20));
    var late = Map.of("items", List.of(Steps.item("layout", "照片模糊")));
    assertThat(
            counter.act(
                counter.persona("market-window"), caseId, "supplement", Map.of("form", late)))
        .hasStatus(409);
    assertThat(steps.documents(owner, id, 2)).contains("受理通知书");
    assertThat(steps.titles(owner, id)).contains("视为受理");
  }

  @Test
  void anExpiredSessionInALongFormLosesNothingThatWasSaved() {
    var resident = counter.persona("wang-guilan");
    var id = counter.draft(resident, "elder-card");
    counter.fill(resident, id, Map.of("helperPhone", "15499000777"));
    int version = read(counter.application(resident, id), "$.version");
    http.delete().uri("/api/identity/session").with(resident).exchange();
    assertThat(counter.save(resident, id, version, Map.of("helperPhone", "15499000778")))
        .hasStatus(401)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("session-expired");
    var back = counter.persona("wang-guilan");
    assertThat(counter.save(back, id, version, Map.of("helperPhone", "15499000778")))
        .bodyJson()
        .extractingPath("$.values.helperPhone")
        .isEqualTo("15499000778");
    assertThat(counter.delete(back, APPLICATIONS + id)).hasStatus(204);
  }

  @Test
  void aNoticeThatNamesWhatTheItemDoesNotKnowIsRefused() {
    var window = counter.persona("market-window");
    var id = counter.shop(owner);
    String caseId = read(counter.submit(owner, id, key()), "$.progress.caseId");
    var wrong = Map.of("items", List.of(Steps.item("no-such", "缺")));
    assertThat(counter.act(window, caseId, "supplement", Map.of("form", wrong)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("material-unknown");
    var twice = Map.of("items", List.of(Steps.item("layout", "缺"), Steps.item("layout", "糊")));
    assertThat(counter.act(window, caseId, "supplement", Map.of("form", twice)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("material-twice");
  }

  @Test
  void aRefusalAtTheCounterIsADatedDocumentThatOnlyItsPartiesRead() {
    var window = counter.persona("market-window");
    var id = counter.shop(owner);
    String caseId = read(counter.submit(owner, id, key()), "$.progress.caseId");
    var why = Map.<String, Object>of("opinion", "经营场所不在本区，不属于本局职权");
    assertThat(counter.act(window, caseId, "decline", why)).hasStatusOk();
    assertThat(steps.documents(owner, id, 2)).contains("不予受理决定书");
    var all = counter.get(owner, APPLICATIONS + id + "/documents");
    assertThat(all).bodyJson().extractingPath("$[1].number").asString().startsWith("黄市监不受〔");
    String document = read(all, "$[1].id");
    var path = "/api/onestop/documents/" + document;
    assertThat(counter.get(owner, path + "/file")).hasStatusOk();
    assertThat(counter.get(window, path + "/pages/1")).hasContentType("image/png");
    assertThat(counter.get(wang, path + "/file")).hasStatus(404);
    assertThat(counter.get(counter.persona("health-window"), path + "/file")).hasStatus(404);
  }

  /** As if the application had come in so many days ago. */
  private void received(String caseId, int days) {
    db.sql(
            """
            with w as (
              update casework.work_item set timer_at = now() - interval '1 second'
              where case_id = :id::uuid)
            update casework.case_file
            set clocks = (
                  select jsonb_build_object('all', jsonb_agg(
                    c || jsonb_build_object(
                      'started', (c->>'started')::timestamptz - make_interval(days => :days))))
                  from jsonb_array_elements(clocks->'all') c)
            where id = :id::uuid
            """)
        .param("id", caseId)
        .param("days", days)
        .update();
  }
}
