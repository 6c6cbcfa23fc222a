package yingke.systems.onestop.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.officer;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.Person;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.web.Sheet;
import yingke.systems.onestop.Counter;

@YingkeTest
class RatingAFinishedMatterTest {
  private final Counter counter;
  private final LocalDate rectifyBy;
  private final Person grandmother = born(LocalDate.of(1954, 3, 8));
  private final RequestPostProcessor wang = citizen(grandmother, null);

  RatingAFinishedMatterTest(
      MockMvcTester http, BaseLibraries libraries, Workdays workdays, Clock clock) {
    this.counter = new Counter(http);
    this.rectifyBy = workdays.plus(LocalDate.now(clock), 15);
    libraries.putPeople(List.of(grandmother));
  }

  @Test
  void isDoneOnce() {
    var id = finished();
    var key = key();
    assertThat(rate(id, 5, key)).hasStatus(204);
    assertThat(rate(id, 5, key)).hasStatus(204);
    assertThat(rate(id, 1, key()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("already-rated");
    assertThat(counter.application(wang, id)).bodyJson().extractingPath("$.stars").isEqualTo(5);
    assertThat(counter.application(wang, id))
        .bodyJson()
        .extractingPath("$.rateable")
        .isEqualTo(false);
  }

  @Test
  void isNotAskedForBeforeTheEnd() {
    var id = counter.draft(wang, "elder-card");
    assertThat(rate(id, 5, key()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("not-finished");
  }

  @Test
  void isCheckedForStarsAndTags() {
    var id = finished();
    assertThat(rate(id, 6, key())).hasStatus(400);
    assertThat(post(id, Map.of("stars", 1), key()))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("tag-missing");
    assertThat(post(id, Map.of("stars", 1, "tags", List.of("乱写")), key()))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("tag-unknown");
  }

  @Test
  void tellsOfficersWhatIsBadAndUntilWhenButNotWhose() {
    var id = finished();
    var words = "太慢了 " + id;
    var bad = Map.of("stars", 1, "tags", List.of("办得太慢"), "text", words);
    assertThat(post(id, bad, key())).hasStatus(204);
    var director = officer("civil", "director", "onestop.rating.read");
    var seen = counter.get(director, "/api/onestop/ratings?bad=true&limit=200");
    assertThat(seen)
        .bodyJson()
        .extractingPath("$.items[?(@.text=='" + words + "')].rectifyBy")
        .asArray()
        .containsExactly(rectifyBy.toString());
    String number = read(counter.application(wang, id), "$.number");
    assertThat(text(seen)).doesNotContain(grandmother.name().value()).doesNotContain(number);
    var market = officer("market", "director", "onestop.rating.read");
    assertThat(text(counter.get(market, "/api/onestop/ratings?limit=200"))).doesNotContain(words);
    assertThat(counter.get(officer("civil", "window"), "/api/onestop/ratings")).hasStatus(403);
  }

  @Test
  void countsInTheStatistics() {
    var director = officer("civil", "director", "onestop.rating.read");
    int before = read(counter.get(director, "/api/onestop/ratings/statistics"), "$.stars4");
    assertThat(rate(finished(), 4, key())).hasStatus(204);
    var after = counter.get(director, "/api/onestop/ratings/statistics");
    assertThat(after).bodyJson().extractingPath("$.stars4").isEqualTo(before + 1);
    assertThat(after).bodyJson().extractingPath("$.goodShare").isNotNull();
    assertThat(counter.get(director, "/api/onestop/ratings/export"))
        .hasStatusOk()
        .hasContentType(Sheet.XLSX);
  }

  private String finished() {
    var id = counter.draft(wang, "elder-card");
    assertThat(counter.submit(wang, id, key())).hasStatusOk();
    return id;
  }

  private MvcTestResult rate(String id, int stars, String key) {
    return post(id, Map.of("stars", stars, "tags", List.of("办得快")), key);
  }

  private MvcTestResult post(String id, Map<String, Object> rating, String key) {
    return counter.post(wang, "/api/onestop/applications/" + id + "/rating", rating, key);
  }
}
