package yingke.kernel.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.kernel.web.BadInput;

@YingkeTest
class SigningInTest {
  private static final String PASSWORD = "Pine-and-cloud-7";

  private final MockMvcTester http;
  private final IdentityStore store;
  private final Passwords passwords;
  private final JdbcClient db;
  private final Clock clock;
  private final JsonMapper json;

  SigningInTest(
      MockMvcTester http,
      IdentityStore store,
      Passwords passwords,
      JdbcClient db,
      Clock clock,
      JsonMapper json) {
    this.http = http;
    this.store = store;
    this.passwords = passwords;
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  @Test
  void aStrangerIsToldThatNobodyIsSignedIn() {
    var answer = http.get().uri("/api/identity/session").exchange();
    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.signedIn").isEqualTo(false);
    assertThat(answer).bodyJson().extractingPath("$.mode").isEqualTo("demo");
  }

  @Test
  void aRightPasswordOpensASessionThatALaterSignOutCloses() {
    var name = account();
    var cookie = requireNonNull(signIn(name, PASSWORD).getResponse().getCookie("YINGKE_SESSION"));
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    session(cookie).extractingPath("$.signedIn").isEqualTo(true);
    assertThat(http.delete().uri("/api/identity/session").with(csrf()).cookie(cookie))
        .hasStatus(204);
    session(cookie).extractingPath("$.signedIn").isEqualTo(false);
  }

  @Test
  void wrongPasswordsLockTheAccountEvenForTheRightOne() {
    var name = account();
    for (int n = 0; n < 5; n++)
      assertThat(signIn(name, "Wrong-guess-" + n)).hasStatus(409).bodyText().contains("账号或密码不正确");
    assertThat(signIn(name, PASSWORD)).hasStatus(409).bodyText().contains("已暂时锁定");
    db.sql("update identity.account set locked_until = now() - interval '1 second' where name = ?")
        .param(name)
        .update();
    assertThat(signIn(name, PASSWORD)).hasStatus(201);
  }

  @Test
  void anUnknownNameIsAnsweredLikeAWrongPassword() {
    assertThat(signIn("' or 1=1 --", "x")).hasStatus(409).bodyText().contains("账号或密码不正确");
    assertThat(signIn("", "")).hasStatus(400).bodyText().contains("请填写账号");
  }

  @Test
  void anExpiredSessionIsSaidToBeExpiredAndAForgedOneToo() {
    var cookie = new Cookie("YINGKE_SESSION", token("wang-guilan"));
    session(cookie).extractingPath("$.account.name").isEqualTo("王桂兰");
    var other = new Cookie("YINGKE_SESSION", token("wang-guilan"));
    db.sql("update identity.session set expires_at = now() - interval '1 second' where token = ?")
        .param(Sessions.hash(other.getValue()))
        .update();
    for (var stale : new Cookie[] {other, new Cookie("YINGKE_SESSION", "forged")})
      assertThat(http.put().uri("/api/identity/password").with(csrf()).cookie(stale))
          .hasStatus(401)
          .bodyText()
          .contains("session-expired");
  }

  @Test
  void aScriptComesWithABearerTokenAndNeedsNoCsrfMark() {
    var bearer = "Bearer " + token("market-window");
    var answer =
        http.get()
            .uri("/api/identity/session")
            .header(HttpHeaders.AUTHORIZATION, bearer)
            .exchange();
    assertThat(answer).bodyJson().extractingPath("$.department").isEqualTo("market");
    assertThat(answer).bodyJson().extractingPath("$.seats[0].post").isEqualTo("window");
    assertThat(http.delete().uri("/api/identity/session").header(HttpHeaders.AUTHORIZATION, bearer))
        .hasStatus(204);
  }

  @Test
  void theCsrfMarkStaysWhileOneIsSignedInSoThatRequestsAtOnceDoNotSpoilEachOther() {
    var session = new Cookie("YINGKE_SESSION", token("wang-guilan"));
    var mark = new Cookie("XSRF-TOKEN", UUID.randomUUID().toString());
    var page = http.get().uri("/api/identity/session").cookie(session, mark).exchange();
    assertThat(page).hasStatusOk().doesNotContainHeader(HttpHeaders.SET_COOKIE);
  }

  @Test
  void anOfficerWhoIsNoPersonaActsInTheNameOfTheOrgansThatEntrustedTheTown() {
    var answer =
        http.get()
            .uri("/api/identity/session")
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token("town-341003200-clerk"))
            .exchange();
    assertThat(answer).bodyJson().extractingPath("$.department").isEqualTo("town-341003200");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.seats[?(@.post=='township')].department")
        .asArray()
        .containsExactly("civil", "emergency", "forestry");
    assertThat(http.get().uri("/api/identity/personas"))
        .bodyText()
        .as("the list to sign in from stays short")
        .doesNotContain("town-341003200-clerk");
  }

  @Test
  void aCookieWithoutTheCsrfMarkChangesNothing() {
    var cookie = new Cookie("YINGKE_SESSION", token("wang-guilan"));
    assertThat(http.delete().uri("/api/identity/session").cookie(cookie)).hasStatus(403);
    session(cookie).extractingPath("$.signedIn").isEqualTo(true);
  }

  @Test
  void oneActsForAFirmOnlyWithItsMandate() {
    var cheng = new Cookie("YINGKE_SESSION", token("cheng-mingyuan"));
    var firm = Persona.firm("yungu-tea").toString();
    assertThat(actFor(cheng, "\"" + firm + "\"")).hasStatus(204);
    session(cheng).extractingPath("$.actingFor.name").isEqualTo("黄山区云谷茶叶有限公司");
    assertThat(actFor(cheng, "null")).hasStatus(204);
    session(cheng).extractingPath("$.actingFor").isNull();
    var wang = new Cookie("YINGKE_SESSION", token("wang-guilan"));
    assertThat(actFor(wang, "\"" + firm + "\"")).hasStatus(403);
    session(wang).extractingPath("$.mayActFor").asArray().isEmpty();
  }

  @Test
  void weakPasswordsAreRefused() {
    for (var weak : new String[] {"Short-1", "alllowercaseletters", "12345678901", "lower1234567"})
      assertThatThrownBy(() -> Passwords.check(weak)).isInstanceOf(BadInput.class);
    Passwords.check(PASSWORD);
  }

  private MvcTestResult actFor(Cookie cookie, String firm) {
    return http.put()
        .uri("/api/identity/session/acting-for")
        .with(csrf())
        .cookie(cookie)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"legalEntityId\": %s}".formatted(firm))
        .exchange();
  }

  private MvcTestResult signIn(String name, String password) {
    return http.post()
        .uri("/api/identity/sessions")
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(new SessionController.SignIn(name, password)))
        .exchange();
  }

  private AbstractJsonContentAssert<?> session(Cookie cookie) {
    return assertThat(http.get().uri("/api/identity/session").cookie(cookie)).bodyJson();
  }

  private String token(String persona) {
    var answer = http.post().uri("/api/identity/personas/" + persona + "/token").with(csrf());
    var body = answer.exchange().getResponse().getContentAsByteArray();
    return json.readTree(body).get("token").asString();
  }

  private String account() {
    var name = "test-" + UUID.randomUUID().toString().substring(0, 8);
    var subject = new SubjectRef(SubjectRef.Kind.PERSON, UUID.randomUUID().toString());
    store.insert(
        Account.of(UUID.randomUUID(), name, subject, "测试", clock.instant())
            .withPassword(passwords.hash(PASSWORD)));
    return name;
  }
}
