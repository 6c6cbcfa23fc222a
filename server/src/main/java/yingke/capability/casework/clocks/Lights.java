package yingke.capability.casework.clocks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons when the lamp of a work item changes, from thresholds that are dated data. */
@Component
public class Lights {
  /**
   * When a lamp changes; null for never as things stand. A paused clock keeps the lamp that it was
   * paused with.
   *
   * @param due the moment from which the clock is over, for the order of lists
   */
  public record Times(@Nullable Instant due, @Nullable Instant yellowAt, @Nullable Instant redAt) {
    public static final Times NONE = new Times(null, null, null);
  }

  /** How many workdays before the end a limit of up to {@code longest} workdays is yellow. */
  record Threshold(int longest, int yellowDays) {}

  private static final long REREAD_AFTER_NANOS = 60_000_000_000L;

  private final Deadlines deadlines;
  private final ThresholdStore store;
  private volatile @Nullable Known known;

  private record Known(List<Threshold> thresholds, long readAt) {}

  Lights(Deadlines deadlines, ThresholdStore store) {
    this.deadlines = deadlines;
    this.store = store;
  }

  public Times of(CaseClock clock, Instant now) {
    if (!clock.running()) return Times.NONE;
    var pause = clock.pause();
    if (pause != null) {
      var asItWas = of(before(clock), pause.from());
      return new Times(
          null,
          atLatest(asItWas.yellowAt(), pause.from()),
          atLatest(asItWas.redAt(), pause.from()));
    }
    var end = deadlines.end(clock);
    if (end == null) return Times.NONE;
    return new Times(end, deadlines.yellow(end, yellowDays(clock.limit(), now)), end);
  }

  private static CaseClock before(CaseClock paused) {
    var earlier = paused.pauses().subList(0, paused.pauses().size() - 1);
    return new CaseClock(
        paused.id(), paused.limit(), paused.started(), paused.extendedBy(), earlier, null, false);
  }

  private static @Nullable Instant atLatest(@Nullable Instant at, Instant pausedAt) {
    return at == null || at.isAfter(pausedAt) ? null : at;
  }

  private int yellowDays(Limit limit, Instant now) {
    int days = limit.unit() == Limit.Unit.HOURS ? 0 : limit.count();
    for (var threshold : thresholds(now))
      if (days <= threshold.longest()) return threshold.yellowDays();
    return 0;
  }

  private List<Threshold> thresholds(Instant now) {
    var held = known;
    if (held == null || System.nanoTime() - held.readAt() > REREAD_AFTER_NANOS)
      known = held = new Known(store.inForce(deadlines.day(now)), System.nanoTime());
    return held.thresholds();
  }
}
