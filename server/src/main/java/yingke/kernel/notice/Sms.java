package yingke.kernel.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A short message (短信) on its way.
 *
 * @param notice that it repeats
 * @param phone sealed
 * @param tries how often sending was begun
 * @param nextTry when it is sent (again), null when that is over
 * @param error why the last try failed, in Chinese
 */
record Sms(
    UUID id,
    long notice,
    String phone,
    String text,
    State state,
    int tries,
    @Nullable Instant nextTry,
    @Nullable String error,
    Instant toldAt,
    @Nullable Instant sentAt) {
  private static final int LONGEST_ERROR = 300;

  /** Two hours in all: a message about today's step is of no use tomorrow. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(20),
          Duration.ofMinutes(90));

  enum State {
    WAITING,
    SENT,
    FAILED
  }

  Sms sent(Instant at) {
    return new Sms(id, notice, phone, text, State.SENT, tries, null, null, toldAt, at);
  }

  /** Not sent, and not tried again by itself. */
  Sms failed(String why) {
    return new Sms(id, notice, phone, text, State.FAILED, tries, null, cut(why), toldAt, null);
  }

  /** Tried again after a growing pause; failed after the last one. */
  Sms triedInVain(String why, Instant now) {
    if (tries > PAUSES.size()) return failed(why);
    var next = now.plus(PAUSES.get(tries - 1));
    return new Sms(id, notice, phone, text, State.WAITING, tries, next, cut(why), toldAt, null);
  }

  private static String cut(String why) {
    return Notice.cut(why.replace("\0", ""), LONGEST_ERROR);
  }
}
