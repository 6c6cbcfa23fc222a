package yingke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.RuleBroken;

/** 三员分立: who keeps accounts, who says what they may do, and who reads the log are three. */
@YingkeTest
class ThreeAdministratorsTest {
  private static final String SYSTEM = "data-admin";
  private static final String SECURITY = "security-admin";
  private static final String AUDIT = "auditor";
  private static final String PASSWORD = "Pine-and-cloud-7";

  private final MockMvcTester http;
  private final Authorities authorities;
  private final Organization organization;
  private final JdbcClient db;
  private final JsonMapper json;

  ThreeAdministratorsTest(
      MockMvcTester http,
      Authorities authorities,
      Organization organization,
      JdbcClient db,
      JsonMapper json) {
    this.http = http;
    this.authorities = authorities;
    this.organization = organization;
    this.db = db;
    this.json = json;
  }

  @Test
  void shareNoActWithEachOther() {
    var system = acts(Administrators.SYSTEM);
    var security = acts(Administrators.SECURITY);
    var audit = acts(Administrators.AUDIT);
    assertThat(system).doesNotContainAnyElementsOf(security).doesNotContainAnyElementsOf(audit);
    assertThat(security).doesNotContainAnyElementsOf(audit);
    assertThat(system).contains("identity.account.manage").doesNotContain("identity.seat.decide");
    assertThat(security).contains("identity.seat.decide").noneMatch(a -> a.startsWith("audit."));
    assertThat(audit).allMatch(a -> a.matches("audit\\..*|catalog\\.read\\..*"));
  }

  /** What changes something or belongs to the log; looking and asking may be shared. */
  private Set<String> acts(String post) {
    var all = new HashSet<>(authorities.of(SubjectRef.Kind.STAFF, seats(post)));
    all.removeAll(authorities.of(SubjectRef.Kind.STAFF, List.of()));
    all.removeIf(a -> a.endsWith(".browse") || a.equals("identity.account.read"));
    all.removeIf(a -> a.equals("identity.seat.propose") || a.equals("seal.use.read"));
    return all;
  }

  private static List<Seat> seats(String post) {
    return List.of(new Seat("data", post));
  }

  @Test
  void keepToTheirOwn() {
    assertThat(get(SYSTEM, "/api/audit/entries")).hasStatus(403);
    assertThat(get(SECURITY, "/api/audit/entries")).hasStatus(403);
    assertThat(get(AUDIT, "/api/audit/entries")).hasStatusOk();
    assertThat(get(AUDIT, "/api/identity/accounts")).hasStatus(403);
    assertThat(get(AUDIT, "/api/casework/cases")).hasStatus(403);
    assertThat(get(SECURITY, "/api/casework/cases")).hasStatus(403);
    assertThat(open(SECURITY, "x-" + word(), newcomer())).hasStatus(403);
    assertThat(put(SYSTEM, "/api/identity/accounts/" + UUID.randomUUID() + "/unlocked", Map.of()))
        .hasStatus(403);
  }

