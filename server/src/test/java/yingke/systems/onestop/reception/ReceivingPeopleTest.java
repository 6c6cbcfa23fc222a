package yingke.systems.onestop.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.SHOP;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
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
class ReceivingPeopleTest {
  private static final String VISITS = "/api/onestop/visits";
  private static final String HOUKENG = "341003200203"; // a village of 新明乡

  private final Counter counter;
  private final JdbcClient db;
  private final BaseLibraries libraries;
  private final Person founder = born(LocalDate.of(1981, 5, 16));
  private final LegalEntity teaFirm = firm(founder);
  private final Person townswoman = born(LocalDate.of(1954, 3, 8));
  private final Person villager = born(LocalDate.of(1950, 1, 9), HOUKENG);
  private RequestPostProcessor window = request -> request;
  private RequestPostProcessor point = request -> request;

  ReceivingPeopleTest(MockMvcTester http, JdbcClient db, BaseLibraries libraries) {
    this.counter = new Counter(http);
    this.db = db;
    this.libraries = libraries;
  }

  @BeforeEach
  void officersAndPeople() {
    libraries.putPeople(List.of(founder, townswoman, villager));
    libraries.putLegalEntities(List.of(teaFirm));
    window = counter.persona("center-reception");
    point = counter.persona("xinming-point");
  }

  @Test
  void theWindowReceivesAnApplicationForAnotherDepartment() {
    var visit = open(window, founder, "ORIGINAL_ID", Map.of("creditCode", teaFirm.uscc().value()));
    assertThat(visit).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("OPEN");
    var atCounter = in(window, read(visit, "$.id"));
    String id = read(takeUp(window, read(visit, "$.id"), "food-bulk-sale"), "$.id");
    counter.fill(atCounter, id, SHOP);
    counter.bring(atCounter, id, "layout");
    counter.bring(atCounter, id, "safety-rules");
    assertThat(counter.submit(atCounter, id, key())).hasStatusOk();
    var owner = citizen(founder, teaFirm);
    assertThat(counter.application(owner, id))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("SUBMITTED");
    String caseId = read(counter.application(owner, id), "$.progress.caseId");
    var clerk = counter.persona("market-window");
    assertThat(counter.get(clerk, "/api/onestop/cases/" + caseId + "/application")).hasStatusOk();
    assertThat(channel(id)).isEqualTo("WINDOW");
    assertThat(counter.get(atCounter, "/api/onestop/applications/" + id + "/documents"))
        .hasStatusOk();
  }

  @Test
  void theOfficerSeesTheOwnersSensitiveDataMaskedAndKeepsThemWhole() {
    String visit = read(open(window, townswoman, "ORIGINAL_ID", Map.of()), "$.id");
    String id = read(takeUp(window, visit, "elder-card"), "$.id");
    var atCounter = in(window, visit);
    var seen = counter.application(atCounter, id);
    assertThat(text(seen)).doesNotContain(townswoman.idNumber().value());
    Map<String, Object> values = read(seen, "$.values");
    counter.fill(atCounter, id, values);
    assertThat(counter.submit(atCounter, id, key())).hasStatusOk();
    assertThat(counter.application(citizen(townswoman, null), id))
        .bodyJson()
        .extractingPath("$.values.phone")
        .isEqualTo(java.util.Objects.requireNonNull(townswoman.phone()).value());
  }

  @Test
  void nameAndNumberMustBothBeRight() {
    var other = new HashMap<>(asked(townswoman, "ORIGINAL_ID"));
    other.put("name", "王别人");
    assertThat(counter.post(window, VISITS, other)).hasStatus(404);
    other.put("idNumber", "341098195403089020");
    assertThat(counter.post(window, VISITS, other)).hasStatus(400);
  }

  @Test
  void theWindowServesWhoIsThere() {
    var absent = new HashMap<>(asked(townswoman, "SMS_CODE"));
    absent.put("present", false);
    assertThat(counter.post(window, VISITS, absent))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("present-only");
  }

  @Test
  void aFirmsMessengerBringsALetter() {
    var code = Map.<String, Object>of("creditCode", teaFirm.uscc().value());
    assertThat(open(window, townswoman, "ORIGINAL_ID", code))
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("authority-missing");
    var letter = counter.upload(window, "letter.pdf", Samples.pdf());
    assertThat(
            open(
                window,
                townswoman,
                "ORIGINAL_ID",
                Map.of("creditCode", teaFirm.uscc().value(), "authorityFile", letter)))
        .hasStatus(201);
  }

  @Test
  void aServicePointSeesOnlyItsOwnPeople() {
    assertThat(open(point, townswoman, "SMS_CODE", Map.of())).hasStatus(404);
    assertThat(open(point, villager, "ORIGINAL_ID", Map.of()))
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("consent-missing");
    assertThat(open(point, villager, "SIGNED_FORM", Map.of())).hasStatus(400);
  }

