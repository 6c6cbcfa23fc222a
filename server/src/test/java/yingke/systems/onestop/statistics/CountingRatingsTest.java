package yingke.systems.onestop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Counter.text;

import java.time.Duration;
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
}
