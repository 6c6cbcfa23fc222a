package yingke.systems.onestop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.officer;
import static yingke.systems.onestop.Counter.key;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.kernel.web.Sheet;

/** Invented streams of applications, each told in one line, and what the figures say of them. */
@YingkeTest
class CountingTest extends InventedStreams {
  private final BaseLibraries libraries;
  private final LocalDate today;

  CountingTest(MockMvcTester http, BaseLibraries libraries, JdbcClient db, Clock clock) {
    super(http, db);
    this.libraries = libraries;
    this.today = LocalDate.now(clock);
  }

  @Test
  void countsWhatWasKeptAndWhatWasLateOfThoseUnderAPromise() {
    concluded(NINE, Duration.ofDays(2), 3, false);
    concluded(NINE, Duration.ofDays(2), 3, false);
    concluded(NINE, Duration.ofDays(2), 2, false);
    concluded(NINE, Duration.ofDays(20), -4, true);
    assertThat(count()).bodyJson().extractingPath("$.total.counts.kept").isEqualTo(3);
    assertThat(count()).bodyJson().extractingPath("$.total.rates['on-time']").isEqualTo(0.75);
    assertThat(count()).bodyJson().extractingPath("$.total.rates.compression").isEqualTo(0.5);
    assertThat(cases("late")).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
    assertThat(cases("late")).bodyJson().extractingPath("$.items[0].remaining").isEqualTo(-4);
  }

  @Test
  void knowsNothingOfWhatHappenedAfterTheDayAsOfWhichIsAsked() {
    concluded(NINE, Duration.ofDays(10), 1, false);
    assertThat(count("&asOf=2025-03-05"))
        .bodyJson()
        .extractingPath("$.total.counts")
        .asMap()
        .containsEntry("open", 1)
        .doesNotContainKey("concluded");
    assertThat(count("&asOf=2025-03-31"))
        .bodyJson()
        .extractingPath("$.total.counts")
        .asMap()
        .containsEntry("concluded", 1)
        .doesNotContainKey("open");
    assertThat(cases("open", "&asOf=2025-03-05"))
        .bodyJson()
        .extractingPath("$.items[0].concludedAt")
        .isNull();
  }

  @Test
  void leavesOutWhatWasTakenBack() {
    var taken = concluded(NINE, Duration.ofDays(1), 5, false);
    db.sql("update onestop.fact set outcome = 'withdrawn', late = null where application = ?")
        .param(taken)
        .update();
    assertThat(count())
        .bodyJson()
        .extractingPath("$.total.counts")
        .asMap()
        .containsEntry("withdrawn", 1)
        .doesNotContainKeys("concluded", "kept");
    assertThat(count()).bodyJson().extractingPath("$.total.rates['on-time']").isNull();
  }

  @Test
  void flagsACaseThatWasHandledElsewhereAndTypedInLater() {
    var typedIn = concluded(NINE, Duration.ofMinutes(6), 10, false);
    receivedDaysBefore(typedIn, 4);
    concluded(NINE.plusDays(1), Duration.ofMinutes(6), 10, false);
    var slow = concluded(NINE.plusDays(2), Duration.ofDays(3), 7, false);
    receivedDaysBefore(slow, 2);
    assertThat(count())
        .bodyJson()
        .extractingPath("$.total.counts")
        .asMap()
        .containsEntry("outside", 1)
        .containsEntry("quick", 2)
        .containsEntry("back-entry", 2)
        .containsEntry("concluded", 3);
    assertThat(cases("outside"))
        .bodyJson()
        .extractingPath("$.items[0].application")
        .isEqualTo(typedIn.toString());
  }

  @Test
  void doesNotFlagWhatTheProgramItselfDecidedAtOnce() {
    var decided = concluded(NINE, Duration.ofSeconds(1), 0, false);
    db.sql("update onestop.fact set closer = null where application = ?").param(decided).update();
    assertThat(count())
        .bodyJson()
        .extractingPath("$.total.counts")
        .asMap()
        .doesNotContainKeys("quick", "outside", "bulk");
  }

