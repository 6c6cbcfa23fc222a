package yingke.systems.onestop.retyping;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.kernel.web.Sheet;
import yingke.systems.onestop.Applicants;
import yingke.systems.onestop.Counter;
import yingke.systems.onestop.Rows;

/** An officer copies a case into the health supervision system and binds its receipt number. */
@YingkeTest
class TypingElsewhereTest {
  private static final String EXPORT = "/api/onestop/retyping-findings/export";
  private static final Map<String, Object> PLACE =
      Map.ofEntries(
          Map.entry("placeName", "松间民宿"),
          Map.entry("kind", "宾馆旅店招待所"),
          Map.entry("place", "341003102001"),
          Map.entry("address", "黄山区汤口镇寨西路9号"),
          Map.entry("area", 320),
          Map.entry("rooms", 12),
          Map.entry("staff", 4),
          Map.entry("certifiedStaff", 4),
          Map.entry("centralAir", false),
          Map.entry("contactPhone", "15400000002"));

  private final Counter counter;
  private final MockMvcTester http;
  private final BaseLibraries libraries;
  private final FindingJob job;
  private final JsonMapper json;
  private final Clock clock;
  private final RequestPostProcessor window;

  TypingElsewhereTest(
      MockMvcTester http, BaseLibraries libraries, FindingJob job, JsonMapper json, Clock clock) {
    this.libraries = libraries;
    this.counter = new Counter(http);
    this.http = http;
    this.job = job;
    this.json = json;
    this.clock = clock;
    this.window = counter.persona("health-window");
  }

  @Test
  void theFieldsStandInTheOtherSystemsOrderAndSensitiveOnesAreAskedForOneByOne() {
    var caseId = lodging();
    var form = counter.get(window, path(caseId));
    List<String> labels = JsonPath.read(text(form), "$.form.lines[*].label");
    assertThat(labels).startsWith("单位名称", "社会信用代码", "法定代表人").endsWith("联系电话", "申请日期");
    assertThat(line(form, "所在区划（六位）")).isEqualTo("341003");
    assertThat(line(form, "集中空调（1 有 0 无）")).isEqualTo("0");
    assertThat(line(form, "联系电话")).isEqualTo("154****0002");

    int phone = labels.indexOf("联系电话");
    assertThat(counter.post(window, path(caseId) + "/copies/" + phone, Map.of()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.value")
        .isEqualTo("15400000002");
    var entries = counter.get(counter.persona("auditor"), "/api/audit/entries?limit=200");
    assertThat(text(entries)).contains("录入卫生监督信息报告系统").doesNotContain("15400000002");
    assertThat(counter.post(window, path(caseId) + "/copies/99", Map.of())).hasStatus(400);
  }

  @Test
  void aReceiptNumberIsCheckedBoundOnceAndMayBePutRight() {
    var first = lodging();
    var second = lodging();
    assertThat(bind(first, "WJ-34")).hasStatus(400);
    assertThat(bind(first, " WJ-3410-2026-770001 "))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.number")
        .isEqualTo("WJ-3410-2026-770001");
    assertThat(bind(second, "WJ-3410-2026-770001"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("receipt-number-taken");
    assertThat(bind(first, "WJ-3410-2026-770002")).hasStatusOk();
    assertThat(bind(second, "WJ-3410-2026-770001")).hasStatusOk();
  }

  @Test
  void theNightlyLookListsWhatWasForgottenAndWhatDoesNotMatch() {
    var forgotten = lodging();
    var unknown = lodging();
    assertThat(bind(unknown, "WJ-3410-2026-880001")).hasStatusOk();
    job.lookOn(LocalDate.now(clock));
    assertThat(kinds(forgotten)).isEmpty();
    assertThat(kinds(unknown)).containsExactly("UNKNOWN_THERE");
    job.lookOn(LocalDate.now(clock).plusDays(30));
    assertThat(kinds(forgotten)).containsExactly("UNBOUND");
    var market = counter.persona("market-window");
    assertThat(text(counter.get(market, "/api/onestop/retyping-findings")))
        .doesNotContain(forgotten);
  }

  @Test
  void theNightlyListIsTakenAwayAsAWorkbookByTheDepartmentThatItConcerns() throws IOException {
    var caseId = lodging();
    assertThat(bind(caseId, "WJ-3410-2026-880002")).hasStatusOk();
    job.lookOn(LocalDate.now(clock));
    var download = counter.get(window, EXPORT);
    assertThat(download).hasStatusOk().hasContentType(Sheet.XLSX);
    var rows = Rows.of(download);
    assertThat(rows.getFirst()).containsExactly("办件编号", "问题", "绑定的编号", "对方系统", "部门", "发现日期");
    assertThat(rows)
        .filteredOn(row -> row.get(2).equals("WJ-3410-2026-880002"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.get(1)).isEqualTo("对方系统没有这个编号");
          assertThat(row.get(4)).contains("卫生健康");
        });
    assertThat(Rows.of(counter.get(counter.persona("market-window"), EXPORT)))
        .as("another department")
        .noneMatch(row -> row.contains("WJ-3410-2026-880002"));
    assertThat(counter.get(counter.persona("wang-guilan"), EXPORT)).hasStatus(403);
  }

  @Test
  void othersSeeNothingOfIt() {
    var caseId = lodging();
    assertThat(counter.get(counter.persona("market-window"), path(caseId))).hasStatus(404);
    assertThat(counter.get(counter.persona("wang-guilan"), path(caseId))).hasStatus(403);
    assertThat(http.get().uri(path(caseId)).exchange()).hasStatus(401);
    var inspector = counter.persona("health-inspector-1");
    assertThat(counter.post(inspector, path(caseId) + "/copies/12", Map.of())).hasStatus(403);
  }

  private String lodging() {
    var representative = Applicants.born(LocalDate.of(1985, 1, 1));
    var firm = Applicants.firm(representative);
    libraries.putPeople(List.of(representative));
    libraries.putLegalEntities(List.of(firm));
    var owner = Applicants.citizen(representative, firm);
    var id = counter.draft(owner, "public-place-health");
    counter.fill(owner, id, PLACE);
    counter.bring(owner, id, "floor-plan");
    counter.bring(owner, id, "hygiene-rules");
    return read(counter.submit(owner, id, Counter.key()), "$.progress.caseId");
  }

  private List<String> kinds(String caseId) {
    return JsonPath.read(
        text(counter.get(window, "/api/onestop/retyping-findings?limit=200")),
        "$.items[?(@.caseId == '" + caseId + "')].kind");
  }

  private static String line(MvcTestResult form, String label) {
    List<String> values =
        JsonPath.read(text(form), "$.form.lines[?(@.label == '" + label + "')].value");
    return values.getFirst();
  }

  private MvcTestResult bind(String caseId, String number) {
    return http.put()
        .uri(path(caseId) + "/number")
        .with(window)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(Map.of("number", number)))
        .exchange();
  }

  private static String path(String caseId) {
    return "/api/onestop/cases/" + caseId + "/retyping";
  }
}
