package yingke.systems.cockpit.overview;

import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;

/** Counts anew every two seconds while somebody listens, once for all who see as far. */
@Component
class StreamJob {
  private static final Logger LOG = LoggerFactory.getLogger(StreamJob.class);
  private static final Caller SYSTEM = Caller.system("cockpit", "cockpit.overview.read");

  private final Streams streams;
  private final OverviewDesk desk;

  StreamJob(Streams streams, OverviewDesk desk) {
    this.streams = streams;
    this.desk = desk;
  }

  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void tick() {
    var listeners = streams.listeners();
    if (listeners.isEmpty()) return;
    try {
      var counted = new HashMap<Sight, Overview>();
      for (var listener : listeners)
        streams.show(
            listener,
            counted.computeIfAbsent(
                listener.sight(), sight -> Callers.as(SYSTEM, () -> desk.overview(sight))));
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("cockpit not counted now, trying again: {}", away.getMessage());
    }
  }

  @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void knock() {
    for (var listener : streams.listeners()) streams.knock(listener);
  }
}
