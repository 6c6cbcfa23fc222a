package yingke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.kernel.crypto.CreditCode;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.Sheet;

/** A district begins: organs and people come in, and only two people together let anybody act. */
@YingkeTest
class FoundingOrgansTest {
  private static final String SYSTEM = "data-admin";
  private static final String SECURITY = "security-admin";
  private static final String DISTRICT = "341003000000";

  private final MockMvcTester http;
  private final Organization organization;
  private final JdbcClient db;
  private final JsonMapper json;
  private final String run = UUID.randomUUID().toString().substring(0, 6);

  FoundingOrgansTest(
      MockMvcTester http, Organization organization, JdbcClient db, JsonMapper json) {
    this.http = http;
    this.organization = organization;
    this.db = db;
    this.json = json;
  }

  @Test
  void takesACodeWhoseCheckCharacterIsRightAndADivisionThatExists() {
    var right = uscc();
    var last = right.charAt(17) == '0' ? '1' : '0';
    assertThat(found(SYSTEM, organ("a", right.substring(0, 17) + last, DISTRICT)))
        .hasStatus(400)
        .bodyText()
        .contains("校验位应为 " + right.charAt(17));
    assertThat(found(SYSTEM, organ("a", right, "341003999999")))
        .hasStatus(400)
        .bodyText()
        .contains("没有代码为 341003999999 的现行区划");
    assertThat(found(SYSTEM, organ("a", right, DISTRICT))).hasStatus(201);
    assertThat(found(SYSTEM, organ("a", right, DISTRICT))).hasStatus(201);
    assertThat(found(SYSTEM, organ("b", right, DISTRICT)))
        .hasStatus(400)
        .bodyText()
        .contains("已经是");
    assertThat(logged("department:a-" + run)).containsExactly("identity.organ.manage");
  }

  @Test
  void isTheSystemAdministratorsAlone() {
    for (var other : List.of(SECURITY, "auditor", "market-director", "wang-guilan")) {
      assertThat(found(other, organ("c", uscc(), DISTRICT))).hasStatus(403);
      assertThat(close(other, "market")).hasStatus(403);
      assertThat(take(other, new byte[] {1})).hasStatus(403);
    }
    assertThat(call("market-director", HttpMethod.GET, "/api/identity/roster.xlsx", null))
        .hasStatus(403);
  }

  @Test
  void endsAnOrganOnlyWhenNothingIsInHandAndNeverRemovesIt() {
    assertThat(close(SYSTEM, "market")).hasStatus(409).bodyText().contains("岗位有人任职", "正在受理的事项");
    assertThat(found(SYSTEM, organ("d", uscc(), DISTRICT))).hasStatus(201);
    var id = "d-" + run;
    assertThat(end(SYSTEM, id, "2099-01-01")).hasStatus(400).bodyText().contains("不能晚于今天");
    assertThat(close(SYSTEM, id)).hasStatus(204);
    assertThat(organization.department(id).closed()).isTrue();
    assertThat(organization.departments()).anyMatch(organ -> organ.id().equals(id));
    var account =
        Map.of("name", "p-" + run, "staff", "p-" + run, "staffName", "来人", "department", id);
    assertThat(call(SYSTEM, HttpMethod.POST, "/api/identity/accounts", account))
        .hasStatus(409)
        .bodyText()
        .contains("已于 2026-01-02 撤销");
  }

  @Test
  void takesAWholeWorkbookOrNothingAndNamesEachWrongRow() throws IOException {
    var good = organRow("e", uscc(), null);
    var book =
        book(
            List.of(good, organRow("f", "11341003X", null), organRow("g", uscc(), "nowhere")),
            List.of(person("q", "e", "窗口受理"), person("r", "e", "校长"), person("s", "zzz", "审核")));
    var told = text(take(SYSTEM, book));
    assertThat(JsonPath.<Boolean>read(told, "$.done")).isFalse();
    assertThat(JsonPath.<List<String>>read(told, "$.wrong[*].column"))
        .containsExactlyInAnyOrder("统一社会信用代码", "上级单位编号", "岗位", "单位编号");
    assertThat(JsonPath.<List<Integer>>read(told, "$.wrong[*].row"))
        .containsExactlyInAnyOrder(3, 4, 3, 4);
    assertThat(organization.findDepartment("e-" + run)).isEmpty();
    assertThat(organization.findStaff("q-" + run)).isEmpty();
  }

