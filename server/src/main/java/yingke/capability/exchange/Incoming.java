package yingke.capability.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that arrived.
 *
 * @param fingerprint SM3 of its body: the same id with other content is found out
 * @param reason why it was refused, in Chinese
 */
record Incoming(
    String peer,
    UUID id,
    String kind,
    String subject,
    int seq,
    byte[] fingerprint,
    State state,
    @Nullable String reason,
    Instant receivedAt) {
  enum State {
    ACCEPTED,
    SUPERSEDED,
    REFUSED
  }
}