  @Test
  void areNeverOnePersonNotEvenInTheDatabase() {
    assertThatThrownBy(() -> Administrators.requireSeparate(List.of("window", "admin"), "auditor"))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("三个人");
    Administrators.requireSeparate(List.of("window", "reviewer"), "security");
    assertThat(propose(SECURITY, "data-admin", "auditor", "GRANT"))
        .hasStatus(409)
        .bodyText()
        .contains("administrators-separate");
    var seat = "insert into organization.seat (staff, department, post) values (?, 'data', ?)";
    assertThatThrownBy(() -> db.sql(seat).params("data-admin", "security").update())
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void openAnAccountThatMayDoNothingUntilAnotherGaveItAPost() {
    var staff = newcomer();
    var opened = open(SYSTEM, "n-" + staff, staff);
    assertThat(opened).hasStatus(201);
    String secret = read(opened, "$.secret");
    var first = signIn("n-" + staff, secret);
    assertThat(session(first)).contains("\"renewPassword\":true");
    assertThat(bearer(first, HttpMethod.GET, "/api/casework/inbox", null)).hasStatus(403);
    var change = Map.of("present", secret, "next", PASSWORD);
    assertThat(bearer(first, HttpMethod.PUT, "/api/identity/password", change)).hasStatus(204);
    var own = signIn("n-" + staff, PASSWORD);
    assertThat(bearer(own, HttpMethod.GET, "/api/casework/inbox", null)).hasStatus(403);
    assertThat(propose(SYSTEM, staff, "window", "GRANT")).hasStatus(201);
    assertThat(decide(SYSTEM, waiting(staff), true)).hasStatus(403);
    assertThat(decide(SECURITY, waiting(staff), true)).hasStatus(204);
    assertThat(organization.findStaff(staff).orElseThrow().posts()).containsExactly("window");
    assertThat(bearer(signIn("n-" + staff, PASSWORD), HttpMethod.GET, "/api/casework/inbox", null))
        .hasStatusOk();
    assertThat(logged("staff:" + staff)).contains("identity.seat.propose", "identity.seat.decide");
  }

  @Test
  void takeTwoPeopleForEveryChange() {
    var staff = known();
    assertThat(propose(SECURITY, staff, "reviewer", "GRANT")).hasStatus(201);
    assertThat(propose(SYSTEM, staff, "reviewer", "GRANT"))
        .hasStatus(409)
        .bodyText()
        .contains("change-waiting");
    assertThat(decide(SECURITY, waiting(staff), true))
        .hasStatus(409)
        .bodyText()
        .contains("change-own");
    assertThat(organization.findStaff(staff).orElseThrow().posts()).isEmpty();
    assertThat(propose(SECURITY, "security-admin", "window", "GRANT"))
        .hasStatus(409)
        .bodyText()
        .contains("change-self");
    assertThat(propose(SYSTEM, "security-admin", "security", "WITHDRAW"))
        .hasStatus(409)
        .bodyText()
        .contains("last-administrator");
  }

  @Test
  void closeAccountsAndSignTheirHoldersOut() {
    var staff = known();
    var name = "n-" + staff;
    var id =
        db.sql("select id from identity.account where name = ?")
            .param(name)
            .query(UUID.class)
            .single();
    assertThat(put(SYSTEM, "/api/identity/accounts/" + id + "/enabled", Map.of("enabled", false)))
        .hasStatus(204);
    assertThat(trySignIn(name, PASSWORD)).hasStatus(409).bodyText().contains("账号或密码不正确");
    var renewed = put(SYSTEM, "/api/identity/accounts/" + id + "/secret", Map.of());
    assertThat(put(SYSTEM, "/api/identity/accounts/" + id + "/enabled", Map.of("enabled", true)))
        .hasStatus(204);
    assertThat(trySignIn(name, read(renewed, "$.secret"))).hasStatus(201);
    db.sql("update identity.account set renew_by = now() - interval '1 day' where id = ?")
        .param(id)
        .update();
    assertThat(trySignIn(name, read(renewed, "$.secret")))
        .hasStatus(409)
        .bodyText()
        .contains("secret-expired");
  }

  @Test
  void unlockOnlyAsTheSecurityAdministrator() {
    var name = "n-" + known();
    for (int n = 0; n < 5; n++) trySignIn(name, "Wrong-guess-" + n);
    assertThat(get(SECURITY, "/api/identity/accounts?locked=true&limit=200"))
        .bodyText()
        .contains(name);
    var id =
        db.sql("select id from identity.account where name = ?")
            .param(name)
            .query(UUID.class)
            .single();
    assertThat(put(SECURITY, "/api/identity/accounts/" + id + "/unlocked", Map.of()))
        .hasStatus(204);
    assertThat(get(SECURITY, "/api/identity/accounts?locked=true&limit=200"))
        .bodyText()
        .doesNotContain(name);
  }

  /** Somebody new with an account. */
  private String known() {
    var staff = newcomer();
    assertThat(open(SYSTEM, "n-" + staff, staff)).hasStatus(201);
    return staff;
  }

  private static String newcomer() {
    return "s-" + word();
  }

  private static String word() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private MvcTestResult open(String persona, String name, String staff) {
    var order = Map.of("name", name, "staff", staff, "staffName", "新来的", "department", "data");
    return bearer(token(persona), HttpMethod.POST, "/api/identity/accounts", order);
  }

  private MvcTestResult propose(String persona, String staff, String post, String kind) {
    var asked = Map.of("staff", staff, "post", post, "kind", kind, "reason", "岗位调整");
    return bearer(token(persona), HttpMethod.POST, "/api/identity/seat-changes", asked);
  }

  private MvcTestResult decide(String persona, String change, boolean agree) {
    return put(
        persona, "/api/identity/seat-changes/" + change + "/decision", Map.of("agree", agree));
  }

  private String waiting(String staff) {
    return db.sql("select id from identity.seat_change where staff = ? and agreed is null")
        .param(staff)
        .query(UUID.class)
        .single()
        .toString();
  }

  private List<String> logged(String object) {
    return db.sql("select operation from audit.entry where object = ?")
        .param(object)
        .query(String.class)
        .list();
  }

  private MvcTestResult get(String persona, String path) {
    return bearer(token(persona), HttpMethod.GET, path, null);
  }

  private MvcTestResult put(String persona, String path, Object body) {
    return bearer(token(persona), HttpMethod.PUT, path, body);
  }

  private MvcTestResult bearer(
      String token, HttpMethod method, String path, @Nullable Object body) {
    var request =
        http.method(method)
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID().toString());
    if (body != null)
      request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
    return request.exchange();
  }

  private String token(String persona) {
    return read(
        http.post().uri("/api/identity/personas/" + persona + "/token").with(csrf()).exchange(),
        "$.token");
  }

  private MvcTestResult trySignIn(String name, String password) {
    return http.post()
        .uri("/api/identity/sessions")
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(new SessionController.SignIn(name, password)))
        .exchange();
  }

  private String signIn(String name, String password) {
    var cookie = trySignIn(name, password).getResponse().getCookie("YINGKE_SESSION");
    return Objects.requireNonNull(cookie).getValue();
  }

  private String session(String token) {
    return text(bearer(token, HttpMethod.GET, "/api/identity/session", null));
  }

  private static <T> T read(MvcTestResult result, String path) {
    return JsonPath.read(text(result), path);
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
