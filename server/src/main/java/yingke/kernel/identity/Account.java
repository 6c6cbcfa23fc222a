package yingke.kernel.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way to sign in as somebody. */
record Account(
    UUID id,
    String name,
    String subject,
    String displayName,
    @Nullable String password,
    int failures,
    @Nullable Instant lockedUntil,
    boolean enabled,
    Instant createdAt) {

  static Account of(UUID id, String name, SubjectRef subject, String displayName, Instant at) {
    return new Account(id, name, subject.toString(), displayName, null, 0, null, true, at);
  }

  Account withPassword(String hash) {
    return new Account(
        id, name, subject, displayName, hash, failures, lockedUntil, enabled, createdAt);
  }

  boolean lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }
}
