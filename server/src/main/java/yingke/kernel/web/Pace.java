package yingke.kernel.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps strangers from asking faster than people do: each may ask so often within a span of time.
 * Held in memory, so each node counts by itself and a restart forgets; it guards against guessing
 * and load, not against a crowd.
 */
public final class Pace {
  /** More different askers than this are forgotten at once: memory is bounded under any flood. */
  private static final int MOST_ASKERS = 50_000;

  private final int times;
  private final Duration span;
  private final Clock clock;
  private final Map<String, Deque<Instant>> askers = new ConcurrentHashMap<>();

  /**
   * @param times how often one asker may ask within the span
   */
  public Pace(int times, Duration span, Clock clock) {
    this.times = times;
    this.span = span;
    this.clock = clock;
  }

  /**
   * Refuses whoever has asked often enough, without counting; for those of whom only what went
   * wrong is counted.
   *
   * @throws TooOften when the next step would be one too many
   */
  public void require(String who, String sentence) {
    var asked = askers.get(who);
    if (asked == null) return;
    var now = clock.instant();
    synchronized (asked) {
      refuseFull(asked, now, sentence);
    }
  }

  private void refuseFull(Deque<Instant> asked, Instant now, String sentence) {
    while (!asked.isEmpty() && !asked.getFirst().isAfter(now.minus(span))) asked.removeFirst();
    if (asked.size() >= times)
      throw new TooOften(
          sentence, Duration.between(now, asked.getFirst().plus(span)).plusSeconds(1));
  }

  /**
   * Counts one question.
   *
   * @param who the address or account that asks
   * @param sentence Chinese, for the refusal: what was too often and what to do instead
   * @throws TooOften when it is one too many; it does not count
   */
  public void step(String who, String sentence) {
    if (askers.size() >= MOST_ASKERS) askers.clear();
    var now = clock.instant();
    var asked = askers.computeIfAbsent(who, _ -> new ArrayDeque<>());
    synchronized (asked) {
      refuseFull(asked, now, sentence);
      asked.addLast(now);
    }
  }
}
