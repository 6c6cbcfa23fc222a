package yingke.kernel.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in browser or script, with the account it belongs to.
 *
 * @param renew true while all it may do is set a password of its own
 */
record Session(
    byte[] token,
    UUID account,
    String subject,
    String displayName,
    @Nullable String actingFor,
    @Nullable String actingName,
    @Nullable UUID agency,
    Instant lastSeen,
    Instant expiresAt,
    boolean renew) {

  SubjectRef who() {
    return SubjectRef.parse(subject);
  }

  @Nullable SubjectRef party() {
    return actingFor == null ? null : SubjectRef.parse(actingFor);
  }
}
