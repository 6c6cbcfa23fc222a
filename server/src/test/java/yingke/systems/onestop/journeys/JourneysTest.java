package yingke.systems.onestop.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.kernel.files.content.Samples;
import yingke.systems.onestop.Counter;

/**
 * The journeys that one-stop services are built for, over HTTP, from the question to the license.
 */
@YingkeTest
class JourneysTest {
  private static final String APPLICATIONS = "/api/onestop/applications/";

  private final MockMvcTester http;
  private final JdbcClient db;
  private final Counter counter;
  private final BaseLibraries libraries;
  private final Clock clock;
  private final LocalDate today;
  private final Person grandmother = born(LocalDate.of(1954, 3, 8));
  private final Person founder = born(LocalDate.of(1981, 5, 16));
  private final LegalEntity firm = firm(founder);
  private final RequestPostProcessor wang = citizen(grandmother, null);
  private final RequestPostProcessor owner = citizen(founder, firm);

  JourneysTest(MockMvcTester http, JdbcClient db, BaseLibraries libraries, Clock clock) {
    this.http = http;
    this.db = db;
    this.counter = new Counter(http);
    this.libraries = libraries;
    this.clock = clock;
    this.today = LocalDate.now(clock);
    libraries.putPeople(List.of(grandmother, founder));
    libraries.putLegalEntities(List.of(firm));
  }

