package yingke.capability.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SignedIn;

/** 加注件: what it says to whom, and when it ends. */
@YingkeTest
class AnnotatedCopiesTest {
  private static int strangers;

  private final MockMvcTester http;
  private final Licenses licenses;
  private final LicenseEnds ends;
  private final JdbcClient db;
  private final LocalDate today;

  AnnotatedCopiesTest(
      MockMvcTester http, Licenses licenses, LicenseEnds ends, JdbcClient db, Clock clock) {
    this.today = LocalDate.now(clock);
    this.http = http;
    this.licenses = licenses;
    this.ends = ends;
    this.db = db;
  }

  @Test
  void saysForWhatForWhomAndUntilWhenToWhoeverVerifiesIt() {
    var license = food(null);
    var made = make(holder(license), license, today.plusDays(30));
    assertThat(made).hasStatus(201);
    var shown = verify(text(made, "verifyUrl"));
    assertThat(shown).bodyJson().extractingPath("$.copy.purpose").isEqualTo("申请银行贷款");
    assertThat(shown).bodyJson().extractingPath("$.copy.recipient").isEqualTo("徽商银行黄山区支行");
    assertThat(shown).bodyJson().extractingPath("$.usable").isEqualTo(true);
    assertThat(shown)
        .bodyJson()
        .extractingPath("$.sentence")
        .asString()
        .startsWith(
            "这是加注件，仅用于申请银行贷款，提供给徽商银行黄山区支行，有效至%s。"
                .formatted(LicensePage.chinese(today.plusDays(30))))
        .endsWith("目前有效");
    assertThat(verify(license.verifyUrl())).bodyJson().extractingPath("$.copy").isNull();
  }

  @Test
  void isASealedFileThatIsToldApartFromTheLicense() {
    var license = food(null);
    var made = make(holder(license), license, today);
    var file = get(holder(license), "/api/license/copies/" + text(made, "id") + "/file");
    var ofd = file.getResponse().getContentAsByteArray();
    var checked = upload(ofd);
    assertThat(checked).bodyJson().extractingPath("$.valid").isEqualTo(true);
    assertThat(checked).bodyJson().extractingPath("$.seal.valid").isEqualTo(true);
    assertThat(checked).bodyJson().extractingPath("$.license.copy.purpose").isEqualTo("申请银行贷款");
    ofd[ofd.length / 2] ^= 1;
    assertThat(upload(ofd)).bodyJson().extractingPath("$.valid").isEqualTo(false);
    var page = get(holder(license), "/api/license/copies/" + text(made, "id") + "/pages/1");
    assertThat(page).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
  }

  @Test
  void tellsThatTheLicenseWasRevokedMeanwhile() {
    var license = food(null);
    var made = make(holder(license), license, today.plusDays(30));
    revoke(license);
    var shown = verify(text(made, "verifyUrl"));
    assertThat(shown).bodyJson().extractingPath("$.copy.state").isEqualTo("VALID");
    assertThat(shown).bodyJson().extractingPath("$.stateTitle").isEqualTo("撤销");
    assertThat(shown).bodyJson().extractingPath("$.usable").isEqualTo(false);
    assertThat(shown).bodyJson().extractingPath("$.sentence").asString().contains("已被撤销");
    assertThat(make(holder(license), license, today))
        .hasStatus(409)
        .bodyText()
        .contains("目前是“撤销”，不能再制作加注件");
  }

  @Test
  void endsAfterItsLastDayAndWhenItIsTakenBack() {
    var license = food(null);
    var over = make(holder(license), license, today);
    db.sql("update license.copy set made_on = :day, valid_until = :day where id = :id")
        .param("day", today.minusDays(1))
        .param("id", UUID.fromString(text(over, "id")))
        .update();
    assertThat(verify(text(over, "verifyUrl")))
        .bodyText()
        .contains("期限到" + LicensePage.chinese(today.minusDays(1)) + "为止");
    var back = make(holder(license), license, today);
    var path = "/api/license/copies/" + text(back, "id") + "/revocation";
    assertThat(post(holder(license), path, "{}", key())).hasStatusOk();
    assertThat(post(holder(license), path, "{}", key()))
        .as("again")
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("TAKEN_BACK");
    var shown = verify(text(back, "verifyUrl"));
    assertThat(shown).bodyJson().extractingPath("$.usable").isEqualTo(false);
    assertThat(shown).bodyText().contains("已被持证人作废");
  }

