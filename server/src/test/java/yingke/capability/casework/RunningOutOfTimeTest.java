package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static yingke.capability.casework.Counter.UNREADABLE;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.market;
import static yingke.capability.casework.Counter.officer;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.YingkeTest;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.identity.Caller;
import yingke.kernel.web.Stale;

/** What time alone brings about. Tests let it pass by moving a case's past back. */
@YingkeTest
class RunningOutOfTimeTest {
  private final Casework casework;
  private final TimerJob timers;
  private final Memory memory;
  private final Workdays workdays;
  private final Clock clock;
  private final JdbcClient db;
  private final Caller firm = firm();

  RunningOutOfTimeTest(
      Casework casework,
      TimerJob timers,
      Memory memory,
      Workdays workdays,
      Clock clock,
      JdbcClient db) {
    this.casework = casework;
    this.timers = timers;
    this.memory = memory;
    this.workdays = workdays;
    this.clock = clock;
    this.db = db;
  }

  @Test
  void withoutNoticeInTimeACaseCountsAsAcceptedAsOfTheReceiptDate() {
    var seen = opened("onestop-food-business", "market");
    var receipt = movedBack(seen, 9);
    var read = as(market("window"), () -> casework.read(seen.id())); // before any timer ran
    assertThat(read.step().id()).isEqualTo("inspect");
    assertThat(read.actions()).isEmpty();
    assertThat(day(clock(read, "promise"))).isEqualTo(receipt);
    assertThat(clock(read, "promise").due()).isEqualTo(workdays.plus(receipt, 7));
    assertThat(clock(read, "statutory").due()).isEqualTo(workdays.plus(receipt, 10));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(memory.of(seen.id()))
                .anySatisfy(event -> {
                  assertThat(event).isInstanceOf(CaseAdvanced.class);
                  assertThat(((CaseAdvanced) event).action()).isEqualTo("deem-accepted");
                  assertThat(event.actor()).isEqualTo("system:casework");
                }));
  }

  @Test
  void theJobDoesWhatIsDueWithoutAnybodyLooking() {
    var seen = opened("onestop-food-business", "market");
    movedBack(seen, 9);
    timers.tick();
    assertThat(step(seen)).isEqualTo("inspect");
  }

  @Test
  void casesWhoseTimersAlwaysFailDoNotStarveTheOthers() {
    var broken = opened("onestop-food-business", "market");
    var sound = opened("onestop-food-business", "market");
    movedBack(broken, 9);
    put(broken, "lost", "2000-01-01");
    movedBack(sound, 9);
    for (int i = 0; i < 2; i++) timers.tick(); // the second time it waits
    assertThat(step(sound)).isEqualTo("inspect");
    assertThat(tries(broken)).isEqualTo("1");
    put(broken, "check", "now");
    timers.tick();
    assertThat(step(broken)).isEqualTo("inspect");
    assertThat(tries(broken)).isEqualTo("0");
  }

  private void put(CaseView seen, String step, String timer) {
    var both =
        "with w as (update casework.work_item set timer_at = ?::timestamptz where case_id = ?)"
            + " update casework.case_file set step = ? where id = ?";
    db.sql(both).params(timer, seen.id(), step, seen.id()).update();
  }

  private String tries(CaseView seen) {
    return text("select timer_tries::text from casework.case_file where id = ?", seen.id());
  }

  @Test
  void aClickAfterTheLimitComesTooLateEvenBeforeTheTimerRan() {
    for (var late :
        Map.<String, Map<String, Object>>of("supplement", UNREADABLE, "accept", Map.of())
            .entrySet()) {
      var seen = opened("onestop-food-business", "market");
      movedBack(seen, 9);
      var click = act(seen, late.getKey(), null, late.getValue());
      assertThatThrownBy(() -> by(market("window"), click))
          .isInstanceOf(Stale.class)
          .hasMessageContaining("时限已过");
      assertThat(step(seen)).isEqualTo("inspect");
      assertThat(done(seen)).isEqualTo("{deem-accepted}");
    }
  }

  @RepeatedTest(5)
  void whileTheClerkTypesTheProgramAcceptsAndTheClerkIsToldSo() throws Exception {
    var seen = opened("onestop-food-business", "market");
    movedBack(seen, 9);
    var click = act(seen, "supplement", null, UNREADABLE);
    var ready = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var clerk =
          threads.submit(() -> {
            ready.await();
            return by(market("window"), click);
          });
      var timer =
          threads.submit(() -> {
            ready.await();
            timers.fire(seen.id());
            return seen;
          });
      timer.get();
      assertThatThrownBy(clerk::get).hasCauseInstanceOf(Stale.class);
    }
    assertThat(done(seen)).isEqualTo("{deem-accepted}");
    assertThatThrownBy(() -> by(market("window"), click)).isInstanceOf(Stale.class);
  }

  @Test
  void aClickOnTheLastDayIsInTime() {
    var seen = opened("onestop-food-business", "market");
    var today = LocalDate.now(clock);
    int back = 0;
    while (workdays.between(today.minusDays(back), today) < 5) back++;
    if (workdays.isWorkday(today)) movedBack(seen, back);
    assertThat(by(market("window"), act(seen, "accept", null, Map.of())).step().id())
        .isEqualTo("inspect");
  }

  @Test
  void afterTheApplicantsSupplementTheCheckStartsAnewFromThatReceipt() {
    var seen = opened("onestop-food-business", "market");
    movedBack(seen, 4);
    seen = by(market("window"), act(seen, "supplement", null, UNREADABLE));
    movedBack(seen, 30); // while the applicant works nothing runs out
    timers.tick();
    assertThat(step(seen)).isEqualTo("supplement");
    seen = by(firm, act(seen, "resubmit", null, Map.of()));
    assertThat(clock(seen, "check").startedAt())
        .isCloseTo(clock.instant(), within(Duration.ofMinutes(1)));
    assertThat(clock(seen, "check").due()).isEqualTo(workdays.plus(LocalDate.now(clock), 5));
    var resubmitted = movedBack(seen, 9);
    timers.tick();
    seen = read(seen);
    assertThat(seen.step().id()).isEqualTo("inspect");
    assertThat(day(clock(seen, "promise"))).isEqualTo(resubmitted);
  }

  @Test
  void overdueTurnsTheLampRedTellsOnceAndGrantsNothing() {
    var seen =
        by(
            market("window"),
            act(opened("onestop-food-business", "market"), "accept", null, Map.of()));
    assertThat(seen.lamp()).isEqualTo(Lamp.GREEN);
    movedBack(seen, 30);
    timers.tick();
    timers.tick();
    var read = read(seen);
    assertThat(read.lamp()).isEqualTo(Lamp.RED);
    assertThat(read.statutoryOverdue()).isTrue();
    assertThat(read.open()).isTrue();
    assertThat(read.step().id()).isEqualTo("inspect");
    assertThat(read.version()).isEqualTo(seen.version()); // nobody's page grew old by it
    assertThat(clock(read, "promise").remaining()).isNegative();
    await().atMost(Duration.ofSeconds(10)).until(() -> memory.of(seen.id()).size() == 4);
    assertThat(memory.of(seen.id()).stream().filter(event -> event instanceof CaseOverdue))
        .extracting(event -> ((CaseOverdue) event).clock())
        .containsExactlyInAnyOrder("promise", "statutory");
  }

  @Test
  void aLaboratoryTestStopsTheClocksAndTheyRunOn() {
    var health = officer("health", "inspector", 1);
    var seen =
        by(
            officer("health", "window", 1),
            act(opened("onestop-public-place-health", "health"), "accept", null, Map.of()));
    movedBack(seen, 3);
    int before = clock(read(seen), "promise").remaining();
    seen =
        by(
            health,
            act(read(seen), "start-test", null, Map.of("items", "客房空气、用品用具", "expectedDays", 10)));
    var paused = clock(seen, "promise");
    assertThat(paused.due()).isNull();
    assertThat(paused.pauseReason()).isEqualTo("检测");
    assertThat(paused.expectedDays()).isEqualTo(10);
    assertThat(paused.remaining()).isEqualTo(before);
    movedBack(seen, 60); // far longer than the limit
    timers.tick();
    seen = read(seen);
    assertThat(seen.lamp()).isEqualTo(Lamp.GREEN);
    int rest = clock(seen, "promise").remaining(); // holidays may lie elsewhere in the moved past
    assertThat(rest).isPositive();
    seen = by(health, act(seen, "finish-test", null, Map.of("conclusion", "合格", "result", "各项合格")));
    assertThat(seen.step().id()).isEqualTo("inspect");
    assertThat(clock(seen, "promise").remaining()).isEqualTo(rest);
    assertThat(clock(seen, "statutory").due())
        .isEqualTo(workdays.plus(LocalDate.now(clock), clock(seen, "statutory").remaining()));
  }

  @Test
  void aTestWithoutItsExpectedDaysIsRefused() {
    var seen =
        by(
            officer("health", "window", 1),
            act(opened("onestop-public-place-health", "health"), "accept", null, Map.of()));
    assertThatThrownBy(() ->
            by(
                officer("health", "inspector", 1),
                act(seen, "start-test", null, Map.of("items", "空气"))))
        .hasMessageContaining("有内容填写不正确");
  }

  private CaseView opened(String procedure, String department) {
    var asked = application(firm, procedure, department);
    return as(firm, () -> casework.open(asked));
  }

  private CaseView by(Caller caller, ActOnCase act) {
    return as(caller, () -> casework.act(act));
  }

  private CaseView read(CaseView seen) {
    return as(firm, () -> casework.read(seen.id()));
  }

  /** Lets days pass: everything in the case's clocks happened so many days earlier. */
  private LocalDate movedBack(CaseView seen, int days) {
    Counter.moveBack(db, seen, days);
    return LocalDate.now(clock).minusDays(days);
  }

  private String step(CaseView seen) {
    return text("select step from casework.case_file where id = ?", seen.id());
  }

  private String done(CaseView seen) {
    return text("select done::text from casework.case_file where id = ?", seen.id());
  }

  private String text(String sql, UUID id) {
    return db.sql(sql).param(id).query(String.class).single();
  }

  private OffsetDateTime due(CaseView seen) {
    return db.sql("select due from casework.work_item where case_id = ?")
        .param(seen.id())
        .query(OffsetDateTime.class)
        .single();
  }

  private LocalDate day(ClockView each) {
    return LocalDate.ofInstant(each.startedAt(), clock.getZone());
  }

  private static org.assertj.core.data.TemporalUnitOffset within(Duration duration) {
    return org.assertj.core.api.Assertions.within(duration.toSeconds(), ChronoUnit.SECONDS);
  }

  private static ClockView clock(CaseView seen, String id) {
    return seen.clocks().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }
}
