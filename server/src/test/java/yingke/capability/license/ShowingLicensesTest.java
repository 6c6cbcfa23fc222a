package yingke.capability.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;

@YingkeTest
class ShowingLicensesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static int strangers;

  private final MockMvcTester http;
  private final Licenses licenses;
  private final JdbcClient db;
  private final SubjectRef wang = Orders.person();

  ShowingLicensesTest(MockMvcTester http, Licenses licenses, JdbcClient db) {
    this.http = http;
    this.licenses = licenses;
    this.db = db;
  }

  @Test
  void letsTheHolderSeeAndTakeIt() {
    var license = issue(Orders.elderCard(wang));
    var mine = Orders.citizen(wang);
    var list = get(mine, "/api/license/licenses");
    assertThat(list)
        .bodyJson()
        .extractingPath("$.items[*].id")
        .asArray()
        .containsExactly(license.id().toString());
    var path = "/api/license/licenses/" + license.id();
    assertThat(get(mine, path)).bodyJson().extractingPath("$.fields[0].label").isEqualTo("性别");
    var file = get(mine, path + "/file");
    assertThat(file).hasStatusOk().hasContentType(MediaType.parseMediaType("application/ofd"));
    assertThat(file.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    var page = get(mine, path + "/pages/1");
    assertThat(page).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
    assertThat(get(mine, path + "/pages/9")).hasStatus(404);
    var acts =
        db.sql("select detail->>'act' from audit.entry where object = ? order by id")
            .param("license:" + license.id())
            .query(String.class)
            .list();
    assertThat(acts).contains("read", "download", "show");
  }

  @Test
  void hidesItFromEverybodyElse() {
    var license = issue(Orders.elderCard(wang));
    var path = "/api/license/licenses/" + license.id();
    var other = Orders.citizen(Orders.person());
    for (var what : new String[] {"", "/file", "/pages/1"}) {
      assertThat(get(other, path + what)).as(what).hasStatus(404);
      assertThat(http.get().uri(path + what)).as(what).hasStatus(401);
      assertThat(get(Orders.officer("civil", "license.license.browse"), path + what))
          .hasStatus(403);
    }
  }

  @Test
  void tellsAStrangerItsStateAndMasksThePerson() {
    var license = issue(Orders.elderCard(wang));
    var shown = verify(license);
    assertThat(shown).hasStatusOk();
    assertThat(shown).bodyJson().extractingPath("$.holderName").isEqualTo("王*兰");
    assertThat(shown).bodyJson().extractingPath("$.stateTitle").isEqualTo("有效");
    assertThat(shown).bodyText().doesNotContain("王桂兰").doesNotContain("1954");
    var firm = issue(Orders.foodBusiness(TODAY, null));
    assertThat(verify(firm)).bodyJson().extractingPath("$.holderName").isEqualTo("黄山区云谷茶叶有限公司");
    var expired = issue(Orders.foodBusiness(LocalDate.of(2018, 1, 1), LocalDate.of(2022, 12, 31)));
    assertThat(verify(expired)).bodyJson().extractingPath("$.stateTitle").isEqualTo("过期");
    assertThat(stranger("/api/license/verifications/AAAAAAAAAAAAAAAAAAAAAA")).hasStatus(404);
  }

  @Test
  void tellsAStrangerThatItWasRevoked() {
    var license = issue(Orders.foodBusiness(TODAY, null));
    var ofd = get(holder(license), "/api/license/licenses/" + license.id() + "/file");
    var content = ofd.getResponse().getContentAsByteArray();
    assertThat(upload(content)).bodyJson().extractingPath("$.valid").isEqualTo(true);
    var director = Orders.officer("market", "license.license.revoke");
    assertThat(end(Orders.officer("health", "license.license.revoke"), license)).hasStatus(404);
    assertThat(end(Orders.officer("market", "license.license.browse"), license)).hasStatus(403);
    assertThat(end(director, license)).hasStatusOk();
    assertThat(end(director, license)).as("another command").hasStatus(409);
    assertThat(verify(license)).bodyJson().extractingPath("$.stateTitle").isEqualTo("撤销");
    var again = upload(content);
    assertThat(again).bodyJson().extractingPath("$.valid").isEqualTo(false);
    assertThat(again).bodyJson().extractingPath("$.seal.valid").isEqualTo(true);
    assertThat(again).bodyJson().extractingPath("$.sentence").asString().contains("已被撤销");
  }

  @Test
  void saysOfAForgedFileThatItIsForged() {
    var license = issue(Orders.foodBusiness(TODAY, null));
    var file = get(holder(license), "/api/license/licenses/" + license.id() + "/file");
    var content = file.getResponse().getContentAsByteArray();
    content[content.length / 2] ^= 1;
    var answer = upload(content);
    assertThat(answer).bodyJson().extractingPath("$.valid").isEqualTo(false);
    assertThat(answer).bodyJson().extractingPath("$.license").isNull();
    var program = upload("MZ".getBytes(StandardCharsets.US_ASCII));
    assertThat(program)
        .bodyJson()
        .extractingPath("$.seal.steps[0].sentence")
        .isEqualTo("这不是 OFD 文件（内容不符）");
  }

  @Test
  void showsOfficersWhatTheirDepartmentIssued() {
    var license = issue(Orders.foodBusiness(TODAY, null));
    var uri = "/api/license/issued?q=" + license.number();
    var own = get(Orders.officer("market", "license.license.browse"), uri);
    assertThat(own).bodyJson().extractingPath("$.items[0].id").isEqualTo(license.id().toString());
    var foreign = get(Orders.officer("health", "license.license.browse"), uri);
    assertThat(foreign).bodyJson().extractingPath("$.items").asArray().isEmpty();
    var page = "/api/license/issued/" + license.id() + "/pages/1";
    assertThat(get(Orders.officer("market", "license.license.browse"), page)).hasStatusOk();
    assertThat(get(Orders.officer("health", "license.license.browse"), page)).hasStatus(404);
    var sheet = get(Orders.officer("market", "license.license.browse"), "/api/license/issued.xlsx");
    assertThat(sheet.getResponse().getContentAsByteArray()).startsWith('P', 'K');
  }

  @Test
  void asksGuessersToWait() {
    var last = from("203.0.113.9", "/api/license/verifications/guess");
    for (int n = 0; n < 30; n++) last = from("203.0.113.9", "/api/license/verifications/guess" + n);
    assertThat(last).hasStatus(429);
    assertThat(last.getResponse().getHeader("Retry-After")).isNotNull();
    assertThat(from("203.0.113.10", "/api/license/verifications/guess")).hasStatus(404);
  }

  private LicenseView issue(IssueLicense order) {
    return Callers.as(Orders.SYSTEM, () -> licenses.issue(order));
  }

  private static Caller holder(LicenseView license) {
    return Orders.citizen(license.holder());
  }

  private MvcTestResult verify(LicenseView license) {
    var code = license.verifyUrl().substring(license.verifyUrl().lastIndexOf('/') + 1);
    return stranger("/api/license/verifications/" + code);
  }

  /** Each from an address of its own, so that tests do not slow each other down. */
  private MvcTestResult stranger(String uri) {
    return from("198.51.100." + ++strangers % 250, uri);
  }

  private MvcTestResult from(String address, String uri) {
    return http.get()
        .uri(uri)
        .with(request -> {
          request.setRemoteAddr(address);
          return request;
        })
        .exchange();
  }

  private MvcTestResult upload(byte[] content) {
    return http.post()
        .uri("/api/license/verifications")
        .multipart()
        .file(new MockMultipartFile("file", "a.ofd", "application/ofd", content))
        .exchange();
  }

  @Test
  void theSameRevocationSentTwiceIsDoneOnceAndAnsweredTwice() {
    var license = issue(Orders.foodBusiness(TODAY, null));
    var director = Orders.officer("market", "license.license.revoke");
    var key = UUID.randomUUID().toString();
    assertThat(end(director, license, key)).hasStatusOk();
    assertThat(end(director, license, key))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("REVOKED");
  }

  private MvcTestResult end(Caller caller, LicenseView license) {
    return end(caller, license, UUID.randomUUID().toString());
  }

  private MvcTestResult end(Caller caller, LicenseView license, String key) {
    return http.post()
        .uri("/api/license/licenses/" + license.id() + "/revocation")
        .header("Idempotency-Key", key)
        .header("If-Match", "\"0\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"ground\":\"fraud\",\"reason\":\"提交的租赁合同系伪造\"}")
        .with(authentication(new SignedIn(caller)))
        .exchange();
  }

  private MvcTestResult get(Caller caller, String uri) {
    return http.get().uri(uri).with(authentication(new SignedIn(caller))).exchange();
  }
}
