package yingke.systems.onestop.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.capability.exchange.Peers;
import yingke.capability.exchange.Signing;
import yingke.province.ProvinceDemo;
import yingke.province.SandboxProvince;
import yingke.systems.onestop.Applicants;
import yingke.systems.onestop.Counter;

/** A parent registers a birth; the household system of the public security organs handles it. */
@YingkeTest
class HandingOverTest {
  private static final String APPLICATIONS = "/api/onestop/applications/";
  private static final Map<String, Object> CHILD =
      Map.of(
          "childName", "汤小满",
          "childSex", "女",
          "childBirth", "2026-11-10",
          "certificate", "W340000001",
          "relation", "母亲",
          "follow", "随母亲",
          "phone", "15499000103");

  private final Counter counter;
  private final MockMvcTester http;
  private final SandboxProvince province;
  private final Peers peers;
  private final AnswerJob answers;
  private final JsonMapper json;
  private final Clock clock;
  private final RequestPostProcessor parent;

  HandingOverTest(
      MockMvcTester http,
      ProvinceDemo demo,
      Peers peers,
      AnswerJob answers,
      JsonMapper json,
      Clock clock) {
    this.counter = new Counter(http);
    this.http = http;
    this.province = demo.province();
    this.peers = peers;
    this.answers = answers;
    this.json = json;
    this.clock = clock;
    this.parent = counter.persona("tang-wanqing");
  }

  @AfterEach
  void wakeTheProvince() {
    province.away(false);
  }