  @Test
  void theVillagersCodeOpensTheVisit() {
    var asked = open(point, villager, "SMS_CODE", Map.of("present", false));
    assertThat(asked).bodyJson().extractingPath("$.state").isEqualTo("CODE");
    String visit = read(asked, "$.id");
    assertThat(takeUp(point, visit, "elder-card")).hasStatus(409);
    assertThat(type(visit, "000000").getResponse().getStatus()).isEqualTo(409);
    var code = code(villager);
    assertThat(type(visit, code)).bodyJson().extractingPath("$.state").isEqualTo("OPEN");
    String id = read(takeUp(point, visit, "elder-card"), "$.id");
    assertThat(counter.submit(in(point, visit), id, key())).hasStatusOk();
    assertThat(channel(id)).isEqualTo("POINT");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(text(counter.get(citizen(villager, null), "/api/notice/notices")))
                .contains("项小溪替您提交了申请"));
  }

  @Test
  void aCodeCanBeGuessedOnlyFewTimes() {
    String visit = read(open(point, villager, "SMS_CODE", Map.of()), "$.id");
    var code = code(villager);
    var wrong = code.equals("111111") ? "222222" : "111111";
    for (int i = 0; i < 5; i++)
      assertThat(type(visit, wrong)).bodyJson().extractingPath("$.code").isEqualTo("code-wrong");
    assertThat(type(visit, code)).bodyJson().extractingPath("$.code").isEqualTo("code-tries");
  }

  @Test
  void whoIsHelpedSeesItAndStopsIt() {
    var form = counter.upload(point, "consent.pdf", Samples.pdf());
    String visit = read(open(point, villager, "SIGNED_FORM", Map.of("proofFile", form)), "$.id");
    String id = read(takeUp(point, visit, "elder-card"), "$.id");
    var own = citizen(villager, null);
    assertThat(text(counter.get(own, "/api/onestop/helped"))).contains(visit);
    var stranger = citizen(townswoman, null);
    assertThat(counter.post(stranger, "/api/onestop/helped/" + visit + "/stop", Map.of()))
        .hasStatus(404);
    assertThat(counter.post(own, "/api/onestop/helped/" + visit + "/stop", Map.of()))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("STOPPED");
    assertThat(counter.submit(in(point, visit), id, key()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("visit-stopped");
    assertThat(counter.application(own, id)).hasStatusOk();
  }

  @Test
  void anOfficerReachesNothingOutsideTheVisit() {
    var earlier = counter.draft(citizen(townswoman, null), "elder-card");
    String number = read(counter.application(citizen(townswoman, null), earlier), "$.number");
    String visit = read(open(window, townswoman, "ORIGINAL_ID", Map.of()), "$.id");
    var atCounter = in(window, visit);
    assertThat(counter.application(atCounter, earlier)).hasStatus(404);
    assertThat(counter.get(atCounter, "/api/onestop/applications")).hasStatus(409);
    assertThat(counter.application(window, earlier)).hasStatus(403);
    assertThat(counter.application(in(point, visit), earlier)).hasStatus(404);
    var taken =
        counter.post(window, VISITS + "/" + visit + "/applications", Map.of("number", number));
    assertThat(taken).hasStatusOk();
    assertThat(counter.application(atCounter, earlier)).hasStatusOk();
    assertThat(
            counter.post(
                atCounter,
                "/api/onestop/applications/" + earlier + "/rating",
                Map.of("stars", 5, "tags", List.of())))
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("rating-own");
    assertThat(counter.post(window, VISITS + "/" + visit + "/end", Map.of())).hasStatusOk();
    assertThat(counter.application(atCounter, earlier)).hasStatus(409);
  }

  @Test
  void nobodyElseReceives() {
    assertThat(open(counter.persona("market-window"), townswoman, "ORIGINAL_ID", Map.of()))
        .hasStatus(403);
    assertThat(open(citizen(townswoman, null), townswoman, "ORIGINAL_ID", Map.of())).hasStatus(403);
  }

  private MvcTestResult open(
      RequestPostProcessor officer, Person who, String proof, Map<String, Object> more) {
    var body = new HashMap<>(asked(who, proof));
    body.putAll(more);
    return counter.post(officer, VISITS, body);
  }

  private static Map<String, Object> asked(Person who, String proof) {
    return Map.of(
        "name",
        who.name().value(),
        "idNumber",
        who.idNumber().value(),
        "present",
        true,
        "proof",
        proof);
  }

  private MvcTestResult takeUp(RequestPostProcessor officer, String visit, String item) {
    return counter.post(officer, VISITS + "/" + visit + "/applications", Map.of("item", item));
  }

  private MvcTestResult type(String visit, String code) {
    return counter.post(point, VISITS + "/" + visit + "/consent", Map.of("code", code));
  }

  /** As the person reads it. */
  private String code(Person who) {
    var found =
        Pattern.compile("验证码 (\\d{6})")
            .matcher(text(counter.get(citizen(who, null), "/api/notice/notices")));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static RequestPostProcessor in(RequestPostProcessor officer, String visit) {
    return request -> {
      request.addHeader("Yingke-Visit", visit);
      return officer.postProcessRequest(request);
    };
  }

  private String channel(String application) {
    return db.sql("select channel from onestop.application where id = ?::uuid")
        .param(application)
        .query(String.class)
        .single();
  }
}
