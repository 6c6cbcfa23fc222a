package yingke.systems.onestop.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.kernel.identity.Persona;
import yingke.systems.onestop.Counter;

/** 委托授权 from the offer to its end; the personas' accounts are the people. */
@YingkeTest
class ActingForAnotherTest {
  private static final String AGENCIES = "/api/identity/agencies";
  private static final String APPLICATIONS = "/api/onestop/applications";

  private final MockMvcTester http;
  private final JdbcClient db;
  private final Counter counter;
  private final JsonMapper json = JsonMapper.builder().build();
  private final LocalDate today;

  ActingForAnotherTest(MockMvcTester http, JdbcClient db, Clock clock) {
    this.http = http;
    this.db = db;
    this.counter = new Counter(http);
    this.today = LocalDate.now(clock);
  }

  @Test
  void theAgentFillsInAndBothAreNamedAndThePrincipalIsTold() {
    var wang = counter.persona("wang-guilan");
    var tang = counter.persona("tang-wanqing");
    accept(tang, give(wang, "汤婉清", List.of("elder-card"), today.plusDays(30)));
    assertThat(actBy(tang)).hasStatus(204);
    var id = counter.draft(tang, "elder-card");
    counter.fill(tang, id, Map.of("phone", "15499000101"));
    assertThat(counter.submit(tang, id, key())).hasStatusOk();

    var seen = counter.application(wang, id);
    assertThat(seen).bodyJson().extractingPath("$.applicantName").isEqualTo("王桂兰");
    assertThat(seen).bodyJson().extractingPath("$.agents[0]").isEqualTo("亲友汤婉清");
    assertThat(text(counter.get(wang, "/api/notice/notices?limit=50"))).contains("汤婉清替您提交了");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> text(counter.get(wang, APPLICATIONS + "/" + id + "/documents")).contains("收件凭证"));
    assertThat(
            db.sql("select count(*) from audit.entry where object = :object and party = :party")
                .param("object", "application:" + Counter.<String>read(seen, "$.number"))
                .param("party", "PERSON:" + person("wang-guilan"))
                .query(Long.class)
                .single())
        .isPositive();
    assertThat(counter.post(tang, APPLICATIONS + "/" + id + "/rating", Map.of("stars", 5)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("principal-only");
    end(wang);
  }

  @Test
  void whatTheAuthorizationDoesNotNameIsOutOfReach() {
    var cheng = counter.persona("cheng-mingyuan");
    var tang = counter.persona("tang-wanqing");
    assertThat(put(cheng, Map.of("legalEntityId", firm("yungu-tea")))).hasStatus(204);
    var own = counter.draft(cheng, "food-bulk-sale");
    accept(tang, give(cheng, "汤婉清", List.of("public-place-health"), today.plusDays(30)));
    assertThat(actBy(tang)).hasStatus(204);
    assertThat(counter.begin(tang, "food-bulk-sale"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("item-not-authorized");
    assertThat(counter.application(tang, own)).hasStatus(404);
    assertThat(counter.get(tang, APPLICATIONS + "?limit=200"))
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
    assertThat(counter.begin(tang, "public-place-health").getResponse().getStatus()).isIn(200, 201);
    // what is the principal's alone stays theirs
    assertThat(counter.get(tang, "/api/license/licenses")).hasStatus(403);
    assertThat(counter.get(tang, "/api/notice/notices")).hasStatus(403);
    assertThat(counter.get(tang, "/api/casework/cases")).hasStatus(403);
    assertThat(counter.post(tang, AGENCIES, offer("某某某", List.of(), today))).hasStatus(403);
    end(cheng);
    counter.delete(cheng, APPLICATIONS + "/" + own);
  }

  @Test
  void takenBackInTheMiddleOfADraftNothingTypedIsLost() {
    var wang = counter.persona("wang-guilan");
    var tang = counter.persona("tang-wanqing");
    accept(tang, give(wang, "汤婉清", List.of(), today.plusDays(30)));
    assertThat(actBy(tang)).hasStatus(204);
    var id = counter.draft(tang, "elder-card");
    counter.fill(tang, id, Map.of("phone", "15499000188"));
    int version = read(counter.application(tang, id), "$.version");
    end(wang);
    assertThat(counter.save(tang, id, version, Map.of("phone", "15499000199")))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("王桂兰已经收回了这份授权")
        .contains("没有丢");
    assertThat(counter.get(tang, "/api/identity/session"))
        .bodyJson()
        .extractingPath("$.stopped")
        .isNotNull();
    assertThat(counter.application(wang, id))
        .bodyJson()
        .extractingPath("$.values.phone")
        .isEqualTo("15499000188");
    assertThat(put(tang, Map.of())).hasStatus(204); // for oneself again
    assertThat(counter.get(tang, APPLICATIONS)).hasStatusOk();
    counter.delete(wang, APPLICATIONS + "/" + id);
  }

  @Test
  void anAuthorizationThatEndedYesterdayIsRefusedInWords() {
    var wang = counter.persona("wang-guilan");
    var tang = counter.persona("tang-wanqing");
    accept(tang, give(wang, "汤婉清", List.of(), today.plusDays(30)));
    String agency = newest(tang);
    db.sql("update identity.agency set since = :day - 9, until = :day where id = :id")
        .param("day", today.minusDays(1))
        .param("id", UUID.fromString(agency))
        .update();
    assertThat(actBy(tang))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("王桂兰给您的授权在")
        .contains("到期");
  }

  @Test
  void anOfferIsForTheOneWhoIsNamed() {
    var wang = counter.persona("wang-guilan");
    var code = give(wang, "程明远", List.of(), today.plusDays(3));
    var tang = counter.persona("tang-wanqing");
    assertThat(look(tang, code)).hasStatus(409);
    assertThat(look(tang, "ABCD-2345")).hasStatus(404);
    assertThat(look(wang, code)).hasStatus(409);
    var cheng = counter.persona("cheng-mingyuan");
    assertThat(look(cheng, code)).hasStatusOk();
    accept(cheng, code);
    assertThat(look(cheng, code)).hasStatus(404); // once
    String agency = newest(cheng);
    assertThat(counter.delete(tang, AGENCIES + "/" + agency)).hasStatus(404);
    assertThat(counter.delete(cheng, AGENCIES + "/" + agency)).hasStatus(204);
    assertThat(counter.get(counter.persona("market-window"), AGENCIES + "/given")).hasStatus(403);
    assertThat(counter.post(wang, AGENCIES, offer("程明远", List.of(), today.plusYears(3))))
        .hasStatus(400);
  }

  private static Map<String, Object> offer(String agent, List<String> items, LocalDate until) {
    return Map.of(
        "kind", "RELATIVE", "agentName", agent, "items", items, "until", until.toString());
  }

  private String give(RequestPostProcessor who, String agent, List<String> items, LocalDate until) {
    var given = counter.post(who, AGENCIES, offer(agent, items, until));
    assertThat(given).hasStatus(201);
    return read(given, "$.code");
  }

  private MvcTestResult look(RequestPostProcessor who, String code) {
    return counter.post(who, AGENCIES + "/offers/look", Map.of("code", code));
  }

  private void accept(RequestPostProcessor who, String code) {
    assertThat(counter.post(who, AGENCIES + "/offers/acceptance", Map.of("code", code)))
        .hasStatusOk();
  }

  private String newest(RequestPostProcessor agent) {
    return read(counter.get(agent, AGENCIES + "/received"), "$[0].id");
  }

  private MvcTestResult actBy(RequestPostProcessor agent) {
    return put(agent, Map.of("agency", newest(agent)));
  }

  private MvcTestResult put(RequestPostProcessor who, Map<String, Object> body) {
    return http.put()
        .uri("/api/identity/session/acting-for")
        .with(who)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(new HashMap<>(body)))
        .exchange();
  }

  private void end(RequestPostProcessor principal) {
    String agency = read(counter.get(principal, AGENCIES + "/given"), "$[0].id");
    assertThat(counter.delete(principal, AGENCIES + "/" + agency)).hasStatus(204);
  }

  private static UUID person(String slug) {
    return Persona.person(slug);
  }

  private static String firm(String slug) {
    return Persona.firm(slug).toString();
  }
}
