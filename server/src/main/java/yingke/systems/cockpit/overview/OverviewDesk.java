package yingke.systems.cockpit.overview;

import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import yingke.kernel.identity.Callers;

/**
 * Shows leaders how the district stands, and directors how their own department does. Numbers are
 * at most two seconds old, however many look at them.
 */
@Service
class OverviewDesk {
  private static final long FRESH_NANOS = 2_000_000_000L;
  private static final int MOST_SIGHTS = 100;

  private record Known(Overview overview, long countedAt) {}

  private final OverviewPanels panels;
  private final ConcurrentHashMap<Sight, Known> known = new ConcurrentHashMap<>();

  OverviewDesk(OverviewPanels panels) {
    this.panels = panels;
  }

  @PreAuthorize("hasAuthority('cockpit.overview.read')")
  Overview overview() {
    return overview(Sight.of(Callers.current().scope()));
  }

  /** Where a stream begins: how far its caller sees. */
  @PreAuthorize("hasAuthority('cockpit.overview.read')")
  Sight sight() {
    return Sight.of(Callers.current().scope());
  }

  /** For streams that were opened by somebody who may; one counts, the others wait for it. */
  @PreAuthorize("hasAuthority('cockpit.overview.read')")
  Overview overview(Sight sight) {
    if (known.size() > MOST_SIGHTS) known.clear();
    var counted =
        known.compute(
            sight,
            (_, held) ->
                held != null && System.nanoTime() - held.countedAt() < FRESH_NANOS
                    ? held
                    : new Known(panels.count(sight), System.nanoTime()));
    return counted.overview();
  }
}