  @Test
  void theParentTypesOnceGoesThereAndTheResultComesBack() throws Exception {
    var id = handIn();
    var number = number(id);
    await().atMost(Duration.ofSeconds(15)).until(() -> province.knows(number));
    assertThat(province.values(number)).containsEntry("孩子姓名", "汤小满").containsEntry("姓名", "汤婉清");
    await().atMost(Duration.ofSeconds(5)).until(() -> read(external(id), "$.ready").equals(true));

    String url =
        read(counter.post(parent, APPLICATIONS + id + "/external/visit", Map.of()), "$.url");
    assertThat(url).startsWith(province.url().toString()).doesNotContain("汤", "3410988");
    assertThat(page(url)).contains("汤小满").contains("演示沙箱");
    assertThat(page(url.replace(number, "000000000000"))).contains("链接已失效");

    var foreign = province.finish(number);
    eventually(id, "$.foreignNumber", foreign);
    assertThat(counter.post(parent, APPLICATIONS + id + "/external/visit", Map.of()))
        .hasStatus(409);
    province.decide(number, true, "已登记为常住人口");
    eventually(id, "$.state", "GRANTED");
    assertThat(counter.application(parent, id))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("GRANTED");
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(titles(id)).contains("已提交", "上级系统已受理", "上级系统已办成"));
    assertThat(text(counter.get(parent, APPLICATIONS + id + "/timeline"))).contains(foreign);
  }

  @Test
  void aResultThatOvertakesTheAcceptanceCountsAndTheLateOneChangesNothing() {
    var id = handIn();
    var number = number(id);
    assertThat(status(number, 2, "REFUSED", "SYS-0001", "孩子已在外地登记")).hasStatusOk();
    assertThat(status(number, 1, "RECEIVED", "SYS-0001", ""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.result")
        .isEqualTo("SUPERSEDED");
    assertThat(external(id)).bodyJson().extractingPath("$.state").isEqualTo("REFUSED");
    assertThat(external(id)).bodyJson().extractingPath("$.says").isEqualTo("孩子已在外地登记");
    assertThat(status(number, 3, "GRANTED", "SYS-0001", "又通过了"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("matter-ended");
  }

  @Test
  void anUnknownCaseAnUnknownStateAndAMissingNumberAreRefusedWithASentence() {
    assertThat(status("999999999999", 1, "RECEIVED", "SYS-0002", ""))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("matter-unknown");
    var number = number(handIn());
    assertThat(status(number, 1, "LOST", "SYS-0002", "")).hasStatus(409);
    assertThat(status(number, 1, "WITHDRAWN", "SYS-0002", "")).hasStatus(409);
    assertThat(status(number, 1, "RECEIVED", "", ""))
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("foreign-number-missing");
    assertThat(status(number, 1, "RECEIVED", "SYS-0003", "")).hasStatusOk();
  }

  @Test
  void whileTheProvinceIsAwayTheApplicationWaitsAndThePersonIsToldSo() {
    province.away(true);
    var id = handIn();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> String.valueOf(read(external(id), "$.waiting").toString()).contains("连接不上"));
    assertThat(counter.post(parent, APPLICATIONS + id + "/external/visit", Map.of()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("不用重新填");
    province.away(false);
    var number = number(id);
    await().atMost(Duration.ofSeconds(30)).until(() -> province.knows(number));
  }

  @Test
  void silenceIsLaidBeforeTheDepartmentAndALateAnswerStillCounts() {
    var id = handIn();
    String caseId = read(counter.application(parent, id), "$.progress.caseId");
    answers.lookOn(LocalDate.now(clock));
    assertThat(step(caseId)).isEqualTo("handed-over");
    answers.lookOn(LocalDate.now(clock).plusDays(30));
    assertThat(step(caseId)).isEqualTo("ask");
    assertThat(external(id)).bodyJson().extractingPath("$.asked").isEqualTo(true);
    var window = window();
    assertThat(counter.act(window, caseId, "keep-waiting", Map.of("opinion", "已电话联系户籍窗口，对方说明天答复")))
        .hasStatusOk();
    assertThat(step(caseId)).isEqualTo("handed-over");
    await().atMost(Duration.ofSeconds(15)).until(() -> read(external(id), "$.asked").equals(false));
    answers.lookOn(LocalDate.now(clock).plusDays(30));
    assertThat(status(number(id), 1, "RECEIVED", "SYS-0005", "")).hasStatusOk();
    assertThat(step(caseId)).isEqualTo("foreign");
  }

  @Test
  void whoTakesItBackIsTakenBackThereToo() {
    var id = handIn();
    var number = number(id);
    await().atMost(Duration.ofSeconds(15)).until(() -> province.knows(number));
    assertThat(
            counter.post(parent, APPLICATIONS + id + "/withdrawal", new HashMap<String, Object>()))
        .hasStatusOk();
    eventually(id, "$.state", "WITHDRAWN");
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> {
          province.decide(number, true, "晚了");
          return read(external(id), "$.state").equals("WITHDRAWN");
        });
  }

  @Test
  void strangersAndOtherDepartmentsSeeNothing() {
    var id = handIn();
    String caseId = read(counter.application(parent, id), "$.progress.caseId");
    var stranger = Applicants.citizen(Applicants.born(LocalDate.of(1990, 1, 1)), null);
    assertThat(counter.get(stranger, APPLICATIONS + id + "/external")).hasStatus(404);
    assertThat(counter.post(stranger, APPLICATIONS + id + "/external/visit", Map.of()))
        .hasStatus(404);
    assertThat(http.get().uri(APPLICATIONS + id + "/external").exchange()).hasStatus(401);
    var other =
        Applicants.officer("health", "window", "onestop.application.read", "casework.case.read");
    assertThat(counter.get(other, "/api/onestop/cases/" + caseId + "/external")).hasStatus(404);
    assertThat(counter.get(window(), "/api/onestop/cases/" + caseId + "/external")).hasStatusOk();
  }

  private static RequestPostProcessor window() {
    return Applicants.officer(
        "police", "window", "onestop.application.read", "casework.case.read", "casework.case.act");
  }

  private String handIn() {
    var id = counter.draft(parent, "birth-registration");
    counter.fill(parent, id, CHILD);
    for (var material : needed(id)) counter.bring(parent, id, material);
    var submitted = counter.submit(parent, id, Counter.key());
    assertThat(submitted).hasStatusOk();
    return id;
  }

  private List<String> needed(String id) {
    return JsonPath.read(
        text(counter.application(parent, id)), "$.materials[?(@.state == 'MISSING')].id");
  }

  private String number(String id) {
    return read(counter.application(parent, id), "$.number");
  }

  private MvcTestResult external(String id) {
    return counter.get(parent, APPLICATIONS + id + "/external");
  }

  private void eventually(String id, String path, String value) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> assertThat(external(id)).bodyJson().extractingPath(path).isEqualTo(value));
  }

  private List<String> titles(String id) {
    return JsonPath.read(
        text(counter.get(parent, APPLICATIONS + id + "/timeline")), "$.entries[*].title");
  }

  private String step(String caseId) {
    return read(counter.get(window(), "/api/casework/cases/" + caseId), "$.step.id");
  }

  private MvcTestResult status(String number, int seq, String state, String foreign, String says) {
    var peer = peers.find(Peers.PROVINCE).orElseThrow();
    var message = new HashMap<String, Object>();
    message.put("id", UUID.randomUUID());
    message.put("kind", "status");
    message.put("subject", number);
    message.put("seq", seq);
    message.put("at", clock.instant().toString());
    message.put("body", Map.of("state", state, "foreignNumber", foreign, "says", says));
    var body = json.writeValueAsBytes(message);
    var at = clock.instant().toString();
    return http.post()
        .uri("/api/exchange/messages")
        .header(Signing.PEER, peer.id())
        .header(Signing.AT, at)
        .header(Signing.SIGNATURE, Signing.of(peer.secret(), peer.id(), at, body))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String page(String url) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
          .body();
    }
  }
}
