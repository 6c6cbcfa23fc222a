package yingke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.province.ProvinceDemo;

/**
 * People and firms sign in through the province's unified identity, by OpenID Connect with PKCE.
 */
@YingkeTest
class SigningInThroughTheProvinceTest {
  private static final String UNIFIED = "/api/identity/unified";

  private final MockMvcTester http;
  private final ProvinceDemo demo;
  private final HttpClient browser = HttpClient.newHttpClient();

  SigningInThroughTheProvinceTest(MockMvcTester http, ProvinceDemo demo) {
    this.http = http;
    this.demo = demo;
  }

  @AfterEach
  void wakeTheProvince() {
    demo.province().away(false);
  }

  @Test
  void aKnownPersonIsFoundByTheIdNumber() throws Exception {
    var departure = start();
    var arrival = callback(departure, choose(departure, "p-wang-guilan"));
    assertThat(location(arrival)).isEqualTo("/portal/applications");
    assertThat(session(arrival))
        .bodyJson()
        .extractingPath("$.account.id")
        .isEqualTo(account("wang-guilan"));
  }

  @Test
  void aStrangerGetsAnAccountOnce() throws Exception {
    var first = start();
    var one = session(callback(first, choose(first, "p-lin-yue")));
    assertThat(one).bodyJson().extractingPath("$.account.name").isEqualTo("林越");
    var second = start();
    var two = session(callback(second, choose(second, "p-lin-yue")));
    assertThat(id(two)).isEqualTo(id(one));
  }

  @Test
  void aFirmsSignInActsForTheFirm() throws Exception {
    var departure = start();
    var session = session(callback(departure, choose(departure, "l-yungu-tea")));
    assertThat(session).bodyJson().extractingPath("$.actingFor.name").isEqualTo("黄山区云谷茶叶有限公司");
  }

  @Test
  void aCodeIsGoodOnceAndOnlyInTheBrowserThatAskedForIt() throws Exception {
    var departure = start();
    var back = choose(departure, "p-wang-guilan");
    var other = start();
    assertThat(location(callback(other, back))).contains("trouble=unified-expired");
    assertThat(location(http.get().uri(path(back)).exchange())).contains("unified-expired");
    assertThat(location(callback(departure, back))).isEqualTo("/portal/applications");
    assertThat(location(callback(departure, back))).contains("trouble=unified-refused");
    var forged = path(back).replaceAll("state=[^&]+", "state=forged");
    assertThat(location(callback(departure, forged))).contains("trouble=unified-expired");
  }

  @Test
  void theRequestCarriesPkceAndTheProvinceRefusesAWrongVerifier() throws Exception {
    var asked = query(location(start()));
    assertThat(asked)
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("response_type", "code")
        .containsKeys("code_challenge", "state", "nonce");
    var wrong = new LinkedHashMap<>(asked);
    wrong.put("redirect_uri", "http://evil.example/callback");
    assertThat(post("/oidc/authorize", wrong).statusCode()).isEqualTo(400);
    wrong = new LinkedHashMap<>(asked);
    wrong.remove("code_challenge");
    assertThat(post("/oidc/authorize", wrong).statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyIsLedAwayToAForeignPageAfterwards() throws Exception {
    var departure = http.get().uri(UNIFIED + "/start?back=https://evil.example/").exchange();
    var arrival = callback(departure, choose(departure, "p-wang-guilan"));
    assertThat(location(arrival)).isEqualTo("/portal");
  }

  private MvcTestResult start() {
    var departure = http.get().uri(UNIFIED + "/start?back=/portal/applications").exchange();
    assertThat(departure).hasStatus(302);
    return departure;
  }

  /** What the browser is sent back with after the person chose whom to play. */
  private String choose(MvcTestResult departure, String person) throws Exception {
    var form = new LinkedHashMap<>(query(location(departure)));
    form.put("person", person);
    return post("/oidc/authorize", form).headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return browser.send(
        HttpRequest.newBuilder(URI.create(demo.province().url() + path))
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private MvcTestResult callback(MvcTestResult departure, String back) {
    var kept = Objects.requireNonNull(departure.getResponse().getCookie("YINGKE_UNIFIED"));
    return http.get().uri(URI.create(path(back))).cookie(kept).exchange();
  }

  private static String path(String url) {
    return url.substring(url.indexOf(UNIFIED));
  }

  private MvcTestResult session(MvcTestResult arrival) {
    var cookie = Objects.requireNonNull(arrival.getResponse().getCookie("YINGKE_SESSION"));
    return http.get()
        .uri("/api/identity/session")
        .cookie(new Cookie("YINGKE_SESSION", cookie.getValue()))
        .exchange();
  }

  private String account(String persona) {
    return new Persona(persona, "", "", "", "portal", java.util.List.of()).account().toString();
  }

  private static String id(MvcTestResult session) throws Exception {
    return com.jayway.jsonpath.JsonPath.read(
        session.getResponse().getContentAsString(), "$.account.id");
  }

  private static String location(MvcTestResult answer) {
    return Objects.toString(answer.getResponse().getHeader("Location"), "");
  }

  private static Map<String, String> query(String url) {
    var values = new LinkedHashMap<String, String>();
    for (var part : url.substring(url.indexOf('?') + 1).split("&")) {
      var equals = part.indexOf('=');
      values.put(
          part.substring(0, equals),
          URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return values;
  }
}
