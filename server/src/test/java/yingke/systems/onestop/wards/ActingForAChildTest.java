package yingke.systems.onestop.wards;

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
import yingke.province.ProvinceDemo;
import yingke.systems.onestop.Counter;

/** A parent acts for a child that has no account, by a proof that an officer checked. */
@YingkeTest
class ActingForAChildTest {
  private static final String CHECK = "guardianship-check";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MockMvcTester http;
  private final JdbcClient db;
  private final Counter counter;
  private final ProvinceDemo demo;
  private final JsonMapper json = JsonMapper.builder().build();
  private final LocalDate today;

  ActingForAChildTest(MockMvcTester http, JdbcClient db, ProvinceDemo demo, Clock clock) {
    this.http = http;
    this.db = db;
    this.demo = demo;
    this.counter = new Counter(http);
    this.today = LocalDate.now(clock);
  }

  @Test
  void theBirthIsRegisteredInTheChildsNameWithWhatWasCheckedOnce() {
    var mother = counter.persona("tang-wanqing");
    var check = proven(mother, "汤小满", today.minusDays(20));
    assertThat(actBy(mother, check)).hasStatus(204);
    var id = counter.draft(mother, "birth-registration");
    var draft = counter.application(mother, id);
    assertThat(draft).bodyJson().extractingPath("$.applicantName").isEqualTo("汤小满");
    assertThat(draft).bodyJson().extractingPath("$.values.childName").isEqualTo("汤小满");
    assertThat(draft).bodyJson().extractingPath("$.values.relation").isEqualTo("母亲");
    assertThat(draft).bodyJson().extractingPath("$.values.name").isEqualTo("汤婉清");
    counter.fill(mother, id, Map.of("follow", "随母亲"));
    var submitted = counter.submit(mother, id, key());
    assertThat(submitted).as(text(submitted)).hasStatusOk();
    assertThat(submitted).bodyJson().extractingPath("$.agents[0]").isEqualTo("监护人汤婉清");

    String number = read(submitted, "$.number");
    await().atMost(PATIENCE).until(() -> demo.province().knows(number));
    assertThat(demo.province().values(number))
        .containsEntry("孩子姓名", "汤小满")
        .containsEntry("姓名", "汤婉清");
    var foreign = demo.province().finish(number);
    demo.province().decide(number, true, "已登记");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(counter.application(mother, id))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("GRANTED"));
    assertThat(text(counter.get(mother, "/api/onestop/applications/" + id + "/external")))
        .contains(foreign);
    await()
        .atMost(PATIENCE)
        .until(() -> text(counter.get(mother, "/api/notice/notices?limit=50")).contains("上级系统已办成"));
    assertThat(
            counter.post(mother, "/api/onestop/applications/" + id + "/rating", Map.of("stars", 5)))
        .as("a child cannot rate by itself")
        .hasStatus(204);
  }

  @Test
  void onTheDayOfItsMajorityTheChildActsForItself() {
    var father = counter.persona("cheng-mingyuan");
    var check = proven(father, "程大为", today.minusYears(17));
    assertThat(actBy(father, check)).hasStatus(204);
    assertThat(until(father, check)).isEqualTo(today.plusYears(1).minusDays(1).toString());
    db.sql("update identity.agency set since = :day - 9, until = :day where id = :id")
        .param("day", today.minusDays(1))
        .param("id", UUID.fromString(check))
        .update();
    assertThat(put(father, Map.of())).hasStatus(204);
    assertThat(actBy(father, check))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("程大为已满 18 周岁");
  }

  @Test
  void whoeverIsOfAgeHasNoGuardian() {
    var father = counter.persona("cheng-mingyuan");
    var check = check(father, "程立", today.minusYears(18));
    await()
        .atMost(PATIENCE)
        .until(
            () -> text(counter.get(father, "/api/notice/notices?limit=50")).contains("还不能替程立办事"));
    assertThat(received(father)).doesNotContain(check);
  }

  @Test
  void theDepartmentThatCheckedEndsItAtOnceAndNobodyElseDoes() {
    var mother = counter.persona("tang-wanqing");
    var check = proven(mother, "汤小雪", today.minusYears(3));
    var caseId = caseOf(mother, check);
    assertThat(actBy(mother, check)).hasStatus(204);
    var draft = counter.draft(mother, "birth-registration");
    var path = "/api/onestop/cases/" + caseId + "/guardianship";
    var why = Map.of("reason", "出生医学证明是伪造的");
    assertThat(counter.post(counter.persona("police-window"), path + "/revocation", why))
        .hasStatus(403);
    assertThat(counter.post(counter.persona("civil-reviewer"), path + "/revocation", why))
        .hasStatus(404);
    var officer = counter.persona("police-reviewer");
    assertThat(counter.get(officer, path))
        .bodyJson()
        .extractingPath("$.guardianship.mayRevoke")
        .isEqualTo(true);
    assertThat(counter.post(officer, path + "/revocation", why)).hasStatusOk();
    assertThat(counter.post(officer, path + "/revocation", why)).hasStatus(409);
    assertThat(counter.application(mother, draft))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("已经被撤销");
    assertThat(put(mother, Map.of())).hasStatus(204);
    assertThat(text(counter.get(mother, "/api/notice/notices?limit=50"))).contains("伪造");
  }

  @Test
  void nobodyBecomesAGuardianByConsent() {
    var offer =
        Map.of(
            "kind",
            "GUARDIAN",
            "agentName",
            "汤婉清",
            "items",
            List.of(),
            "until",
            today.plusDays(3).toString());
    assertThat(counter.post(counter.persona("cheng-mingyuan"), "/api/identity/agencies", offer))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("kind-by-proof");
  }

  /** Handed in, checked and found right; tells the application, whose id the guardianship has. */
  private String proven(RequestPostProcessor parent, String child, LocalDate born) {
    var id = check(parent, child, born);
    await().atMost(PATIENCE).until(() -> received(parent).contains(id));
    return id;
  }

  private String check(RequestPostProcessor parent, String child, LocalDate born) {
    put(parent, Map.of());
    var id = counter.draft(parent, CHECK);
    counter.fill(
        parent,
        id,
        Map.of(
            "childName",
            child,
            "childSex",
            "女",
            "childBirth",
            born.toString(),
            "certificate",
            "W34" + UUID.randomUUID().toString().substring(0, 8),
            "relation",
            child.startsWith("汤") ? "母亲" : "父亲"));
    counter.bring(parent, id, "birth-certificate");
    var submitted = counter.submit(parent, id, key());
    assertThat(submitted).as(text(submitted)).hasStatusOk();
    var caseId = caseOf(parent, id);
    act("police-window", caseId, "accept");
    act("police-reviewer", caseId, "grant");
    return id;
  }

  private void act(String officer, String caseId, String action) {
    var done = counter.act(counter.persona(officer), caseId, action, Map.of());
    assertThat(done).as(text(done)).hasStatusOk();
  }

  private String caseOf(RequestPostProcessor who, String id) {
    return read(counter.application(who, id), "$.progress.caseId");
  }

  private String received(RequestPostProcessor who) {
    return text(counter.get(who, "/api/identity/agencies/received"));
  }

  private String until(RequestPostProcessor who, String agency) {
    List<String> found =
        read(
            counter.get(who, "/api/identity/agencies/received"),
            "$[?(@.id == '" + agency + "')].until");
    return found.getFirst();
  }

  private MvcTestResult actBy(RequestPostProcessor who, String agency) {
    return put(who, Map.of("agency", agency));
  }

  private MvcTestResult put(RequestPostProcessor who, Map<String, Object> body) {
    return http.put()
        .uri("/api/identity/session/acting-for")
        .with(who)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(new HashMap<>(body)))
        .exchange();
  }
}
