package yingke.systems.onestop.handout;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.remedies.Remedies;
import yingke.systems.onestop.remedies.Remedy;

/**
 * Until when one may turn against a decision: from its service once that is known, and from its own
 * date before.
 */
@Component
public class LastDays {
  private final HandOutStore store;
  private final Remedies remedies;
  private final Clock clock;

  LastDays(HandOutStore store, Remedies remedies, Clock clock) {
    this.store = store;
    this.remedies = remedies;
    this.clock = clock;
  }

  /** Against what was decided then. */
  public Remedy against(Application a, Instant decided) {
    return remedies.against(
        a.department(),
        LocalDate.ofInstant(decided, clock.getZone()),
        store.servedOn(a.id()).orElse(null));
  }
}
