package yingke.capability.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out.
 *
 * @param body JSON of the whole message, sealed
 * @param tries how often sending was begun
 * @param error why the last try failed, in Chinese
 */
record Outgoing(
    UUID id,
    String peer,
    String kind,
    String subject,
    int seq,
    String body,
    State state,
    int tries,
    @Nullable Instant nextTry,
    @Nullable String error,
    Instant createdAt,
    @Nullable Instant deliveredAt) {
  private static final int LONGEST_ERROR = 300;
  private static final int LONGEST_DOUBLING = 9;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  enum State {
    WAITING,
    DELIVERED,
    REFUSED
  }

  Outgoing delivered(Instant at) {
    return with(State.DELIVERED, null, null, at);
  }

  /** The peer understood it and will not have it: people have to look. */
  Outgoing refused(String why) {
    return with(State.REFUSED, null, why, null);
  }

  /** The peer is away: again after 2 s, 4 s … 10 minutes, as long as it takes. */
  Outgoing triedInVain(String why, Instant now) {
    var pause = Duration.ofSeconds(1L << Math.min(tries, LONGEST_DOUBLING));
    var next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    return with(State.WAITING, next, why, null);
  }

  private Outgoing with(
      State next, @Nullable Instant again, @Nullable String why, @Nullable Instant delivered) {
    var cut = why != null && why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
    return new Outgoing(
        id, peer, kind, subject, seq, body, next, tries, again, cut, createdAt, delivered);
  }
}
