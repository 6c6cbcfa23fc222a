package yingke.systems.onestop.proactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Counter.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.Person;
import yingke.systems.onestop.Counter;

/**
 * Somebody turns seventy: asked by the town's people, done on their yes, left alone on their no.
 */
@YingkeTest
class TurningSeventyTest {
  private static final Map<String, Object> YES =
      Map.of(
          "form",
          Map.of(
              "channel",
              "上门",
              "said",
              "好的，谢谢",
              "phone",
              "15400000001",
              "familyPhone",
              "15400000009"));

  private final OfferJob job;
  private final BaseLibraries libraries;
  private final JdbcClient db;
  private final Counter counter;
  private final LocalDate today;
  private final RequestPostProcessor clerk;

  TurningSeventyTest(
      OfferJob job, BaseLibraries libraries, JdbcClient db, MockMvcTester http, Clock clock) {
    this.job = job;
    this.libraries = libraries;
    this.db = db;
    this.counter = new Counter(http);
    this.today = LocalDate.now(clock);
    this.clerk = counter.persona("town-341003100-clerk");
  }

  @Test
  void aYesOnTheBirthdayBecomesACardAndTheFamilyIsTold() {
    var person = turning(today);
    var caseId = prepared(person);
    assertThat(counter.get(clerk, "/api/onestop/proactive/cases/" + caseId))
        .bodyJson()
        .extractingPath("$.entitledOn")
        .isEqualTo(today.toString());
    assertThat(counter.act(clerk, caseId, "consent", YES)).hasStatusOk();
    var who = citizen(person, null);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> text(counter.get(who, "/api/license/licenses")).contains("老年人优待证"));
    assertThat(text(counter.get(who, "/api/notice/notices?limit=50"))).contains("免申即享");
    var slip = counter.get(clerk, "/api/onestop/proactive/cases/" + caseId);
    assertThat(slip).bodyJson().extractingPath("$.town").isEqualTo("甘棠镇人民政府");
    assertThat(slip).bodyJson().extractingPath("$.call").isEqualTo("12345");
    assertThat(slip)
        .bodyJson()
        .extractingPath("$.verifyUrl")
        .asString()
        .contains("/portal/verify/");
    assertThat(counter.get(clerk, "/api/onestop/proactive/cases/" + caseId + "/qr-code"))
        .hasStatusOk()
        .hasContentType(MediaType.IMAGE_PNG);
    assertThat(
            db.sql("select count(*) from onestop.proactive where person = ?")
                .param(person.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aNoIsKeptAndNobodyAsksAgain() {
    var person = turning(today.plusDays(9));
    var caseId = prepared(person);
    var no = Map.<String, Object>of("form", Map.of("channel", "电话"));
    assertThat(counter.act(clerk, caseId, "refuse", no)).hasStatusOk();
    await().atMost(Duration.ofSeconds(20)).until(() -> "REFUSED".equals(answer(person)));
    job.night();
    assertThat(cases(person)).isEqualTo(1);
    assertThat(text(counter.get(citizen(person, null), "/api/onestop/applications")))
        .doesNotContain("elder-card");
  }

  @Test
  void aYesBeforeTheBirthdayWaitsForIt() {
    var person = turning(today.plusDays(12));
    assertThat(counter.act(clerk, prepared(person), "consent", YES)).hasStatusOk();
    await().atMost(Duration.ofSeconds(20)).until(() -> "CONSENTED".equals(answer(person)));
    job.night();
    assertThat(filed(person)).isFalse();
    db.sql("update onestop.proactive set entitled_on = ? where person = ?")
        .params(today, person.id())
        .update();
    job.night();
    assertThat(filed(person)).isTrue();
  }

  @Test
  void onlyThePeopleOfTheirTownAsk() {
    var caseId = prepared(turning(today.plusDays(5)));
    var other = counter.persona("town-341003200-clerk");
    assertThat(counter.get(other, "/api/onestop/proactive/cases/" + caseId)).hasStatus(404);
    assertThat(counter.get(other, "/api/onestop/proactive/cases/" + caseId + "/qr-code"))
        .hasStatus(404);
    assertThat(counter.get(clerk, "/api/onestop/proactive/cases/" + caseId + "/qr-code"))
        .as("before there is a license")
        .hasStatus(404);
    assertThat(counter.get(counter.persona("auditor"), "/api/onestop/proactive/cases/" + caseId))
        .hasStatus(403);
  }

  private Person turning(LocalDate birthday) {
    var person = born(birthday.minusYears(70));
    libraries.putPeople(List.of(person));
    return person;
  }

  private String prepared(Person person) {
    job.night();
    return db.sql("select case_id::text from onestop.proactive where person = ?")
        .param(person.id())
        .query(String.class)
        .single();
  }

  private long cases(Person person) {
    return db.sql("select count(*) from onestop.proactive where person = ?")
        .param(person.id())
        .query(Long.class)
        .single();
  }

  private String answer(Person person) {
    return db.sql("select coalesce(answer, '') from onestop.proactive where person = ?")
        .param(person.id())
        .query(String.class)
        .single();
  }

  private boolean filed(Person person) {
    return db.sql("select application is not null from onestop.proactive where person = ?")
        .param(person.id())
        .query(Boolean.class)
        .single();
  }
}
