package yingke.capability.casework.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All clocks of a case, in the order in which they were started. Changing them gives new ones. */
public record CaseClocks(List<CaseClock> all) {
  /** A case that nothing was started in. */
  public static final CaseClocks NONE = new CaseClocks(List.of());

  public CaseClocks {
    all = List.copyOf(all);
  }

  /** The newest clock of that id, running or stopped. */
  public Optional<CaseClock> find(String id) {
    return all.reversed().stream().filter(clock -> clock.id().equals(id)).findFirst();
  }

  public Optional<CaseClock> running(String id) {
    return find(id).filter(CaseClock::running);
  }

  /** Starts it, anew if it ran before. */
  public CaseClocks start(String id, Limit limit, Instant at) {
    var without = new ArrayList<>(all);
    without.removeIf(clock -> clock.id().equals(id));
    without.add(CaseClock.started(id, limit, at));
    return new CaseClocks(without);
  }

  public CaseClocks stop(Collection<String> ids, Instant at) {
    return change(ids::contains, clock -> clock.stoppedAt(at));
  }

  /** The case is concluded: nothing counts any more. */
  public CaseClocks stopAll(Instant at) {
    return change(_ -> true, clock -> clock.stoppedAt(at));
  }

  public CaseClocks pause(
      Collection<String> ids, Instant at, String reason, @Nullable Integer expectedDays) {
    return change(ids::contains, clock -> clock.paused(at, reason, expectedDays));
  }

  public CaseClocks resume(Collection<String> ids, Instant at) {
    return change(ids::contains, clock -> clock.resumed(at));
  }

  public CaseClocks extend(String id, int by) {
    return change(id::equals, clock -> clock.extended(by));
  }

  /** Notes that everybody was told that it ran out. */
  public CaseClocks told(String id) {
    return change(id::equals, CaseClock::toldOver);
  }

  private CaseClocks change(Predicate<String> which, UnaryOperator<CaseClock> how) {
    return new CaseClocks(
        all.stream().map(clock -> which.test(clock.id()) ? how.apply(clock) : clock).toList());
  }
}
