package yingke.systems.onestop.applications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prefilled fact that the applicant says is wrong. The application goes on with the claim.
 *
 * @param held what the base library said
 * @param file what proves the claim, null when nothing was shown
 * @param correction id at the registry; null where the source takes no correction online
 * @param advice how the source gets it right, in words for the applicant
 */
public record Dispute(
    UUID id,
    UUID command,
    UUID application,
    String field,
    String held,
    String claimed,
    String explanation,
    @Nullable UUID file,
    @Nullable UUID correction,
    String advice,
    Instant at) {
  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Dispute[" + id + ", " + field + "]";
  }
}
