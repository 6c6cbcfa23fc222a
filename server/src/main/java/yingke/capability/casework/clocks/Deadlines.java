package yingke.capability.casework.clocks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.clocks.Limit.Unit;
import yingke.kernel.calendar.Workdays;

/**
 * Reckons when a clock ends. The day of the event does not count; a pause gives back exactly the
 * workdays (or days, or hours) that passed in it, so that the rest at its end is the rest at its
 * beginning.
 */
@Component
public class Deadlines {
  private final Workdays workdays;
  private final ZoneId zone;

  Deadlines(Workdays workdays, Clock clock) {
    this.workdays = workdays;
    this.zone = clock.getZone();
  }

  /** The last day; null while the clock is paused, since it then moves on with every day. */
  public @Nullable LocalDate due(CaseClock clock) {
    if (clock.running() && clock.pause() != null) return null;
    return clock.limit().unit() == Unit.HOURS ? day(hour(clock)) : lastDay(clock);
  }

  /** The moment from which it is over; null while it is paused. */
  public @Nullable Instant end(CaseClock clock) {
    if (clock.running() && clock.pause() != null) return null;
    return clock.limit().unit() == Unit.HOURS ? hour(clock) : startOf(lastDay(clock).plusDays(1));
  }

  public boolean over(CaseClock clock, Instant now) {
    var end = end(clock);
    return end != null && !now.isBefore(end);
  }

  /**
   * Workdays after today up to and with the last day; negative when that is past. While the clock
   * is paused or after it stopped: as it was then.
   */
  public int remaining(CaseClock clock, Instant now) {
    var pause = clock.pause();
    var at = clock.stopped() != null ? clock.stopped() : pause != null ? pause.from() : now;
    return workdays.between(day(at), lastDay(clock));
  }

  /** Whether the last day depends on a year whose holidays are not published yet. */
  public boolean provisional(CaseClock clock) {
    for (int year = day(clock.started()).getYear(); year <= lastDay(clock).getYear(); year++)
      if (workdays.provisional(year)) return true;
    return false;
  }

  /** When the lamp turns yellow: at the start of the day that has so many workdays left. */
  Instant yellow(Instant end, int workdaysBefore) {
    var day = day(end.minusMillis(1));
    for (int left = workdaysBefore; left > 0; ) {
      if (workdays.isWorkday(day)) left--;
      day = day.minusDays(1);
    }
    return startOf(day);
  }

  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private LocalDate lastDay(CaseClock clock) {
    var start = day(clock.started());
    int count = clock.limit().count() + clock.extendedBy();
    return switch (clock.limit().unit()) {
      case WORKDAYS -> {
        var first = clock.limit().count() == 0 ? worked(start) : start; // at once: when at work
        yield workdays.plus(first, count + pausedWorkdays(clock));
      }
      case DAYS -> worked(start.plusDays(count + pausedDays(clock)));
      case HOURS -> day(hour(clock));
    };
  }

  private LocalDate worked(LocalDate day) {
    return workdays.isWorkday(day) ? day : workdays.plus(day, 1);
  }

  private Instant hour(CaseClock clock) {
    var end = clock.started().plus(Duration.ofHours(clock.limit().count() + clock.extendedBy()));
    for (var pause : clock.pauses())
      if (pause.until() != null) end = end.plus(Duration.between(pause.from(), pause.until()));
    return end;
  }

  private int pausedWorkdays(CaseClock clock) {
    int paused = 0;
    for (var pause : clock.pauses())
      if (pause.until() != null) paused += workdays.between(day(pause.from()), day(pause.until()));
    return paused;
  }

  private long pausedDays(CaseClock clock) {
    long paused = 0;
    for (var pause : clock.pauses())
      if (pause.until() != null)
        paused += day(pause.until()).toEpochDay() - day(pause.from()).toEpochDay();
    return paused;
  }
}
