package yingke.systems.onestop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.SHOP;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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

@YingkeTest
class SubmittingTest {
  private final Counter counter;
  private final JdbcClient db;
  private final BaseLibraries libraries;
  private final LocalDate today;
  private final Person grandmother = born(LocalDate.of(1954, 3, 8));
  private final Person founder = born(LocalDate.of(1981, 5, 16));
  private final LegalEntity teaFirm = firm(founder);
  private final RequestPostProcessor wang = citizen(grandmother, null);
  private final RequestPostProcessor tea = citizen(founder, teaFirm);

  SubmittingTest(MockMvcTester http, JdbcClient db, BaseLibraries libraries, Clock clock) {
    this.counter = new Counter(http);
    this.db = db;
    this.libraries = libraries;
    this.today = LocalDate.now(clock);
    libraries.putPeople(List.of(grandmother, founder));
    libraries.putLegalEntities(List.of(teaFirm));
  }

  @Test
  void aRuleDecidesAtOnceAndSaysWhy() {
    var id = counter.draft(wang, "elder-card");
    var answer = counter.submit(wang, id, key());
    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("GRANTED");
    assertThat(answer).bodyJson().extractingPath("$.decision.granted").isEqualTo(true);
    assertThat(answer).bodyJson().extractingPath("$.decision.rule").isEqualTo("elder-card");
    assertThat(answer).bodyJson().extractingPath("$.decision.ruleVersion").isEqualTo("1");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.decision.explanation")
        .asString()
        .contains("70 周岁");
    assertThat(answer).bodyJson().extractingPath("$.license.state").isNotNull();
  }

  @Test
  void aRuleRefusesOnTheDayBeforeTheSixtiethBirthdayAndGrantsOnIt() {
    assertThat(decided(born(today.minusYears(60).plusDays(1)))).isEqualTo("REFUSED");
    assertThat(decided(born(today.minusYears(60)))).isEqualTo("GRANTED");
    assertThat(decided(born(LocalDate.of(1950, 1, 1), "341002001001"))).isEqualTo("REFUSED");
  }

  @Test
  void aDisputedFactIsLeftToPeople() {
    var id = counter.draft(wang, "elder-card");
    counter.post(
        wang,
        "/api/onestop/applications/" + id + "/disputes",
        Map.of("field", "birthDate", "claimed", "1950-03-08", "explanation", "登记错了"));
    var answer = counter.submit(wang, id, key());
    assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("SUBMITTED");
    assertThat(answer).bodyJson().extractingPath("$.progress.step.title").isEqualTo("人工核对");
    assertThat(answer).bodyJson().extractingPath("$.decision").isNull();
  }

