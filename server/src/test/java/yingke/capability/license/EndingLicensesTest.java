package yingke.capability.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SignedIn;

@YingkeTest
class EndingLicensesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Caller DIRECTOR =
      Orders.officer("market", "license.license.revoke", "license.license.browse");
  private static int strangers;

  private final MockMvcTester http;
  private final Licenses licenses;
  private final PublicLicenses open;
  private final JdbcClient db;

  EndingLicensesTest(MockMvcTester http, Licenses licenses, PublicLicenses open, JdbcClient db) {
    this.http = http;
    this.licenses = licenses;
    this.open = open;
    this.db = db;
  }

  @Test
  void tellsTheFourEndsApart() {
    assertThat(ended("law-changed", null)).isEqualTo("撤回");
    assertThat(ended("beyond-powers", null)).isEqualTo("撤销");
    assertThat(ended("penalty", "黄市监处罚〔2026〕31号")).isEqualTo("吊销");
    assertThat(ended("dissolution", null)).isEqualTo("注销");
  }

  @Test
  void tellsAStrangerWhichEndByWhichArticleButNotTheOrgansWords() {
    var license = food();
    assertThat(end(DIRECTOR, license, 0, "fraud", null)).hasStatusOk();
    var shown = verify(license);
    assertThat(shown).bodyJson().extractingPath("$.history[0].title").isEqualTo("撤销");
    assertThat(shown).bodyJson().extractingPath("$.history[0].basis").isEqualTo("《行政许可法》第六十九条第二款");
    assertThat(shown).bodyJson().extractingPath("$.endedAt").isNotNull();
    assertThat(shown).bodyText().doesNotContain("提交的租赁合同");
  }

  @Test
  void tellsTheHolderTheGroundAndTheRemedies() {
    var license = food();
    assertThat(end(DIRECTOR, license, 0, "law-changed", null)).hasStatusOk();
    var text =
        db.sql("select title || text from notice.notice where link = ?")
            .param("/portal/licenses/" + license.id())
            .query(String.class)
            .single();
    assertThat(text).contains("撤回", "第八条第二款", "提交的租赁合同", "依法给予补偿", "60日", "6个月");
  }

  @Test
  void refusesAGroundThatDoesNotFit() {
    var license = food();
    assertThat(end(DIRECTOR, license, 0, "penalty", null)).hasStatus(409).bodyText().contains("文号");
    assertThat(end(DIRECTOR, license, 0, "death", null)).hasStatus(409).bodyText().contains("单位");
    assertThat(end(DIRECTOR, license, 0, "expired", null)).hasStatus(409).bodyText().contains("有效");
    assertThat(end(DIRECTOR, license, 0, "suspension-penalty", "一号")).hasStatus(400);
    assertThat(end(DIRECTOR, license, 0, "dislike", null)).hasStatus(400);
    assertThat(verify(license)).bodyJson().extractingPath("$.stateTitle").isEqualTo("有效");
  }

  @Test
  void strikesOffWhatHasExpiredOrWasRevoked() {
    var old = issue(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 12, 31));
    assertThat(end(DIRECTOR, old, 0, "fraud", null)).hasStatus(409);
    assertThat(end(DIRECTOR, old, 0, "expired", null)).hasStatusOk();
    var revoked = food();
    assertThat(end(DIRECTOR, revoked, 0, "fraud", null)).hasStatusOk();
    assertThat(end(DIRECTOR, revoked, 1, "ended", null)).hasStatusOk();
    var history = get(DIRECTOR, "/api/license/issued/" + revoked.id() + "/history");
    assertThat(history)
        .bodyJson()
        .extractingPath("$[*].kind")
        .asArray()
        .containsExactly("REVOKE", "CANCEL");
    assertThat(end(DIRECTOR, revoked, 2, "other", null)).as("struck off").hasStatus(409);
  }

  @Test
  void suspendsUntilADayAndGivesBack() {
    var license = food();
    var body = body("suspension-penalty", "黄市监处罚〔2026〕32号", TODAY.plusDays(30));
    var key = UUID.randomUUID().toString();
    var path = "/api/license/licenses/" + license.id() + "/suspension";
    assertThat(post(DIRECTOR, path, key, 0, body)).hasStatusOk();
    assertThat(post(DIRECTOR, path, key, 0, body)).as("sent twice").hasStatusOk();
    assertThat(verify(license)).bodyJson().extractingPath("$.stateTitle").isEqualTo("暂扣");
    assertThat(licenses.holds(license.holder(), "food-business")).isFalse();
    var listed = get(DIRECTOR, "/api/license/issued?state=SUSPENDED&q=" + license.number());
    assertThat(listed).bodyJson().extractingPath("$.items[0].revision").isEqualTo(1);
    var lifting = path + "/lifting";
    var lifted = "{\"reason\":\"整改已经验收\"}";
    assertThat(post(DIRECTOR, lifting, UUID.randomUUID().toString(), 1, lifted)).hasStatusOk();
    assertThat(verify(license)).bodyJson().extractingPath("$.stateTitle").isEqualTo("有效");
    assertThat(post(DIRECTOR, lifting, UUID.randomUUID().toString(), 2, lifted)).hasStatus(409);
    assertThat(licenses.holds(license.holder(), "food-business")).isTrue();
  }

  @Test
  void givesASuspendedLicenseBackByItselfAfterItsLastDay() {
    var license = food();
    db.sql("update license.license set suspended_at = ?, suspended_until = ? where id = ?")
        .params(TODAY.minusDays(9).atStartOfDay(), TODAY.minusDays(1), license.id())
        .update();
    assertThat(verify(license)).bodyJson().extractingPath("$.stateTitle").isEqualTo("有效");
    assertThat(licenses.holds(license.holder(), "food-business")).isTrue();
  }

  @Test
  void refusesStrangersNeighborsAndWhoeverSawAnOlderState() {
    var license = food();
    var neighbor = Orders.officer("health", "license.license.revoke", "license.license.browse");
    assertThat(end(neighbor, license, 0, "fraud", null)).hasStatus(404);
    var history = "/api/license/issued/" + license.id() + "/history";
    assertThat(get(neighbor, history)).hasStatus(404);
    var clerk = Orders.officer("market", "license.license.browse");
    assertThat(end(clerk, license, 0, "fraud", null)).hasStatus(403);
    var own = "/api/license/licenses/" + license.id() + "/history";
    assertThat(get(Orders.citizen(license.holder()), own)).hasStatusOk();
    assertThat(get(Orders.citizen(Orders.person()), own)).hasStatus(404);
    assertThat(end(DIRECTOR, license, 3, "fraud", null)).hasStatus(409).bodyText().contains("刷新");
  }

  @Test
  void offersEveryGroundWithItsArticle() {
    var grounds = get(DIRECTOR, "/api/license/grounds");
    assertThat(grounds).bodyJson().extractingPath("$[*].basis").asArray().hasSize(16);
    assertThat(get(Orders.citizen(Orders.person()), "/api/license/grounds")).hasStatus(403);
  }

  private String ended(String ground, @Nullable String decision) {
    var license = food();
    assertThat(end(DIRECTOR, license, 0, ground, decision)).hasStatusOk();
    var code = license.verifyUrl().substring(license.verifyUrl().lastIndexOf('/') + 1);
    return open.find(code).orElseThrow().stateTitle();
  }

  private LicenseView food() {
    return issue(TODAY, null);
  }

  private LicenseView issue(LocalDate from, @Nullable LocalDate until) {
    return Callers.as(Orders.SYSTEM, () -> licenses.issue(Orders.foodBusiness(from, until)));
  }

  private MvcTestResult verify(LicenseView license) {
    var code = license.verifyUrl().substring(license.verifyUrl().lastIndexOf('/') + 1);
    return http.get()
        .uri("/api/license/verifications/" + code)
        .with(request -> {
          request.setRemoteAddr("198.18.0." + ++strangers);
          return request;
        })
        .exchange();
  }

  private MvcTestResult end(
      Caller caller, LicenseView license, int revision, String ground, @Nullable String decision) {
    var path = "/api/license/licenses/" + license.id() + "/revocation";
    var body = body(ground, decision, null);
    return post(caller, path, UUID.randomUUID().toString(), revision, body);
  }

  private static String body(String ground, @Nullable String decision, @Nullable LocalDate until) {
    var parts =
        Arrays.asList(
            "\"ground\":\"" + ground + "\"",
            "\"reason\":\"提交的租赁合同系伪造\"",
            "\"decision\":" + (decision == null ? "null" : "\"" + decision + "\""),
            "\"until\":" + (until == null ? "null" : "\"" + until + "\""));
    return "{" + String.join(",", parts) + "}";
  }

  private MvcTestResult post(Caller caller, String path, String key, int revision, String body) {
    return http.post()
        .uri(path)
        .header("Idempotency-Key", key)
        .header("If-Match", "\"" + revision + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(authentication(new SignedIn(caller)))
        .exchange();
  }

  private MvcTestResult get(Caller caller, String uri) {
    return http.get().uri(uri).with(authentication(new SignedIn(caller))).exchange();
  }
}
