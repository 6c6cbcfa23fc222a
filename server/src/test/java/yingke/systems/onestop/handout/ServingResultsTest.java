package yingke.systems.onestop.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.Person;
import yingke.kernel.files.content.Samples;
import yingke.systems.onestop.Counter;

@YingkeTest
class ServingResultsTest {
  private static final String HAND_OUTS = "/api/onestop/hand-outs";
  private static final String APPLICATIONS = "/api/onestop/applications/";

  private final Counter counter;
  private final JdbcClient db;
  private final BaseLibraries libraries;
  private final LocalDate today;
  private final Person elder = born(LocalDate.of(1954, 3, 8));
  private final Person young = born(LocalDate.of(1988, 3, 8));
  private final Person villager = born(LocalDate.of(1950, 1, 9), "341003200203"); // 新明乡
  private RequestPostProcessor window = request -> request;

  ServingResultsTest(MockMvcTester http, JdbcClient db, BaseLibraries libraries, Clock clock) {
    this.counter = new Counter(http);
    this.db = db;
    this.libraries = libraries;
    this.today = LocalDate.now(clock);
  }

  @BeforeEach
  void peopleAndTheWindow() {
    libraries.putPeople(List.of(elder, young, villager));
    window = counter.persona("center-reception");
  }

  @Test
  void theWindowHandsAnotherDepartmentsResultToTheApplicantAndWritesTheReceipt() {
    var id = decided(elder);
    var handOut = handOut(elder, id);
    var served = serve(window, handOut, taken(elder, "SELF"));
    assertThat(served).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("SERVED");
    assertThat(served).bodyJson().extractingPath("$.servedOn").isEqualTo(today.toString());
    assertThat(text(counter.get(citizen(elder, null), APPLICATIONS + id + "/documents")))
        .contains("送达回证");
    assertThat(text(counter.get(citizen(elder, null), APPLICATIONS + id + "/timeline")))
        .contains("已送达", "领取并签收");
    List<String> papers = read(counter.get(window, HAND_OUTS + "/" + handOut), "$.documents[*].id");
    assertThat(papers).hasSizeGreaterThanOrEqualTo(2);
    for (var paper : papers)
      assertThat(
              counter.get(window, HAND_OUTS + "/" + handOut + "/documents/" + paper + "/pages/1"))
          .hasStatusOk()
          .hasContentType("image/png");
  }

  @Test
  void theReceiptIsScannedOnceItIsSigned() {
    var handOut = handOut(elder, decided(elder));
    String step = read(serve(window, handOut, taken(elder, "SELF")), "$.steps[0].id");
    var path = HAND_OUTS + "/" + handOut + "/steps/" + step + "/receipt";
    assertThat(counter.get(window, path)).hasStatus(404);
    var scan = Map.of("file", counter.upload(window, "receipt.pdf", Samples.pdf()));
    assertThat(counter.put(window, path, 0, scan))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.steps[0].hasReceipt")
        .isEqualTo(true);
    assertThat(counter.get(window, path)).hasStatusOk();
    refused(counter.put(window, path, 0, scan), "already-signed");
    assertThat(counter.put(counter.persona("market-window"), path, 0, scan)).hasStatus(403);
  }

  @Test
  void theSameCommandTwiceServesOnce() {
    var handOut = handOut(elder, decided(elder));
    var command = key();
    var path = HAND_OUTS + "/" + handOut + "/steps";
    assertThat(counter.post(window, path, taken(elder, "SELF"), command)).hasStatusOk();
    assertThat(counter.post(window, path, taken(elder, "SELF"), command)).hasStatusOk();
    refused(serve(window, handOut, taken(elder, "SELF")), "already-served");
  }

  @Test
  void somebodyElseNeedsALetter() {
    var handOut = handOut(elder, decided(elder));
    refused(serve(window, handOut, taken(young, "SELF")), "not-the-applicant");
    assertThat(serve(window, handOut, taken(young, "AGENT")))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("authority-missing");
    var agent = taken(young, "AGENT");
    agent.put("file", counter.upload(window, "letter.pdf", Samples.pdf()));
    assertThat(serve(window, handOut, agent)).hasStatusOk();
    assertThat(text(counter.get(citizen(elder, null), "/api/notice/notices")))
        .contains("代理人", young.name().value());
  }

