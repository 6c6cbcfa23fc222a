package yingke.systems.onestop.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;

/**
 * Archives what was concluded long enough ago and adds what came to archived cases since; what
 * fails is tried again in the next round.
 */
@Component
class ArchiveJob {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveJob.class);
  private static final Caller SYSTEM = Caller.system("onestop", "onestop.archive.make");
  private static final int A_ROUND = 20;

  private final ArchiveStore store;
  private final LooseStore loose;
  private final ArchiveRules rules;
  private final Archivist archivist;
  private final Appending appending;
  private final Clock clock;

  ArchiveJob(
      ArchiveStore store,
      LooseStore loose,
      ArchiveRules rules,
      Archivist archivist,
      Appending appending,
      Clock clock) {
    this.store = store;
    this.loose = loose;
    this.rules = rules;
    this.archivist = archivist;
    this.appending = appending;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 90, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
  void round() {
    var rule = rules.on(LocalDate.now(clock));
    var now = clock.instant();
    for (var id : store.due(now.minus(Duration.ofDays(rule.days())), A_ROUND))
      attempt(id, archivist::archive);
    for (var id : loose.due(now.minus(Duration.ofDays(rule.addendumDays())), A_ROUND))
      attempt(id, appending::append);
  }

  private static void attempt(UUID id, Function<UUID, ?> act) {
    try {
      Callers.as(SYSTEM, () -> act.apply(id));
    } catch (RuntimeException failed) {
      LOG.error("application {} is not archived as it is now, it is tried again", id, failed);
    }
  }
}