  @Test
  void isNobodyElses() {
    var license = food(null);
    var made = make(holder(license), license, today);
    var other = Orders.citizen(Orders.person());
    assertThat(make(other, license, today)).hasStatus(404);
    var path = "/api/license/copies/" + text(made, "id");
    for (var what : List.of("/file", "/pages/1"))
      assertThat(get(other, path + what)).as(what).hasStatus(404);
    assertThat(post(other, path + "/revocation", "{}", key())).hasStatus(404);
    assertThat(get(other, "/api/license/copies")).bodyJson().extractingPath("$.items").isEmpty();
    assertThat(http.get().uri(path + "/file")).hasStatus(401);
    var officer = Orders.officer("market", "license.license.browse");
    assertThat(make(officer, license, today)).hasStatus(403);
    assertThat(verify("/portal/verify/AAAAAAAAAAAAAAAAAAAAAA")).as("forged").hasStatus(404);
  }

  @Test
  void isListedWithWhoMadeItAndWrittenToTheLog() {
    var license = food(null);
    make(holder(license), license, today);
    var list = get(holder(license), "/api/license/copies?license=" + license.id());
    assertThat(list).bodyJson().extractingPath("$.items[0].madeByName").isEqualTo("某人");
    var logged =
        db.sql("select detail->>'purpose' from audit.entry where object = ? and operation = ?")
            .params("license:" + license.id(), "license.copy.make")
            .query(String.class)
            .list();
    assertThat(logged).containsExactly("申请银行贷款");
  }

  @Test
  void endsNoLaterThanTheLicenseAndTheRules() {
    var license = food(today.plusDays(9));
    assertThat(make(holder(license), license, today.plusDays(10)))
        .hasStatus(400)
        .bodyText()
        .contains("证照有效期到 " + LicensePage.chinese(today.plusDays(9)) + " 为止");
    assertThat(make(holder(license), license, today.minusDays(1))).hasStatus(400);
    assertThat(make(holder(license), food(null), today)).as("another holder's").hasStatus(404);
    var lasting = food(null);
    assertThat(make(holder(lasting), lasting, today.plusDays(366)))
        .hasStatus(400)
        .bodyText()
        .contains("最长用 366 天");
    assertThat(make(holder(license), license, today.plusDays(9))).hasStatus(201);
  }

  @Test
  void theSameOrderSentTwiceIsOneCopyAndTwoAtOnceDoNotPassTheDaysLimit() throws Exception {
    var license = food(null);
    var key = key();
    var first = make(holder(license), license, today, key);
    assertThat(text(make(holder(license), license, today, key), "id")).isEqualTo(text(first, "id"));
    for (int n = 1; n < 19; n++) make(holder(license), license, today);
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers =
          both.invokeAll(
              IntStream.range(0, 2)
                  .<Callable<Integer>>mapToObj(
                      _ -> () -> make(holder(license), license, today).getResponse().getStatus())
                  .toList());
      assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
          .containsExactlyInAnyOrder(201, 409);
    }
    var rules = get(holder(license), "/api/license/copy-rules");
    assertThat(rules).bodyJson().extractingPath("$.madeToday").isEqualTo(20);
  }

  private LicenseView food(@Nullable LocalDate until) {
    return Callers.as(Orders.SYSTEM, () -> licenses.issue(Orders.foodBusiness(today, until)));
  }

  private void revoke(LicenseView license) {
    var order = new LicenseEnds.Order(UUID.randomUUID(), 0, "fraud", "提交的租赁合同系伪造", null, null);
    Callers.as(Orders.officer("market"), () -> ends.end(license.id(), order));
  }

  private static Caller holder(LicenseView license) {
    return Orders.citizen(license.holder());
  }

  private MvcTestResult make(Caller caller, LicenseView license, LocalDate until) {
    return make(caller, license, until, key());
  }

  private MvcTestResult make(Caller caller, LicenseView license, LocalDate until, String key) {
    var body = "{\"purpose\":\"申请银行贷款\",\"recipient\":\"徽商银行黄山区支行\",\"until\":\"" + until + "\"}";
    return post(caller, "/api/license/licenses/" + license.id() + "/copies", body, key);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String text(MvcTestResult result, String field) {
    return JsonMapper.shared()
        .readTree(result.getResponse().getContentAsByteArray())
        .path(field)
        .asString();
  }

  private MvcTestResult verify(String url) {
    return http.get()
        .uri("/api/license/verifications/" + url.substring(url.lastIndexOf('/') + 1))
        .with(request -> {
          request.setRemoteAddr("198.18.9." + ++strangers);
          return request;
        })
        .exchange();
  }

  private MvcTestResult upload(byte[] content) {
    return http.post()
        .uri("/api/license/verifications")
        .multipart()
        .file(new MockMultipartFile("file", "a.ofd", "application/ofd", content))
        .with(request -> {
          request.setRemoteAddr("198.18.9." + ++strangers);
          return request;
        })
        .exchange();
  }

  private MvcTestResult post(Caller caller, String path, String body, String key) {
    return http.post()
        .uri(path)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(authentication(new SignedIn(caller)))
        .exchange();
  }

  private MvcTestResult get(Caller caller, String uri) {
    return http.get().uri(uri).with(authentication(new SignedIn(caller))).exchange();
  }
}
