package yingke.kernel.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signed-in browser or script, with the account it belongs to. */
record Session(
    byte[] token,
    UUID account,
    String subject,
    String displayName,
    @Nullable String actingFor,
    @Nullable String actingName,
    @Nullable UUID agency,
    Instant lastSeen,
    Instant expiresAt) {

  SubjectRef who() {
    return SubjectRef.parse(subject);
  }

  @Nullable SubjectRef party() {
    return actingFor == null ? null : SubjectRef.parse(actingFor);
  }
}
