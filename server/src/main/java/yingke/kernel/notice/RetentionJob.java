package yingke.kernel.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes, every night, what was kept as long as the retention rules say. */
@Component
class RetentionJob {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
  private static final int BATCH = 2_000;

  private final RetentionStore store;
  private final Clock clock;

  RetentionJob(RetentionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Scheduled(cron = "0 10 3 * * *", zone = "Asia/Shanghai")
  void remove() {
    var today = LocalDate.now(clock);
    for (var rule : store.rules(today)) {
      var before =
          today.minus(Period.ofDays(rule.days())).atStartOfDay(clock.getZone()).toInstant();
      int removed = 0;
      int batch;
      do {
        batch = removeBatch(rule.thing(), before);
        removed += batch;
      } while (batch == BATCH);
      if (removed > 0) LOG.info("{} {} removed after {} days", removed, rule.thing(), rule.days());
    }
  }

  private int removeBatch(String thing, Instant before) {
    return thing.equals("SMS")
        ? store.removeMessages(before, BATCH)
        : store.removeNotices(before, BATCH);
  }
}