  @Test
  void theRemediesDaysCountFromTheDayOfService() {
    var id = decided(young);
    var me = citizen(young, null);
    assertThat(counter.application(me, id))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("REFUSED");
    assertThat(counter.application(me, id))
        .bodyJson()
        .extractingPath("$.remedies.servedOn")
        .isNull();
    var handOut = handOut(young, id);
    posted(handOut);
    var delivered = Map.<String, Object>of("deed", "DELIVERED", "day", today.toString());
    assertThat(serve(window, handOut, delivered)).hasStatusOk();
    assertThat(counter.application(me, id))
        .bodyJson()
        .extractingPath("$.remedies.servedOn")
        .isEqualTo(today.toString());
    assertThat(text(counter.get(me, APPLICATIONS + id + "/timeline"))).contains("EX123456789");
  }

  @Test
  void whatComesBackMayBeLeftWithAWitness() {
    var handOut = handOut(young, decided(young));
    posted(handOut);
    refused(serve(window, handOut, taken(young, "SELF")), "on-its-way");
    assertThat(serve(window, handOut, Map.of("deed", "RETURNED", "remark", "收件人拒收"))).hasStatusOk();
    var left = new HashMap<String, Object>(Map.of("deed", "LEFT", "remark", "拒绝接收", "place", "住所"));
    assertThat(serve(window, handOut, left)).hasStatus(400);
    left.put("witness", "居委会 程建国");
    assertThat(serve(window, handOut, left)).bodyJson().extractingPath("$.how").isEqualTo("留置送达");
  }

  @Test
  void theApplicantSaysThatItArrivedElectronically() {
    var id = decided(elder);
    var handOut = handOut(elder, id);
    var path = APPLICATIONS + id + "/handing-out/confirmation";
    assertThat(counter.post(citizen(young, null), path, Map.of())).hasStatus(404);
    assertThat(counter.post(citizen(elder, null), path, Map.of()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[0].how")
        .isEqualTo("电子送达");
    refused(serve(window, handOut, taken(elder, "SELF")), "already-served");
  }

  @Test
  void aServicePointServesItsOwnPeopleAndNobodyElseServes() {
    var there = handOut(villager, decided(villager));
    var here = handOut(elder, decided(elder));
    var point = counter.persona("xinming-point");
    assertThat(counter.get(point, HAND_OUTS + "/" + here)).hasStatus(404);
    assertThat(serve(point, here, taken(elder, "SELF"))).hasStatus(404);
    List<String> listed = read(counter.get(point, HAND_OUTS + "?limit=200"), "$.items[*].id");
    assertThat(listed).contains(there).doesNotContain(here);
    assertThat(counter.get(counter.persona("market-window"), HAND_OUTS)).hasStatus(403);
    assertThat(counter.get(citizen(elder, null), HAND_OUTS)).hasStatus(403);
    assertThat(serve(point, there, taken(villager, "SELF"))).hasStatusOk();
    assertThat(audited(there)).isPositive();
  }

  private void posted(String handOut) {
    var sent =
        Map.<String, Object>of("deed", "POSTED", "carrier", "中国邮政特快专递", "tracking", "EX123456789");
    refused(serve(window, handOut, sent), "way-not-offered");
    db.sql("update onestop.hand_out set ways = ways || '{POST}' where id = ?::uuid")
        .param(handOut)
        .update();
    assertThat(serve(window, handOut, sent)).hasStatusOk();
  }

  private MvcTestResult serve(RequestPostProcessor who, String handOut, Map<String, Object> body) {
    return counter.post(who, HAND_OUTS + "/" + handOut + "/steps", body);
  }

  private static Map<String, Object> taken(Person by, String role) {
    return new HashMap<>(
        Map.of(
            "deed",
            "HANDED",
            "name",
            by.name().value(),
            "idNumber",
            by.idNumber().value(),
            "role",
            role));
  }

  private static void refused(MvcTestResult answer, String code) {
    assertThat(answer).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo(code);
  }

  /** A rule decides at once. */
  private String decided(Person who) {
    var me = citizen(who, null);
    var id = counter.draft(me, "elder-card");
    assertThat(counter.submit(me, id, key())).hasStatusOk();
    return id;
  }

  /** What is done by reactions comes within seconds: the result waits, and its document is made. */
  private String handOut(Person who, String application) {
    var path = APPLICATIONS + application;
    var me = citizen(who, null);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            text(counter.get(me, path + "/handing-out")).contains("WAITING")
                && text(counter.get(me, path + "/documents")).matches("(?s).*(办理结果|决定).*"));
    return read(counter.get(me, path + "/handing-out"), "$[0].id");
  }

  private long audited(String handOut) {
    return db.sql(
            """
            select count(*) from audit.entry
            where operation = 'onestop.result.serve' and object = (
              select 'application:' || number from onestop.hand_out where id = ?::uuid)
            """)
        .param(handOut)
        .query(Long.class)
        .single();
  }
}
