package yingke.kernel.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to sign in as somebody.
 *
 * @param createdBy account that opened it; null for those of the setup and the demonstration
 * @param renewBy until when the one-time secret is good, and that for setting a password of one's
 *     own alone; null for a password of one's own
 */
record Account(
    UUID id,
    String name,
    String subject,
    String displayName,
    @Nullable String password,
    int failures,
    @Nullable Instant lockedUntil,
    boolean enabled,
    Instant createdAt,
    @Nullable String createdBy,
    @Nullable Instant renewBy) {

  static Account of(UUID id, String name, SubjectRef subject, String displayName, Instant at) {
    return new Account(
        id, name, subject.toString(), displayName, null, 0, null, true, at, null, null);
  }

  Account withPassword(String hash) {
    return new Account(
        id,
        name,
        subject,
        displayName,
        hash,
        failures,
        lockedUntil,
        enabled,
        createdAt,
        createdBy,
        renewBy);
  }

  /** With a one-time secret, opened by that account. */
  Account begun(String hash, String by, Instant until) {
    return new Account(
        id, name, subject, displayName, hash, failures, lockedUntil, enabled, createdAt, by, until);
  }

  /** Whether the password can only be used to set another one. */
  boolean mustRenew() {
    return renewBy != null;
  }

  boolean lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }
}