  @Test
  void aRetiredResidentAsksInPlainWordsAndHasHerSealedCardSecondsLater() {
    var found = http.get().uri("/api/onestop/items?q=七十岁坐公交要不要钱").exchange();
    assertThat(found).bodyJson().extractingPath("$.items[0].id").isEqualTo("elder-card");

    var id = counter.draft(wang, "elder-card");
    var decided = counter.submit(wang, id, key());
    assertThat(decided).bodyJson().extractingPath("$.state").isEqualTo("GRANTED");

    String license = eventually(wang, APPLICATIONS + id, "$.license.id");
    var card = counter.get(wang, "/api/license/licenses/" + license);
    assertThat(card).bodyJson().extractingPath("$.state").isEqualTo("VALID");
    assertThat(text(card)).contains("优待证（70 周岁）").contains("免费乘坐区内公交车");
    assertThat(counter.get(wang, "/api/license/licenses/" + license + "/pages/1"))
        .hasStatusOk()
        .hasContentType("image/png");
    String verify = read(card, "$.verifyUrl");
    var code = verify.substring(verify.lastIndexOf('/') + 1);
    assertThat(http.get().uri("/api/license/verifications/" + code)).hasStatusOk();

    assertThat(documents(wang, id, 2)).containsExactlyInAnyOrder("收件凭证", "办理结果通知书");
    assertThat(titles(wang, id)).containsExactly("已提交", "办成了");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(text(counter.get(wang, "/api/notice/notices")))
                .contains("办成了：老年人优待证", "电子证照已制好", "/portal/applications/" + id));
    var five = Map.of("stars", 5, "tags", List.of("填得少"));
    assertThat(counter.post(wang, APPLICATIONS + id + "/rating", five)).hasStatus(204);
  }

  @Test
  void aTeaFirmIsToldOnceWhatToMendAndGetsItsLicenseAfterTwoInspectors() {
    var window = counter.persona("market-window");
    var id = counter.shop(owner);
    String caseId = read(counter.submit(owner, id, key()), "$.progress.caseId");

    var problem = Map.of("items", List.of(item("layout", "照片模糊，看不清洗手池的位置")));
    assertThat(counter.act(window, caseId, "supplement", Map.of("form", problem))).hasStatusOk();
    eventually(owner, APPLICATIONS + id, "$.supplement.items[0].problem");
    var asked = counter.application(owner, id);
    assertThat(asked).bodyJson().extractingPath("$.state").isEqualTo("SUPPLEMENT");
    assertThat(asked)
        .bodyJson()
        .extractingPath("$.materials[*].state")
        .asArray()
        .containsExactly("WAIVED", "WAIVED", "UNREADABLE", "UPLOADED");
    assertThat(counter.post(owner, APPLICATIONS + id + "/supplement", Map.of()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("布局图");
    assertThat(
            counter.attach(
                owner, id, "safety-rules", counter.upload(owner, "x.pdf", Samples.pdf())))
        .hasStatus(409);
    counter.bring(owner, id, "layout");
    assertThat(counter.post(owner, APPLICATIONS + id + "/supplement", Map.of()))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("SUBMITTED");

    assertThat(counter.act(window, caseId, "supplement", Map.of("form", problem)))
        .as("the law allows one supplement notice")
        .hasStatus(409);
    assertThat(counter.act(window, caseId, "accept", Map.of())).hasStatusOk();
    inspect(caseId, "market");
    decide(caseId, "market", "grant", "符合条件，准予许可");

    String license = eventually(owner, APPLICATIONS + id, "$.license.id");
    var certificate = counter.get(owner, "/api/license/licenses/" + license);
    assertThat(certificate)
        .bodyJson()
        .extractingPath("$.until")
        .isEqualTo(today.plusYears(5).minusDays(1).toString());
    assertThat(certificate)
        .bodyJson()
        .extractingPath("$.identifier")
        .asString()
        .startsWith("1.2.156.3005.2.");
    assertThat(documents(owner, id, 4))
        .containsExactlyInAnyOrder("收件凭证", "补正告知书", "受理通知书", "准予行政许可决定书");
    assertThat(titles(owner, id))
        .containsExactly("已提交", "请补正材料", "已补正", "已受理", "已现场核查", "核查已确认", "审核完成", "办成了");
    assertThat(counter.act(window, caseId, "accept", Map.of()))
        .as("a concluded case cannot be acted on")
        .hasStatus(409);
  }

  @Test
  void aLodgingWaitsForItsLaboratoryTestWithTheClockStandingStill() {
    var window = counter.persona("health-window");
    var inspector = counter.persona("health-inspector-1");
    var id = lodging();
    String caseId = read(counter.submit(owner, id, key()), "$.progress.caseId");
    assertThat(counter.act(window, caseId, "accept", Map.of())).hasStatusOk();

    var test = Map.of("items", "客房空气、用品用具", "institution", "区疾控检测中心", "expectedDays", 9);
    assertThat(counter.act(inspector, caseId, "start-test", Map.of("form", test))).hasStatusOk();
    var waiting = counter.application(owner, id);
    assertThat(waiting)
        .bodyJson()
        .extractingPath("$.progress.clocks[?(@.id=='promise')].expectedDays")
        .asArray()
        .containsExactly(9);
    assertThat(documents(owner, id, 3)).contains("特别程序告知书");
    assertThat(counter.get(owner, APPLICATIONS + id + "/timeline"))
        .bodyJson()
        .extractingPath("$.pause")
        .isEqualTo("检测");

    var result = Map.of("conclusion", "合格", "result", "各项指标合格");
    assertThat(counter.act(inspector, caseId, "finish-test", Map.of("form", result))).hasStatusOk();
    inspect(caseId, "health");
    extend(caseId);
    assertThat(documents(owner, id, 4)).contains("延长办理期限通知书");
    decide(caseId, "health", "refuse", "布草间和消毒间没有分开");

    assertThat(documents(owner, id, 5)).contains("不予行政许可决定书");
    String said = eventually(owner, APPLICATIONS + id, "$.decision.explanation");
    assertThat(said).isEqualTo("布草间和消毒间没有分开");
    var refused = counter.application(owner, id);
    assertThat(refused).bodyJson().extractingPath("$.state").isEqualTo("REFUSED");
    assertThat(refused).bodyJson().extractingPath("$.reviewable").isEqualTo(false);
  }

  @Test
  void aSecondElderCardTakesThePlaceOfTheFirst() {
    var first = counter.draft(wang, "elder-card");
    counter.submit(wang, first, key());
    String old = eventually(wang, APPLICATIONS + first, "$.license.id");
    var second = counter.draft(wang, "elder-card");
    counter.submit(wang, second, key());
    String card = eventually(wang, APPLICATIONS + second, "$.license.id");
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

    eventually(who, APPLICATIONS + id, "$.license.id");
    assertThat(documents(who, id, 3)).contains("复核决定书");
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
    var late = Map.of("items", List.of(item("layout", "照片模糊")));
    assertThat(
            counter.act(
                counter.persona("market-window"), caseId, "supplement", Map.of("form", late)))
        .hasStatus(409);
    assertThat(documents(owner, id, 2)).contains("受理通知书");
    assertThat(titles(owner, id)).contains("视为受理");
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
    var wrong = Map.of("items", List.of(item("no-such", "缺")));
    assertThat(counter.act(window, caseId, "supplement", Map.of("form", wrong)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("material-unknown");
    var twice = Map.of("items", List.of(item("layout", "缺"), item("layout", "糊")));
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
    assertThat(documents(owner, id, 2)).contains("不予受理决定书");
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
            update casework.case_file
            set timer_at = now() - interval '1 second',
                clocks = (
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

  private String lodging() {
    var id = counter.draft(owner, "public-place-health");
    counter.fill(
        owner,
        id,
        Map.of(
            "placeName",
            "松间民宿",
            "kind",
            "宾馆旅店招待所",
            "place",
            "341003102001",
            "address",
            "黄山区汤口镇寨西路9号",
            "area",
            320,
            "rooms",
            12,
            "staff",
            4,
            "certifiedStaff",
            4,
            "centralAir",
            false,
            "contactPhone",
            "15400000002"));
    counter.bring(owner, id, "floor-plan");
    counter.bring(owner, id, "hygiene-rules");
    return id;
  }

  /** Two officers on site, one who writes and one who confirms. */
  private void inspect(String caseId, String department) {
    var record = Map.of("inspectedOn", today.toString(), "findings", "场所与申请一致", "conclusion", "符合");
    var first = counter.persona(department + "-inspector-1");
    var second = counter.persona(department + "-inspector-2");
    assertThat(counter.act(first, caseId, "record-inspection", Map.of("form", record)))
        .hasStatusOk();
    assertThat(counter.act(first, caseId, "confirm-inspection", Map.of())).hasStatus(409);
    assertThat(counter.act(second, caseId, "confirm-inspection", Map.of())).hasStatusOk();
    var agree = Map.<String, Object>of("opinion", "材料齐全，核查符合");
    assertThat(
            counter.act(counter.persona(department + "-reviewer"), caseId, "propose-grant", agree))
        .hasStatusOk();
  }

  private void extend(String caseId) {
    var director = counter.persona("health-director");
    var why = Map.<String, Object>of("opinion", "需要专家会商");
    assertThat(counter.act(director, caseId, "request-extension", why)).hasStatusOk();
    assertThat(counter.act(counter.persona("health-head"), caseId, "approve-extension", why))
        .hasStatusOk();
  }

  private void decide(String caseId, String department, String action, String why) {
    var director = counter.persona(department + "-director");
    assertThat(counter.act(director, caseId, action, Map.of("opinion", why))).hasStatusOk();
  }

  private static Map<String, Object> item(String material, String problem) {
    return Map.of("material", material, "problem", problem);
  }

  /** What is done by a reaction comes within seconds. */
  private String eventually(RequestPostProcessor who, String path, String value) {
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(() -> read(counter.get(who, path), value) instanceof String);
    return read(counter.get(who, path), value);
  }

  private List<String> documents(RequestPostProcessor who, String id, int count) {
    var path = APPLICATIONS + id + "/documents";
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> titlesOf(counter.get(who, path)).size() >= count);
    return titlesOf(counter.get(who, path));
  }

  private static List<String> titlesOf(MvcTestResult documents) {
    return JsonPath.read(text(documents), "$[*].title");
  }

  private List<String> titles(RequestPostProcessor who, String id) {
    return JsonPath.read(
        text(counter.get(who, APPLICATIONS + id + "/timeline")), "$.entries[*].title");
  }
}
