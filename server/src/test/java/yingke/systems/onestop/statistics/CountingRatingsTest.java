package yingke.systems.onestop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Counter.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;

/** Ratings count when somebody gave them, and whose they are does not show through. */
@YingkeTest
class CountingRatingsTest extends InventedStreams {
  CountingRatingsTest(MockMvcTester http, JdbcClient db) {
    super(http, db);
  }

  @Test
  void countsPraiseThatNobodyGaveApart() {
    for (int i = 0; i < 3; i++)
      rated(concluded(NINE, Duration.ofDays(2), 3, false), 5, "DEFAULT", NINE.plusDays(4));
    rated(concluded(NINE, Duration.ofDays(2), 3, false), 1, "CITIZEN", NINE.plusDays(5));
    assertThat(count()).bodyJson().extractingPath("$.total.rates.good").isEqualTo(0.0);
    assertThat(count()).bodyJson().extractingPath("$.total.rates.rated").isEqualTo(0.25);
    assertThat(count()).bodyJson().extractingPath("$.total.counts['default-praise']").isEqualTo(3);
  }

  @Test
  void flagsPraisesOfTheSameSecondAndStillCountsThem() {
    for (int i = 0; i < 3; i++)
      rated(concluded(NINE, Duration.ofDays(2), 3, false), 5, "CITIZEN", NINE.plusDays(4));
    rated(concluded(NINE, Duration.ofDays(2), 3, false), 5, "CITIZEN", NINE.plusDays(5));
    assertThat(count())
        .bodyJson()
        .extractingPath("$.total.counts")
        .asMap()
        .containsEntry("same-second", 3)
        .containsEntry("good", 4);
  }

  @Test
  void listsRatingsWithoutWhoseAndNotWhenTooFew() {
    for (int i = 0; i < 2; i++)
      rated(concluded(NINE, Duration.ofDays(2), 3, false), 5, "CITIZEN", NINE.plusDays(4 + i));
    assertThat(get("/ratings?measure=good", ""))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("ratings-too-few");
    var third = concluded(NINE, Duration.ofDays(2), 3, false);
    rated(third, 4, "CITIZEN", NINE.plusDays(9));
    assertThat(text(get("/ratings?measure=good", ""))).doesNotContain(third.toString());
    assertThat(get("/ratings?measure=good", ""))
        .bodyJson()
        .extractingPath("$.length()")
        .isEqualTo(3);
    assertThat(cases("good"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("measure-anonymous");
  }

  @Test
  void countsABadRatingAsMendedWhenTheCallBackSaysSoAndNotBefore() {
    var mended = concluded(NINE, Duration.ofDays(2), 3, false);
    rated(mended, 1, "CITIZEN", NINE.plusDays(4));
    answered(mended, "rectified", NINE.plusDays(14));
    var late = concluded(NINE, Duration.ofDays(2), 3, false);
    rated(late, 2, "CITIZEN", NINE.plusDays(5));
    answered(late, "rectified", NINE.plusDays(60));
    var unclear = concluded(NINE, Duration.ofDays(2), 3, false);
    rated(unclear, 2, "CITIZEN", NINE.plusDays(6));
    answered(unclear, "unverified", NINE.plusDays(7));
    assertThat(counts(""))
        .containsEntry("bad", 3)
        .containsEntry("mended", 2)
        .containsEntry("mended-in-time", 1)
        .containsEntry("rectify-due", 3);
    assertThat(counts("&asOf=2025-03-10"))
        .containsEntry("bad", 3)
        .doesNotContainKeys("mended", "rectify-due");
  }

  /** Whoever still has time to mend is not counted as one who did not. */
  @Test
  void holdsAgainstNobodyThatTheLastDayIsNotOver() {
    var last = NINE.plusDays(4 + 21);
    rated(concluded(NINE, Duration.ofDays(2), 3, false), 1, "CITIZEN", NINE.plusDays(4));
    assertThat(counts("&asOf=" + last.toLocalDate()))
        .containsEntry("bad", 1)
        .doesNotContainKey("rectify-due");
    assertThat(counts("&asOf=" + last.plusDays(1).toLocalDate())).containsEntry("rectify-due", 1);
  }

  private Map<String, Object> counts(String more) {
    return JsonPath.read(text(count(more)), "$.total.counts");
  }

  private void answered(UUID application, String outcome, OffsetDateTime at) {
    db.sql(
            """
            insert into onestop.supervision
              (id, kind, command, application, department, number, case_id, topic, asked_at, due,
               outcome, answered_at)
            values (gen_random_uuid(), 'CALLBACK', gen_random_uuid(), ?, ?, gen_random_uuid()::text,
                    gen_random_uuid(), '差评', ?, '2025-04-01', ?, ?)
            """)
        .params(application, department, at, outcome, at)
        .update();
  }
}
