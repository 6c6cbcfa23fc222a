package yingke.capability.casework.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case. It holds what happened, never a date that was reckoned from it: when the
 * calendar changes, the same history gives the new last day.
 *
 * @param id {@code promise}, {@code statutory}, or the step whose own limit it is
 * @param started the event that the count begins after
 * @param extendedBy added to the limit, in its unit
 * @param pauses in order; only the last one may still be open
 * @param stopped when it ceased to count; null while it does
 * @param told whether it was told that it ran out
 */
public record CaseClock(
    String id,
    Limit limit,
    Instant started,
    int extendedBy,
    List<Pause> pauses,
    @Nullable Instant stopped,
    boolean told) {

  /**
   * A stretch that does not count (行政许可法 Art. 45: 听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审).
   *
   * @param until null while it lasts
   * @param expectedDays as the applicant was told
   */
  public record Pause(
      Instant from, @Nullable Instant until, String reason, @Nullable Integer expectedDays) {}

  public CaseClock {
    pauses = List.copyOf(pauses);
  }

  public static CaseClock started(String id, Limit limit, Instant at) {
    return new CaseClock(id, limit, at, 0, List.of(), null, false);
  }

  public boolean running() {
    return stopped == null;
  }

  /** The pause that lasts; null when it counts. */
  public @Nullable Pause pause() {
    return !pauses.isEmpty() && pauses.getLast().until() == null ? pauses.getLast() : null;
  }

  CaseClock paused(Instant at, String reason, @Nullable Integer expectedDays) {
    if (!running() || pause() != null) return this;
    var longer = new ArrayList<>(pauses);
    longer.add(new Pause(at, null, reason, expectedDays));
    return new CaseClock(id, limit, started, extendedBy, longer, null, told);
  }

  CaseClock resumed(Instant at) {
    var last = pause();
    if (!running() || last == null) return this;
    var until = at.isBefore(last.from()) ? last.from() : at; // the machine's clock was set back
    var ended = new ArrayList<>(pauses);
    ended.set(ended.size() - 1, new Pause(last.from(), until, last.reason(), last.expectedDays()));
    return new CaseClock(id, limit, started, extendedBy, ended, null, false);
  }

  CaseClock extended(int by) {
    if (!running()) return this;
    return new CaseClock(id, limit, started, extendedBy + by, pauses, null, false);
  }

  CaseClock stoppedAt(Instant at) {
    if (!running()) return this;
    return new CaseClock(id, limit, started, extendedBy, pauses, at, told);
  }

  CaseClock toldOver() {
    return new CaseClock(id, limit, started, extendedBy, pauses, stopped, true);
  }
}
