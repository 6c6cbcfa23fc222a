package yingke.systems.onestop.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import yingke.kernel.calendar.Workdays;

/** When the things of one story happened: in office hours, one after the other, all in the past. */
final class Diary {
  private static final int OPENS = 8 * 60 + 40;
  private static final int OPEN_MINUTES = 500;

  private final Workdays workdays;
  private final ZoneId zone;
  private final Instant now;
  private final Random random;
  private Instant last = Instant.EPOCH;

  Diary(Workdays workdays, ZoneId zone, Instant now, Random random) {
    this.workdays = workdays;
    this.zone = zone;
    this.now = now;
    this.random = random;
  }

  /** A moment so many workdays ago, later than the one before. */
  Instant next(int workdaysAgo) {
    var moment = workdaysAgo == 0 ? justNow() : on(day(workdaysAgo));
    var soonest = last.plusSeconds(120 + random.nextInt(1500));
    if (moment.isBefore(soonest)) moment = soonest;
    var latest = now.minusSeconds(1);
    last = moment.isAfter(latest) ? latest : moment;
    return last;
  }

  private Instant justNow() {
    return now.minus(Duration.ofMinutes(5 + random.nextInt(170)));
  }

  private Instant on(LocalDate day) {
    int minute = OPENS + random.nextInt(OPEN_MINUTES);
    return day.atStartOfDay(zone).plusMinutes(minute).toInstant().plusSeconds(random.nextInt(60));
  }

  private LocalDate day(int workdaysAgo) {
    var day = LocalDate.ofInstant(now, zone);
    for (int back = workdaysAgo; back > 0; ) {
      day = day.minusDays(1);
      if (workdays.isWorkday(day)) back--;
    }
    return day;
  }
}
