package yingke.capability.casework.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import yingke.YingkeTest;
import yingke.kernel.calendar.Workdays;

/** Clocks count as the law says, whatever stops them in between. */
@YingkeTest
class CountingDownTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Deadlines deadlines;
  private final Lights lights;
  private final Workdays workdays;

  CountingDownTest(Deadlines deadlines, Lights lights, Workdays workdays) {
    this.deadlines = deadlines;
    this.lights = lights;
    this.workdays = workdays;
  }

  @Test
  void theDayOfTheEventDoesNotCountAndMadeUpDaysDo() {
    var clock = started("2026-02-13T10:00", "5wd"); // standards.md 1.4
    assertThat(deadlines.due(clock)).isEqualTo("2026-02-27");
    assertThat(deadlines.over(clock, at("2026-02-27T23:59"))).isFalse();
    assertThat(deadlines.over(clock, at("2026-02-28T00:00"))).isTrue();
    assertThat(deadlines.due(started("2026-09-24T16:30", "20wd"))).isEqualTo("2026-10-29");
  }

  @Test
  void calendarDaysThatEndOnAHolidayEndOnTheNextWorkday() {
    assertThat(deadlines.due(started("2026-09-01T09:00", "30d"))).isEqualTo("2026-10-08");
    assertThat(deadlines.due(started("2026-11-02T09:00", "10d"))).isEqualTo("2026-11-12");
  }

  @Test
  void hoursRunByTheClock() {
    var clock = started("2026-11-20T23:30", "2h");
    assertThat(deadlines.end(clock)).isEqualTo(at("2026-11-21T01:30"));
    var paused = clock.paused(at("2026-11-21T00:00"), "检测", null);
    assertThat(deadlines.end(paused)).isNull();
    assertThat(deadlines.end(paused.resumed(at("2026-11-21T05:00"))))
        .isEqualTo(at("2026-11-21T06:30"));
  }

  @Test
  void atOnceMeansToday() {
    assertThat(deadlines.due(started("2026-11-25T09:00", "0wd"))).isEqualTo("2026-11-25");
    assertThat(deadlines.due(started("2026-11-28T09:00", "0wd"))).isEqualTo("2026-11-30");
  }

  @Test
  void aPauseGivesBackTheWorkdaysThatPassedInIt() {
    var clock = started("2026-11-02T09:00", "10wd"); // due 11-16
    var paused = clock.paused(at("2026-11-05T15:00"), "检测", 7);
    assertThat(deadlines.remaining(paused, at("2026-12-24T09:00"))).isEqualTo(7);
    var resumed = paused.resumed(at("2026-11-19T10:00"));
    assertThat(deadlines.due(resumed)).isEqualTo("2026-11-30");
    assertThat(deadlines.remaining(resumed, at("2026-11-19T10:00"))).isEqualTo(7);
  }

  @Test
  void anExtensionIsAddedAtTheEnd() {
    var clock = started("2026-11-02T09:00", "10wd").extended(5);
    assertThat(deadlines.due(clock)).isEqualTo("2026-11-23");
  }

  @Test
  void anUnpublishedYearMakesTheEndProvisional() {
    assertThat(deadlines.provisional(started("2026-12-28T09:00", "10wd"))).isTrue();
    assertThat(deadlines.provisional(started("2026-12-01T09:00", "5wd"))).isFalse();
  }

  @Test
  void theLampTurnsYellowBeforeTheEndAndRedAfterIt() {
    var times = lights.of(started("2026-11-02T09:00", "10wd"), at("2026-11-02T09:00"));
    assertThat(times.yellowAt()).isEqualTo(at("2026-11-12T00:00"));
    assertThat(times.redAt()).isEqualTo(at("2026-11-17T00:00"));
  }

  @Test
  void aPausedClockKeepsItsLamp() {
    var clock = started("2026-11-02T09:00", "10wd");
    var green = lights.of(clock.paused(at("2026-11-05T15:00"), "检测", 7), at("2026-12-24T09:00"));
    assertThat(green).isEqualTo(Lights.Times.NONE);
    var red = lights.of(clock.paused(at("2026-11-18T15:00"), "检测", 7), at("2026-12-24T09:00"));
    assertThat(red.redAt()).isEqualTo(at("2026-11-17T00:00"));
    assertThat(red.due()).isNull();
  }

  /**
   * Whatever is paused, extended and resumed: no workday is lost or won, and no end is a day off.
   */
  @RepeatedTest(300)
  void noDayIsEverLost(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var limit = List.of("wd", "wd", "wd", "d").get(random.nextInt(4));
    int count = random.nextInt(46);
    var now = at("2025-01-02T00:00").plusSeconds(random.nextInt(86_400 * 500));
    var clock = CaseClock.started("promise", Limit.parse(count + limit).orElseThrow(), now);
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      now = now.plusSeconds(random.nextInt(86_400 * 20));
      var before = clock;
      int left = deadlines.remaining(before, now);
      clock = clock.paused(now, "检测", null);
      assertThat(deadlines.remaining(clock, now.plusSeconds(86_400 * 40))).isEqualTo(left);
      now = now.plusSeconds(random.nextInt(86_400 * 30));
      clock = clock.resumed(now);
      if (limit.equals("wd")) {
        assertThat(deadlines.remaining(clock, now)).isEqualTo(left);
        int more = random.nextInt(11);
        int due = deadlines.remaining(clock, now);
        clock = clock.extended(more);
        assertThat(deadlines.remaining(clock, now)).isEqualTo(due + more);
      }
      var last = Objects.requireNonNull(deadlines.due(clock));
      assertThat(workdays.isWorkday(last)).as(last + " of " + clock).isTrue();
      assertThat(last).isAfterOrEqualTo(Objects.requireNonNull(deadlines.due(before)));
    }
  }

  private static CaseClock started(String at, String limit) {
    return CaseClock.started("promise", Limit.parse(limit).orElseThrow(), at(at));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
