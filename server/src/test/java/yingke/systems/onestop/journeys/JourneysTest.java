package yingke.systems.onestop.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
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
  private final Counter counter;
  private final Steps steps;
  private final LocalDate today;
  private final Person grandmother = born(LocalDate.of(1954, 3, 8));
  private final Person founder = born(LocalDate.of(1981, 5, 16));
  private final LegalEntity firm = firm(founder);
  private final RequestPostProcessor wang = citizen(grandmother, null);
  private final RequestPostProcessor owner = citizen(founder, firm);

  JourneysTest(MockMvcTester http, BaseLibraries libraries, Clock clock) {
    this.http = http;
    this.counter = new Counter(http);
    this.today = LocalDate.now(clock);
    this.steps = new Steps(counter, today);
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

    String license = steps.eventually(wang, APPLICATIONS + id, "$.license.id");
    var card = counter.get(wang, "/api/license/licenses/" + license);
    assertThat(card).bodyJson().extractingPath("$.state").isEqualTo("VALID");
    assertThat(text(card)).contains("优待证（70 周岁）").contains("免费乘坐区内公交车");
    assertThat(counter.get(wang, "/api/license/licenses/" + license + "/pages/1"))
        .hasStatusOk()
        .hasContentType("image/png");
    String verify = read(card, "$.verifyUrl");
    var code = verify.substring(verify.lastIndexOf('/') + 1);
    assertThat(http.get().uri("/api/license/verifications/" + code)).hasStatusOk();

    assertThat(steps.documents(wang, id, 2)).containsExactlyInAnyOrder("收件凭证", "办理结果通知书");
    assertThat(steps.titles(wang, id)).containsExactly("已提交", "办成了");
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
    mend(id, caseId, window);
    assertThat(counter.act(window, caseId, "accept", Map.of())).hasStatusOk();
    steps.inspect(caseId, "market");
    steps.decide(caseId, "market", "grant", "符合条件，准予许可");

    String license = steps.eventually(owner, APPLICATIONS + id, "$.license.id");
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
    assertThat(steps.documents(owner, id, 4))
        .containsExactlyInAnyOrder("收件凭证", "补正告知书", "受理通知书", "准予行政许可决定书");
    assertThat(steps.titles(owner, id))
        .containsExactly("已提交", "请补正材料", "已补正", "已受理", "已现场核查", "核查已确认", "审核完成", "办成了");
    assertThat(counter.act(window, caseId, "accept", Map.of()))
        .as("a concluded case cannot be acted on")
        .hasStatus(409);
  }

  /** The one notice: what it asks for is handed in whole, and it cannot be given again. */
  private void mend(String id, String caseId, RequestPostProcessor window) {
    var problem = Map.of("items", List.of(Steps.item("layout", "照片模糊，看不清洗手池的位置")));
    assertThat(counter.act(window, caseId, "supplement", Map.of("form", problem))).hasStatusOk();
    steps.eventually(owner, APPLICATIONS + id, "$.supplement.items[0].problem");
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
  }

  @Test
  void aLodgingWaitsForItsLaboratoryTestWithTheClockStandingStill() {
    var window = counter.persona("health-window");
    var inspector = counter.persona("health-inspector-1");
    var id = steps.lodging(owner);
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
    assertThat(steps.documents(owner, id, 3)).contains("特别程序告知书");
    assertThat(counter.get(owner, APPLICATIONS + id + "/timeline"))
        .bodyJson()
        .extractingPath("$.pause")
        .isEqualTo("检测");

    var result = Map.of("conclusion", "合格", "result", "各项指标合格");
    assertThat(counter.act(inspector, caseId, "finish-test", Map.of("form", result))).hasStatusOk();
    steps.inspect(caseId, "health");
    steps.extend(caseId);
    assertThat(steps.documents(owner, id, 4)).contains("延长办理期限通知书");
    steps.decide(caseId, "health", "refuse", "布草间和消毒间没有分开");

    assertThat(steps.documents(owner, id, 5)).contains("不予行政许可决定书");
    String said = steps.eventually(owner, APPLICATIONS + id, "$.decision.explanation");
    assertThat(said).isEqualTo("布草间和消毒间没有分开");
    var refused = counter.application(owner, id);
    assertThat(refused).bodyJson().extractingPath("$.state").isEqualTo("REFUSED");
    assertThat(refused).bodyJson().extractingPath("$.reviewable").isEqualTo(false);
  }
}
