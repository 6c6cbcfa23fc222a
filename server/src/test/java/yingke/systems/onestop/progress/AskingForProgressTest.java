package yingke.systems.onestop.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.Person;
import yingke.systems.onestop.Counter;

@YingkeTest
class AskingForProgressTest {
  private final MockMvcTester http;
  private final Counter counter;
  private final JdbcClient db;
  private final Person grandmother = born(LocalDate.of(1954, 3, 8));
  private final String lastFour = grandmother.idNumber().value().substring(14);

  AskingForProgressTest(MockMvcTester http, BaseLibraries libraries, JdbcClient db) {
    this.http = http;
    this.db = db;
    this.counter = new Counter(http);
    libraries.putPeople(List.of(grandmother));
  }

  @Test
  void needsTheNumberAndTheEndOfTheIdAndNoSignIn() {
    var number = submitted();
    var answer = ask(number.substring(0, 6) + " " + number.substring(6), lastFour, "10.0.0.1");
    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.now").isEqualTo("已经办结：准予。");
    assertThat(text(answer)).doesNotContain(grandmother.name().value()).contains("*");
  }

  @Test
  void answersAWrongNumberAndAWrongEndingAlike() {
    var number = submitted();
    var wrongEnd = ask(number, "000X", "10.0.0.2");
    var wrongNumber = ask("000000000000", lastFour, "10.0.0.3");
    assertThat(wrongEnd).hasStatus(404);
    assertThat(text(wrongNumber)).isEqualTo(text(wrongEnd));
  }

  @Test
  void leavesARecordOfEveryGuess() {
    var number = submitted();
    ask(number, "000X", "10.0.0.5");
    ask(number, lastFour, "10.0.0.5");
    assertThat(
            db.sql(
                    """
                    select detail->>'found' from audit.entry
                    where operation = 'onestop.progress.ask' and object = ? order by id
                    """)
                .param("application:" + number)
                .query(String.class)
                .list())
        .containsExactly("false", "true");
  }

  @Test
  void saysNothingOfDrafts() {
    var who = citizen(grandmother, null);
    var draft = counter.begin(who, "elder-card");
    assertThat(ask(read(draft, "$.number"), lastFour, "10.0.0.4")).hasStatus(404);
  }

  @Test
  void cannotBeTriedOutEndingByEnding() {
    var number = submitted();
    for (int n = 0; n < 10; n++) assertThat(ask(number, "000" + n, "10.0.1." + n)).hasStatus(404);
    assertThat(ask(number, lastFour, "10.0.1.99"))
        .hasStatus(429)
        .containsHeader("Retry-After")
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("登录");
  }

  private String submitted() {
    var who = citizen(grandmother, null);
    return read(counter.submit(who, counter.draft(who, "elder-card"), key()), "$.number");
  }

  private MvcTestResult ask(String number, String lastFour, String address) {
    return http.post()
        .uri("/api/onestop/progress")
        .with(request -> {
          request.setRemoteAddr(address);
          return request;
        })
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"number\":\"%s\",\"lastFour\":\"%s\"}".formatted(number, lastFour))
        .exchange();
  }
}