  @Test
  void opensAccountsThatMayDoNothingUntilTheSecurityAdministratorAgrees() throws IOException {
    var book =
        book(
            List.of(organRow("child", uscc(), "above"), organRow("above", uscc(), null)),
            List.of(person("t", "child", "窗口受理、审核"), person("u", "above", "")));
    var told = text(take(SYSTEM, book));
    assertThat(JsonPath.<Integer>read(told, "$.organs")).isEqualTo(2);
    assertThat(JsonPath.<Integer>read(told, "$.posts")).isEqualTo(2);
    assertThat(JsonPath.<List<String>>read(told, "$.secrets[*].secret")).hasSize(2);
    assertThat(organization.findStaff("t-" + run).orElseThrow().posts()).isEmpty();
    String change = waiting("t-" + run, "window");
    var path = "/api/identity/seat-changes/" + change + "/decision";
    assertThat(call(SYSTEM, HttpMethod.PUT, path, Map.of("agree", true))).hasStatus(403);
    assertThat(call(SECURITY, HttpMethod.PUT, path, Map.of("agree", true))).hasStatus(204);
    assertThat(organization.findStaff("t-" + run).orElseThrow().posts()).containsExactly("window");

    var again = text(take(SYSTEM, book));
    assertThat(JsonPath.<Integer>read(again, "$.known")).isEqualTo(4);
    assertThat(JsonPath.<List<String>>read(again, "$.secrets")).isEmpty();
    assertThat(JsonPath.<Integer>read(again, "$.posts")).isZero();
  }

  @Test
  void goesOutAsItComesIn() {
    var out = call(SYSTEM, HttpMethod.GET, "/api/identity/roster.xlsx", null);
    assertThat(out).hasStatusOk();
    var again = text(take(SYSTEM, out.getResponse().getContentAsByteArray()));
    assertThat(JsonPath.<List<Object>>read(again, "$.wrong")).isEmpty();
    assertThat(JsonPath.<Boolean>read(again, "$.done")).isTrue();
    assertThat(JsonPath.<Integer>read(again, "$.organs")).isZero();
    assertThat(JsonPath.<Integer>read(again, "$.people")).isZero();
    assertThat(call(SYSTEM, HttpMethod.GET, "/api/identity/roster-template.xlsx", null))
        .hasStatusOk();
  }

  private Object[] organRow(String id, String uscc, @Nullable String parent) {
    return new Object[] {
      id + "-" + run,
      "试验单位" + id + run,
      uscc,
      DISTRICT,
      parent == null ? "" : parent + "-" + run,
      "2026-01-01"
    };
  }

  private Object[] person(String id, String organ, String posts) {
    return new Object[] {id + "-" + run, "人员" + id, organ + "-" + run, "", posts};
  }

  private static byte[] book(List<Object[]> organs, List<Object[]> people) throws IOException {
    var out = new ByteArrayOutputStream();
    Sheet.write(
        out,
        RosterBook.ORGANS,
        RosterBook.ORGAN_HEADINGS,
        sheet -> {
          for (var row : organs) sheet.row(row);
          sheet.next(RosterBook.PEOPLE, RosterBook.PEOPLE_HEADINGS);
          for (var row : people) sheet.row(row);
        });
    return out.toByteArray();
  }

  /** Another one each time: the organization code is random, its check character computed. */
  private static String uscc() {
    var head = "11341003T" + UUID.randomUUID().toString().replaceAll("\\D", "").substring(0, 8);
    return head + CreditCode.check(head);
  }

  private Map<String, String> organ(String id, String uscc, String division) {
    return Map.of(
        "id",
        id + "-" + run,
        "uscc",
        uscc,
        "name",
        "试验单位" + id,
        "division",
        division,
        "since",
        "2026-01-01");
  }

  private MvcTestResult found(String persona, Map<String, String> organ) {
    return call(persona, HttpMethod.POST, "/api/identity/organs", organ);
  }

  private MvcTestResult close(String persona, String id) {
    return end(persona, id, "2026-01-02");
  }

  private MvcTestResult end(String persona, String id, String until) {
    var body = Map.of("until", until, "reason", "机构改革");
    return call(persona, HttpMethod.PUT, "/api/identity/organs/" + id + "/closed", body);
  }

  private MvcTestResult take(String persona, byte[] book) {
    return http.post()
        .uri("/api/identity/roster")
        .multipart()
        .file(new MockMultipartFile("file", "book.xlsx", Sheet.XLSX, book))
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(persona))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .exchange();
  }

  private MvcTestResult call(
      String persona, HttpMethod method, String path, @Nullable Object body) {
    var request =
        http.method(method)
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(persona))
            .header("Idempotency-Key", UUID.randomUUID().toString());
    if (body != null)
      request =
          request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
    return request.exchange();
  }

  private String token(String persona) {
    var told =
        http.post().uri("/api/identity/personas/" + persona + "/token").with(csrf()).exchange();
    return JsonPath.read(
        new String(told.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), "$.token");
  }

  private String waiting(String staff, String post) {
    return db.sql("select id from identity.seat_change where staff = ? and post = ?")
        .params(staff, post)
        .query(String.class)
        .single();
  }

  private List<String> logged(String object) {
    return db.sql("select operation from audit.entry where object = ?")
        .param(object)
        .query(String.class)
        .list();
  }

  private static String text(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
