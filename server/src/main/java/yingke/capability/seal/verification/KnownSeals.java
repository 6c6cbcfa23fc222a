package yingke.capability.seal.verification;

import java.time.Instant;
import java.util.Optional;

/** What is known here of seals, by the number in their structure. */
@FunctionalInterface
public interface KnownSeals {
  /** What speaks against the seal at that moment, as a sentence. */
  Optional<String> problem(String number, Instant at);

  /** When it was revoked after that moment. */
  default Optional<Instant> revokedAfter(String number, Instant at) {
    return Optional.empty();
  }
}
