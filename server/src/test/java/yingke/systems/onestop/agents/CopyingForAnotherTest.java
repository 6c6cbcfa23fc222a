package yingke.systems.onestop.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import yingke.systems.onestop.Counter;

/** An agent who may use the principal's licenses makes annotated copies, while the leave lasts. */
@YingkeTest
class CopyingForAnotherTest {
  private static final String AGENCIES = "/api/identity/agencies";

  private final MockMvcTester http;
  private final JdbcClient db;
  private final Counter counter;
  private final LocalDate today;

  CopyingForAnotherTest(MockMvcTester http, JdbcClient db, Clock clock) {
    this.http = http;
    this.db = db;
    this.counter = new Counter(http);
    this.today = LocalDate.now(clock);
  }

  @Test
  void thePrincipalIsToldAndAfterTheLastDayNothingGoesAnyMore() {
    var wang = counter.persona("wang-guilan");
    String license = read(counter.get(wang, "/api/license/licenses"), "$.items[0].id");
    var tang = counter.persona("tang-wanqing");
    var agency = given(wang, tang, true);
    assertThat(actBy(tang, agency)).hasStatus(204);
    assertThat(copy(tang, license)).hasStatus(201);
    assertThat(text(counter.get(wang, "/api/notice/notices?limit=50")))
        .contains("做了一份加注件")
        .contains("制作人：汤婉清");
    db.sql("update identity.agency set since = :day - 9, until = :day where id = :id")
        .param("day", today.minusDays(1))
        .param("id", UUID.fromString(agency))
        .update();
    await("the session notices within seconds")
        .atMost(Duration.ofSeconds(30))
        .until(() -> counter.get(tang, "/api/license/copies").getResponse().getStatus() == 403);
    assertThat(copy(tang, license)).hasStatus(403).bodyText().contains("到期");
    assertThat(counter.delete(wang, AGENCIES + "/" + agency).getResponse().getStatus())
        .isIn(204, 404, 409);
  }

  @Test
  void whoMayOnlyApplyMayNotCopy() {
    var cheng = counter.persona("cheng-mingyuan");
    String license = read(counter.get(cheng, "/api/license/licenses"), "$.items[0].id");
    var tang = counter.persona("tang-wanqing");
    var agency = given(cheng, tang, false);
    assertThat(actBy(tang, agency)).hasStatus(204);
    assertThat(copy(tang, license)).hasStatus(403);
    assertThat(counter.delete(cheng, AGENCIES + "/" + agency)).hasStatus(204);
  }

  private String given(
      RequestPostProcessor principal, RequestPostProcessor agent, boolean licenses) {
    var offer =
        Map.of(
            "kind",
            "RELATIVE",
            "agentName",
            "汤婉清",
            "items",
            List.of(),
            "licenses",
            licenses,
            "until",
            today.plusDays(9).toString());
    String code = read(counter.post(principal, AGENCIES, offer), "$.code");
    var accepted = counter.post(agent, AGENCIES + "/offers/acceptance", Map.of("code", code));
    assertThat(accepted).hasStatusOk();
    return read(counter.get(agent, AGENCIES + "/received"), "$[0].id");
  }

  private MvcTestResult actBy(RequestPostProcessor agent, String agency) {
    return http.put()
        .uri("/api/identity/session/acting-for")
        .with(agent)
        .contentType(MediaType.APPLICATION_JSON)
        .content(JsonMapper.shared().writeValueAsString(new HashMap<>(Map.of("agency", agency))))
        .exchange();
  }

  private MvcTestResult copy(RequestPostProcessor who, String license) {
    var order = Map.of("purpose", "办理住院登记", "recipient", "黄山区人民医院", "until", today.toString());
    return counter.post(who, "/api/license/licenses/" + license + "/copies", order);
  }
}