  @Test
  void theSameKeyTwiceIsOneSubmissionAndAnotherKeyIsRefused() {
    var id = counter.shop(tea);
    var key = key();
    var first = counter.submit(tea, id, key);
    assertThat(first).hasStatusOk();
    var again = counter.submit(tea, id, key);
    assertThat(again).hasStatusOk();
    String caseId = read(first, "$.progress.caseId");
    assertThat(again).bodyJson().extractingPath("$.progress.caseId").isEqualTo(caseId);
    assertThat(counter.submit(tea, id, key()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("already-submitted");
    assertThat(cases(id)).isEqualTo(1);
  }

  @Test
  void twoSubmissionsAtOnceOpenOneCase() throws InterruptedException {
    var id = counter.shop(tea);
    var threads =
        List.of(key(), key(), key()).stream()
            .map(key -> Thread.startVirtualThread(() -> counter.submit(tea, id, key)))
            .toList();
    for (var thread : threads) thread.join();
    assertThat(cases(id)).isEqualTo(1);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var id = counter.draft(tea, "food-bulk-sale");
    var wrong = new HashMap<>(SHOP);
    wrong.put("area", "六十");
    wrong.put("products", List.of("烟花"));
    wrong.put("online", true);
    wrong.put("approved", true);
    wrong.remove("shopName");
    counter.fill(tea, id, wrong);
    var answer = counter.submit(tea, id, key());
    assertThat(answer).hasStatus(400);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("form-incorrect");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.fields[*].message")
        .asArray()
        .contains(
            "请填写“店铺招牌名称”",
            "“经营面积（平方米）”应当填写数字",
            "请填写“网店地址”",
            "表单里没有“approved”这一项，请刷新页面后重填",
            "请上传“经营场所布局图和主要设备设施清单”，这份材料没有可以代替的数据");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.fields[*].field")
        .asArray()
        .doesNotContain("$.materials.business-license");
    assertThat(cases(id)).isZero();
  }

  @Test
  void anIdNumberWithADateThatNeverWasIsRefused() {
    var stranger = citizen(born(LocalDate.of(1950, 1, 1)), null);
    var id = counter.draft(stranger, "elder-card");
    counter.fill(
        stranger,
        id,
        Map.of(
            "name", "生人",
            "idNumber", "341003200102290008",
            "birthDate", "2001-02-28",
            "residence", "341003100001",
            "phone", "15400000001"));
    var answer = counter.submit(stranger, id, key());
    assertThat(answer).hasStatus(400);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.fields[?(@.field=='$.idNumber')].message")
        .asArray()
        .containsExactly("身份证号码中的出生日期 2001年02月29日 不存在，请核对");
  }

  @Test
  void aCreditCodeWithAnotherCheckIsFlaggedAndPassesWithAReason() {
    var unknown = citizen(founder, firm(founder));
    var id = counter.draft(unknown, "food-bulk-sale");
    var values = new HashMap<>(SHOP);
    values.putAll(
        Map.of(
            "name", "早期试点茶行",
            "uscc", "91350100M0001TGQXM",
            "representative", "程明远",
            "representativeId", founder.idNumber().value()));
    counter.fill(unknown, id, values);
    for (var material : List.of("business-license", "representative-id", "layout", "safety-rules"))
      counter.bring(unknown, id, material);
    assertThat(counter.submit(unknown, id, key()))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("credit-code-check");
    var path = "/api/onestop/applications/" + id + "/submission";
    var reason = Map.of("reasons", Map.of("uscc", "福州早期试点代码，执照原件如此"));
    assertThat(counter.post(unknown, path, reason))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("SUBMITTED");
  }

  @Test
  void aSubmittedApplicationCanNeitherBeChangedNorDeleted() {
    var id = counter.shop(tea);
    assertThat(counter.submit(tea, id, key())).hasStatusOk();
    int version = read(counter.application(tea, id), "$.version");
    assertThat(counter.save(tea, id, version, SHOP)).hasStatus(409);
    assertThat(counter.delete(tea, "/api/onestop/applications/" + id)).hasStatus(409);
    assertThat(counter.attach(tea, id, "layout", counter.upload(tea, "x.pdf", Samples.pdf())))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("material-not-asked");
  }

  @Test
  void aCaseOfAFirmSaysWhoHoldsItAndWhatTheApplicantMayDo() {
    var id = counter.shop(tea);
    var answer = counter.submit(tea, id, key());
    assertThat(answer).bodyJson().extractingPath("$.progress.holder").isEqualTo("黄山区市场监督管理局 窗口受理");
    assertThat(answer).bodyJson().extractingPath("$.progress.remaining").isEqualTo(5);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.progress.actions[*].id")
        .asArray()
        .containsExactly("withdraw");
  }

  private String decided(Person person) {
    libraries.putPeople(List.of(person));
    var who = citizen(person, null);
    MvcTestResult answer = counter.submit(who, counter.draft(who, "elder-card"), key());
    return read(answer, "$.state");
  }

  private int cases(String application) {
    return db.sql("select count(*) from casework.case_file where matter = ?")
        .param("onestop.application:" + application)
        .query(Integer.class)
        .single();
  }
}
