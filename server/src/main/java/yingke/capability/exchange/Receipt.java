package yingke.capability.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * What the receiver says about a message.
 *
 * @param signature of the receiver over “id result”, at that time
 */
public record Receipt(UUID id, Result result, Instant at, String signature) {
  /** What became of it. */
  public enum Result {
    /** Taken now. */
    ACCEPTED,
    /** Taken before; nothing was done again. */
    DUPLICATE,
    /** A newer one of the same subject was taken before; kept, nothing done. */
    SUPERSEDED
  }
}
