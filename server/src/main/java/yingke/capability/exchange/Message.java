package yingke.capability.exchange;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A state of something, as one platform tells another.
 *
 * @param id what it is idempotent by
 * @param kind what it is about: {@code handover}, {@code status}, {@code case} …
 * @param subject number of the matter, the same on both sides
 * @param seq running number within kind and subject, from 1; the higher one counts
 * @param at when it was so, by the sender's clock
 */
public record Message(
    UUID id, String kind, String subject, int seq, Instant at, Map<String, Object> body) {
  public Message {
    body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
  }

  /** A text of the body; empty when it is not there. */
  public String text(String key) {
    var value = body.get(key);
    return value == null ? "" : String.valueOf(value);
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Message[%s %s %s #%d]".formatted(id, kind, subject, seq);
  }
}
