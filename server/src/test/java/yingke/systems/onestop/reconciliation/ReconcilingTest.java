package yingke.systems.onestop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.Sheet;
import yingke.province.ProvinceDemo;
import yingke.province.SandboxProvince;
import yingke.systems.onestop.Applicants;
import yingke.systems.onestop.Counter;
import yingke.systems.onestop.Rows;

/** Both sides hold the same at night, or the data bureau sees what does not match. */
@YingkeTest
class ReconcilingTest {
  private static final String PATH = "/api/onestop/reconciliation";

  private final Counter counter;
  private final SandboxProvince province;
  private final BaseLibraries libraries;
  private final Comparison comparison;
  private final ReconciliationJob job;
  private final Clock clock;
  private final RequestPostProcessor bureau;

  ReconcilingTest(
      MockMvcTester http,
      ProvinceDemo demo,
      BaseLibraries libraries,
      Comparison comparison,
      ReconciliationJob job,
      Clock clock) {
    this.counter = new Counter(http);
    this.province = demo.province();
    this.libraries = libraries;
    this.comparison = comparison;
    this.job = job;
    this.clock = clock;
    this.bureau = counter.persona("data-admin");
  }

  @AfterEach
  void wakeTheProvince() {
    province.away(false);
  }

  @Test
  void whatTheProvinceLostIsFoundSentAgainAndMended() {
    var number = grantedCard();
    await().atMost(Duration.ofSeconds(20)).until(() -> told("case").contains(number));
    compare();
    assertThat(open(number)).isEmpty();

    province.lose("case", number);
    compare();
    assertThat(open(number)).extracting(d -> d.get("what")).contains("MISSING_THERE");

    var id = open(number).getFirst().get("id");
    assertThat(counter.post(bureau, PATH + "/differences/" + id + "/resend", Map.of()))
        .hasStatusOk();
    await().atMost(Duration.ofSeconds(20)).until(() -> told("case").contains(number));
    compare();
    assertThat(open(number)).isEmpty();
    assertThat(counter.post(bureau, PATH + "/differences/" + id + "/resend", Map.of()))
        .hasStatus(409);
  }

  @Test
  void casesLicensesAndRatingsOfTheProvinceArriveAndMatch() {
    var number = "P-" + UUID.randomUUID();
    province.tell("license", number, Map.of("state", "VALID", "title", "出生医学证明"));
    province.tell("rating", number, Map.of("state", "5", "title", "出生登记"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          compare();
          assertThat(open(number)).isEmpty();
        });
    province.tell("license", number, Map.of("state", "REVOKED", "title", "出生医学证明"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          compare();
          assertThat(open(number)).isEmpty();
        });
  }

  @Test
  void withoutTheProvinceNothingIsComparedAndTheBureauIsToldSo() {
    province.away(true);
    var run = comparison.run();
    assertThat(run.problem()).contains("没有对账");
    job.tell(run);
    assertThat(text(counter.get(bureau, "/api/notice/notices"))).contains("与省平台对账有差异");
  }

  @Test
  void onlyTheBureauLooksAndSends() {
    assertThat(counter.get(bureau, PATH + "/differences")).hasStatusOk();
    assertThat(counter.get(counter.persona("auditor"), PATH + "/differences")).hasStatus(403);
    assertThat(counter.post(counter.persona("market-director"), PATH, Map.of())).hasStatus(403);
    assertThat(counter.get(counter.persona("market-window"), PATH)).hasStatus(403);
    assertThat(counter.get(counter.persona("wang-guilan"), PATH)).hasStatus(403);
    assertThat(counter.get(bureau, PATH + "/differences?after=nonsense")).hasStatus(400);
  }

  @Test
  void theListIsTakenAwayAsAWorkbook() throws IOException {
    var number = grantedCard();
    await().atMost(Duration.ofSeconds(20)).until(() -> told("case").contains(number));
    province.lose("case", number);
    compare();
    var download = counter.get(bureau, PATH + "/differences/export");
    assertThat(download).hasStatusOk().hasContentType(Sheet.XLSX);
    var rows = Rows.of(download);
    assertThat(rows.getFirst())
        .containsExactly("编号", "内容", "方向", "差异", "我们", "省平台", "发现", "上次重发", "消除");
    assertThat(rows)
        .filteredOn(row -> row.getFirst().equals(number))
        .singleElement()
        .satisfies(row -> assertThat(row.subList(1, 4)).containsExactly("办件", "报送", "省平台没有"));

    var id = open(number).getFirst().get("id");
    counter.post(bureau, PATH + "/differences/" + id + "/resend", Map.of());
    await().atMost(Duration.ofSeconds(20)).until(() -> told("case").contains(number));
    compare();
    assertThat(numbers("")).doesNotContain(number);
    assertThat(numbers("?mended=true")).contains(number);
    assertThat(counter.get(counter.persona("market-director"), PATH + "/differences/export"))
        .hasStatus(403);
  }

  private List<String> numbers(String query) throws IOException {
    return Rows.of(counter.get(bureau, PATH + "/differences/export" + query)).stream()
        .map(List::getFirst)
        .toList();
  }

  private void compare() {
    Callers.as(
        Caller.system("onestop", "casework.case.read"), () -> comparison.run(clock.instant()));
  }

  private String grantedCard() {
    var person = Applicants.born(LocalDate.of(1950, 1, 1));
    libraries.putPeople(List.of(person));
    var persona = Applicants.citizen(person, null);
    var id = counter.draft(persona, "elder-card");
    counter.fill(persona, id, Map.of("phone", "15499000101"));
    assertThat(counter.submit(persona, id, Counter.key())).hasStatusOk();
    return read(counter.application(persona, id), "$.number");
  }

  private List<Object> told(String kind) {
    return province.told(kind).stream().map(line -> line.get("number")).toList();
  }

  private List<Map<String, Object>> open(String number) {
    return JsonPath.read(
        text(counter.get(bureau, PATH + "/differences?limit=200")),
        "$.items[?(@.number == '" + number + "')]");
  }
}
