package yingke.systems.onestop.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;

/** Archives what was concluded long enough ago; what fails is tried again in the next round. */
@Component
class ArchiveJob {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveJob.class);
  private static final Caller SYSTEM = Caller.system("onestop", "onestop.archive.make");
  private static final int A_ROUND = 20;

  private final ArchiveStore store;
  private final ArchiveRules rules;
  private final Archivist archivist;
  private final Clock clock;

  ArchiveJob(ArchiveStore store, ArchiveRules rules, Archivist archivist, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.archivist = archivist;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 90, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
  void round() {
    var days = rules.daysOn(LocalDate.now(clock));
    var before = clock.instant().minus(Duration.ofDays(days));
    for (var id : store.due(before, A_ROUND)) archive(id);
  }

  private void archive(UUID id) {
    try {
      Callers.as(SYSTEM, () -> archivist.archive(id));
    } catch (RuntimeException failed) {
      LOG.error("application {} is not archived yet, it is tried again", id, failed);
    }
  }
}
