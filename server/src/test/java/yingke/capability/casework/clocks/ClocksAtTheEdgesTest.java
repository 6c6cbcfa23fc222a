package yingke.capability.casework.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import yingke.YingkeTest;

/**
 * Clocks against somebody who goes through a wall calendar with a finger, day by day: Spring
 * Festival and its make-up days, a year without a published calendar, pauses over holidays,
 * extensions, a clock of the machine that was set back.
 */
@YingkeTest
class ClocksAtTheEdgesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Path CALENDARS = Path.of("src/main/resources/calendar");
  private static final Pattern DAY =
      Pattern.compile("\"date\": \"(\\S+)\",\\s*\"isOffDay\": (true|false)");

  /** What everybody knows of a year before the State Council publishes it. */
  private static final Set<MonthDay> ALWAYS_OFF =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 2),
          MonthDay.of(10, 1),
          MonthDay.of(10, 2),
          MonthDay.of(10, 3));

  private final Deadlines deadlines;
  private final Map<LocalDate, Boolean> published = new HashMap<>();

  ClocksAtTheEdgesTest(Deadlines deadlines) throws IOException {
    this.deadlines = deadlines;
    for (int year = 2025; year <= 2026; year++) {
      var text =
          Files.readString(CALENDARS.resolve("holiday_" + year + ".json"), StandardCharsets.UTF_8);
      var day = DAY.matcher(text);
      while (day.find())
        published.put(LocalDate.parse(day.group(1)), Boolean.valueOf(day.group(2)));
    }
    assertThat(published).hasSizeGreaterThan(60);
  }

  @Test
  void theFingerKnowsSpringFestivalAndItsMadeUpDays() {
    assertThat(works(LocalDate.parse("2026-02-14"))).isTrue(); // a Saturday that is worked
    assertThat(works(LocalDate.parse("2026-02-16"))).isFalse();
    assertThat(works(LocalDate.parse("2026-02-24"))).isTrue();
    assertThat(works(LocalDate.parse("2027-02-06"))).isFalse(); // not published: an ordinary week
  }

  @RepeatedTest(600)
  void workdaysEndWhereTheFingerStops(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var start = LocalDate.parse("2025-12-15").plusDays(random.nextInt(460)); // into 2027
    int limit = 1 + random.nextInt(45);
    var clock = started(start, random, limit + "wd");
    var notCounted = new HashMap<LocalDate, Boolean>();
    int extended = 0;
    for (int i = random.nextInt(4); i > 0; i--) {
      var end = finger(start, limit + extended, notCounted);
      var from = later(clock, start, random);
      if (!from.isBefore(end)) break; // what is over is not paused any more
      var until = from.plusDays(random.nextInt(30));
      clock = clock.paused(at(from, random), "检测", null).resumed(at(until.plusDays(1), random));
      for (var day = from.plusDays(1); !day.isAfter(until.plusDays(1)); day = day.plusDays(1))
        notCounted.put(day, true);
      if (random.nextBoolean()) {
        clock = clock.extended(5);
        extended += 5;
      }
    }
    assertThat(deadlines.due(clock))
        .as("seed %d: %s", repetition.getCurrentRepetition(), clock)
        .isEqualTo(finger(start, limit + extended, notCounted));
  }

  @RepeatedTest(300)
  void calendarDaysEndOnADayThatIsWorked(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var start = LocalDate.parse("2025-12-15").plusDays(random.nextInt(460));
    int limit = 1 + random.nextInt(90);
    var clock = started(start, random, limit + "d");
    var end = start.plusDays(limit);
    if (random.nextBoolean()) {
      var from = start.plusDays(random.nextInt(limit));
      int days = random.nextInt(40);
      clock = clock.paused(noon(from), "听证", null).resumed(noon(from.plusDays(days)));
      end = end.plusDays(days);
    }
    while (!works(end)) end = end.plusDays(1);
    assertThat(deadlines.due(clock))
        .as("seed %d", repetition.getCurrentRepetition())
        .isEqualTo(end);
  }

  @RepeatedTest(200)
  void whatRemainsIsWhatTheFingerStillCounts(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var start = LocalDate.parse("2025-12-15").plusDays(random.nextInt(400));
    int limit = 1 + random.nextInt(30);
    var clock = started(start, random, limit + "wd");
    var today = start.plusDays(random.nextInt(60));
    var last = Objects.requireNonNull(deadlines.due(clock));
    int left = 0;
    for (var day = today.plusDays(1); !day.isAfter(last); day = day.plusDays(1))
      if (works(day)) left++;
    for (var day = last.plusDays(1); !day.isAfter(today); day = day.plusDays(1))
      if (works(day)) left--;
    assertThat(deadlines.remaining(clock, at(today, random))).isEqualTo(left);
    assertThat(deadlines.over(clock, at(today, random))).isEqualTo(today.isAfter(last));
  }

  @Test
  void aPauseOverSpringFestivalGivesBackNoHoliday() {
    var start = LocalDate.parse("2026-02-10");
    var clock = CaseClock.started("promise", Limit.workdays(5), noon(start));
    assertThat(deadlines.due(clock)).isEqualTo("2026-02-24"); // 11, 12, 13, 14, 24
    var paused = clock.paused(noon(LocalDate.parse("2026-02-14")), "检测", null);
    assertThat(deadlines.due(paused.resumed(noon(LocalDate.parse("2026-02-23")))))
        .isEqualTo("2026-02-24"); // no workday passed in it
  }

  @RepeatedTest(100)
  void aMachineClockThatWasSetBackTakesNoTimeAway(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var start = LocalDate.parse("2026-01-05").plusDays(random.nextInt(300));
    var clock = started(start, random, (1 + random.nextInt(20)) + "wd");
    var before = Objects.requireNonNull(deadlines.due(clock));
    var from = start.plusDays(random.nextInt(5));
    var back = noon(from).minusSeconds(random.nextInt(86_400 * 30));
    var resumed = clock.paused(noon(from), "检测", null).resumed(back);
    assertThat(deadlines.due(resumed)).isEqualTo(before);
    assertThat(deadlines.over(clock, noon(start).minusSeconds(86_400 * 400))).isFalse();
  }

  /** The last day: the finger goes on until so many workdays were counted. */
  private LocalDate finger(LocalDate start, int count, Map<LocalDate, Boolean> notCounted) {
    var day = start;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      if (works(day) && !notCounted.containsKey(day)) left--;
    }
    return day;
  }

  private boolean works(LocalDate day) {
    var off = published.get(day);
    if (off != null) return !off;
    if (day.getYear() > 2026 && ALWAYS_OFF.contains(MonthDay.from(day))) return false;
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static LocalDate later(CaseClock clock, LocalDate start, Random random) {
    var last = clock.pauses().isEmpty() ? null : clock.pauses().getLast().until();
    var from = last == null ? start : LocalDate.ofInstant(last, ZONE);
    return from.plusDays(random.nextInt(15));
  }

  private static CaseClock started(LocalDate day, Random random, String limit) {
    return CaseClock.started("promise", Limit.parse(limit).orElseThrow(), at(day, random));
  }

  private static Instant at(LocalDate day, Random random) {
    return LocalDateTime.of(day, java.time.LocalTime.MIN)
        .plusSeconds(random.nextInt(86_400))
        .atZone(ZONE)
        .toInstant();
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ZONE).toInstant();
  }
}
