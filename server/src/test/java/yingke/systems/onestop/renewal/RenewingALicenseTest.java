package yingke.systems.onestop.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.license.LicenseView;
import yingke.capability.license.Licenses;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.systems.onestop.Applicants;
import yingke.systems.onestop.Counter;

/** 延续 from the wallet to the new license, by the portal's and the officers' own doors. */
@YingkeTest
class RenewingALicenseTest {
  private static final String ITEM = "food-bulk-sale-renewal";

  private final Counter counter;
  private final Licenses licenses;
  private final ReminderJob reminders;
  private final JdbcClient db;
  private final LocalDate today;
  private final LegalEntity shop;
  private final RequestPostProcessor owner;

  RenewingALicenseTest(
      MockMvcTester http,
      Licenses licenses,
      BaseLibraries libraries,
      ReminderJob reminders,
      JdbcClient db,
      Clock clock) {
    this.counter = new Counter(http);
    this.licenses = licenses;
    this.reminders = reminders;
    this.db = db;
    this.today = LocalDate.now(clock);
    var person = born(LocalDate.of(1980, 5, 6));
    this.shop = firm(person);
    libraries.putPeople(List.of(person));
    libraries.putLegalEntities(List.of(shop));
    this.owner = citizen(person, shop);
  }

  @Test
  void theChosenOneOfTwoIsFilledInAndRenewedAndTheOtherStays() {
    var first = hold(today.plusDays(50));
    var second = hold(today.plusDays(70));
    assertThat(counter.get(owner, "/api/onestop/renewals"))
        .bodyJson()
        .extractingPath("$[*].chance")
        .asArray()
        .containsExactly("OPEN", "OPEN");
    var begun =
        counter.post(
            owner,
            "/api/onestop/applications",
            Map.of("item", ITEM, "license", second.id().toString()));
    assertThat(begun)
        .bodyJson()
        .extractingPath("$.values.licenseNumber")
        .isEqualTo(second.number());
    assertThat(begun).bodyJson().extractingPath("$.values.products").isEqualTo("示范内容");
    var id = submitted(read(begun, "$.id"));
    var caseId = decided(id, "propose-grant", "grant");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> text(counter.application(owner, id)).contains("\"ISSUED\""));
    var wallet = text(counter.get(owner, "/api/license/licenses"));
    assertThat(wallet).contains(first.number()).contains(second.number());
    assertThat(counter.get(owner, "/api/onestop/renewals"))
        .bodyJson()
        .extractingPath("$[*].chance")
        .asArray()
        .containsExactly("OPEN", "EARLY");
    assertThat(caseId).isNotBlank();
  }

  @Test
  void aSecondApplicationForTheSameLicenseIsRefusedInWords() {
    var license = hold(today.plusDays(60));
    submitted(counter.draft(owner, ITEM));
    assertThat(counter.begin(owner, ITEM))
        .hasStatus(409)
        .bodyText()
        .contains("正在办理")
        .contains("renewal-underway");
    assertThat(counter.get(owner, "/api/license/licenses/" + license.id()))
        .bodyJson()
        .extractingPath("$.renewing")
        .isEqualTo(true);
  }

  @Test
  void whoHoldsNoneOrComesTooEarlyIsToldSo() {
    assertThat(counter.begin(owner, ITEM)).hasStatus(409).bodyText().contains("按首次申请办理");
    hold(today.plusDays(300));
    assertThat(counter.begin(owner, ITEM)).hasStatus(409).bodyText().contains("还太早");
  }

  @Test
  void afterTheLastDaySilenceIsAYesThatNobodyCanTurnIntoANo() {
    var license = hold(today.plusDays(60));
    var id = submitted(counter.draft(owner, ITEM));
    db.sql("update license.license set valid_until = ? where id = ?")
        .params(today.minusDays(1), license.id())
        .update();
    var caseId = caseOf(id);
    var director = counter.persona("market-director");
    counter.act(counter.persona("market-window"), caseId, "accept", Map.of());
    counter.act(
        counter.persona("market-reviewer"), caseId, "propose-refuse", Map.of("opinion", "条件不符"));
    assertThat(counter.get(director, "/api/onestop/cases/" + caseId + "/renewal"))
        .bodyJson()
        .extractingPath("$.deemed")
        .isEqualTo(true);
    assertThat(counter.act(director, caseId, "refuse", Map.of("opinion", "条件不符")))
        .hasStatus(409)
        .bodyText()
        .contains("视为准予延续");
    assertThat(counter.act(director, caseId, "grant", Map.of())).hasStatusOk();
  }

  @Test
  void aRefusalInTimeLetsTheLicenseEndOnItsDay() {
    var license = hold(today.plusDays(60));
    var id = submitted(counter.draft(owner, ITEM));
    decided(id, "propose-refuse", "refuse");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            text(counter.get(owner, "/api/license/licenses/" + license.id()))
                .contains("\"renewing\":false"));
  }

  @Test
  void theOfficerReadsTheOldLicenseAsACopyThatTheHolderSees() {
    var license = hold(today.plusDays(60));
    var caseId = caseOf(submitted(counter.draft(owner, ITEM)));
    var window = counter.persona("market-window");
    var path = "/api/onestop/cases/" + caseId;
    assertThat(counter.get(window, path + "/licenses"))
        .bodyJson()
        .extractingPath("$[0].number")
        .isEqualTo(license.number());
    var read = counter.post(window, path + "/materials/old-license/license-copy", Map.of());
    assertThat(read).bodyJson().extractingPath("$.purpose").asString().contains("食品经营许可延续");
    String copy = Counter.read(read, "$.id");
    assertThat(counter.get(window, path + "/license-copies/" + copy + "/pages/1")).hasStatusOk();
    var neighbor = counter.persona("health-window");
    assertThat(counter.post(neighbor, path + "/materials/old-license/license-copy", Map.of()))
        .hasStatus(404);
    assertThat(counter.get(neighbor, path + "/license-copies/" + copy + "/pages/1")).hasStatus(404);
    assertThat(counter.get(neighbor, path + "/renewal")).hasStatus(404);
    var seen = counter.get(owner, "/api/license/copies?license=" + license.id());
    assertThat(seen).bodyJson().extractingPath("$.items[0].byOrgan").isEqualTo(true);
    assertThat(counter.post(owner, "/api/license/copies/" + copy + "/revocation", Map.of()))
        .hasStatus(409);
  }

  @Test
  void theHolderIsRemindedOnceForEachOfTheDays() {
    var license = hold(today.plusDays(34));
    reminders.remind();
    reminders.remind();
    var told =
        db.sql("select title || text || link from notice.notice where text like ?")
            .param("%" + license.number() + "%")
            .query(String.class)
            .list();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst()).contains("还有 34 天到期").contains("/portal/items/" + ITEM);
  }

  private LicenseView hold(LocalDate until) {
    var order =
        Applicants.license(
            "food-business",
            new SubjectRef(SubjectRef.Kind.LEGAL_ENTITY, shop.id()),
            shop.uscc().value(),
            "market",
            licenses.fields("food-business"),
            today.minusYears(1),
            until);
    return Callers.as(Caller.system("onestop"), () -> licenses.issue(order));
  }

  private String submitted(String id) {
    counter.fill(owner, id, Map.of("unchanged", "没有变化", "contactPhone", "15400000001"));
    var done = counter.submit(owner, id, Counter.key());
    assertThat(done).hasStatusOk();
    return id;
  }

  private String caseOf(String id) {
    return read(counter.application(owner, id), "$.progress.caseId");
  }

  private String decided(String id, String proposal, String decision) {
    var caseId = caseOf(id);
    assertThat(counter.act(counter.persona("market-window"), caseId, "accept", Map.of()))
        .hasStatusOk();
    var opinion = Map.<String, Object>of("opinion", "已核对");
    assertThat(counter.act(counter.persona("market-reviewer"), caseId, proposal, opinion))
        .hasStatusOk();
    assertThat(counter.act(counter.persona("market-director"), caseId, decision, opinion))
        .hasStatusOk();
    return caseId;
  }
}
