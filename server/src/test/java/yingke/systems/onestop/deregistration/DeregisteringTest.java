package yingke.systems.onestop.deregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.caller;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.EventHead;
import yingke.capability.license.Licenses;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.kernel.files.Files;
import yingke.kernel.files.content.Samples;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.systems.onestop.Applicants;
import yingke.systems.onestop.Applications;
import yingke.systems.onestop.Counter;
import yingke.systems.onestop.Filed;
import yingke.systems.onestop.Filing;

/** 个体工商户简易注销, from the application to the end of the firm. */
@YingkeTest
class DeregisteringTest {
  private static final String ITEM = "sole-trader-deregistration";
  private static final String LICENSE = "food-business";

  private final Counter counter;
  private final Applications applications;
  private final Licenses licenses;
  private final BaseLibraries libraries;
  private final DeregistrationReactions reactions;
  private final Files files;
  private final JdbcClient db;
  private final Person trader = born(LocalDate.of(1975, 6, 9));
  private final LegalEntity shop = firm(trader);
  private final RequestPostProcessor owner = citizen(trader, shop);

  DeregisteringTest(
      MockMvcTester http,
      Applications applications,
      Licenses licenses,
      BaseLibraries libraries,
      DeregistrationReactions reactions,
      Files files,
      JdbcClient db) {
    this.counter = new Counter(http);
    this.applications = applications;
    this.licenses = licenses;
    this.libraries = libraries;
    this.reactions = reactions;
    this.files = files;
    this.db = db;
  }

  @BeforeEach
  void theShopHasALicense() {
    libraries.putPeople(List.of(trader));
    libraries.putLegalEntities(List.of(shop));
    Callers.as(
        Caller.system("license"),
        () ->
            licenses.issue(
                Applicants.license(
                    LICENSE,
                    new SubjectRef(Kind.LEGAL_ENTITY, shop.id()),
                    shop.uscc().value(),
                    "market",
                    licenses.fields(LICENSE),
                    LocalDate.of(2025, 3, 1),
                    LocalDate.of(2030, 2, 28))));
  }

  @Test
  void endsTheFirmInTheBaseLibraryAndItsLicensesAndSaysSo() {
    var filed = granted();
    ended();
    assertThat(license()).isEqualTo("CANCELED");
    var timeline = "/api/onestop/applications/" + filed.application() + "/timeline";
    assertThat(text(counter.get(owner, timeline))).contains("登记已注销", "法人基础库已更新", "同时注销");
  }

  @Test
  void isDecidedByANoticeOfRegistrationAndNotByAPermit() {
    var filed = granted();
    var documents = "/api/onestop/applications/" + filed.application() + "/documents";
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(text(counter.get(owner, documents)))
                .contains("准予注销登记通知书")
                .doesNotContain("行政许可"));
  }

  @Test
  void happensOnceHoweverOftenTheEventIsTold() {
    var filed = granted();
    ended();
    var again = eventOf(filed);
    for (int i = 0; i < 2; i++) Callers.as(Caller.system("onestop"), () -> reactions.on(again));
    assertThat(
            count(
                "select count(*) from license.step s join license.license l on l.id = s.license where l.holder = :key",
                "LEGAL_ENTITY:" + shop.id()))
        .isEqualTo(1);
    assertThat(
            count(
                "select count(*) from onestop.milestone where application = :key::uuid and action = 'deregistered'",
                filed.application().toString()))
        .isEqualTo(1);
    assertThat(
            count(
                "select count(*) from audit.entry where operation = 'onestop.firm.deregister' and object = :key",
                "application:" + filed.number()))
        .isEqualTo(1);
  }

  @Test
  void aFirmThatHasEndedAppliesForNothing() {
    var draft = counter.draft(owner, "food-bulk-sale");
    granted();
    ended();
    assertThat(counter.begin(owner, "prepackaged-food-filing"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("firm-deregistered");
    assertThat(counter.submit(owner, draft, Counter.key()))
        .as("what was begun before is not handed in either")
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("firm-deregistered");
  }

  private Filed granted() {
    var filed = Callers.as(caller(trader, shop), this::file);
    var caseId = filed.caseId().toString();
    act("market-window", caseId, "accept", Map.of());
    for (var each : List.of("tax", "hr", "medical-insurance"))
      act(each + "-window", caseId, "clear", Map.of("branch", each));
    act("market-reviewer", caseId, "grant", Map.of());
    return filed;
  }

  private Filed file() {
    var promise = files.store(new ByteArrayInputStream(Samples.pdf()), "承诺书.pdf", 1 << 20).id();
    var values =
        Map.<String, Object>of(
            "reason", "不再经营",
            "clear", true,
            "keeper", trader.name().value(),
            "invoice", "没有",
            "contactPhone", "15400000000");
    return applications.file(
        new Filing(UUID.randomUUID(), ITEM, values, Map.of("promise", List.of(promise))));
  }

  private void act(String officer, String caseId, String action, Map<String, Object> content) {
    assertThat(counter.act(counter.persona(officer), caseId, action, content)).hasStatusOk();
  }

  private void ended() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            db.sql("select status from registry.legal_entity where id = :id")
                .param("id", UUID.fromString(shop.id()))
                .query(String.class)
                .single()
                .equals("CANCELLED"));
  }

  private String license() {
    return read(counter.get(owner, "/api/license/licenses"), "$.items[0].state");
  }

  private CaseClosed eventOf(Filed filed) {
    return db.sql(
            """
            select t.command as id, t.seq, t.at, c.matter, c.number
            from casework.timeline t join casework.case_file c on c.id = t.case_id
            where t.case_id = :case order by t.seq desc limit 1
            """)
        .param("case", filed.caseId())
        .query((row, _) ->
            new CaseClosed(
                new EventHead(
                    row.getObject("id", UUID.class),
                    filed.caseId(),
                    "onestop-sole-trader-deregistration",
                    row.getString("matter"),
                    row.getString("number"),
                    row.getInt("seq"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    new SubjectRef(Kind.LEGAL_ENTITY, shop.id()),
                    "market",
                    "341003000000",
                    "somebody",
                    "某人"),
                "grant",
                "register",
                "granted",
                null,
                List.of(),
                Map.of(),
                null))
        .single();
  }

  private int count(String sql, String key) {
    return db.sql(sql).param("key", key).query(Integer.class).single();
  }
}