  @Test
  void flagsFiveOfOneHandWithinAMinuteButNotFour() {
    for (int i = 0; i < 4; i++) concluded(NINE, Duration.ofDays(1).plusSeconds(i * 10), 5, false);
    assertThat(count())
        .bodyJson()
        .extractingPath("$.total.counts")
        .asMap()
        .doesNotContainKey("bulk");
    concluded(NINE, Duration.ofDays(1).plusSeconds(50), 5, false);
    assertThat(count()).bodyJson().extractingPath("$.total.counts.bulk").isEqualTo(5);
  }

  @Test
  void showsHowManyEndedJustBeforeRed() {
    concluded(NINE, Duration.ofDays(14), 0, false);
    concluded(NINE, Duration.ofDays(14), 0, false);
    concluded(NINE, Duration.ofDays(7), 5, false);
    assertThat(count()).bodyJson().extractingPath("$.total.counts.edge").isEqualTo(2);
    assertThat(count())
        .bodyJson()
        .extractingPath("$.endings[?(@.days==0)].cases")
        .asArray()
        .containsExactly(2);
  }

  @Test
  void showsADirectorTheOwnDepartmentAlone() {
    concluded(NINE, Duration.ofDays(2), 3, false);
    var foreign = officer("market", "director", READ);
    var path = "/api/onestop/statistics?from=2025-01-01&to=2025-12-31&department=" + department;
    assertThat(counter.get(foreign, path))
        .bodyJson()
        .extractingPath("$.rows.length()")
        .isEqualTo(0);
    assertThat(counter.get(officer(department, "window"), path)).hasStatus(403);
  }

  @Test
  void addsUpToTheSameHoweverRowsAreFormed() {
    concluded(NINE, Duration.ofDays(2), 3, false);
    concluded(NINE.plusMonths(1), Duration.ofDays(2), 3, false);
    for (var by : List.of("DEPARTMENT", "ITEM", "TOWN", "MONTH"))
      assertThat(count("&by=" + by)).bodyJson().extractingPath("$.total.counts.kept").isEqualTo(2);
    assertThat(count("&by=MONTH"))
        .bodyJson()
        .extractingPath("$.rows[*].key")
        .asArray()
        .containsExactly("2025-03", "2025-04");
  }

  @Test
  void givesItselfAwayAsASheet() {
    concluded(NINE, Duration.ofDays(2), 3, false);
    assertThat(get("/export?by=ITEM", "")).hasStatusOk().hasContentType(Sheet.XLSX);
    assertThat(get("/cases/export?measure=kept", "")).hasStatusOk().hasContentType(Sheet.XLSX);
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBegins() {
    assertThat(get("?x=1", "&from=2025-12-31&to=2025-01-01")).hasStatus(400);
    assertThat(cases("nonsense")).hasStatus(400);
  }

  @Test
  void learnsOfAnApplicationFromItsCase() {
    var grandmother = born(LocalDate.of(1954, 3, 8));
    libraries.putPeople(List.of(grandmother));
    var wang = citizen(grandmother, null);
    var id = counter.draft(wang, "elder-card");
    assertThat(counter.submit(wang, id, key())).hasStatusOk();
    var director = officer("civil", "director", READ);
    var path =
        "/api/onestop/statistics/cases?measure=concluded&from=%s&to=%s&limit=200"
            .formatted(today, today);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(counter.get(director, path))
                .bodyJson()
                .extractingPath("$.items[*].application")
                .asArray()
                .contains(id));
    String closer =
        db.sql("select coalesce(closer, 'program') from onestop.fact where application = ?::uuid")
            .param(id)
            .query(String.class)
            .single();
    assertThat(closer).isEqualTo("program");
    int waived =
        db.sql("select waived from onestop.fact where application = ?::uuid")
            .param(id)
            .query(Integer.class)
            .single();
    assertThat(waived).isPositive();
  }
}
