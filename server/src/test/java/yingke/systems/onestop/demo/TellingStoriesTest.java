package yingke.systems.onestop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.YingkeTest;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.ChainCheck;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.InventedCallers;

/** The demonstration's past is made by the program itself, whole and always the same. */
@YingkeTest
class TellingStoriesTest {
  static final int ALL = 120;

  private final CasesDemo demo;
  private final Casework casework;
  private final List<ChainCheck> chains;
  private final InventedCallers callers;
  private final JdbcClient db;
  private final Clock clock;

  TellingStoriesTest(
      CasesDemo demo,
      Casework casework,
      List<ChainCheck> chains,
      InventedCallers callers,
      JdbcClient db,
      Clock clock) {
    this.demo = demo;
    this.casework = casework;
    this.chains = chains;
    this.callers = callers;
    this.db = db;
    this.clock = clock;
  }

  @BeforeEach
  void told() {
    demo.load(ALL);
  }

  @Test
  void aSecondStartTellsNothingAnew() {
    assertThat(demo.load(ALL)).isZero();
  }

  @Test
  void aStartThatBrokeOffIsCarriedOn() {
    assertThat(demo.load(ALL + 3)).isEqualTo(3);
    assertThat(demo.load(ALL + 3)).isZero();
  }

  @Test
  void everyStepAndEveryEndIsThere() {
    assertThat(column("step", "status = 'OPEN'"))
        .containsKeys(
            "check",
            "supplement",
            "inspect",
            "inspect-confirm",
            "review",
            "decide",
            "extension",
            "test");
    assertThat(column("outcome", "status = 'CLOSED'"))
        .containsKeys("granted", "refused", "declined", "withdrawn");
    assertThat(column("left(division, 9)", "true")).hasSizeGreaterThanOrEqualTo(14);
    assertThat(column("casework.late(status, outcome, clocks)::text", "status = 'CLOSED'"))
        .containsKeys("true", "false");
  }

  @Test
  void someLampsAreYellowAndSomeRed() {
    var lamps =
        db.sql(
                """
                select case when red_at <= now() then 'RED' when yellow_at <= now() then 'YELLOW'
                       else 'GREEN' end as lamp, count(*) as n
                from casework.work_item group by 1
                """)
            .query((row, _) -> Map.entry(row.getString("lamp"), row.getInt("n")))
            .list();
    assertThat(lamps).hasSize(3);
  }

  @Test
  void theirTimelinesHoldAndNothingHappensInTheFuture() {
    assertThat(chains)
        .filteredOn(chain -> chain.name().equals("办件时间线"))
        .singleElement()
        .satisfies(chain -> assertThat(chain.check().broken()).isNull());
    var latest =
        db.sql("select max(at) from casework.timeline").query(OffsetDateTime.class).single();
    assertThat(latest.toInstant()).isBeforeOrEqualTo(clock.instant());
  }

  @Test
  void whatIsWaitingCanBeGoneOnWith() {
    var window = callers.officer("market-window");
    var id =
        db.sql(
                """
                select id from casework.case_file
                where step = 'check' and department = 'market' and status = 'OPEN'
                order by opened_at desc limit 1
                """)
            .query(UUID.class)
            .single();
    var seen = Callers.as(window, () -> casework.read(id));
    assertThat(seen.actions()).extracting(action -> action.id()).contains("accept");
  }

  @Test
  void ratingsAreThereAndGrantsBecomeLicenses() {
    assertThat(db.sql("select count(*) from onestop.rating").query(Integer.class).single())
        .isGreaterThan(10);
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() ->
            assertThat(
                    db.sql(
                            """
                            select count(*) from onestop.application a
                            where a.outcome = 'granted' and a.item in
                              ('elder-card', 'food-bulk-sale', 'public-place-health',
                               'tobacco-retail', 'fire-safety', 'pesticide') and not exists (
                              select from license.license l
                              where l.matter = 'onestop.application:' || a.id)
                            """)
                        .query(Integer.class)
                        .single())
                .isZero());
  }

  @Test
  void mostResultsHaveReachedTheirApplicantsInEveryWayAndAFewWait() {
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> {
          assertThat(handOuts("state || coalesce('-' || deed, '')"))
              .containsKeys("SERVED-HANDED", "SERVED-DELIVERED", "SERVED-CONFIRMED", "WAITING");
          assertThat(handOuts("state").get("SERVED"))
              .isGreaterThan(handOuts("state").get("WAITING"));
        });
    assertThat(handOuts("(served_on is not null and served_on > due_on)::text"))
        .doesNotContainKey("true");
    var latest = db.sql("select max(at) from onestop.hand_out_step").query(OffsetDateTime.class);
    assertThat(latest.single().toInstant()).isBefore(clock.instant());
  }

  private Map<String, Integer> handOuts(String expression) {
    var told = IntStream.range(0, ALL).mapToObj(CasesDemo::beginning);
    return db
        .sql(
            """
            select %s as v, count(*) as n from onestop.hand_out
            where application in (select a.id from onestop.application a where a.command in (:told))
            group by 1
            """
                .formatted(expression))
        .param("told", told.toList())
        .query((row, _) -> Map.entry(row.getString("v"), row.getInt("n")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, Integer> column(String expression, String where) {
    return db
        .sql(
            "select %s as v, count(*) as n from casework.case_file where %s group by 1 having %s is not null"
                .formatted(expression, where, expression))
        .query((row, _) -> Map.entry(row.getString("v"), row.getInt("n")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
